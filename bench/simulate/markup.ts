import { unescaped } from '../../test/form-of.ts';
import { filesFor } from './files.ts';

/** One field of a form, as a browser shows it. */
export interface Control {
  name: string;
  type: string;
  /** What can be chosen. */
  options: string[];
  /** What stands in it, or is chosen. */
  values: string[];
  maxLength?: number;
}

/** A form of a page, with everything that can be entered and pressed. */
export interface DrawnForm {
  action: string;
  controls: Control[];
  /** Buttons that send the form: with a name, or to another address than the form's own. */
  buttons: { name: string; value: string; action: string }[];
}

const attribute = (head: string, name: string): string | undefined => {
  const value = new RegExp(`\\s${name}="([^"]*)"`).exec(head)?.[1];
  if (value !== undefined) return unescaped(value);
  return new RegExp(`\\s${name}(\\s|$|/)`).test(head) ? '' : undefined;
};

// A value may hold `>`: markup escapes only what would end it.
const partsOf =
  /<input\b((?:[^>"]|"[^"]*")*)>|<textarea\b((?:[^>"]|"[^"]*")*)>([\s\S]*?)<\/textarea>|<select\b([^>]*)>([\s\S]*?)<\/select>/g;

/** Every form of a page that posts. */
export function formsOf(html: string): DrawnForm[] {
  const forms = [...html.matchAll(/<form\b([^>]*)>([\s\S]*?)<\/form>/g)];
  return forms.flatMap(([, head = '', inner = '']) =>
    attribute(head, 'method') === 'post' ? [formFrom(attribute(head, 'action') ?? '', inner)] : [],
  );
}

function formFrom(action: string, inner: string): DrawnForm {
  const controls = new Map<string, Control>();
  for (const [, input, area, text = '', select, options = ''] of inner.matchAll(partsOf)) {
    if (input !== undefined) addInput(controls, input);
    else if (area !== undefined) add(controls, area, 'textarea', [], [unescaped(text.replace(/^\n/, ''))]);
    else if (select !== undefined) addSelect(controls, select, options);
  }
  const heads = [...inner.matchAll(/<button\b((?:[^>"]|"[^"]*")*)>/g)].map(([, head = '']) => head);
  const buttons = heads
    .filter((head) => !['button', 'reset'].includes(attribute(head, 'type') ?? ''))
    // Leads to another page with what was chosen, and changes nothing.
    .filter((head) => attribute(head, 'formmethod') !== 'get')
    .map((head) => ({
      name: attribute(head, 'name') ?? '',
      value: attribute(head, 'value') ?? '',
      action: attribute(head, 'formaction') ?? action,
    }));
  return { action, controls: [...controls.values()], buttons };
}

function add(controls: Map<string, Control>, head: string, type: string, options: string[], values: string[]): void {
  const name = attribute(head, 'name');
  if (!name || attribute(head, 'disabled') !== undefined) return;
  const known = controls.get(name) ?? { name, type, options: [], values: [] };
  const longest = attribute(head, 'maxlength');
  controls.set(name, {
    ...known,
    options: [...known.options, ...options],
    values: [...known.values, ...values],
    ...(longest && { maxLength: Number(longest) }),
  });
}

function addInput(controls: Map<string, Control>, input: string): void {
  const type = typeOf(input);
  if (['submit', 'button', 'image', 'reset'].includes(type)) return;
  const value = attribute(input, 'value');
  if (type === 'file') add(controls, input, type, [...filesFor(attribute(input, 'accept') ?? '')], []);
  else if (type !== 'checkbox' && type !== 'radio') add(controls, input, type, [], [value ?? '']);
  else add(controls, input, type, [value ?? 'on'], /\schecked\b/.test(input) ? [value ?? 'on'] : []);
}

/** A field for numbers asks for them by the keys that a phone shows. */
function typeOf(input: string): string {
  const keys = attribute(input, 'inputmode');
  const type = attribute(input, 'type') ?? 'text';
  return type === 'text' && keys === 'numeric' ? 'number' : type === 'text' && keys === 'decimal' ? 'decimal' : type;
}

function addSelect(controls: Map<string, Control>, head: string, options: string): void {
  const all = [...options.matchAll(/<option\b((?:[^>"]|"[^"]*")*)>([^<]*)/g)].map(([, each = '', text = '']) => ({
    value: attribute(each, 'value') ?? unescaped(text),
    isChosen: /\sselected\b/.test(each),
  }));
  const chosen = all.find(({ isChosen }) => isChosen) ?? all[0];
  add(
    controls,
    head,
    'select',
    all.map(({ value }) => value),
    chosen ? [chosen.value] : [],
  );
}

/** What the form sends where nobody touches it. */
export function untouched(form: DrawnForm): Record<string, string[]> {
  return Object.fromEntries(form.controls.map(({ name, values }) => [name, [...values]]));
}

/** Own addresses that a page leads to, each once, without its anchors. */
export function linksOf(html: string, address: string): string[] {
  const hrefs = [...html.matchAll(/<a\s[^>]*?href="([^"#][^"]*)"/g)].map(([, href = '']) => unescaped(href));
  const base = `http://musterau.localhost${address}`;
  const own = hrefs.flatMap((href) => {
    if (!URL.canParse(href, base)) return [`not an address: ${href}`];
    const url = new URL(href, base);
    return url.host === 'musterau.localhost' ? [`${url.pathname}${url.search}`] : [];
  });
  return [...new Set(own)];
}
