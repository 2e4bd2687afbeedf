import { saysSought, soughtIn } from '#platform/i18n/sought.rules.ts';
import type { StandingOfProfile } from '../profile/rules.ts';
import type { RoundStanding } from '../round/rules.ts';
import { type Area, type AreaState, areaState, areaStates, isNominationOverdue, missingDuties } from './rules.ts';

/** An area with everything its row in the list shows. */
export interface ListedArea {
  area: Area;
  state: AreaState;
  profile: { code: string; standing: StandingOfProfile; deputyRequired: boolean } | null;
  round: { code: string; name: string; standing: RoundStanding } | null;
  openTasks: number;
  /** Its own mission statement is adopted. */
  hasStatement: boolean;
  missing: readonly Missing[];
}

/** What an area lacks; each is shown, none is hidden by another. */
export const missingThings = ['person', 'deputy', 'duties', 'profile', 'round'] as const;
export type Missing = (typeof missingThings)[number];

/** What the area lacks, most important first. A deputy is missed where the profile asks for one, or none is written yet. */
export function missingOf(
  area: Pick<Area, 'nomination' | 'roundId'>,
  profile: { standing: StandingOfProfile; deputyRequired: boolean } | null,
): Missing[] {
  const { nomination } = area;
  const lacks: Record<Missing, boolean> = {
    person: areaState(area) !== 'nominated',
    deputy: nomination !== null && nomination.deputyTitle === '' && (profile?.deputyRequired ?? true),
    duties: nomination !== null && missingDuties(nomination).length > 0,
    profile: nomination !== null && profile?.standing !== 'valid',
    round: nomination !== null && area.roundId === null,
  };
  return missingThings.filter((thing) => lacks[thing]);
}

/** Has the area all it needs: its statement adopted, somebody named, and a profile in force? */
export function isComplete({ hasStatement, state, profile }: ListedArea): boolean {
  return hasStatement && state === 'nominated' && profile?.standing === 'valid';
}

/** What the address narrows the list to. */
export interface AreaFilter {
  words: string;
  states: readonly AreaState[];
  missing: readonly Missing[];
  onlyComplete: boolean;
  /** Only areas that should have been named by now. */
  onlyLate: boolean;
  sort: SortName;
  descending: boolean;
}

type Sorted = (a: ListedArea, b: ListedArea) => number;

const byText = (a: string, b: string) => a.localeCompare(b, 'de', { numeric: true });
const stateSince = ({ area }: ListedArea) => area.nomination?.state.sinceOn ?? '';

const sorts = {
  // Gaps first: areas without anybody, then those with a proposal only.
  stand: (a, b) => areaStates.indexOf(a.state) - areaStates.indexOf(b.state) || b.missing.length - a.missing.length,
  bereich: (a, b) => byText(a.area.party.name, b.area.party.name),
  seit: (a, b) => byText(stateSince(a) || '9999', stateSince(b) || '9999'),
  treffen: (a, b) => byText(a.round?.standing.lastHeldOn ?? '', b.round?.standing.lastHeldOn ?? ''),
  aufgaben: (a, b) => b.openTasks - a.openTasks,
} satisfies Record<string, Sorted>;

export type SortName = keyof typeof sorts;
const sortNames = Object.keys(sorts) as SortName[];

/** Reads the filter from an address. Unknown words in it are left out, so that an old link still shows something. */
export function readAreaFilter(query: URLSearchParams): AreaFilter {
  const sort = query.get('sortierung') ?? 'stand';
  const name = sort.replace(/^-/, '');
  return {
    words: (query.get('q') ?? '').trim().slice(0, 100),
    states: areaStates.filter((state) => query.getAll('stand').includes(state)),
    missing: missingThings.filter((thing) => query.getAll('fehlt').includes(thing)),
    onlyComplete: query.get('vollstaendig') === 'ja',
    onlyLate: query.get('frist') === 'vorbei',
    sort: sortNames.find((known) => known === name) ?? 'stand',
    descending: sort.startsWith('-'),
  };
}

/** The rows that the filter leaves, in its order. */
export function filterAreas(rows: readonly ListedArea[], filter: AreaFilter, today: string): ListedArea[] {
  const order: Sorted = sorts[filter.sort];
  const sign = filter.descending ? -1 : 1;
  return rows
    .filter((row) => fits(row, filter) && (!filter.onlyLate || isNominationOverdue(row.area, today)))
    .sort((a, b) => sign * order(a, b) || byText(a.area.party.code, b.area.party.code));
}

function fits(row: ListedArea, filter: AreaFilter): boolean {
  const { area, state, missing } = row;
  const { code, name } = area.party;
  return (
    saysSought([code, name, area.nomination?.functionTitle ?? ''], soughtIn(filter.words)) &&
    (filter.states.length === 0 || filter.states.includes(state)) &&
    (!filter.onlyComplete || isComplete(row)) &&
    (filter.missing.length === 0 || filter.missing.some((thing) => missing.includes(thing)))
  );
}
