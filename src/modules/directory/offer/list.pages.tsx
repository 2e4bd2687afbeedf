import { get, type Page } from '#platform/http/page.ts';
import { isInPauseView } from '../contact-point/pause.rules.ts';
import { listMunicipalities } from '../municipality/data.ts';
import { routes } from '../routes.ts';
import { readSort, withinOf } from '../rules.ts';
import { offersResemble } from '../stakeholder/likeness.rules.ts';
import { listPage, waysToFill } from '../stakeholder/list.pages.tsx';
import { listOffers, type OfferFilter } from './data.ts';
import { offerColumns } from './export.ts';
import { OfferList } from './list.views.tsx';
import { isEndless, isGoingOn, isShown, isWide, type Offer, offerState } from './rules.ts';
import { listTopics } from './topic.data.ts';

const sorts = ['title', 'owner', 'ends', 'confirmed'] as const;

const list = get(routes.offerList, {
  may: 'directory.record.read',
  example: {},
  help: 'directory.help.offers',
  handle: async (context) => {
    const { db, by, access, reach, query, today } = context;
    const within = withinOf(reach);
    const all = await listOffers(db, { ...(within && { within }) }, today);
    const resembling = resemblingOffers(all);
    const view = query.get('stand') ?? '';
    const found = await listOffers(db, { ...readFilter(query), ...(within && { within }) }, today);
    const rows = found.filter((offer) => isInView(offer, view, resembling, today) && isWanted(offer, query, today));
    return listPage(
      context,
      { title: 'directory.offer.plural', fileName: 'angebote', rows, columns: offerColumns(context) },
      async () => {
        const counts = viewCounts(all, resembling, today);
        const total = view === 'sichtbar' ? (counts.sichtbar ?? 0) : all.length;
        const mayAdd = access.may(by, 'directory.record.edit');
        const choices = { municipalities: await listMunicipalities(db), topics: await listTopics(db) };
        const others = await waysToFill(context, 'offer');
        return <OfferList {...{ rows, total, counts, query, today, resembling, mayAdd, others, ...choices }} />;
      },
    );
  },
});

function readFilter(query: URLSearchParams): OfferFilter {
  const group = query.get('gruppe') ?? '';
  return {
    words: query.get('q') ?? '',
    municipality: query.get('ort') ?? '',
    topic: query.get('thema') ?? '',
    targetGroup: group === 'weit' ? '' : group,
    language: query.get('sprache') ?? '',
    ...readSort(query.get('sortierung'), sorts),
  };
}

/** Narrowings that no column of an offer has by itself. */
function isWanted(offer: Offer, query: URLSearchParams, today: string): boolean {
  return (
    isInPauseView(offer.pauses, query.get('pause'), today) &&
    (query.get('gruppe') !== 'weit' || isWide(offer)) &&
    (query.get('offen') !== 'alle' || offer.isOpenToAll) &&
    (query.get('ende') !== 'ohne' || isEndless(offer))
  );
}

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
  if (view === 'laufend') return isGoingOn(offer, today);
  if (view === 'doppelung') return resembling.has(offer.code);
  return offerState(offer, today) === view;
}

export const offerListPages: readonly Page[] = [list];
