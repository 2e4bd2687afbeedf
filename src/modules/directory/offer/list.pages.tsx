import { get, type Page } from '#platform/http/page.ts';
import { wordsIn } from '#platform/i18n/words.ts';
import { tableResponse } from '#platform/tables/response.ts';
import { listMunicipalities } from '../municipality/data.ts';
import { routes } from '../routes.ts';
import { readSort, withinOf } from '../rules.ts';
import { offersResemble } from '../stakeholder/rules.ts';
import { listOffers, listTopics } from './data.ts';
import { offerColumns } from './export.ts';
import { OfferList } from './list.views.tsx';
import { isShown, isWide, type Offer, offerState } from './rules.ts';

const sorts = ['title', 'owner', 'ends', 'confirmed'] as const;

const list = get(routes.offerList, {
  may: 'directory.record.read',
  example: {},
  handle: async (context) => {
    const { db, by, access, reach, query, today, t, language } = context;
    const within = withinOf(reach);
    const all = await listOffers(db, { ...(within && { within }) }, today);
    const group = query.get('gruppe') ?? '';
    const filter = {
      words: query.get('q') ?? '',
      municipality: query.get('ort') ?? '',
      topic: query.get('thema') ?? '',
      targetGroup: group === 'weit' ? '' : group,
      language: query.get('sprache') ?? '',
      ...readSort(query.get('sortierung'), sorts),
    };
    const found = await listOffers(db, { ...filter, ...(within && { within }) }, today);
    const resembling = resemblingOffers(all);
    const view = query.get('stand') ?? '';
    const inView = found.filter((offer) => isInView(offer, view, resembling, today));
    const shown = group === 'weit' ? inView.filter(isWide) : inView;
    const file = await tableResponse(context, 'angebote', offerColumns(wordsIn(language, t), today), shown);
    if (file) return file;
    const counts = viewCounts(all, resembling, today);
    return context.page({
      title: t('directory.offer.plural'),
      body: (
        <OfferList
          rows={shown}
          total={view === 'sichtbar' ? (counts.sichtbar ?? 0) : all.length}
          counts={counts}
          query={query}
          today={today}
          resembling={resembling}
          municipalities={await listMunicipalities(db)}
          topics={await listTopics(db)}
          mayAdd={access.may(by, 'directory.record.edit')}
        />
      ),
    });
  },
});

const views = ['sichtbar', 'confirmed', 'stale', 'hidden', 'unconfirmed', 'draft', 'ended', 'doppelung'];

/** How many offers each view holds. */
function viewCounts(
  all: readonly Offer[],
  resembling: ReadonlyMap<string, string[]>,
  today: string,
): Record<string, number> {
  return Object.fromEntries(
    views.map((view) => [view, all.filter((offer) => isInView(offer, view, resembling, today)).length]),
  );
}

/** Codes of the offers that each offer resembles. */
function resemblingOffers(offers: readonly Offer[]): Map<string, string[]> {
  const alive = offers.filter((offer) => offer.state !== 'ended');
  const pairs = alive.map(
    (offer) => [offer.code, alive.filter((other) => offersResemble(offer, other)).map(({ code }) => code)] as const,
  );
  return new Map(pairs.filter(([, codes]) => codes.length > 0).map(([code, codes]) => [code, [...codes]]));
}

function isInView(offer: Offer, view: string, resembling: ReadonlyMap<string, string[]>, today: string): boolean {
  if (view === '') return offerState(offer, today) !== 'ended';
  // What readers without an account see.
  if (view === 'sichtbar') return isShown(offer, today);
  if (view === 'doppelung') return resembling.has(offer.code);
  return offerState(offer, today) === view;
}

export const offerListPages: readonly Page[] = [list];
