import type { Decision } from '#platform/forms/decision.ts';
import type { FieldTexts } from '#platform/forms/drawn.ts';
import type { Edition } from '../edition/rules.ts';
import { canChange, inputOf, type Measure, type MeasureInput } from '../measure/rules.ts';

/** What can be set for many measures at once: what runs on after an adoption and is often the same. */
export const bulkFields = [
  'leadId',
  'personFunction',
  'deputyFunction',
  'startOn',
  'endOn',
  'nextReportOn',
] as const satisfies readonly (keyof MeasureInput)[];
export type BulkField = (typeof bulkFields)[number];

/** What was filled in; the rest stays as it is in each measure. */
export type Filled = { readonly [F in BulkField]: MeasureInput[F] };

/** What would become of one measure. */
export interface Planned {
  measure: Measure;
  input: MeasureInput;
  /** Fields that would be different from now. */
  changed: readonly BulkField[];
  /** May it be changed like this? */
  decision: Decision;
}

/** Is anything filled in at all? */
export function isFilled(filled: Filled): boolean {
  return bulkFields.some((field) => isSet(filled[field]));
}

/** What would become of each measure of an edition if only the fields that were filled in are written. */
export function planChanges(
  edition: Pick<Edition, 'state' | 'isTakenOver'>,
  measures: readonly Measure[],
  filled: Filled,
): Planned[] {
  const set = Object.fromEntries(bulkFields.filter((field) => isSet(filled[field])).map((one) => [one, filled[one]]));
  return measures.map((measure) => {
    const before = inputOf(measure);
    const input: MeasureInput = { ...before, ...set };
    const changed = bulkFields.filter((field) => before[field] !== input[field]);
    return {
      measure,
      input,
      changed,
      decision: canChange({ edition, isAdditional: measure.isAdditional }, before, input),
    };
  });
}

/** Those that would really change. */
export function changing(planned: readonly Planned[]): Planned[] {
  return planned.filter(({ changed, decision }) => decision.ok && changed.length > 0);
}

/** What a preview shows as it is now, measure by measure: whoever saves agrees to change that, and nothing else. */
export function shownBefore(planned: readonly Planned[]): FieldTexts {
  const shown = changing(planned).map(({ measure, changed }) => {
    const before = inputOf(measure);
    return [measure.code, changed.map((field) => `${field}: ${before[field] ?? ''}`)] as const;
  });
  return Object.fromEntries(shown);
}

const isSet = (value: string | null) => value !== null && value !== '';
