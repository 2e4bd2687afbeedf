import { day, reference, text } from '#platform/forms/fields.ts';
import { form } from '#platform/forms/form.ts';

/** What follows from a conference, and by when. A new one carries its id from the moment its form is drawn. */
export const stepForm = form({
  id: reference({ required: true }),
  title: text({ required: true, max: 200 }),
  dueOn: day({ required: true }),
});
export type StepFields = (typeof stepForm)['fields'];
