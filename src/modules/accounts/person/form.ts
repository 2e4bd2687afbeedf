import { choice, email, reference, text } from '#platform/forms/fields.ts';
import { form } from '#platform/forms/form.ts';
import { roles } from '../role/rules.ts';
import { workspaceLanguages } from './rules.ts';

const about = {
  name: text({ required: true, max: 200 }),
  email: email({ required: true }),
  language: choice(workspaceLanguages, { required: true }),
};

/** A role and, for roles of one place, which: one list of places per kind, so that it works without script. */
const held = {
  role: choice(roles, { required: true }),
  municipality: reference(),
  unit: reference(),
  organisation: reference(),
  room: reference(),
};

export const personForm = form(about);
export const newPersonForm = form({ ...about, ...held });
export const roleForm = form(held);
export const reasonForm = form({ reason: text({ required: true, max: 500 }) });
/** Its reason has a name of its own: it stands on one page with the reason for blocking. */
export const handOverForm = form({
  toId: reference({ required: true }),
  handoverReason: text({ required: true, max: 500 }),
});
