import { choice, reference, text, whole } from '#platform/forms/fields.ts';
import { form } from '#platform/forms/form.ts';
import { bodyLevels, bodyTypes } from './rules.ts';

/** What may be written about a body. */
export const bodyForm = form({
  name: text({ required: true, max: 200 }),
  type: choice(bodyTypes, { required: true }),
  level: choice(bodyLevels, { required: true }),
  municipalityId: reference(),
  members: whole({ max: 10_000 }),
  rhythm: text({ max: 200 }),
  composition: text({ multiline: true, max: 1000 }),
  note: text({ multiline: true, max: 1000 }),
});

/** A new one carries its id from the moment its form is drawn, so that sending it twice makes one. */
export const newBodyForm = form({ id: reference({ required: true }), ...bodyForm.fields });

export type BodyFields = (typeof bodyForm)['fields'];
