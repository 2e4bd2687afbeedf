import { h, type VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { documentResponse } from '../html/document.ts';
import { findLanguage, type Language, languageOf, preferredLanguage } from '../i18n/languages.ts';
import { makeTranslator } from '../i18n/translate.ts';
import { type Words, WordsContext, wordsIn } from '../i18n/words.ts';
import { guest } from '../permissions/actor.ts';
import { type ProblemDetail, statusOf } from './errors.ts';
import { formPageOf, type Held, heldOf } from './held.ts';
import type { Arrival, SiteParts, Visitor, WayOut } from './site.ts';
import type { Visit } from './visit.ts';

/** The page for something that went wrong, in the reader's language and in the layout that fits the address. */
export async function problemResponse(
  parts: SiteParts,
  visit: Visit | undefined,
  detail: ProblemDetail,
  retryAfter = 0,
  arrival?: Arrival,
): Promise<Response> {
  const response = visit ? await countyProblem(parts, visit, detail, arrival) : withoutCounty(parts, detail);
  if (retryAfter > 0) response.headers.set('retry-after', String(retryAfter));
  return response;
}

async function countyProblem(
  parts: SiteParts,
  visit: Visit,
  detail: ProblemDetail,
  arrival: Arrival | undefined,
): Promise<Response> {
  const county = arrival?.county ?? (await parts.countyView(visit.county));
  const visitor = arrival?.visitor ?? { by: guest };
  const first = findLanguage(visit.url.pathname.split('/')[1] ?? '');
  const language: Language =
    first ??
    (visitor.language
      ? languageOf(visitor.language)
      : preferredLanguage(visit.request.headers.get('accept-language'), county.languages));
  const { t } = makeTranslator(parts.texts, language.tag, county.terms);
  const held = heldOf(parts.pages, visit, detail);
  const layout = first ? 'public' : layoutFor(detail, visitor);
  const view = {
    ...parts.problemView(detail, wordsIn(language, t), wayOut(parts, visit, detail, visitor, held), held),
    status: statusOf[detail.problem],
    ...(held && layout !== 'workspace' ? { islands: ['reader'] } : {}),
  };
  return documentResponse(parts, {
    view: { layout, ...view },
    county,
    visitor,
    language,
    url: new URL('/', visit.url),
    db: visit.county.db,
    now: visit.now,
    isPublic: first !== undefined,
  });
}

/** Whoever is signed in keeps the menu; where the fault is ours, the page asks nothing more of the database. */
function layoutFor({ problem }: ProblemDetail, { by }: Visitor): 'workspace' | 'plain' {
  return by.kind === 'person' && problem !== 'unexpected' ? 'workspace' : 'plain';
}

/** Whose form was not read opens it once more: where the browser keeps drafts, it stands in there. */
const opensAgain: readonly ProblemDetail['problem'][] = ['too-large', 'bad-request', 'cross-site'];

function wayOut(
  parts: SiteParts,
  visit: Visit,
  { problem }: ProblemDetail,
  { by }: Visitor,
  held: Held | undefined,
): WayOut | undefined {
  const back = held?.page ?? '/';
  const isPublic = findLanguage(visit.url.pathname.split('/')[1] ?? '') !== undefined;
  if (problem === 'second-factor') return { to: 'second-factor', href: parts.secondFactorHref(back) };
  if (opensAgain.includes(problem)) return { to: 'form', href: formPageOf(parts.pages, visit) };
  if (isPublic) return undefined;
  return by.kind === 'guest' ? { to: 'sign-in', href: parts.signInHref(back) } : { to: 'home', href: parts.homeHref };
}

/** Where the county's database does not answer: without layout and menu, but with what was typed. */
export function troubleResponse(parts: SiteParts, visit: Pick<Visit, 'request' | 'url' | 'sent'>): Response {
  const language =
    findLanguage(visit.url.pathname.split('/')[1] ?? '') ??
    preferredLanguage(visit.request.headers.get('accept-language'));
  const { t } = makeTranslator(parts.texts, language.tag);
  const words = wordsIn(language, t);
  const problem = 'unavailable';
  const again = `${visit.url.pathname}${visit.url.search}`;
  const way = visit.request.method === 'GET' ? ({ to: 'again', href: again } as const) : undefined;
  const view = parts.problemView({ problem }, words, way, heldOf(parts.pages, visit, { problem }));
  return bareResponse(words, view.title, h('main', {}, view.body), statusOf[problem]);
}

function withoutCounty(parts: SiteParts, detail: ProblemDetail): Response {
  const { t } = makeTranslator(parts.texts, 'de');
  const words = wordsIn(languageOf('de'), t);
  const body = h('main', {}, [
    h('h1', {}, t('platform.error.no-county.title')),
    h('p', {}, t('platform.error.no-county.text')),
  ]);
  return bareResponse(words, t('platform.error.no-county.title'), body, statusOf[detail.problem]);
}

function bareResponse(words: Words, title: string, body: VNode, status: number): Response {
  const page = h('html', { lang: words.lang, dir: words.dir }, [
    h('head', {}, [h('title', {}, title), h('meta', { name: 'viewport', content: 'width=device-width' })]),
    h('body', {}, body),
  ]);
  const html = renderToString(h(WordsContext.Provider, { value: words, children: page }));
  return new Response(`<!doctype html>${html}`, {
    status,
    headers: { 'content-type': 'text/html; charset=utf-8' },
  });
}
