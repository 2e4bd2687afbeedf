import { type AttentionReason, attentionReasons, type Derived } from './derived.rules.ts';
import { type Measure, type MeasureState, measureStates } from './rules.ts';

/** A measure with everything its row in the list shows or is filtered by. */
export interface Listed {
  measure: Measure;
  derived: Derived;
  hasVoice: boolean;
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
] as const;
export type ViewName = (typeof viewNames)[number];

const views: Record<ViewName, (row: Listed) => boolean> = {
  aufmerksamkeit: ({ derived }) => derived.attention.length > 0,
  alle: () => true,
  meine: ({ isMine }) => isMine,
  'endet-bald': ({ derived }) => derived.endsSoon,
  'ohne-stimme': ({ hasVoice }) => !hasVoice,
  'alte-einschaetzung': ({ derived }) => derived.attention.includes('stale'),
  // Good ideas that lack something: money, somebody, a permission.
  ideen: ({ measure }) => measure.state.state === 'idea',
};

/** What the list is asked, as it stands in the address. */
export interface ListQuery {
  view: ViewName;
  words: string;
  fields: readonly string[];
  /** Codes of leading stakeholders. */
  leads: readonly string[];
  states: readonly MeasureState[];
  reasons: readonly AttentionReason[];
  sort: SortName;
  descending: boolean;
}

type Sorted = (a: Listed, b: Listed) => number;

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

/** Reads the question from an address. What nobody knows is left out, so that an old link still shows something. */
export function readListQuery(query: URLSearchParams): ListQuery {
  const sort = query.get('sortierung') ?? 'ende';
  const name = sort.replace(/^-/, '');
  return {
    view: viewNames.find((view) => view === query.get('ansicht')) ?? 'aufmerksamkeit',
    words: (query.get('q') ?? '').trim().slice(0, 100),
    fields: query.getAll('feld'),
    leads: query.getAll('federfuehrung'),
    states: measureStates.filter((state) => query.getAll('stand').includes(state)),
    reasons: attentionReasons.filter((reason) => query.getAll('grund').includes(reason)),
    sort: sortNames.find((known) => known === name) ?? 'ende',
    descending: sort.startsWith('-'),
  };
}

/** The rows a question asks for, in the order it asks for. */
export function answer(rows: readonly Listed[], query: ListQuery): Listed[] {
  const order: Sorted = sorts[query.sort];
  const sign = query.descending ? -1 : 1;
  return rows
    .filter((row) => views[query.view](row) && fits(row, query))
    .sort((a, b) => sign * order(a, b) || byText(a.measure.code, b.measure.code));
}

function fits({ measure, derived }: Listed, query: ListQuery): boolean {
  const any = <T>(wanted: readonly T[], has: (one: T) => boolean) => wanted.length === 0 || wanted.some(has);
  const text = `${measure.code} ${measure.title}`.toLocaleLowerCase('de');
  return (
    text.includes(query.words.toLocaleLowerCase('de')) &&
    any(query.fields, (code) => measure.field.code === code) &&
    any(query.leads, (code) => measure.lead?.code === code) &&
    any(query.states, (state) => measure.state.state === state) &&
    any(query.reasons, (reason) => derived.attention.includes(reason))
  );
}

/** How many measures each view holds, whatever else is asked. */
export function countViews(rows: readonly Listed[]): Record<ViewName, number> {
  const count = (view: ViewName) => rows.filter(views[view]).length;
  return Object.fromEntries(viewNames.map((view) => [view, count(view)])) as Record<ViewName, number>;
}

/** Cents of all rows together; what nobody has said counts as nothing and is told beside the sum. */
export function sumOf(rows: readonly Listed[]): { cents: number; unknown: number } {
  const known = rows.flatMap(({ measure }) => measure.budgetCents ?? []);
  return { cents: known.reduce((sum, cents) => sum + cents, 0), unknown: rows.length - known.length };
}
