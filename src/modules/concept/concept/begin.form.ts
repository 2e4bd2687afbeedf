import { choice, day, reference, text, tick, whole } from '#platform/forms/fields.ts';
import { type FieldTexts, form, prefill } from '#platform/forms/form.ts';
import { canCount, canHaveCode, type Edition } from '../edition/rules.ts';
import { sourceKey } from '../form.ts';
import { beginnings } from './template.rules.ts';

/** What is said about an edition before its fields and goals. */
const factFields = {
  title: text({ required: true, max: 200 }),
  context: text({ multiline: true, max: 4_000 }),
  validFrom: day(),
  validTo: day(),
};

/** A new edition: what it is called, when it counts, what it begins with and comes from; `id` is drawn with the form. */
export const beginForm = form({
  id: reference({ required: true }),
  code: text({ required: true, max: 20 }),
  number: whole({ required: true, min: 1, max: 99 }),
  ...factFields,
  beginning: choice(beginnings, { required: true }),
  isTakenOver: tick(),
  sourceKey,
})
  .holds(['code'], ({ code }) => canHaveCode(code, []))
  .holds(['validFrom', 'validTo'], canCount);
export type BeginFields = (typeof beginForm)['fields'];

/** What may be changed about a draft. */
export const factsForm = form(factFields).holds(['validFrom', 'validTo'], canCount);
export type FactsFields = (typeof factsForm)['fields'];

/** What is stored about a draft, as its form shows it. */
export function prefilledFacts({ title, context, validFrom, validTo }: Edition): FieldTexts {
  return prefill({ title, context, validFrom, validTo });
}
