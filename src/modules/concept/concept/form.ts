import { choice, day, reference, text, tick } from '#platform/forms/fields.ts';
import { form } from '#platform/forms/form.ts';
import { editionStates } from '../edition/rules.ts';

/** Where a draft goes next, and why; with a tick where people still wait for an answer. */
export const editionStateForm = form({
  state: choice(editionStates, { required: true }),
  reason: text({ multiline: true, max: 1_000 }),
  isAcknowledged: tick(),
});
export type EditionStateFields = (typeof editionStateForm)['fields'];

/** The council's resolution: the day, and the body that resolved. */
export const adoptionForm = form({
  on: day({ required: true }),
  byId: reference(),
  reason: text({ multiline: true, max: 1_000 }),
  isAcknowledged: tick(),
});
export type AdoptionFields = (typeof adoptionForm)['fields'];
