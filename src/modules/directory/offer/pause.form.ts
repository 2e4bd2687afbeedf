import { day, reference, text } from '#platform/forms/fields.ts';
import { form } from '#platform/forms/form.ts';

/** What may be written about a pause. A new one carries its id from the moment its form is drawn. */
export const pauseForm = form({
  id: reference({ required: true }),
  fromOn: day({ required: true }),
  untilOn: day({ required: true }),
  reason: text({ required: true, max: 100 }),
});

export type PauseFields = (typeof pauseForm)['fields'];
