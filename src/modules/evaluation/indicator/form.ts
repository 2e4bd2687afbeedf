import { smallestCell } from '#platform/disclosure/hidden.ts';
import { choice, day, reference, text, tick, whole } from '#platform/forms/fields.ts';
import { type FieldTexts, type FormError, type FormValue, form, prefill } from '#platform/forms/form.ts';
import { readNumber } from '../reading/rules.ts';
import { directions, frequencies, type Indicator, manners, type Point } from './rules.ts';
import type { IndicatorWords } from './verbs.ts';

/** Everything a person says about an indicator. Values are text here: they may have decimals in German notation. */
export const indicatorForm = form({
  title: text({ required: true, max: 200 }),
  definition: text({ required: true, multiline: true, max: 1_000 }),
  unit: text({ required: true, max: 40 }),
  direction: choice(directions, { required: true }),
  dimension: text({ required: true, max: 80 }),
  meansOfVerification: text({ required: true, multiline: true, max: 1_000 }),
  assumption: text({ required: true, multiline: true, max: 1_000 }),
  source: text({ required: true, max: 200 }),
  manner: choice(manners, { required: true }),
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

/** What was typed as the rules take it, or every place where year and value do not fit together. */
export function wordsOf(typed: FormValue<IndicatorFields>): { words: IndicatorWords } | { faults: FormError[] } {
  const baseline = pointOf('baselineValue', typed.baselineYear, typed.baselineValue);
  const target = pointOf('targetValue', typed.targetYear, typed.targetValue);
  const faults = [baseline, target].flatMap((read) => ('fault' in read ? [read.fault] : []));
  if ('fault' in baseline || 'fault' in target) return { faults };
  const { baselineYear: _, baselineValue: __, targetYear: ___, targetValue: ____, ...rest } = typed;
  return {
    words: {
      ...rest,
      direction: typed.direction ?? 'up',
      manner: typed.manner ?? 'delivered',
      frequency: typed.frequency ?? 'yearly',
      delayMonths: typed.delayMonths ?? 0,
      minCell: typed.minCell ?? smallestCell,
      breakdowns: [...new Set(typed.breakdowns.split(',').map((name) => name.trim()))].filter(Boolean),
      baseline: baseline.point,
      target: target.point,
    },
  };
}

/** A year with its value; one without the other, or no number, is a fault at the value. */
function pointOf(field: string, year: number | null, typed: string): { point: Point | null } | { fault: FormError } {
  const value = typed === '' ? null : readNumber(typed);
  if (value === undefined) return { fault: { field, key: 'platform.form.not-a-number' } };
  if ((year === null) !== (value === null)) return { fault: { field, key: 'evaluation.indicator.refused.point' } };
  return { point: year === null || value === null ? null : { year, value } };
}

/** What is stored about an indicator, as its form shows it. */
export function typedIndicator(indicator: Indicator): FieldTexts {
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
