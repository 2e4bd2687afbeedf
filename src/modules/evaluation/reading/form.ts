import { no, type Outcome } from '#platform/forms/decision.ts';
import { text, whole } from '#platform/forms/fields.ts';
import { type FormValue, form } from '#platform/forms/form.ts';
import { canBeCases, type ReadingInput, readNumber } from './rules.ts';

/** The value is a text: it may have decimals in German notation, and an empty one means that nobody collected it. */
export const readingForm = form({
  year: whole({ required: true, min: 1950, max: 2200 }),
  value: text({ max: 20 }),
  caseCount: whole({ max: 1_000_000 }),
  caseTotal: whole({ max: 1_000_000 }),
  note: text({ max: 500 }),
}).holds(['caseCount', 'caseTotal'], ({ caseCount, caseTotal }) => canBeCases(caseCount, caseTotal));
export type ReadingFields = (typeof readingForm)['fields'];

/** The submitted fields as the rules take them. An empty value is "not collected"; half of the cases is refused. */
export function readingInputOf(fields: FormValue<ReadingFields>): Outcome<{ input: ReadingInput }> {
  const { year, note, caseCount: count, caseTotal: total } = fields;
  const value = fields.value === '' ? null : readNumber(fields.value);
  if (value === undefined) return no('platform.form.not-a-number', {}, 'value');
  const whole = canBeCases(count, total);
  if (!whole.ok) return whole;
  return { ok: true, input: { year, value, note, cases: count === null || total === null ? null : { count, total } } };
}
