import { choice, choices, day, reference, text } from '#platform/forms/fields.ts';
import { type FieldTexts, form, prefill } from '#platform/forms/form.ts';
import { type AreaInput, duties, type NominationInput } from './rules.ts';

const areaFields = { namedBy: day({ required: true }), roundId: reference() };

/** Which area shall name somebody, by when, and in which round the person will sit. */
export const newAreaForm = form({ stakeholderId: reference({ required: true }), ...areaFields });
export type NewAreaFields = (typeof newAreaForm)['fields'];

/** By when somebody shall be named, and in which round the person sits. */
export const areaForm = form(areaFields);
export type AreaFields = (typeof areaForm)['fields'];

const personFields = {
  functionTitle: text({ required: true }),
  deputyTitle: text(),
  duties: choices(duties),
  personId: reference(),
};

/** Who it is, by function; proposed, or named at once because the letter is there. */
export const nominationForm = form({
  ...personFields,
  state: choice(['proposed', 'nominated'], { required: true }),
  on: day({ required: true }),
});
export type NominationFields = (typeof nominationForm)['fields'];

/** What may change while the nomination goes on. */
export const personForm = form(personFields);
export type PersonFields = (typeof personForm)['fields'];

/** Naming, declining or ending, since when and why. */
export const nominationStateForm = form({
  state: choice(['nominated', 'declined', 'ended'], { required: true }),
  on: day({ required: true }),
  reason: text({ multiline: true, max: 1_000 }),
});
export type NominationStateFields = (typeof nominationStateForm)['fields'];

/** The form of an area with its stored values. */
export function prefilledArea({ namedBy, roundId }: AreaInput): FieldTexts {
  return prefill({ namedBy, roundId });
}

/** The form of a nomination with its stored values. */
export function prefilledPerson({ functionTitle, deputyTitle, duties: taken, personId }: NominationInput): FieldTexts {
  return prefill({ functionTitle, deputyTitle, duties: taken, personId });
}
