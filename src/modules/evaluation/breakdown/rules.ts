import { type Count, hiddenCounts, type Sum } from '#platform/disclosure/hidden.ts';
import type { PublishedCount } from '#platform/disclosure/table.ts';
import { type Decision, no, yes } from '#platform/forms/decision.ts';
import { percentOf } from '#platform/i18n/percent.rules.ts';
import { fewCases, type Reading } from '../reading/rules.ts';

/** The dimension whose groups are the county's municipalities; every indicator may be broken down by it. */
export const placeDimension = 'Kommune';
/** The group of those who gave no answer: shown like every other, so that the parts add up to the whole. */
export const noAnswer = 'ohne Angabe';

/** One group of a break-down. */
export interface Part {
  label: string;
  municipalityId: string | null;
  /** People or cases in it. */
  total: number;
  /** Of a share: those of them that it counts. */
  count: number | null;
  /** Of an average or an index: its own value, in the unit of the indicator. */
  value: number | null;
}

/** How the value of a year divides into the groups of one dimension, as it is entered. */
export interface BreakdownInput {
  year: number;
  dimension: string;
  parts: readonly Part[];
  note: string;
}

/** The newest break-down of a year by one dimension; its numbers are not protected yet. */
export interface Breakdown extends BreakdownInput {
  version: number;
  recordedAt: Date;
  byLabel: string;
}

/** Does a break-down say what is entered, group by group? */
export function isSameBreakdown(before: Breakdown, { parts, note }: BreakdownInput): boolean {
  const wordsOf = (all: readonly Part[]) =>
    JSON.stringify(all.map((part) => [part.label, part.municipalityId, part.total, part.count, part.value]));
  return before.note === note && wordsOf(before.parts) === wordsOf(parts);
}

/** A whole that readers know from the value of the year: its cases, or the count itself. */
export interface Whole {
  total: number;
  count: number | null;
}

/** A group whose small numbers are hidden. */
export interface PublishablePart {
  label: string;
  total: PublishedCount;
  count: PublishedCount | null;
  /** Percent of a share, or its own value; hidden with its cases, null where there is none or too few cases for a share. */
  value: number | 'hidden' | null;
}

/** A break-down whose small numbers are hidden, so that it may be published. */
export interface PublishableBreakdown {
  year: number;
  dimension: string;
  total: PublishedCount;
  parts: readonly PublishablePart[];
}

/** The dimensions by which an indicator may be broken down. */
export function dimensionsOf({ breakdowns }: { breakdowns: readonly string[] }): string[] {
  return [...new Set([placeDimension, ...breakdowns])];
}

/** The whole that the value of a year gives away; undefined for averages and indices. */
export function wholeOf(
  { unit }: { unit: string },
  reading: Pick<Reading, 'value' | 'cases'> | undefined,
  parts: readonly Part[],
): Whole | undefined {
  if (reading?.cases) return { total: reading.cases.total, count: reading.cases.count };
  const isCounted = unit !== '%' && parts.every(({ value }) => value === null);
  return isCounted && reading?.value != null ? { total: reading.value, count: null } : undefined;
}

const sumOf = (parts: readonly Part[], pick: (part: Part) => number | null) =>
  parts.reduce((sum, part) => sum + (pick(part) ?? 0), 0);

/** Do the parts add up to this whole? A rest would be a group that nobody protects. */
function makes(parts: readonly Part[], whole: Whole): boolean {
  const isTotal = sumOf(parts, ({ total }) => total) === whole.total;
  return isTotal && (whole.count === null || sumOf(parts, ({ count }) => count) === whole.count);
}

/** May it be recorded? The parts must add up to the whole that everybody reads in the value of the year. */
export function canBreakDown(
  next: { year: number; dimension: string; parts: readonly Part[] },
  indicator: { unit: string; breakdowns: readonly string[] },
  around: { reading: Reading | undefined; thisYear: number },
): Decision {
  const { parts } = next;
  const labels = parts.map(({ label }) => label);
  const known = wholeOf(indicator, around.reading, parts);
  const sum = sumOf(parts, ({ total }) => total);
  if (!dimensionsOf(indicator).includes(next.dimension)) return no('evaluation.breakdown.refused.dimension');
  if (next.year > around.thisYear) return no('evaluation.reading.refused.future', {}, 'year');
  if (parts.length < 2) return no('evaluation.breakdown.refused.too-few');
  if (new Set(labels).size < labels.length) return no('evaluation.breakdown.refused.twice');
  if (parts.some(({ total, count }) => count !== null && count > total)) return no('evaluation.reading.refused.cases');
  if (indicator.unit === '%' && parts.some(({ count }) => count === null))
    return no('evaluation.breakdown.refused.count');
  if (known && !makes(parts, known)) {
    return no('evaluation.breakdown.refused.sum', { sum, whole: known.total, count: known.count ?? 0 });
  }
  return yes;
}

function wholeOfParts(parts: readonly Part[]): Whole {
  const isShare = parts.some(({ count }) => count !== null);
  return { total: sumOf(parts, ({ total }) => total), count: isShare ? sumOf(parts, ({ count }) => count) : null };
}

/**
 * What may be published of all break-downs of one year: the one source for page, drawing, CSV and XLSX. They are protected
 * together, because readers lay them side by side, too. One that does not add up to the value of the year, or to the newest
 * break-down where the value names no cases, is left out: the difference of the two would be a group.
 */
export function publishableBreakdowns(
  all: readonly Breakdown[],
  indicator: { unit: string; minCell: number },
  reading: Pick<Reading, 'value' | 'cases'> | undefined,
): PublishableBreakdown[] {
  const [first] = all.toSorted((a, b) => b.recordedAt.getTime() - a.recordedAt.getTime());
  const whole = first && (wholeOf(indicator, reading, first.parts) ?? wholeOfParts(first.parts));
  if (!whole) return [];
  const fitting = all.filter(({ parts }) => makes(parts, whole));
  const isKnown = wholeOf(indicator, reading, fitting[0]?.parts ?? []) !== undefined;
  const { counts, sums } = layBreakdowns(fitting, whole, isKnown);
  const hidden = hiddenCounts(counts, sums, indicator.minCell);
  const countOf = (id: string, value: number): PublishedCount => (hidden.has(id) ? 'hidden' : value);
  return fitting.map(({ year, dimension, parts }, d) => ({
    year,
    dimension,
    total: countOf('all', whole.total),
    parts: parts.map((part, p) => {
      const total = countOf(`${d}/${p}`, part.total);
      const count = part.count === null ? null : countOf(`${d}/${p}/yes`, part.count);
      return { label: part.label, total, count, value: publishableValue(part, total, count) };
    }),
  }));
}

/** A share in percent needs enough cases; any value is hidden together with the numbers behind it. */
function publishableValue(part: Part, total: PublishedCount, count: PublishedCount | null): number | 'hidden' | null {
  if (part.value === null && count === null) return null;
  if (total === 'hidden' || count === 'hidden') return 'hidden';
  if (count === null) return total === 0 ? null : part.value;
  return total < fewCases ? null : percentOf(count, total);
}

/** Every count and every sum that readers can make of all break-downs of a year together. */
function layBreakdowns(all: readonly Breakdown[], whole: Whole, isKnown: boolean): { counts: Count[]; sums: Sum[] } {
  const isShare = whole.count !== null;
  const count = whole.count ?? 0;
  const counts: Count[] = [{ id: 'all', value: whole.total, isKnown }];
  const sums: Sum[] = [];
  if (isShare) {
    counts.push({ id: 'all/yes', value: count, isKnown }, { id: 'all/no', value: whole.total - count, isKnown });
    sums.push({ whole: 'all', parts: ['all/yes', 'all/no'] });
  }
  for (const [d, { parts }] of all.entries()) {
    const ids = parts.map((_, p) => `${d}/${p}`);
    const ending = (end: string) => ids.map((id) => `${id}/${end}`);
    for (const [p, part] of parts.entries()) {
      const id = `${d}/${p}`;
      counts.push({ id, value: part.total });
      if (!isShare) continue;
      const yesCount = part.count ?? 0;
      counts.push({ id: `${id}/yes`, value: yesCount }, { id: `${id}/no`, value: part.total - yesCount });
      sums.push({ whole: id, parts: [`${id}/yes`, `${id}/no`] });
    }
    sums.push({ whole: 'all', parts: ids });
    if (isShare) sums.push({ whole: 'all/yes', parts: ending('yes') }, { whole: 'all/no', parts: ending('no') });
  }
  return { counts, sums };
}
