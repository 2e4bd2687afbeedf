/**
 * What a browser would send of a form as it stands on a page: the form with this action, or the first one that posts.
 * Reads our own markup, which is well-formed; not meant for any other.
 */
export function formOf(html: string, action?: string): Record<string, string[]> {
  const forms = [...html.matchAll(/<form\b([^>]*)>([\s\S]*?)<\/form>/g)];
  const found = forms.find(([, head = '']) =>
    action ? attribute(head, 'action') === action : attribute(head, 'method') === 'post',
  );
  if (!found) throw new Error(`no form ${action ?? 'that posts'} on this page`);
  const fields: Record<string, string[]> = {};
  const add = (name: string | undefined, value: string) => {
    if (name) fields[name] = [...(fields[name] ?? []), value];
  };
  const controls = /<input\b([^>]*)>|<textarea\b([^>]*)>([\s\S]*?)<\/textarea>|<select\b([^>]*)>([\s\S]*?)<\/select>/g;
  for (const [, input, area, text = '', select, options = ''] of (found[2] ?? '').matchAll(controls)) {
    if (input !== undefined) addInput(input, add);
    else if (area !== undefined) add(attribute(area, 'name'), unescaped(text.replace(/^\n/, '')));
    else if (select !== undefined) add(attribute(select, 'name'), chosen(options));
  }
  return fields;
}

function addInput(input: string, add: (name: string | undefined, value: string) => void): void {
  const type = attribute(input, 'type') ?? 'text';
  if (['submit', 'button', 'file', 'image', 'reset'].includes(type)) return;
  if (['checkbox', 'radio'].includes(type) && !/\schecked\b/.test(input)) return;
  add(attribute(input, 'name'), attribute(input, 'value') ?? (type === 'checkbox' ? 'on' : ''));
}

function chosen(options: string): string {
  const all = [...options.matchAll(/<option\b([^>]*)>([^<]*)/g)];
  const [, head = '', text = ''] = all.find(([, each = '']) => /\sselected\b/.test(each)) ?? all[0] ?? [];
  return attribute(head, 'value') ?? unescaped(text);
}

function attribute(head: string, name: string): string | undefined {
  const value = new RegExp(`\\s${name}="([^"]*)"`).exec(head)?.[1];
  return value === undefined && new RegExp(`\\s${name}(\\s|$|/)`).test(head) ? '' : value && unescaped(value);
}

const signs: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

/** What our markup escaped, as it was written. */
export function unescaped(text: string): string {
  return text.replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => signs[name] ?? '');
}
