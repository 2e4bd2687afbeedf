import { Hono } from 'hono';
import { preferredLanguage } from '../i18n/languages.ts';
import { readBody, type Sent, standardLimit } from './body.ts';
import { closedResponse } from './closed.ts';
import { makeCrowdLimit } from './crowd.ts';
import { type FastLane, makeFastLane, minuteOf } from './fast-lane.ts';
import { handlePage } from './handle.ts';
import { hostOf, safeHeaders, withSafeHeaders } from './headers.ts';
import { matchesPath } from './held.ts';
import { answerFrom, makePageKeeper, type PageKeeper } from './keep.ts';
import { makeRateLimit } from './limits.ts';
import type { Page } from './page.ts';
import { problemResponse, troubleResponse } from './problem.ts';
import type { Arrival, SiteParts } from './site.ts';
import { makeQueue } from './turn.ts';
import { type ContentVersion, makeContentVersion } from './version.ts';
import type { Visit } from './visit.ts';

export interface Site {
  fetch(request: Request, client?: string): Promise<Response>;
  /** Answers from memory before a web request is made of it, or says false; see `fast-lane.ts`. */
  fast: FastLane['answer'];
}

interface Bindings {
  visit: Visit;
}

/** Makes the site: from a request to a response, step by step in `docs/follow-one-request.md`. */
export function makeSite(parts: SiteParts): Site {
  checkPages(parts);
  const versions = makeContentVersion();
  const router = makeRouter(parts, versions);
  const keeper = makePageKeeper();
  const safe = safeHeaders(parts.https);
  const lane = makeFastLane({
    keeper,
    versions,
    safe,
    now: parts.now,
    observe: (seconds) => parts.observe?.(seconds, 'kept', 'GET', 200),
  });
  const ask = async (visit: Omit<Visit, 'sent'>): Promise<Response> => {
    const sent = await read(parts.pages, visit.request);
    const whole = { ...visit, sent };
    try {
      return await router.fetch(effective(visit.request, sent), { visit: whole });
    } catch (error) {
      // The database does not answer, so that not even the page for an error can be drawn as usual.
      parts.log.error({ county: visit.county.slug, err: error }, 'no answer could be drawn');
      return troubleResponse(parts, whole);
    }
  };
  const answer = async (request: Request, client: string): Promise<Response> => {
    const url = withoutForeignNotice(request);
    const asset = url.pathname.startsWith('/-/assets/') ? parts.asset(url.pathname) : undefined;
    if (asset) return finished(assetResponse(asset), safe);
    const county = await parts.counties.byHost(hostOf(request));
    if (!county) return finished(await problemResponse(parts, undefined, { problem: 'not-found' }), safe);
    const visit = { county, request, url, client, now: parts.now() };
    const keepable = request.method === 'GET' && isPublicPath(url.pathname) && !url.searchParams.has('hinweis');
    if (keepable) return keptOrDrawn({ parts, keeper, versions, safe, lane }, visit, () => ask(visit));
    else return finished(await ask(visit), safe);
  };
  const fetch = (request: Request, client = '') =>
    answer(request, client).catch((error) => inTrouble(parts, request, error, safe));
  return { fetch, fast: lane.answer };
}

/** Not even the county can be looked up: whoever came is told so, and gets back what they sent. */
async function inTrouble(parts: SiteParts, request: Request, error: unknown, safe: Keeping['safe']): Promise<Response> {
  parts.log.error({ err: error }, 'no county could be asked');
  const sent = request.bodyUsed ? nothingSent() : await read(parts.pages, request).catch(nothingSent);
  return finished(troubleResponse(parts, { request, url: new URL(request.url), sent }), safe);
}

/**
 * The address of a request. Only our own pages may ask for a notice: a link in a mail or on another site that says
 * "your password was changed" would say it in our name. Browsers that do not tell where a request comes from are believed.
 */
function withoutForeignNotice(request: Request): URL {
  const url = new URL(request.url);
  const from = request.headers.get('sec-fetch-site') ?? 'same-origin';
  if (from !== 'same-origin' && url.searchParams.has('hinweis')) url.searchParams.delete('hinweis');
  return url;
}

/** The last hand on every answer that does not come from memory. */
function finished(response: Response, safe: Keeping['safe']): Response {
  response.headers.delete(keepHeader);
  return withSafeHeaders(response, safe);
}

/** Every page at its address, each within its pace. */
function makeRouter(parts: SiteParts, versions: ContentVersion): Hono<{ Bindings: Bindings }> {
  const limits = makeRateLimit();
  const shared = { versions, crowd: makeCrowdLimit(), queue: makeQueue() };
  const router = new Hono<{ Bindings: Bindings }>();
  for (const page of parts.pages) {
    router.on(page.method, patternOf(page), async (c) => {
      const { visit } = c.env;
      const now = parts.paceNow?.() ?? visit.now;
      const wait = page.perMinute ? limits.wait(`${page.route.path} ${visit.client}`, page.perMinute, now) : 0;
      if (wait > 0) return problemResponse(parts, visit, { problem: 'too-many', values: { seconds: wait } }, wait);
      const started = performance.now();
      const response = await handlePage(parts, page, visit, c.req.param() as Record<string, string>, shared);
      parts.observe?.((performance.now() - started) / 1000, page.route.path, page.method, response.status);
      return response;
    });
  }
  // Left to itself, the router answers with two English words.
  router.onError((error) => {
    throw error;
  });
  router.notFound(({ env: { visit } }) => withoutSlash(visit) ?? nothingHere(parts, visit));
  return router;
}

/** There is no such page. Inside the workspace the menu stays, so the page needs to know who came. */
async function nothingHere(parts: SiteParts, visit: Visit): Promise<Response> {
  const isOpen = isPublicPath(visit.url.pathname);
  const closed = isOpen ? await closedInstead(parts, visit) : undefined;
  if (closed) return closed;
  const arrival = isOpen ? undefined : await parts.arrive(visit.county, visit.request, visit.now);
  const open = arrival && visit.request.method === 'GET' ? inOwnLanguage(parts, visit, arrival) : undefined;
  if (open) return new Response(null, { status: 303, headers: { location: open } });
  return problemResponse(parts, visit, { problem: 'not-found' }, 0, arrival);
}

/** In a county that is not public, an address that does not exist looks like one that does. */
async function closedInstead(parts: SiteParts, visit: Visit): Promise<Response | undefined> {
  if ((await parts.countyView(visit.county)).isPublished) return undefined;
  const { county, visitor } = await parts.arrive(visit.county, visit.request, visit.now);
  return parts.closed.mayLook(visitor.by) ? undefined : closedResponse(parts, visit, county);
}

/** `/beleg` is what stands on a slip of paper: whoever types it is led to the page in a language they read. */
function inOwnLanguage(parts: SiteParts, { request, url }: Visit, { county, visitor }: Arrival): string | undefined {
  const preferred = preferredLanguage(request.headers.get('accept-language'), county.languages).tag;
  const open = parts.publicTwin(url.pathname, visitor.language ?? preferred);
  return open && `${open}${url.search}`;
}

/** People and other sites write addresses with a slash at the end; one page has one address, so they are led to it. */
function withoutSlash({ request, url }: Visit): Response | undefined {
  if (request.method !== 'GET' || url.pathname === '/' || !url.pathname.endsWith('/')) return undefined;
  // Two slashes in front would be the address of another house.
  const location = `/${url.pathname.replace(/^\/+|\/+$/g, '')}${url.search}`;
  return new Response(null, { status: 308, headers: { location } });
}

/** How a page says that its answer may be kept; never leaves the house. */
const keepHeader = 'x-keep';

interface Keeping {
  parts: SiteParts;
  keeper: PageKeeper;
  versions: ContentVersion;
  safe: Readonly<Record<string, string>>;
  lane: FastLane;
}

/** A public page from memory while its content (or the minute) has not changed, else drawn anew and kept. */
async function keptOrDrawn(
  { parts, keeper, versions, safe, lane }: Keeping,
  { county, url, request, now }: Omit<Visit, 'sent'>,
  ask: () => Promise<Response>,
): Promise<Response> {
  const started = performance.now();
  const version = await versions.current(county.slug, county.db, now);
  const key = `${county.slug} ${url.pathname}${url.search}`;
  const minute = minuteOf(version, now);
  const lasting = keeper.find(`v ${key}`, version);
  const kept = lasting ?? keeper.find(`m ${key}`, minute);
  if (kept) {
    const forAMinute = lasting === undefined;
    lane.remember(request, { slug: county.slug, key: `${forAMinute ? 'm' : 'v'} ${key}`, forAMinute });
    parts.observe?.((performance.now() - started) / 1000, 'kept', 'GET', 200);
    return answerFrom(kept, request, safe);
  }
  const response = await ask();
  const keep = response.headers.get(keepHeader);
  if (keep === null) return finished(response, safe);
  const type = response.headers.get('content-type') ?? 'text/html; charset=utf-8';
  const body = await response.text();
  const aMinute = keep === 'a-minute';
  const page = keeper.keep(aMinute ? `m ${key}` : `v ${key}`, aMinute ? minute : version, type, body);
  return answerFrom(page, request, safe);
}

/** A page without a permission, or with one that nobody declared, stops the start. */
function checkPages(parts: SiteParts): void {
  for (const page of parts.pages) {
    const may: unknown = page.may;
    const name = `${page.method} ${page.route.path}`;
    if (typeof may === 'string') {
      if (!parts.access.table[may]) throw new Error(`${name}: permission ${may} is declared by no module`);
    } else if (typeof (may as { anybody?: unknown } | undefined)?.anybody !== 'string') {
      throw new Error(`${name} names no permission and no reason why anybody may`);
    }
  }
}

/** `/:lang` meets languages only, so that the start page does not stand in the way of every page of the workspace. */
function patternOf(page: Page): string {
  return page.route.public ? page.route.path.replace('/:lang', '/:lang{[a-z]{2}(?:-[A-Za-z]+)?}') : page.route.path;
}

/** Public pages begin with a language; only they can be kept. The rest of the path decides in the router. */
function isPublicPath(path: string): boolean {
  return /^\/[a-z]{2}(-[A-Za-z]+)?(\/|$)/.test(path);
}

const nothingSent = (): Sent => ({ ok: true, form: new FormData() });

async function read(pages: readonly Page[], request: Request): Promise<Sent> {
  if (request.method === 'GET' || request.method === 'HEAD') return nothingSent();
  const path = new URL(request.url).pathname;
  const limits = pages
    .filter((page) => page.limit && matchesPath(page.route.path, path))
    .map((page) => page.limit ?? 0);
  return readBody(request, Math.max(standardLimit, ...limits));
}

/** A form can only GET and POST; `_method=delete` says that something is withdrawn. */
function effective(request: Request, sent: Sent): Request {
  const method =
    request.method === 'POST' && sent.ok && sent.form.get('_method') === 'delete' ? 'DELETE' : request.method;
  return new Request(request.url, { method, headers: request.headers });
}

function assetResponse(asset: { body: Uint8Array<ArrayBuffer>; type: string; encoding?: string }): Response {
  const headers = new Headers({ 'content-type': asset.type, 'cache-control': 'public, max-age=31536000, immutable' });
  if (asset.encoding) headers.set('content-encoding', asset.encoding);
  return new Response(asset.body, { headers });
}
