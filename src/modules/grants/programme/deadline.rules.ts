import { type Decision, no, yes } from '#platform/forms/decision.ts';
import { addDays, addMonths } from '#platform/i18n/format.ts';

export const deadlineKinds = ['application', 'acceptance', 'training', 'proof', 'report', 'other'] as const;
export type DeadlineKind = (typeof deadlineKinds)[number];

/** How the day of a deadline is reckoned; `words`: not at all, the rule only stands there. */
export const reckonings = ['words', 'fixed-day', 'before-start', 'after-notice', 'after-end'] as const;
export type Reckoning = (typeof reckonings)[number];

export const units = ['days', 'weeks', 'months'] as const;
export type Unit = (typeof units)[number];

/** What a person enters about a deadline of a programme. */
export interface ProgrammeDeadlineInput {
  kind: DeadlineKind;
  /** In the funder's words: "31.12. des Vorjahres". */
  rule: string;
  reckoning: Reckoning;
  amount: number | null;
  unit: Unit | null;
  month: number | null;
  dayOfMonth: number | null;
  /** The year of the fixed day, seen from the one in which the money begins. */
  yearOffset: number | null;
}

export interface Deadline extends ProgrammeDeadlineInput {
  id: string;
  number: number;
}

/** Days that a deadline is reckoned from; each may be unknown. */
export interface Period {
  startOn?: string | null | undefined;
  endOn?: string | null | undefined;
  noticeOn?: string | null | undefined;
}

/** Is everything there that the reckoning needs? */
export function canReckon(
  deadline: Pick<ProgrammeDeadlineInput, 'reckoning' | 'amount' | 'unit' | 'dayOfMonth' | 'month' | 'yearOffset'>,
): Decision {
  if (deadline.reckoning === 'words') return yes;
  if (deadline.reckoning === 'fixed-day') {
    const { month, dayOfMonth, yearOffset } = deadline;
    if (dayOfMonth === null) return no('grants.deadline.refused.which-day', {}, 'dayOfMonth');
    if (month === null) return no('grants.deadline.refused.which-month', {}, 'month');
    if (dayOfMonth > daysOf(month)) return no('grants.deadline.refused.no-such-day', {}, 'dayOfMonth');
    return yearOffset === null ? no('grants.deadline.refused.which-year', {}, 'yearOffset') : yes;
  }
  if (deadline.amount === null) return no('grants.deadline.refused.how-long', {}, 'amount');
  return deadline.unit === null ? no('grants.deadline.refused.which-unit', {}, 'unit') : yes;
}

/** Only what the chosen reckoning needs; what was entered for another one does not stay. */
export function onlyNeeded(deadline: ProgrammeDeadlineInput): ProgrammeDeadlineInput {
  const isFixed = deadline.reckoning === 'fixed-day';
  const isSpan = !isFixed && deadline.reckoning !== 'words';
  return {
    ...deadline,
    amount: isSpan ? deadline.amount : null,
    unit: isSpan ? deadline.unit : null,
    month: isFixed ? deadline.month : null,
    dayOfMonth: isFixed ? deadline.dayOfMonth : null,
    yearOffset: isFixed ? deadline.yearOffset : null,
  };
}

/** The day of a deadline for money with these days; null where the rule has no reckoning or its day is not known yet. */
export function deadlineDay(deadline: ProgrammeDeadlineInput, period: Period): string | null {
  const { reckoning, amount, unit } = deadline;
  switch (reckoning) {
    case 'words':
      return null;
    case 'fixed-day':
      return fixedDay(deadline, period.startOn);
    case 'before-start':
      return moved(period.startOn, -(amount ?? 0), unit);
    case 'after-notice':
      return moved(period.noticeOn, amount ?? 0, unit);
    case 'after-end':
      return moved(period.endOn, amount ?? 0, unit);
  }
}

/** The day by which the rules of a programme want something; undefined where they say nothing that can be reckoned. */
export function dayFor(kind: DeadlineKind, deadlines: readonly Deadline[], period: Period): string | undefined {
  for (const deadline of deadlines.filter((one) => one.kind === kind)) {
    const day = deadlineDay(deadline, period);
    if (day) return day;
  }
  return undefined;
}

function fixedDay({ month, dayOfMonth, yearOffset }: ProgrammeDeadlineInput, startOn: Period['startOn']) {
  if (!startOn || month === null || dayOfMonth === null) return null;
  const year = Number(startOn.slice(0, 4)) + (yearOffset ?? 0);
  const first = `${year}-${String(month).padStart(2, '0')}-01`;
  // The 29 February of a year that has none is its last day of February.
  const last = addDays(addMonths(first, 1), -1);
  const day = addDays(first, dayOfMonth - 1);
  return day > last ? last : day;
}

function moved(day: string | null | undefined, amount: number, unit: Unit | null): string | null {
  if (!day || unit === null) return null;
  if (unit === 'months') return addMonths(day, amount);
  return addDays(day, unit === 'weeks' ? 7 * amount : amount);
}

const daysOf = (month: number) => (month === 2 ? 29 : [4, 6, 9, 11].includes(month) ? 30 : 31);

/** What a rule in German words says, as far as it can be reckoned: "31.12. des Vorjahres", "3 Monate nach Ende". */
export function readRule(rule: string): Omit<ProgrammeDeadlineInput, 'kind' | 'rule'> {
  const nothing = { amount: null, unit: null, month: null, dayOfMonth: null, yearOffset: null };
  const fixed = /^(\d{1,2})\.(\d{1,2})\. des Vorjahres/.exec(rule);
  if (fixed) {
    const [, day, month] = fixed.map(Number);
    return { ...nothing, reckoning: 'fixed-day', month: month ?? null, dayOfMonth: day ?? null, yearOffset: -1 };
  }
  const span = /^(\d+) (Tag|Woche|Monat)e?n? (vor Beginn|nach Bescheid|nach Ende)/.exec(rule);
  if (!span) return { ...nothing, reckoning: 'words' };
  const [, amount, unit = '', anchor = ''] = span;
  return { ...nothing, reckoning: anchors[anchor] ?? 'words', amount: Number(amount), unit: unitWords[unit] ?? null };
}

const anchors: Record<string, Reckoning> = {
  'vor Beginn': 'before-start',
  'nach Bescheid': 'after-notice',
  'nach Ende': 'after-end',
};
const unitWords: Record<string, Unit> = { Tag: 'days', Woche: 'weeks', Monat: 'months' };
