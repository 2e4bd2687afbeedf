import { type Decision, no, yes } from '#platform/forms/decision.ts';
import { addDays, daysBetween } from '#platform/i18n/format.ts';
import type { ShownState } from './measure/derived.rules.ts';

/** Three questions, never mixed into one colour: is it done, is it in time, does it help? */
export const lightNames = ['doing', 'timing', 'effect'] as const;
export type LightName = (typeof lightNames)[number];

/** What somebody can report about a light. `unknown` is an answer, too. */
export const lightValues = ['go', 'late', 'stop', 'unknown'] as const;
export type LightValue = (typeof lightValues)[number];

/** What somebody reported about one light; the newest counts. */
export interface Assessment {
  light: LightName;
  value: LightValue;
  /** A number, a reference or a sentence that others can check. */
  evidence: string;
  assessedOn: string;
  byLabel: string;
}

/** A partner's different view of one light. */
export interface Objection {
  id: string;
  light: LightName;
  stakeholderId: string;
  text: string;
  raisedOn: string;
  byLabel: string;
}

/** Why a light is grey: no report, no evidence, too old, nobody knows, or the work has not begun. */
export type GreyReason = 'none' | 'no-evidence' | 'old' | 'not-known' | 'not-begun';
/** Why a timetable is late whatever was reported: a day has passed. */
export type LateReason = 'start-overdue' | 'end-overdue';

/** A light as everybody sees it: as it was reported, or grey with the reason why. */
export interface LightShown {
  value: LightValue;
  /** Why it differs from the report; undefined where it does not. */
  why?: GreyReason | LateReason;
  /** Age of the report in days. */
  age?: number;
  /** The day on which it turns grey by itself. */
  greyOn?: string;
  assessment?: Assessment;
}

export type LightsShown = Readonly<Record<LightName, LightShown>>;

/** After this many days nobody can rely on a report. */
export const lightLastsDays = 180;

/** What a light shows today. Without evidence, or older than 180 days, it is grey whatever was reported. */
export function lightShown(assessment: Assessment | undefined, today: string): LightShown {
  if (!assessment) return { value: 'unknown', why: 'none' };
  const age = daysBetween(assessment.assessedOn, today);
  const greyOn = addDays(assessment.assessedOn, lightLastsDays + 1);
  if (assessment.value === 'unknown') return { value: 'unknown', why: 'not-known', age, assessment };
  if (assessment.evidence.trim() === '') return { value: 'unknown', why: 'no-evidence', age, assessment };
  if (age > lightLastsDays) return { value: 'unknown', why: 'old', age, greyOn, assessment };
  return { value: assessment.value, age, greyOn, assessment };
}

/** All three lights of a measure as everybody sees them. */
export function lightsShown(assessments: readonly Assessment[], today: string): LightsShown {
  const show = (name: LightName) =>
    lightShown(
      assessments.find((one) => one.light === name),
      today,
    );
  return { doing: show('doing'), timing: show('timing'), effect: show('effect') };
}

/** How often each value is shown; the sum is the number of measures. */
export function countLights(shown: readonly LightsShown[], name: LightName): Record<LightValue, number> {
  const counts: Record<LightValue, number> = { go: 0, late: 0, stop: 0, unknown: 0 };
  for (const lights of shown) counts[lights[name].value] += 1;
  return counts;
}

/** The shape that stands for each state of a measure; always beside its word. */
export const stateSigns = {
  idea: 'dot',
  planned: 'ring',
  'start-overdue': 'late',
  running: 'half',
  done: 'tick',
  established: 'disc',
  paused: 'pause',
  dropped: 'cross',
} as const satisfies Record<ShownState, string>;

/** A thing of the concept that something leads to or from. */
export interface ConceptThing {
  kind: 'goal' | 'measure';
  id: string;
}

/** What stands around a goal or measure, from the thread and from documents that name it. */
export interface Around {
  kind: string;
  code: string;
  type: string;
  direction: 'in' | 'out';
}

/** Does a grant pay for it? */
export function isPaid(around: readonly Around[]): boolean {
  return around.some(({ direction, type }) => direction === 'in' && type === 'funds');
}

/** How many indicators measure it. */
export function countIndicators(around: readonly Around[]): number {
  return around.filter((one) => one.direction === 'out' && one.type === 'measured-by').length;
}

/** May a form name these? Ids come from a browser and may be anybody's; `known` are those on offer. */
export function canName(ids: readonly string[], known: readonly { id: string }[], field: string): Decision {
  const isKnown = ids.every((id) => known.some((one) => one.id === id));
  return isKnown ? yes : no('concept.measure.refused.no-such-party', {}, field);
}
