import { choice, day, text } from '#platform/forms/fields.ts';
import { type FormValue, form } from '#platform/forms/form.ts';
import { consentForms, type PhotoInput } from './photo.rules.ts';

/** What belongs to every picture: what it shows in two ways, and the consent. */
export const photoForm = form({
  caption: text({ required: true, max: 300 }),
  alternative: text({ required: true, max: 300 }),
  consentOf: text({ required: true, max: 200 }),
  consentForm: choice(consentForms, { required: true }),
  consentOn: day({ required: true }),
});
export type PhotoFields = (typeof photoForm)['fields'];

/** What was typed; the form makes sure that there are a form of consent and its day. */
export function photoInputOf(value: FormValue<PhotoFields>): PhotoInput {
  return { ...value, consentForm: value.consentForm ?? 'written', consentOn: value.consentOn ?? '' };
}
