import { addDays } from '#platform/i18n/format.ts';
import { hasCounted } from '../edition/rules.ts';
import { type LateReason, type LightShown, type LightsShown, lightNames, lightsShown } from '../rules.ts';
import type { Measure, MeasureState } from './rules.ts';

/** The days and the state that every derived fact of a measure follows from. */
export interface Timing {
  state: MeasureState;
  startOn: string | null;
  endOn: string | null;
  nextReportOn: string | null;
}

/**
 * The days and the state of a measure, for the derived facts below. Until its edition counts no day binds anybody: what
 * is not in force cannot be late, also where its days were copied from the edition before.
 */
export function timingOf(measure: Pick<Measure, 'edition' | 'state' | 'startOn' | 'endOn' | 'nextReportOn'>): Timing {
  const { state } = measure.state;
  if (!hasCounted(measure.edition)) {
    return { state, startOn: null, endOn: null, nextReportOn: null };
  } else {
    const { startOn, endOn, nextReportOn } = measure;
    return { state, startOn, endOn, nextReportOn };
  }
}

/** Is somebody still at work, or about to be? Otherwise nothing about the measure can be late. */
export function isOpen(state: MeasureState): boolean {
  return state === 'idea' || state === 'planned' || state === 'running' || state === 'paused';
}

/** Planned, and the day of its start has passed: shown instead of a quiet "planned". */
export function isStartOverdue(timing: Timing, today: string): boolean {
  return timing.state === 'planned' && timing.startOn !== null && timing.startOn < today;
}

/** Still open although its end has passed. */
export function isEndOverdue(timing: Timing, today: string): boolean {
  return isOpen(timing.state) && timing.endOn !== null && timing.endOn < today;
}

/** Days in which an end counts as near. */
export const soonDays = 90;

/** Running, and its end lies within the next 90 days. */
export function endsSoon(timing: Timing, today: string): boolean {
  const { state, endOn } = timing;
  return state === 'running' && endOn !== null && endOn >= today && endOn <= addDays(today, soonDays);
}

/** A report was promised for a day that has passed. Nobody reports on what is done or dropped. */
export function isReportOverdue(timing: Timing, today: string): boolean {
  const expected = timing.state === 'planned' || timing.state === 'running' || timing.state === 'established';
  return expected && timing.nextReportOn !== null && timing.nextReportOn < today;
}

/** Where a measure stands as everybody reads it: an overdue start takes the place of a quiet "planned". */
export type ShownState = MeasureState | 'start-overdue';

/** The state to show, in every row, page, report and file. */
export function stateShown(timing: Timing, today: string): ShownState {
  return isStartOverdue(timing, today) ? 'start-overdue' : timing.state;
}

/**
 * What the lights show once the days are known; the one rule for rows, bars, reports and figures. Nothing counts as
 * running before it has begun, and no timetable as kept when its day has passed. A worse report is believed.
 */
export function lightsInTime(timing: Timing, shown: LightsShown, today: string): LightsShown {
  const hasBegun = timing.state !== 'idea' && timing.state !== 'planned';
  const lights = hasBegun
    ? shown
    : { doing: notBegun(shown.doing), timing: notBegun(shown.timing), effect: notBegun(shown.effect) };
  if (isStartOverdue(timing, today)) return { ...lights, timing: atLeastLate(shown.timing, 'start-overdue') };
  else if (isEndOverdue(timing, today)) return { ...lights, timing: atLeastLate(shown.timing, 'end-overdue') };
  else return lights;
}

/** What has not begun neither runs nor helps yet, and keeps no timetable; a warning or an old word stands. */
function notBegun(light: LightShown): LightShown {
  const isQuiet = light.value === 'go' || light.why === 'none' || light.why === 'not-known';
  return isQuiet
    ? { value: 'unknown', why: 'not-begun', ...(light.assessment ? { assessment: light.assessment } : {}) }
    : light;
}

function atLeastLate(light: LightShown, why: LateReason): LightShown {
  const isWorse = light.value === 'late' || light.value === 'stop';
  return isWorse ? light : { value: 'late', why, ...(light.assessment ? { assessment: light.assessment } : {}) };
}

export const attentionReasons = [
  'start-overdue',
  'end-overdue',
  'ends-soon',
  'at-risk',
  'stale',
  'paused',
  'report-overdue',
] as const;
export type AttentionReason = (typeof attentionReasons)[number];

/** Everything about a measure that follows from what is stored and from the day. */
export interface Derived {
  state: ShownState;
  lights: LightsShown;
  isStartOverdue: boolean;
  isEndOverdue: boolean;
  endsSoon: boolean;
  isReportOverdue: boolean;
  attention: readonly AttentionReason[];
}

/** What follows for a measure today. */
export function deriveMeasure(measure: Measure, today: string): Derived {
  const timing = timingOf(measure);
  const lights = lightsInTime(timing, lightsShown(measure.assessments, today), today);
  return {
    state: stateShown(timing, today),
    lights,
    isStartOverdue: isStartOverdue(timing, today),
    isEndOverdue: isEndOverdue(timing, today),
    endsSoon: endsSoon(timing, today),
    isReportOverdue: isReportOverdue(timing, today),
    attention: attentionOf(timing, lights, today),
  };
}

/**
 * Why somebody should look at this measure now, most urgent first; empty where it is quiet. "At risk" is a light that
 * stands, or a timetable that slips; a light that only creeps in doing or effect is for the next report.
 */
export function attentionOf(timing: Timing, lights: LightsShown, today: string): AttentionReason[] {
  if (timing.state === 'done' || timing.state === 'dropped') return [];
  const stands = lightNames.some((name) => lights[name].value === 'stop');
  // A day that has passed is a reason of its own.
  const slips = lights.timing.value === 'late' && lights.timing.why === undefined;
  const found: Record<AttentionReason, boolean> = {
    'start-overdue': isStartOverdue(timing, today),
    'end-overdue': isEndOverdue(timing, today),
    'ends-soon': endsSoon(timing, today),
    'at-risk': stands || slips,
    stale: lightNames.some((name) => lights[name].why === 'old'),
    paused: timing.state === 'paused',
    'report-overdue': isReportOverdue(timing, today),
  };
  return attentionReasons.filter((reason) => found[reason]);
}
