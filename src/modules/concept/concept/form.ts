import { choice, day, reference, text } from '#platform/forms/fields.ts';
import { form } from '#platform/forms/form.ts';
import { editionStates } from '../edition/rules.ts';

/** The next edition: its code, its title and what the situation is. */
export const editionForm = form({
  code: text({ required: true, max: 20 }),
  title: text({ required: true, max: 200 }),
  context: text({ multiline: true, max: 4_000 }),
  validFrom: day(),
  validTo: day(),
});
export type EditionFields = (typeof editionForm)['fields'];

/** Where a draft goes next, and why. */
export const editionStateForm = form({
  state: choice(editionStates, { required: true }),
  reason: text({ max: 1_000 }),
});

/** The council's resolution: the day, and the body that resolved. */
export const adoptionForm = form({ on: day({ required: true }), byId: reference() });
export type AdoptionFields = (typeof adoptionForm)['fields'];
