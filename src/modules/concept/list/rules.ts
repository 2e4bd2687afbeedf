import { saysSought, soughtIn } from '#platform/i18n/sought.rules.ts';
import { type AttentionReason, attentionReasons, type Derived } from '../measure/derived.rules.ts';
import { worksIn } from '../measure/field.rules.ts';
import { lacksOnlyMoney, type Measure, type MeasureState, measureStates, type Party } from '../measure/rules.ts';
import { type LightName, type LightValue, lightNames, lightValues } from '../rules.ts';

/** A measure with everything a list narrows it by, the public one too. */
export interface TracedMeasure {
  measure: Measure;
  derived: Derived;
  hasVoice: boolean;
  /** A grant pays for it, or for what it carries on. */
  hasGrant: boolean;
  /** The municipalities that it is done in; none: in the whole county. */
  places: readonly Place[];
}

/** Everybody who works on a measure, the lead first. */
export function partiesOf({ lead, partners }: Pick<Measure, 'lead' | 'partners'>): readonly Party[] {
  return lead ? [lead, ...partners] : partners;
}

/** A municipality, by its code in an address. */
export interface Place {
  id: string;
  code: string;
  name: string;
}

/** Every municipality that one of these measures is done in, as a choice by name. */
export function placeChoices(rows: readonly TracedMeasure[]): { value: string; label: string }[] {
  const all = new Map(rows.flatMap(({ places }) => places.map(({ code, name }) => [code, name] as const)));
  return [...all].map(([value, label]) => ({ value, label })).sort((a, b) => byText(a.label, b.label));
}

/** The municipalities of a measure, in the order of all of them. */
export function placesOf({ municipalityIds }: Pick<Measure, 'municipalityIds'>, all: readonly Place[]): Place[] {
  return all.filter(({ id }) => municipalityIds.includes(id)).map(({ id, code, name }) => ({ id, code, name }));
}

/** A measure with everything its row in the list of the workspace shows. */
export interface ListRow extends TracedMeasure {
  /** The person who looks leads it or works on it. */
  isMine: boolean;
}

/** Ready-made views, by their name in the address. The first one answers "what needs attention?". */
export const viewNames = [
  'aufmerksamkeit',
  'alle',
  'meine',
  'endet-bald',
  'ohne-stimme',
  'alte-einschaetzung',
  'ideen',
  'nur-geld',
] as const;
export type ViewName = (typeof viewNames)[number];

const views: Record<ViewName, (row: ListRow) => boolean> = {
  aufmerksamkeit: ({ derived }) => derived.attention.length > 0,
  alle: () => true,
  meine: ({ isMine }) => isMine,
  'endet-bald': ({ derived }) => derived.endsSoon,
  'ohne-stimme': ({ hasVoice }) => !hasVoice,
  'alte-einschaetzung': ({ derived }) => derived.attention.includes('stale'),
  // Good ideas that lack something: money, somebody, a permission.
  ideen: ({ measure }) => measure.state.state === 'idea',
  'nur-geld': ({ measure }) => lacksOnlyMoney(measure),
};

/** The name of each light in an address. */
export const lightParams = { doing: 'umsetzung', timing: 'zeitplan', effect: 'wirkung' } as const satisfies Record<
  LightName,
  string
>;

/** What a measure can lack, by its name in an address. */
const missing = {
  voice: ({ hasVoice }) => !hasVoice,
  lead: ({ measure }) => measure.lead === null,
  person: ({ measure }) => measure.personFunction === '' || measure.deputyFunction === '',
  budget: ({ measure }) => measure.budgetCents === null,
  grant: ({ hasGrant }) => !hasGrant,
  start: ({ derived }) => derived.isStartOverdue,
  assessment: ({ derived }) => derived.attention.includes('stale'),
} satisfies Record<string, (row: TracedMeasure) => boolean>;
export type MissingName = keyof typeof missing;
export const missingNames = Object.keys(missing) as MissingName[];

/** Is this missing of a measure? */
export function isMissing(row: TracedMeasure, name: MissingName): boolean {
  return missing[name](row);
}

/** What a list narrows its measures by. */
export interface MeasureFilter {
  words: string;
  fields: readonly string[];
  /** Codes of municipalities. */
  places: readonly string[];
  states: readonly MeasureState[];
  lights: Readonly<Record<LightName, readonly LightValue[]>>;
  missing: readonly MissingName[];
  /** Any of the three lights shows this. */
  anyLight: readonly LightValue[];
  resolutions: readonly Resolution[];
}

/** Was the measure resolved with its edition, or added since? By its name in an address. */
export const resolutions = ['beschlossen', 'zusaetzlich'] as const;
export type Resolution = (typeof resolutions)[number];

export function resolutionOf({ isAdditional }: Pick<Measure, 'isAdditional'>): Resolution {
  return isAdditional ? 'zusaetzlich' : 'beschlossen';
}

/** What the list is filtered and sorted by, as it stands in the address. */
export interface ListFilter extends MeasureFilter {
  view: ViewName;
  /** Codes of leading stakeholders. */
  leads: readonly string[];
  /** Codes of whoever leads it or works on it. */
  involved: readonly string[];
  reasons: readonly AttentionReason[];
  /** Only those that a grant pays. */
  onlyPaid: boolean;
  sort: SortName;
  descending: boolean;
}

type Sorted = (a: ListRow, b: ListRow) => number;

const byText = (a: string, b: string) => a.localeCompare(b, 'de', { numeric: true });
/** Days without an end stand last. */
const byDay = (a: string | null, b: string | null) => (a ?? '9999').localeCompare(b ?? '9999');

const sorts = {
  nummer: (a, b) => byText(a.measure.code, b.measure.code),
  titel: (a, b) => byText(a.measure.title, b.measure.title),
  federfuehrung: (a, b) => byText(a.measure.lead?.name ?? '', b.measure.lead?.name ?? ''),
  stand: (a, b) => measureStates.indexOf(a.measure.state.state) - measureStates.indexOf(b.measure.state.state),
  ende: (a, b) => byDay(a.measure.endOn, b.measure.endOn),
  bericht: (a, b) => byDay(a.measure.nextReportOn, b.measure.nextReportOn),
  euro: (a, b) => (a.measure.budgetCents ?? -1) - (b.measure.budgetCents ?? -1),
} satisfies Record<string, Sorted>;

export type SortName = keyof typeof sorts;
export const sortNames = Object.keys(sorts) as SortName[];

/** Reads from an address what a list is narrowed by. Unknown values are left out. */
export function readFilter(query: URLSearchParams): MeasureFilter {
  const light = (name: LightName) => lightValues.filter((value) => query.getAll(lightParams[name]).includes(value));
  return {
    words: (query.get('q') ?? '').trim().slice(0, 100),
    fields: query.getAll('feld'),
    places: query.getAll('ort'),
    states: measureStates.filter((state) => query.getAll('stand').includes(state)),
    lights: { doing: light('doing'), timing: light('timing'), effect: light('effect') },
    missing: missingNames.filter((name) => query.getAll('fehlt').includes(name)),
    anyLight: lightValues.filter((value) => query.getAll('ampel').includes(value)),
    resolutions: resolutions.filter((one) => query.getAll('beschluss').includes(one)),
  };
}

/** Reads the filter of the list from an address. Unknown values are left out, so that an old link still shows something. */
export function readListFilter(query: URLSearchParams): ListFilter {
  const sort = query.get('sortierung') ?? 'ende';
  const name = sort.replace(/^-/, '');
  return {
    view: viewNames.find((view) => view === query.get('ansicht')) ?? 'aufmerksamkeit',
    ...readFilter(query),
    leads: query.getAll('federfuehrung'),
    involved: query.getAll('mitwirkung'),
    reasons: attentionReasons.filter((reason) => query.getAll('grund').includes(reason)),
    onlyPaid: query.get('geld') === 'ja',
    sort: sortNames.find((known) => known === name) ?? 'ende',
    descending: sort.startsWith('-'),
  };
}

/** The rows that pass the filter, in its order. */
export function filterRows(rows: readonly ListRow[], filter: ListFilter): ListRow[] {
  const order: Sorted = sorts[filter.sort];
  const sign = filter.descending ? -1 : 1;
  return rows
    .filter((row) => views[filter.view](row) && fits(row, filter))
    .sort((a, b) => sign * order(a, b) || byText(a.measure.code, b.measure.code));
}

const any = <T>(wanted: readonly T[], has: (one: T) => boolean) => wanted.length === 0 || wanted.some(has);

/** Does the measure pass the filter? */
export function isWithin(row: TracedMeasure, filter: MeasureFilter): boolean {
  const { measure, derived } = row;
  return (
    saysSought([measure.code, measure.title], soughtIn(filter.words)) &&
    any(filter.fields, (code) => worksIn(measure, code)) &&
    any(filter.places, (code) => row.places.some((place) => place.code === code)) &&
    any(filter.states, (state) => measure.state.state === state) &&
    any(filter.missing, (name) => isMissing(row, name)) &&
    any(filter.resolutions, (one) => resolutionOf(measure) === one) &&
    any(filter.anyLight, (value) => lightNames.some((name) => derived.lights[name].value === value)) &&
    lightNames.every((name) => any(filter.lights[name], (value) => derived.lights[name].value === value))
  );
}

function fits(row: ListRow, filter: ListFilter): boolean {
  const { measure, derived } = row;
  return (
    isWithin(row, filter) &&
    (!filter.onlyPaid || row.hasGrant) &&
    any(filter.leads, (code) => measure.lead?.code === code) &&
    any(filter.involved, (code) => partiesOf(measure).some((party) => party.code === code)) &&
    any(filter.reasons, (reason) => derived.attention.includes(reason))
  );
}

/** How many measures each view holds, whatever the rest of the filter. */
export function countViews(rows: readonly ListRow[]): Record<ViewName, number> {
  const count = (view: ViewName) => rows.filter(views[view]).length;
  return Object.fromEntries(viewNames.map((view) => [view, count(view)])) as Record<ViewName, number>;
}

/** Cents of all rows together; what nobody knows counts as nothing and is counted beside the sum. */
export function sumOf(rows: readonly ListRow[]): { cents: number; unknown: number } {
  const known = rows.flatMap(({ measure }) => measure.budgetCents ?? []);
  return { cents: known.reduce((sum, cents) => sum + cents, 0), unknown: rows.length - known.length };
}
