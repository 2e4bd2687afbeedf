import { inTransaction } from '../database/transaction.ts';
import { matchesPath } from './held.ts';
import { movedTo, type Page, seeOther } from './page.ts';
import { problemResponse } from './problem.ts';
import type { Arrival, SiteParts } from './site.ts';
import type { Visit } from './visit.ts';

/**
 * The answer at a public address that has lost its thing: on to what it went into, or 410 with a page that says since
 * when and where to go. Undefined where readers never found anything; that is a plain 404.
 */
export async function goneResponse(
  parts: SiteParts,
  page: Page,
  visit: Visit,
  params: Readonly<Record<string, string>>,
  arrival: Arrival,
): Promise<Response | undefined> {
  if (page.method !== 'GET' || !page.route.public) return undefined;
  const { pathname: path, searchParams: query } = visit.url;
  const address = { route: page.route, path, lang: params.lang ?? '', params, query };
  const former = await inTransaction(visit.county.db, { readOnly: true }, (db) => parts.former({ ...address, db }));
  if (!former) return undefined;
  if (former.into !== undefined) return movedTo(former.into);
  if (former.seeAlso !== undefined) return seeOther(former.seeAlso);
  const instead = former.instead ?? listAbove(parts.pages, path);
  return problemResponse(parts, visit, { problem: 'gone', former: { ...former, instead } }, 0, arrival);
}

/** The nearest public page above an address that names no thing of its own: `/de/berichte` above `/de/berichte/B-1/datei`. */
function listAbove(pages: readonly Page[], path: string): string {
  const lists = pages.filter(({ method, route }) => method === 'GET' && /^\/:lang(\/[^:]*)?$/.test(route.path));
  const above = path.slice(0, path.lastIndexOf('/'));
  return above === '' || lists.some(({ route }) => matchesPath(route.path, above))
    ? above || '/'
    : listAbove(pages, above);
}
