import { documentResponse } from '../html/document.ts';
import { findLanguage, type Language, preferredLanguage } from '../i18n/languages.ts';
import { makeTranslator } from '../i18n/translate.ts';
import { wordsIn } from '../i18n/words.ts';
import { guest } from '../permissions/actor.ts';
import type { CountyView, Page } from './page.ts';
import type { Arrival, SiteParts } from './site.ts';
import type { Visit } from './visit.ts';

/** Who comes to a page, and whether it is closed to them because the county is not public. */
export interface AtPage {
  arrival: Arrival;
  isClosed: boolean;
}

/**
 * A public page looks the same for everybody, so it is drawn for a guest and can be kept for all. In a county that is not
 * public only some people may look at it; they see it as a guest would, and nobody keeps it.
 */
export async function arriveAt(parts: SiteParts, page: Page, visit: Visit): Promise<AtPage> {
  const { county, request, now } = visit;
  const isReading = page.method === 'GET';
  const shown = page.route.public && isReading ? await parts.countyView(county) : undefined;
  if (shown?.isPublished) return { arrival: { county: shown, visitor: { by: guest } }, isClosed: false };
  const arrival = await parts.arrive(county, request, now);
  if (!page.route.public || arrival.county.isPublished) return { arrival, isClosed: false };
  const mayLook = isReading && parts.closed.mayLook(arrival.visitor.by);
  return mayLook ? { arrival: { ...arrival, visitor: { by: guest } }, isClosed: false } : { arrival, isClosed: true };
}

/**
 * The one page of a county that is not public, at every public address alike: what there is or was under it cannot be
 * read from the answer. 404 and not 503: nobody knows until when, and search engines shall forget what was taken back.
 */
export async function closedResponse(parts: SiteParts, visit: Visit, county: CountyView): Promise<Response> {
  const language = languageAt(visit, county);
  const { t } = makeTranslator(parts.texts, language.tag, county.terms);
  const view = await parts.closed.view(county, wordsIn(language, t), visit.county.db);
  return documentResponse(parts, {
    view: { ...view, layout: 'plain', status: 404 },
    county,
    visitor: { by: guest },
    language,
    url: new URL('/', visit.url),
    db: visit.county.db,
    now: visit.now,
    isPublic: false,
  });
}

function languageAt({ url, request }: Visit, county: CountyView): Language {
  const inAddress = findLanguage(url.pathname.split('/')[1] ?? '');
  const isOffered = inAddress && county.languages.includes(inAddress);
  return isOffered ? inAddress : preferredLanguage(request.headers.get('accept-language'), county.languages);
}
