import { choice, email, reference, text } from '#platform/forms/fields.ts';
import { type FieldTexts, form, prefill } from '#platform/forms/form.ts';
import { roles } from '../role/rules.ts';
import { type Person, workspaceLanguages } from './rules.ts';

export const personFields = {
  name: text({ required: true, max: 200 }),
  email: email({ required: true }),
  language: choice(workspaceLanguages, { required: true }),
};

/** A role and, for roles of one place, which: one list of places per kind, so that it works without script. */
export const roleFields = {
  role: choice(roles, { required: true }),
  municipality: reference(),
  unit: reference(),
  organisation: reference(),
  room: reference(),
};

export const personForm = form(personFields);
export const roleForm = form(roleFields);
export const reasonForm = form({ reason: text({ required: true, max: 500 }) });
/** Its reason has a name of its own: it stands on one page with the reason for blocking. */
export const handOverForm = form({
  toId: reference({ required: true }),
  handoverReason: text({ required: true, max: 500 }),
});

/** What is known of an account. */
export function prefilledPerson({ name, email, language }: Person): FieldTexts {
  return prefill({ name, email, language });
}
