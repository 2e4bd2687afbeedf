import { choice, reference, references, text, tick, whole } from '#platform/forms/fields.ts';
import { type FieldTexts, form, prefill } from '#platform/forms/form.ts';
import { paperCode } from '../form.ts';
import { type Field, fieldDirections, type RelationKind } from './rules.ts';

/** What a person may type in about a field of action of a draft. */
export const fieldForm = form({
  title: text({ required: true, max: 200 }),
  shortTitle: text({ required: true, max: 40 }),
  description: text({ multiline: true, max: 2_000 }),
  isPriority: tick(),
  unitId: reference(),
});
export type FieldFields = (typeof fieldForm)['fields'];

/** A new field; `id` is drawn with the form, so that sending it twice makes one. */
export const newFieldForm = form({ id: reference({ required: true }), code: paperCode, ...fieldForm.fields });

/** Which way a field moves, and from which place: pressed twice, it moves once. */
export const placeForm = form({ direction: choice(fieldDirections, { required: true }), from: whole() });

/** Which other fields it leans on, and how. */
export const relationsForm = form({ supports: references(), dependsOn: references() });
export type RelationsFields = (typeof relationsForm)['fields'];

/** The stored relations of a field, as their form shows them. */
export function prefilledRelations({ relations }: Field): FieldTexts {
  const to = (kind: RelationKind) => relations.filter((one) => one.kind === kind).map(({ toId }) => toId);
  return prefill({ supports: to('supports'), dependsOn: to('depends-on') });
}

/** What is stored about a field, as its form shows it. */
export function prefilledField({ title, shortTitle, description, isPriority, unitId }: Field): FieldTexts {
  return prefill({ title, shortTitle, description, isPriority, unitId });
}
