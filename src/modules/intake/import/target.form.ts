import { choice, day, reference, text, whole } from '#platform/forms/fields.ts';
import { type FieldTexts, type FormValue, prefill } from '#platform/forms/form.ts';
import { type ConceptTarget, standings } from './target.rules.ts';

/** What is said about the edition that a table begins. Kept for later it may leave gaps; the taking needs it all. */
export const targetFields = {
  editionTitle: text({ max: 200 }),
  editionCode: text({ max: 20 }),
  editionNumber: whole({ min: 1, max: 99 }),
  standing: choice(standings),
  resolvedOn: day(),
  resolvedById: reference(),
};
export type TargetValue = FormValue<typeof targetFields>;

/** What somebody chose, as it is kept. */
export function targetOf(value: TargetValue): ConceptTarget {
  const { editionTitle: title, editionCode: code, editionNumber: number, standing, resolvedOn, resolvedById } = value;
  return { title, code, number, ...(standing && { standing }), resolvedOn, resolvedById };
}

/** What is kept, as the form shows it. */
export function prefilledTarget({
  title,
  code,
  number,
  standing,
  resolvedOn,
  resolvedById,
}: ConceptTarget): FieldTexts {
  return prefill({
    editionTitle: title,
    editionCode: code,
    editionNumber: number,
    standing,
    resolvedOn,
    resolvedById,
  });
}
