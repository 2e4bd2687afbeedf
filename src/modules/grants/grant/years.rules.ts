import { sumOfKnown } from '../rules.ts';
import { type Grant, isRequested, yearOf } from './rules.ts';
import { countedMoney, isSpentUnknown } from './sums.rules.ts';

/** Sums of a year or of a programme in a year, in cents. */
export interface Sums {
  /** Of the grants of which it is known; null where it is of none. */
  appliedCents: number | null;
  grantedCents: number;
  /** Like what was requested: of the grants of which it is known. */
  spentCents: number | null;
  grants: number;
  /** Grants of which nobody wrote down what was requested. */
  unknownApplied: number;
  /** Granted ones of which nobody wrote down what is spent. */
  unknownSpent: number;
}

/** What one programme had in a year; a grant counts in the year in which its period begins. */
export interface ProgrammeYear extends Sums {
  year: number;
  programmeCode: string;
  programmeTitle: string;
  funder: string;
}

type Counted = Pick<
  Grant,
  'state' | 'startOn' | 'programmeCode' | 'programmeTitle' | 'funder' | 'appliedCents' | 'grantedCents' | 'spentCents'
>;

/** Requested, approved and spent for each programme in each year; newest year first, then by programme. */
export function programmeYears(grants: readonly Counted[]): ProgrammeYear[] {
  const rows = new Map<string, ProgrammeYear>();
  for (const grant of grants) {
    const { programmeCode, programmeTitle, funder } = grant;
    if (!isRequested(grant)) continue;
    const sums = {
      ...countedMoney(grant),
      grants: 1,
      unknownApplied: grant.appliedCents === null ? 1 : 0,
      unknownSpent: isSpentUnknown(grant) ? 1 : 0,
    };
    const year = yearOf(grant);
    const key = `${year} ${programmeCode}`;
    const before = rows.get(key) ?? { year, programmeCode, programmeTitle, funder, ...nothing };
    rows.set(key, { ...before, ...plus(before, sums) });
  }
  return [...rows.values()].sort(
    (a, b) => b.year - a.year || (a.programmeCode < b.programmeCode ? -1 : a.programmeCode > b.programmeCode ? 1 : 0),
  );
}

/** The sums of each year over all programmes, oldest first; a year between without money is there with nothing. */
export function yearSums(rows: readonly ProgrammeYear[]): (Sums & { year: number })[] {
  if (rows.length === 0) return [];
  const years = rows.map(({ year }) => year);
  const [first, last] = [Math.min(...years), Math.max(...years)];
  return Array.from({ length: last - first + 1 }, (_, index) => first + index).map((year) => ({
    year,
    ...sumsOf(rows.filter((row) => row.year === year)),
  }));
}

const nothing: Sums = {
  appliedCents: null,
  grantedCents: 0,
  spentCents: null,
  grants: 0,
  unknownApplied: 0,
  unknownSpent: 0,
};

/** The sums of several rows. */
export function sumsOf(rows: readonly Sums[]): Sums {
  return rows.reduce(plus, nothing);
}

function plus(a: Sums, b: Sums): Sums {
  return {
    appliedCents: sumOfKnown([a.appliedCents, b.appliedCents]),
    grantedCents: a.grantedCents + b.grantedCents,
    spentCents: sumOfKnown([a.spentCents, b.spentCents]),
    grants: a.grants + b.grants,
    unknownApplied: a.unknownApplied + b.unknownApplied,
    unknownSpent: a.unknownSpent + b.unknownSpent,
  };
}

/** Where the bars of a year stand in a drawing; heights in its own units. */
export interface YearBars {
  year: number;
  /** The middle of the year's group. */
  x: number;
  applied: { x: number; y: number; width: number; height: number };
  granted: { x: number; y: number; width: number; height: number };
  spent: { x: number; y: number; width: number; height: number };
}

export const yearsBox = {
  wide: { width: 1120, height: 300, left: 70, right: 12, top: 28, bottom: 34 },
  narrow: { width: 344, height: 260, left: 52, right: 8, top: 28, bottom: 34 },
} as const;

/** Plans three bars a year beside each other, with lines for round sums; years that find no room on a phone are left out from the oldest on. */
export function planYears(sums: readonly (Sums & { year: number })[], look: keyof typeof yearsBox) {
  const box = yearsBox[look];
  const shown = look === 'narrow' ? sums.slice(-5) : sums.slice(-14);
  const highest = Math.max(
    1,
    ...shown.flatMap((one) => [one.appliedCents ?? 0, one.grantedCents, one.spentCents ?? 0]),
  );
  const step = niceStep(highest);
  const top = Math.ceil(highest / step) * step;
  const baseline = box.height - box.bottom;
  const group = (box.width - box.left - box.right) / Math.max(1, shown.length);
  const width = Math.min(36, Math.floor(group / 4));
  const height = (cents: number) => round((cents / top) * (baseline - box.top));
  const bar = (cents: number, x: number) => ({
    x: round(x),
    y: baseline - height(cents),
    width,
    height: height(cents),
  });
  return {
    width: box.width,
    height: box.height,
    baseline,
    lines: Array.from({ length: Math.round(top / step) + 1 }, (_, index) => ({
      y: baseline - height(index * step),
      cents: index * step,
    })),
    years: shown.map((one, index): YearBars => {
      const x = box.left + group * (index + 0.5);
      return {
        year: one.year,
        x: round(x),
        applied: bar(one.appliedCents ?? 0, x - 1.5 * width),
        granted: bar(one.grantedCents, x - 0.5 * width),
        spent: bar(one.spentCents ?? 0, x + 0.5 * width),
      };
    }),
  };
}

/** A round step with at most five lines. */
function niceStep(cents: number): number {
  const size = 10 ** Math.floor(Math.log10(cents));
  return [size / 4, size / 2, size, size * 2].find((step) => cents / step <= 5) ?? size * 2;
}

const round = (value: number) => Math.round(value * 10) / 10;
