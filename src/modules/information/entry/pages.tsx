import { geoMercator } from 'd3-geo';
import { readSettings } from '#modules/accounts/index.ts';
import {
  directoryRoutes,
  listMunicipalities,
  type Municipality,
  targetGroups,
  topicsMatching,
} from '#modules/directory/index.ts';
import { firstRow } from '#platform/http/first-row.ts';
import { type Context, get, type Page, seeOther } from '#platform/http/page.ts';
import type { MapPoint } from '#ui/map/map.tsx';
import { listEntries } from './data.ts';
import { searchExample } from './proposals.data.ts';
import {
  countByPlace,
  type EntryFilter,
  filterQuery,
  knownFilter,
  openingNext,
  pageOf,
  placesMeant,
  pointsToAsk,
  readFilter,
  selectEntries,
} from './rules.ts';
import { EntryList, type EntryListProps } from './views.tsx';

const list = get(directoryRoutes.offers, {
  may: 'information.entry.read',
  example: { lang: 'de' },
  keep: 'a-minute',
  handle: async (context) => {
    const { db, now, query, t, today } = context;
    const { profile } = await readSettings(db);
    const { entries, topics } = await listEntries(db, now, profile);
    const places = await listMunicipalities(db);
    const choices = {
      places,
      topics,
      languages: [...new Set(entries.flatMap((entry) => entry.languages))].sort(),
      groups: targetGroups.filter((group) => group !== 'alle' && entries.some((entry) => entry.groups.includes(group))),
    };
    const { filter, leftOut } = filterFrom(query, choices);
    const meant = topicsMatching(topics, filter.words);
    const slugs = meant.map(({ slug }) => slug);
    const selection = selectEntries(entries, filter, slugs);
    const everywhere = selectEntries(entries, { ...filter, place: '' }, slugs);
    return context.page({
      title: t('information.entry.title'),
      description: t('information.entry.lead'),
      body: (
        <EntryList
          filter={filter}
          leftOut={leftOut}
          selection={selection}
          page={pageOf(selection.shown, firstRow(query))}
          meant={meant}
          meantPlaces={placesMeant(places, filter)}
          ask={pointsToAsk(entries, filter.place)}
          next={selection.shown.length === 0 ? openingNext(entries, filter, slugs) : []}
          choices={choices}
          example={searchExample(entries, topics, t)}
          today={today}
          isBeingBuilt={entries.length === 0}
          forPrint={query.get('ansicht') === 'druck'}
          map={mapPoints(places, countByPlace(everywhere.shown), filter, context)}
        />
      ),
    });
  },
});

/** What the address narrows the list to, and whether some of it is no choice here. */
function filterFrom(query: URLSearchParams, choices: EntryListProps['choices']) {
  const requested = readFilter(query);
  const filter = knownFilter(requested, {
    place: choices.places.map(({ code }) => code),
    topic: choices.topics.map(({ slug }) => slug),
    language: choices.languages,
    group: choices.groups,
  });
  return { filter, leftOut: Object.keys(filterQuery(requested)).length > Object.keys(filterQuery(filter)).length };
}

/** Where each municipality stands on the map: drawn by hand, or projected from its point on the earth. */
function mapPoints(
  places: readonly Municipality[],
  counts: ReadonlyMap<string, number>,
  filter: EntryFilter,
  context: Context,
): MapPoint[] {
  const project = projection(places);
  return places.flatMap((place) => {
    const at = place.onMap ?? (place.onEarth && project?.([place.onEarth.longitude, place.onEarth.latitude]));
    if (!at) return [];
    const [x, y] = Array.isArray(at) ? at : [at.x, at.y];
    const count = counts.get(place.code) ?? 0;
    const href = directoryRoutes.offers.href(
      { lang: context.language.tag },
      filterQuery(filter, { place: filter.place === place.code ? '' : place.code }),
    );
    return [
      {
        id: place.code,
        x,
        y,
        label: place.name,
        count,
        href,
        empty: count === 0,
        current: filter.place === place.code,
      },
    ];
  });
}

function projection(
  places: readonly Municipality[],
): ((point: [number, number]) => [number, number] | null) | undefined {
  const points = places.flatMap(({ onEarth }) =>
    onEarth ? [[onEarth.longitude, onEarth.latitude] as [number, number]] : [],
  );
  if (points.length < 2) return undefined;
  return geoMercator().fitExtent(
    [
      [4, 4],
      [96, 96],
    ],
    { type: 'MultiPoint', coordinates: points },
  );
}

/** Whoever cuts the end off an address of the directory gets the list of everything. */
const shortened = [directoryRoutes.contactPoints, directoryRoutes.organisations].map((route) =>
  get(route, {
    may: 'information.entry.read',
    example: { lang: 'de' },
    handle: async ({ language }) => seeOther(directoryRoutes.offers.href({ lang: language.tag })),
  }),
);

export const pages: readonly Page[] = [list, ...shortened];
