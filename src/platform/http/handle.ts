import type { Db } from '../database/database.ts';
import { inTransaction, takeTurn } from '../database/transaction.ts';
import { againName, readForm } from '../forms/form.ts';
import { withoutNothing } from '../forms/nothing.ts';
import { documentResponse } from '../html/document.ts';
import { dayOf, formatsOf } from '../i18n/format.ts';
import { findLanguage, type Language, languageOf, preferredLanguage } from '../i18n/languages.ts';
import { makeTranslator } from '../i18n/translate.ts';
import { guest } from '../permissions/actor.ts';
import { type Reach, reachesAnything } from '../permissions/permissions.ts';
import { deviceOf } from './client.ts';
import { arriveAt, closedResponse } from './closed.ts';
import type { CrowdLimit, CrowdPace } from './crowd.ts';
import type { Problem, ProblemDetail } from './errors.ts';
import { goneResponse } from './gone.ts';
import { comesFromOurselves } from './headers.ts';
import { formPageOf } from './held.ts';
import { inOrder } from './order.ts';
import {
  type Context,
  type CountyView,
  Forbidden,
  NotFound,
  type Page,
  SignedOut,
  seeOther,
  type View,
} from './page.ts';
import { problemResponse } from './problem.ts';
import { draftOf, withDraftWord } from './saved.ts';
import type { Arrival, SiteParts, Visitor } from './site.ts';
import { type Queue, turnOf } from './turn.ts';
import { doneAlready, rememberDone } from './twice.ts';
import type { ContentVersion } from './version.ts';
import type { Visit } from './visit.ts';

/** Carries a refusal (a status of 400 or more) out of the transaction, so that it is rolled back. */
class Refused extends Error {
  override name = 'Refused';
  readonly response: Response;
  constructor(response: Response) {
    super('refused');
    this.response = response;
  }
}

/** What all pages of a site share. */
interface Shared {
  versions: ContentVersion;
  crowd: CrowdLimit;
  queue: Queue;
}

/** One page: may you? → transaction → handler → commit, or roll back on error or refusal. */
export async function handlePage(
  parts: SiteParts,
  page: Page,
  visit: Visit,
  params: Record<string, string>,
  { versions, crowd, queue }: Shared,
): Promise<Response> {
  const reading = page.method === 'GET';
  const early = problemBefore(page, visit) ?? problemOfAddress(visit, params);
  // A form from another site is refused without looking up who sent it; everybody else reads in their own language what went wrong.
  if (early === 'cross-site') return problemResponse(parts, visit, { problem: early });
  const { arrival, isClosed } = await arriveAt(parts, page, visit);
  if (isClosed) return closedResponse(parts, visit, arrival.county);
  if (early) return problemResponse(parts, visit, detailOf(early, visit), 0, arrival);
  const { county, visitor } = arrival;
  const language = page.route.public ? findLanguage(params.lang ?? '') : undefined;
  const isOffered = !page.route.public || (language !== undefined && county.languages.includes(language));
  if (!isOffered) return notOffered(parts, visit, county, language);
  const reach = reachOfPage(parts, page, visitor);
  if (!reachesAnything(reach)) return refuseEntry(parts, page, visit, arrival);
  const later: ((db: Db) => Promise<void>)[] = [];
  try {
    const outside = await askOutside(parts, page, visit, { county, params });
    const known = { params, county, visitor, reach, language, outside, later, crowd };
    const once = (nothing: readonly string[]) =>
      inTransaction(visit.county.db, { readOnly: reading }, async (db) =>
        kept(parts, page, visit, { ...known, db, nothing }),
      );
    const response = await queue(turnOf(page, visitor), visit.county.slug, () => inOrder(later, once));
    if (!reading) await versions.move(visit.county.slug, visit.county.db);
    else if (page.route.public) markKeep(response, page, county);
    return response;
  } catch (error) {
    const former = error instanceof NotFound && (await goneResponse(parts, page, visit, params, arrival));
    return former || afterError(parts, page, visit, error, arrival);
  } finally {
    for (const work of later) await inTransaction(visit.county.db, {}, work);
  }
}

/** Whoever kept an address in a language that the county does not offer any more reads the same page in one that it does. */
function notOffered(
  parts: SiteParts,
  visit: Visit,
  county: CountyView,
  language: Language | undefined,
): Response | Promise<Response> {
  const { request, url } = visit;
  if (language === undefined || request.method !== 'GET')
    return problemResponse(parts, visit, { problem: 'not-found' }, 0, { county, visitor: { by: guest } });
  const { tag } = preferredLanguage(request.headers.get('accept-language'), county.languages);
  const location = `${url.pathname.replace(/^\/[^/]+/, `/${tag}`)}${url.search}`;
  return new Response(null, { status: 303, headers: { location } });
}

/** The answer of a page inside its transaction, if what it wrote is to be kept. */
async function kept(parts: SiteParts, page: Page, visit: Visit, known: Known): Promise<Response> {
  const turn = turnOf(page, known.visitor);
  if (turn) await takeTurn(known.db, turn);
  const answer = await page.handle(makeContext(parts, page, visit, known));
  if (answer.status >= 400) throw new Refused(answer);
  // What was only to be drawn again is never saved, not even by a page that does not read its form.
  if (visit.sent.ok && visit.sent.form.has(againName)) throw new Refused(seeOther(formPageOf(parts.pages, visit)));
  await rememberDone(known.db, { ...visit, by: known.visitor.by }, answer);
  return withDraftWord(answer, draftOf(visit));
}

/** What keeps a request from its page before it is looked up who came. */
function problemBefore(page: Page, visit: Visit): Problem | undefined {
  if (!visit.sent.ok) return visit.sent.status === 413 ? 'too-large' : 'bad-request';
  return page.method !== 'GET' && !comesFromOurselves(visit.request) ? 'cross-site' : undefined;
}

/** Whoever sent too much reads how much it may be: in megabytes, to one place. */
function detailOf(problem: Problem, { sent }: Visit): ProblemDetail {
  const limit = !sent.ok && sent.status === 413 ? sent.limit : 0;
  return problem === 'too-large' ? { problem, values: { megabytes: Math.round(limit / 100_000) / 10 } } : { problem };
}

/** No text here holds the character NUL, and the database refuses it: an address with one names nothing. */
function problemOfAddress({ url }: Visit, params: Readonly<Record<string, string>>): Problem | undefined {
  const parts = [...Object.values(params), ...url.searchParams.values()];
  return parts.some((part) => part.includes('\0')) ? 'not-found' : undefined;
}

async function askOutside(
  parts: SiteParts,
  page: Page,
  visit: Visit,
  { county, params }: Pick<Known, 'county' | 'params'>,
): Promise<unknown> {
  if (!page.outside || !visit.sent.ok) return undefined;
  const { request, url, now, sent, client } = visit;
  return page.outside({
    request,
    url,
    params,
    now,
    client,
    sent: sent.form,
    county,
    db: visit.county.db,
    installation: parts.installation,
  });
}

/** How long a public page may be kept for all. Before the county is public it is shown to few, and nobody keeps it. */
function markKeep(response: Response, page: Page, county: CountyView): void {
  if (!county.isPublished) response.headers.set('cache-control', 'no-store');
  else if (mayBeKept(response) && page.keep !== 'never') response.headers.set('x-keep', page.keep ?? 'until-changed');
}

/** Only whole pages are kept; a file (an export, a picture) goes to one reader. */
function mayBeKept(response: Response): boolean {
  return response.status === 200 && (response.headers.get('content-type') ?? '').startsWith('text/html');
}

function reachOfPage(parts: SiteParts, page: Page, visitor: Visitor): Reach {
  return typeof page.may === 'string' ? parts.access.reach(visitor.by, page.may) : { kind: 'everything' };
}

function refuseEntry(parts: SiteParts, page: Page, visit: Visit, arrival: Arrival): Response | Promise<Response> {
  const { visitor } = arrival;
  const reading = page.method === 'GET';
  const back = `${visit.url.pathname}${visit.url.search}`;
  const sendTo = (location: string) => new Response(null, { status: 303, headers: { location } });
  if (visitor.by.kind === 'guest' && reading) return sendTo(parts.signInHref(back));
  if (visitor.by.kind === 'guest') return problemResponse(parts, visit, { problem: 'signed-out' }, 0, arrival);
  // Not the right is missing but the proof: whoever would be let in with it is led to it.
  const lacksProof = visitor.held && reachesAnything(reachOfPage(parts, page, { by: visitor.held }));
  if (lacksProof && reading) return sendTo(parts.secondFactorHref(back));
  if (lacksProof) return problemResponse(parts, visit, { problem: 'second-factor' }, 0, arrival);
  const open = reading ? parts.publicTwin(visit.url.pathname, visitor.language ?? 'de') : undefined;
  if (open) return sendTo(`${open}${visit.url.search}`);
  return problemResponse(parts, visit, { problem: 'forbidden' }, 0, arrival);
}

/**
 * Whoever sees only their own things is led to the public page of the rest. The address alone decides, so that nobody
 * learns whether there is such a thing. What has no page of its own for readers (a grant) is not there for them.
 */
function openInstead(parts: SiteParts, page: Page, visit: Visit, visitor: Visitor): string | undefined {
  if (page.method !== 'GET' || page.route.public || reachOfPage(parts, page, visitor).kind !== 'scopes')
    return undefined;
  return parts.publicTwin(visit.url.pathname, visitor.language ?? 'de', { withThread: false });
}

async function afterError(
  parts: SiteParts,
  page: Page,
  visit: Visit,
  error: unknown,
  arrival: Arrival,
): Promise<Response> {
  if (error instanceof Refused) return answerToSearch(visit, error.response);
  const open = error instanceof NotFound && openInstead(parts, page, visit, arrival.visitor);
  if (open) return new Response(null, { status: 303, headers: { location: open } });
  const done = error instanceof NotFound && (await doneAlready(visit.county.db, { ...visit, by: arrival.visitor.by }));
  if (done) return withDraftWord(done, draftOf(visit));
  if (error instanceof NotFound) return problemResponse(parts, visit, { problem: 'not-found' }, 0, arrival);
  if (error instanceof Forbidden) return problemResponse(parts, visit, { problem: 'forbidden' }, 0, arrival);
  if (error instanceof SignedOut) return problemResponse(parts, visit, { problem: 'signed-out' }, 0, arrival);
  const id = crypto.randomUUID().slice(0, 8);
  parts.log.error({ id, county: visit.county.slug, err: error }, 'unexpected error');
  return problemResponse(parts, visit, { problem: 'unexpected', id });
}

/**
 * A choosing field that asks in the background has asked nothing wrong: its form comes back with the hits as 200, since a
 * browser notes every refusal as an error on its console. What was sent is rolled back as ever.
 */
function answerToSearch({ request, sent }: Visit, refused: Response): Response {
  const isSearch = request.headers.get('x-background') === 'search' && sent.ok && sent.form.has('_find');
  if (!isSearch || refused.status !== 422) return refused;
  return new Response(refused.body, { status: 200, headers: refused.headers });
}

interface Known {
  params: Record<string, string>;
  county: CountyView;
  visitor: Visitor;
  reach: Reach;
  db: Db;
  language: Language | undefined;
  outside: unknown;
  later: ((db: Db) => Promise<void>)[];
  crowd: CrowdLimit;
  /** Ids that name nothing, as the database found out when this request was handled before. */
  nothing: readonly string[];
}

function makeContext(parts: SiteParts, page: Page, visit: Visit, known: Known): Context {
  const { county, visitor, db } = known;
  const language = known.language ?? languageOf(visitor.language ?? 'de');
  const { t } = makeTranslator(parts.texts, language.tag, county.terms);
  const form = visit.sent.ok ? visit.sent.form : new FormData();
  const draft = draftOf(visit);
  const common = { county, visitor, language, url: visit.url, db, now: visit.now, isPublic: page.route.public };
  const drawn = draft === undefined ? common : { ...common, draft };
  return {
    request: visit.request,
    url: visit.url,
    db,
    by: visitor.by,
    reach: known.reach,
    access: parts.access,
    county,
    installation: parts.installation,
    params: known.params,
    query: visit.url.searchParams,
    language,
    t,
    format: formatsOf(language),
    now: visit.now,
    today: dayOf(visit.now),
    sent: form,
    client: visit.client,
    waitAsDevice: (pace, thing) => waitAsDevice(known.crowd, page, visit, pace, thing),
    outside: known.outside,
    afterwards: (work) => void known.later.push(work),
    read: (shape, now) => withoutNothing(readForm(shape, form, now), known.nothing),
    page: (view: View) => documentResponse(parts, { view, ...drawn, ...(page.help ? { help: t(page.help) } : {}) }),
  };
}

function waitAsDevice(
  crowd: CrowdLimit,
  page: Page,
  { request, client, now }: Visit,
  pace: CrowdPace,
  thing = '',
): number {
  return crowd.wait(`${page.route.path} ${thing} ${client}`, deviceOf(request, client), pace, now);
}
