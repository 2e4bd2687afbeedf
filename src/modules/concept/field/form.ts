import { reference, text, tick } from '#platform/forms/fields.ts';
import { type FieldTexts, form, prefill } from '#platform/forms/form.ts';
import type { Field } from './rules.ts';

/** What a person may type in about a field of action of a draft. */
export const fieldForm = form({
  title: text({ required: true, max: 200 }),
  shortTitle: text({ required: true, max: 40 }),
  description: text({ multiline: true, max: 2_000 }),
  isPriority: tick(),
  unitId: reference(),
});
export type FieldFields = (typeof fieldForm)['fields'];

/** What is stored about a field, as its form shows it. */
export function prefilledField({ title, shortTitle, description, isPriority, unitId }: Field): FieldTexts {
  return prefill({ title, shortTitle, description, isPriority, unitId });
}
