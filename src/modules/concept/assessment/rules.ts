import { type Decision, no, yes } from '#platform/forms/decision.ts';
import { addDays, daysBetween } from '#platform/i18n/format.ts';

/** Three questions, never mixed into one colour: is it done, is it in time, does it help? */
export const lightNames = ['doing', 'timing', 'effect'] as const;
export type LightName = (typeof lightNames)[number];

/** What somebody can say about a light. `unknown` is an answer, too. */
export const lightValues = ['go', 'late', 'stop', 'unknown'] as const;
export type LightValue = (typeof lightValues)[number];

/** What somebody said about one light, newest first counts. */
export interface Assessment {
  light: LightName;
  value: LightValue;
  /** A number, a reference or a sentence that others can check. */
  evidence: string;
  assessedOn: string;
  byLabel: string;
}

/** Why a light is grey: nobody said anything, no evidence, too old, nobody knows, or the work has not begun. */
export type GreyReason = 'none' | 'no-evidence' | 'old' | 'not-known' | 'not-begun';
/** Why a timetable is late whatever was said: a day has passed. */
export type LateReason = 'start-overdue' | 'end-overdue';

/** A light as everybody sees it: what was said, or grey with the reason why. */
export interface LightShown {
  value: LightValue;
  /** Why it shows something else than what was said; undefined where it shows just that. */
  why?: GreyReason | LateReason;
  /** Age in days of what was said. */
  age?: number;
  /** The day on which it turns grey by itself. */
  greyOn?: string;
  assessment?: Assessment;
}

export type LightsShown = Readonly<Record<LightName, LightShown>>;

/** After this many days nobody can rely on what was said. */
export const lightLastsDays = 180;

/** What a light shows today. Without evidence or older than 180 days it is grey, whatever was said. */
export function lightShown(assessment: Assessment | undefined, today: string): LightShown {
  if (!assessment) return { value: 'unknown', why: 'none' };
  const age = daysBetween(assessment.assessedOn, today);
  const greyOn = addDays(assessment.assessedOn, lightLastsDays + 1);
  if (assessment.value === 'unknown') return { value: 'unknown', why: 'not-known', age, assessment: assessment };
  if (assessment.evidence.trim() === '') return { value: 'unknown', why: 'no-evidence', age, assessment: assessment };
  if (age > lightLastsDays) return { value: 'unknown', why: 'old', age, greyOn, assessment: assessment };
  return { value: assessment.value, age, greyOn, assessment: assessment };
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

/** When the next report is due after one of today: as planned while that lies ahead, else before the lights turn grey. */
export function nextReportAfter(planned: string | null, today: string): string {
  return planned !== null && planned > today ? planned : addDays(today, lightLastsDays);
}

/** May somebody set a light like this? Green, amber and red need evidence; nobody assesses the future. */
export function canAssess(
  input: { light: LightName; value: LightValue | null; evidence: string; on: string },
  today: string,
): Decision {
  if (input.value === null) {
    return no('concept.assessment.refused.light-missing', {}, input.light);
  } else if (input.value !== 'unknown' && input.evidence.trim() === '') {
    return no('concept.assessment.refused.evidence-missing', {}, `${input.light}Evidence`);
  } else if (input.on > today) {
    return no('concept.assessment.refused.day-in-future', {}, 'on');
  } else {
    return yes;
  }
}

/** How often each value is shown; the sum is the number of measures. */
export function countLights(shown: readonly LightsShown[], name: LightName): Record<LightValue, number> {
  const counts: Record<LightValue, number> = { go: 0, late: 0, stop: 0, unknown: 0 };
  for (const lights of shown) counts[lights[name].value] += 1;
  return counts;
}
