import { day, text } from '#platform/forms/fields.ts';
import { form } from '#platform/forms/form.ts';

/** What follows from a conference, and by when. */
export const stepForm = form({ title: text({ required: true, max: 200 }), dueOn: day({ required: true }) });
export type StepFields = (typeof stepForm)['fields'];
