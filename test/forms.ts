import { modules } from '#src/modules.ts';
import { formOf, unescaped } from './form-of.ts';
import type { Person, useSite } from './site.ts';

/** A form on a page, for somebody who may open it. */
export interface Place {
  person: Person | undefined;
  page: string;
  action: string;
}

type Site = Pick<ReturnType<typeof useSite>, 'get' | 'post' | 'clock'>;

/** What a form sends, by field. */
export type Sent = Record<string, string[]>;

/** A page as text, or nothing where this person does not get it. */
export async function read(site: Site, person: Person | undefined, address: string): Promise<string> {
  // Some pages open few times a minute from one address.
  site.clock.now = new Date(site.clock.now.getTime() + 1_000);
  const answer = await site.get(address, person);
  return answer.status === 200 ? answer.text() : '';
}

const attributes = (html: string, pattern: RegExp) =>
  [...html.matchAll(pattern)].map((match) => unescaped(match[1] ?? ''));

/** The address of the example of every page: of the workspace, or of readers. */
function examples(isPublic: boolean): string[] {
  const pages = modules.flatMap((module) => module.pages);
  const addresses = pages.flatMap(({ method, route, example }) =>
    method === 'GET' && Boolean(route.public) === isPublic && example && example !== 'none'
      ? [route.href(example as Record<string, string>)]
      : [],
  );
  return [...new Set(addresses)];
}

type Found = Map<string, Promise<Place[]>>;
const known = new WeakMap<Site, Found>();
const alike = new Map<string, Found>();

/** Sites that begin as copies of one county have the same forms: these are looked for once for all of their test files. */
export function shareForms(site: Site, county: string): void {
  const found: Found = alike.get(county) ?? new Map();
  alike.set(county, found);
  known.set(site, found);
}

/** Every form that posts, once, also those that a link of their page opens. Looked for once for each person. */
export async function everyForm(site: Site, people: readonly (Person | undefined)[]): Promise<Place[]> {
  const found: Found = known.get(site) ?? new Map();
  known.set(site, found);
  const places = new Map<string, Place>();
  for (const person of people) {
    const key = JSON.stringify(person ?? 'guest');
    const own = found.get(key) ?? formsFor(site, person);
    found.set(key, own);
    for (const place of await own) if (!places.has(place.action)) places.set(place.action, place);
  }
  return [...places.values()];
}

async function formsFor(site: Site, person: Person | undefined): Promise<Place[]> {
  const places: Place[] = [];
  for (const example of examples(person === undefined)) {
    const html = await read(site, person, example);
    const opened = attributes(html, /href="([^"]*[?&]formular=[^"]*)"/g).map((href) => href.split('#')[0] ?? '');
    for (const page of [example, ...new Set(opened)]) {
      const drawn = page === example ? html : await read(site, person, page);
      for (const form of drawn.match(/<form\b[^>]*method="post"[\s\S]*?<\/form>/g) ?? [])
        places.push({ person, page, action: attributes(form, /^<form[^>]*\saction="([^"]*)"/g)[0] ?? '' });
    }
  }
  return places;
}

/** The form of a place as its person is given it now, and what it would send; both empty where it is not there. */
export async function drawnForm(site: Site, { person, page, action }: Place): Promise<{ html: string; fields: Sent }> {
  const forms = (await read(site, person, page)).match(/<form\b[^>]*method="post"[\s\S]*?<\/form>/g) ?? [];
  const html = forms.find((form) => attributes(form, /^<form[^>]*\saction="([^"]*)"/g)[0] === action) ?? '';
  return { html, fields: html === '' ? {} : formOf(html) };
}

/** Sends the form of a place as its person. */
export function send(site: Site, { person, action }: Place, fields: Sent): Promise<Response> {
  site.clock.now = new Date(site.clock.now.getTime() + 1_000);
  return Promise.resolve(site.post(action, fields, person));
}
