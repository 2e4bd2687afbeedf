import type { ComponentChildren, VNode } from 'preact';
import type { Db } from '../database/database.ts';
import type { FieldTexts, Form, FormResult } from '../forms/form.ts';
import type { Format } from '../i18n/format.ts';
import type { Language } from '../i18n/languages.ts';
import type { MessageKey } from '../i18n/messages.ts';
import type { Terms, Translate } from '../i18n/translate.ts';
import type { Actor } from '../permissions/actor.ts';
import type { Permission, Reach } from '../permissions/permissions.ts';
import type { Access } from '../permissions/table.ts';
import type { CrowdPace } from './crowd.ts';
import type { Params, Route } from './routes.ts';

/** What a request knows of its county; the settings come from the county's own database. */
export interface CountyView {
  slug: string;
  name: string;
  claim: string;
  /** Address of the logo, or undefined for the drawn default. */
  logoHref?: string;
  /** Scheme and main host, for links that leave the house: `https://musterau.example`. Never what a request says. */
  origin: string;
  /** `#rrggbb`, or undefined for the standard blue. */
  accent?: string;
  terms: Terms;
  /** Public languages on offer, German first. */
  languages: readonly Language[];
  demo: boolean;
  /** Readers see its pages. Until then, and once that was taken back, they meet one page that says so. */
  isPublished: boolean;
}

/** Keys and addresses of this installation that a page may need. */
export interface Installation {
  mode: 'development' | 'production' | 'demo';
  version: string;
  /** Changes with every build of the files that browsers load. */
  build?: string;
  /** Browsers may keep public pages for reading without a network; otherwise what they kept is taken away again. */
  keepsOffline?: boolean;
  /** Mail leaves the house; otherwise it stays in the outbox, however long. */
  sendsMail?: boolean;
  secrets: Secrets;
}

/** The installation's keys, each for one purpose: signing links, sealing what must not be read in the database. */
export interface Secrets {
  /** The newest key of a purpose, with its id; older ones stay readable until they are retired. */
  current(purpose: string): { id: string; key: Buffer };
  byId(purpose: string, id: string): Buffer | undefined;
}

/** Everything a handler gets. The moment comes as `now`; no handler looks at a clock. */
export interface Context<Path extends string = string> {
  request: Request;
  url: URL;
  db: Db;
  by: Actor;
  /** How far the page's permission reaches for this person. */
  reach: Reach;
  access: Access;
  county: CountyView;
  installation: Installation;
  params: Params<Path>;
  query: URLSearchParams;
  language: Language;
  t: Translate;
  format: Format;
  now: Date;
  /** The calendar day of `now` in the county. */
  today: string;
  /** What was sent, already limited in size; empty for GET. */
  sent: FormData;
  /** Reads what was sent; a form that changes something stored says with `now` what it would be filled in with by now. */
  read<F extends Record<string, unknown>>(form: Form<F>, now?: FieldTexts): FormResult<F>;
  /** Address of the client, for limits only; it is never stored. */
  client: string;
  /**
   * Seconds that a device of this look must wait on this page, or 0; then it counts. For forms that a whole hall sends
   * from one address, which alone would tell nothing (`crowd.ts`). Counted apart for each `thing`, where one is given.
   */
  waitAsDevice(pace: CrowdPace, thing?: string): number;
  /** What the page's `outside` brought. */
  outside: unknown;
  /**
   * Work that is done once the request's own transaction has ended, whether it was kept or rolled back, in one of its
   * own: a refused sign-in is counted although nothing else of it stays.
   */
  afterwards(work: (db: Db) => Promise<void>): void;
  /** A whole HTML page in the layout that fits the route. */
  page(view: View): Response | Promise<Response>;
}

export interface Crumb {
  label: string;
  href: string;
  /** The language of the label, where it is not the page's: a title that an office wrote. */
  lang?: string;
}

export interface View {
  title: string;
  body: ComponentChildren;
  /** 200 by default; 422 for a form that comes back. */
  status?: number;
  crumbs?: readonly Crumb[];
  /** One sentence for search engines and shared links; public pages only. */
  description?: string;
  /** `plain` for sign-in and for people who came by a link. */
  layout?: 'public' | 'workspace' | 'plain';
  /** Names of the islands (`*.client.ts`) this page uses. */
  islands?: readonly string[];
  /** A second, larger column in the plain layout. */
  beside?: ComponentChildren;
  /** Without script: loads itself again after so many seconds; with it the page's island does better. Only where the reader chose it, with a way to stop it (WCAG 2.2.1). */
  refreshSeconds?: number;
  /** Wide pages (boards, maps, drawings) use the whole window. */
  wide?: boolean;
}

export type Method = 'GET' | 'POST' | 'DELETE';

/** Why a page needs no permission; written down so that it is a decision and not an omission. */
export interface Anybody {
  anybody: string;
}

/** What is known before a request's transaction begins. */
export interface Before {
  request: Request;
  url: URL;
  params: Readonly<Record<string, string>>;
  sent: FormData;
  /** Address of the client, for limits only; it is never stored. */
  client: string;
  /** The county's database, outside any transaction. */
  db: Db;
  county: CountyView;
  installation: Installation;
  now: Date;
}

export interface Page<Path extends string = string> {
  route: Route<Path>;
  method: Method;
  /** The permission of this page, or the reason why anybody may. A page without one stops the start. */
  may: Permission | Anybody;
  /**
   * For a GET page: values for its path in the demo county, so that tests can visit it. `'none'` with a reason in the
   * test list is for pages that need a secret in their address.
   */
  example?: Params<Path> | 'none';
  /** A text that explains this page to whoever works with it; paragraphs are set apart by an empty line. */
  help?: MessageKey;
  /** The largest body in bytes; 200 kB by default. */
  limit?: number;
  /** How long a public page may be kept: until content changes, or no longer than a minute as well. */
  keep?: 'until-changed' | 'a-minute' | 'never';
  /** Most requests per minute from one address; for pages that could be guessed at. */
  perMinute?: number;
  /**
   * What takes its time before the transaction begins: asking another machine (the county's own directory), hashing a
   * password. No transaction waits for it. Comes to the handler as `context.outside`.
   */
  outside?(before: Before): Promise<unknown>;
  handle(context: Context<Path>): Promise<Response> | Response;
}

/** Declares a page: `get(routes.measure, { may: 'concept.measure.read', example: …, handle })`. */
export function get<const Path extends string>(
  route: Route<Path>,
  page: Omit<Page<Path>, 'route' | 'method'> & { example: Params<Path> | 'none' },
): Page {
  return { route, method: 'GET', ...page } as unknown as Page;
}

/** Declares what a form sends to. */
export function post<const Path extends string>(route: Route<Path>, page: Omit<Page<Path>, 'route' | 'method'>): Page {
  return { route, method: 'POST', ...page } as unknown as Page;
}

/** Declares the withdrawal of something that a POST to the same address created (`_method=delete` in a form). */
export function remove<const Path extends string>(
  route: Route<Path>,
  page: Omit<Page<Path>, 'route' | 'method'>,
): Page {
  return { route, method: 'DELETE', ...page } as unknown as Page;
}

/** In the place of a permission: a page that is open to everybody, and the reason why. */
export function anybody(reason: string): Anybody {
  return { anybody: reason };
}

/** 308: what stood at this address stands at another one for good. */
export function movedTo(href: string): Response {
  return new Response(null, { status: 308, headers: { location: href } });
}

/** 303 after success. `notice` is shown once on the next page; its key must contain `notice.`. */
export function seeOther(href: string, notice?: MessageKey): Response {
  const [path = '', place] = href.split('#');
  const shown = notice ? `${path}${path.includes('?') ? '&' : '?'}hinweis=${encodeURIComponent(notice)}` : path;
  const location = place === undefined ? shown : `${shown}#${place}`;
  return new Response(null, { status: 303, headers: { location } });
}

/** A file to keep: CSV, XLSX, PDF. `name` is the name it is saved under. */
export function download(body: BodyInit, type: string, name: string): Response {
  const ascii = name.normalize('NFKD').replace(/[^\w.-]+/g, '-');
  return new Response(body, {
    headers: {
      'content-type': type,
      'content-disposition': `attachment; filename="${ascii}"; filename*=UTF-8''${encodeURIComponent(name)}`,
    },
  });
}

/** There is no such thing, or it is not yours: both look the same to whoever asks. */
export class NotFound extends Error {
  override name = 'NotFound';
}

/** Who sent a form is no longer signed in: the page that says so gives back what was typed. */
export class SignedOut extends Error {
  override name = 'SignedOut';
}

/** The thing may be seen, but this may not be done with it. */
export class Forbidden extends Error {
  override name = 'Forbidden';
}

export type Body = VNode;
