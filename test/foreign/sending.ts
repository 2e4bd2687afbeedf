import { modules } from '#src/modules.ts';
import { formOf, unescaped } from '../form-of.ts';

/** A form as it stands on a page, and what it would send. */
export interface Sending {
  page: string;
  form: string;
  action: string;
  fields: Record<string, string[]>;
}

/** Forms that those draw who may; at most two for each page that takes them. Signing out ends the test, not a fault. */
export function formsIn(pages: Iterable<readonly [string, string]>, most: number): Sending[] {
  const found = new Map<string, Sending[]>();
  for (const [page, html] of pages) {
    for (const form of html.match(/<form\b[^>]*method="post"[\s\S]*?<\/form>/g) ?? []) {
      const action = unescaped(/^<form[^>]*\saction="([^"]*)"/.exec(form)?.[1] ?? '');
      if (action === '' || /^\/(abmelden|anmelden|konto)/.test(action)) continue;
      const fields = formOf(form);
      const sort = `${fields._method ?? ''} ${takes(action, fields)}`;
      const list = found.get(sort) ?? [];
      if (list.length < most && list.every((one) => one.action !== action)) list.push({ page, form, action, fields });
      found.set(sort, list);
    }
  }
  return [...found.values()].flat();
}

/** The ids that a field of a form offers to choose from. */
export function offered(form: string, name: string): string[] {
  const select = new RegExp(`<select\\b[^>]*\\sname="${name}"[\\s\\S]*?</select>`).exec(form)?.[0] ?? '';
  const boxes = form.match(new RegExp(`<input\\b[^>]*\\sname="${name}"[^>]*>`, 'g')) ?? [];
  return [...`${select} ${boxes.join(' ')}`.matchAll(/value="([0-9a-f]{8}-[0-9a-f-]{27})"/g)].map(([, id = '']) => id);
}

const takers = modules.flatMap((module) => module.pages).filter(({ method }) => method !== 'GET');
export function takes(action: string, fields: Sending['fields']): string {
  const method = (fields._method?.[0] ?? 'post').toUpperCase();
  const path = action.split('?')[0] ?? '';
  const fits = takers.filter(
    (page) => page.method === method && new RegExp(`^${page.route.path.replace(/:[a-zA-Z]+/g, '[^/]+')}$`).test(path),
  );
  return (
    fits.sort(
      (one, other) => other.route.path.replace(/:\w+/g, '').length - one.route.path.replace(/:\w+/g, '').length,
    )[0]?.route.path ?? path
  );
}
