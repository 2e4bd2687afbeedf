import type { Stakeholder } from '#modules/directory/index.ts';
import { choice, references } from '#platform/forms/fields.ts';
import { type FieldTexts, form } from '#platform/forms/form.ts';
import type { Invited } from './rules.ts';

/** Whom to invite, out of each of the three groups. */
export const invitationForm = form({ offices: references(), units: references(), organisations: references() });
export type InvitationFields = (typeof invitationForm)['fields'];

/** Empty: not invited. `open`: invited, and nobody has noted whether they came. */
export const invitedStates = ['came', 'missing', 'open'] as const;
type InvitedState = (typeof invitedStates)[number];

/** One choice for each party that could be invited, under its code. */
export function invitedForm(parties: readonly Stakeholder[]) {
  return form(Object.fromEntries(parties.map(({ code }) => [code, choice(invitedStates)])));
}

const hasCome: Record<InvitedState, boolean | null> = { came: true, missing: false, open: null };

/** The parties that were chosen, as the verb takes them. */
export function invitedOf(
  parties: readonly Stakeholder[],
  value: Readonly<Record<string, InvitedState | null>>,
): Pick<Invited, 'id' | 'hasCome'>[] {
  return parties.flatMap(({ id, code }) => {
    const state = value[code];
    return state ? [{ id, hasCome: hasCome[state] }] : [];
  });
}

/** The form with what is noted already. */
export function prefilledInvited(invited: readonly Invited[]): FieldTexts {
  return Object.fromEntries(
    invited.map((one) => [one.code, [one.hasCome === null ? 'open' : one.hasCome ? 'came' : 'missing']]),
  );
}
