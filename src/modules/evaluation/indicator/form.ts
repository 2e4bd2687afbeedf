import { smallestCell } from '#platform/disclosure/hidden.ts';
import { no, type Outcome, type Refusal } from '#platform/forms/decision.ts';
import { choice, day, reference, text, tick, whole } from '#platform/forms/fields.ts';
import { type FieldTexts, type FormValue, form, prefill } from '#platform/forms/form.ts';
import { readNumber } from '../reading/rules.ts';
import {
  canBePoint,
  directions,
  frequencies,
  type Indicator,
  type IndicatorInput,
  manners,
  type Point,
} from './rules.ts';

/** Everything a person enters about an indicator. Values are texts: they may have decimals in German notation. */
export const indicatorForm = form({
  /** Given when the form of a new one is drawn, so that sending it twice makes one indicator. */
  id: reference(),
  title: text({ required: true, max: 200 }),
  definition: text({ required: true, multiline: true, max: 1_000 }),
  unit: text({ required: true, max: 40 }),
  direction: choice(directions, { required: true }),
  /** Why the other direction is the better one, where values are there already. */
  directionReason: text({ max: 500 }),
  dimension: text({ required: true, max: 80 }),
  meansOfVerification: text({ required: true, multiline: true, max: 1_000 }),
  assumption: text({ required: true, multiline: true, max: 1_000 }),
  source: text({ required: true, max: 200 }),
  manner: choice(manners, { required: true }),
  calculation: text({ max: 80 }),
  mannerReason: text({ multiline: true, max: 500 }),
  frequency: choice(frequencies, { required: true }),
  delayMonths: whole({ max: 36 }),
  baselineYear: whole({ min: 1950, max: 2200 }),
  baselineValue: text({ max: 20 }),
  targetYear: whole({ min: 1950, max: 2200 }),
  targetValue: text({ max: 20 }),
  breakdowns: text({ max: 400 }),
  minCell: whole({ min: smallestCell, max: 1_000 }),
  hasFewCases: tick(),
  caveat: text({ multiline: true, max: 1_000 }),
  unitId: reference(),
  personFunction: text({ max: 200 }),
  deputyFunction: text({ max: 200 }),
  nextReportOn: day(),
  isPublic: tick(),
});
export type IndicatorFields = (typeof indicatorForm)['fields'];

/** Which goal an indicator measures, chosen from either end. */
export const goalForm = form({ goalId: reference({ required: true }) });
export type GoalFields = (typeof goalForm)['fields'];
export const goalIndicatorForm = form({ indicatorId: reference({ required: true }) });
export type GoalIndicatorFields = (typeof goalIndicatorForm)['fields'];

/** From when it is measured no longer, and why. */
export const endingForm = form({
  on: day({ required: true }),
  reason: text({ required: true, multiline: true, max: 500 }),
});
export type EndingFields = (typeof endingForm)['fields'];

/** From when a series is made in the other manner, and why. */
export const mannerForm = form({
  /** Named, and not just the other one: pressed twice it must not lead back. */
  manner: choice(manners, { required: true }),
  calculation: text({ max: 80 }),
  since: day({ required: true }),
  reason: text({ required: true, multiline: true, max: 500 }),
});
export type MannerFields = (typeof mannerForm)['fields'];

/** The submitted values as the rules take them, or every field whose year and value do not make a point. */
export function indicatorInputOf(
  value: Omit<FormValue<IndicatorFields>, 'id' | 'directionReason'>,
): { ok: true; input: IndicatorInput } | { ok: false; refusals: readonly Refusal[] } {
  const { baselineYear, baselineValue, targetYear, targetValue, ...rest } = value;
  const baseline = readPoint('baselineValue', baselineYear, baselineValue);
  const target = readPoint('targetValue', targetYear, targetValue);
  if (!baseline.ok || !target.ok) return { ok: false, refusals: [baseline, target].filter((point) => !point.ok) };
  return {
    ok: true,
    input: {
      ...rest,
      calculation: rest.calculation || null,
      // Empty means the ordinary case: the value is there at once, and groups are protected as everywhere.
      delayMonths: rest.delayMonths ?? 0,
      minCell: rest.minCell ?? smallestCell,
      breakdowns: [...new Set(rest.breakdowns.split(',').map((name) => name.trim()))].filter(Boolean),
      baseline: baseline.point,
      target: target.point,
    },
  };
}

function readPoint(field: string, year: number | null, text: string): Outcome<{ point: Point | null }> {
  const value = text === '' ? null : readNumber(text);
  if (value === undefined) return no('platform.form.not-a-number', {}, field);
  const allowed = canBePoint(year, value, field);
  if (!allowed.ok) return allowed;
  return { ok: true, point: year === null || value === null ? null : { year, value } };
}

/** The form of an indicator, filled in with what is stored. */
export function prefilledIndicator(indicator: Indicator): FieldTexts {
  const { baseline, target, breakdowns, ...rest } = indicator;
  const german = (point: Point | null) => point && String(point.value).replace('.', ',');
  const shown = {
    ...rest,
    breakdowns: breakdowns.join(', '),
    baselineYear: baseline?.year,
    baselineValue: german(baseline),
    targetYear: target?.year,
    targetValue: german(target),
  };
  const names = Object.keys(indicatorForm.fields);
  return prefill(Object.fromEntries(Object.entries(shown).filter(([name]) => names.includes(name))));
}
