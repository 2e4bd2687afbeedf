import { choice, day, euros, reference, text } from '#platform/forms/fields.ts';
import { euroText, type FieldTexts, form, prefill } from '#platform/forms/form.ts';
import { ownDeadlineKinds } from './deadline.rules.ts';
import { followUpOf } from './follow-up.rules.ts';
import { canBePaidOut, canBeProved, canHavePeriod, type Grant, grantStates } from './rules.ts';

const facts = {
  title: text({ required: true, max: 200 }),
  programmeId: reference({ required: true }),
  partId: reference(),
  appliedCents: euros(),
  grantedCents: euros(),
  ownShareCents: euros(),
  spentCents: euros(),
  paidOutCents: euros(),
  startOn: day({ required: true }),
  endOn: day({ required: true }),
  proofDueOn: day(),
  applyBy: day(),
  note: text({ multiline: true, max: 1_000 }),
};

/** What a person may enter about a grant. */
export const grantForm = form(facts)
  .holds(['startOn', 'endOn'], canHavePeriod)
  .holds(['startOn', 'proofDueOn'], canBeProved)
  .holds(['grantedCents', 'paidOutCents'], canBePaidOut);
export type GrantFields = (typeof grantForm)['fields'];

/** The same for a new one; the id comes with the page, so that sending it twice makes one. */
export const newGrantForm = grantForm.with({ id: reference({ required: true }) });
export type NewGrantFields = (typeof newGrantForm)['fields'];

export const grantStateForm = form({
  state: choice(grantStates, { required: true }),
  on: day({ required: true }),
  reason: text({ max: 500 }),
});

/** Why a deadline of the programme needs nothing more. */
export const settledDeadlineForm = form({
  kind: choice(ownDeadlineKinds, { required: true }),
  reason: text({ required: true, max: 500 }),
});

/** Why no money is applied for that follows. */
export const noFollowUpForm = form({ reason: text({ required: true, max: 500 }) });

/** The form of a grant, filled in with what is stored. */
export function prefilledGrant(grant: Grant): FieldTexts {
  const { title, programmeId, partId, startOn, endOn, proofDueOn, applyBy, note } = grant;
  return prefill({
    ...{ title, programmeId, partId, startOn, endOn, proofDueOn, applyBy, note },
    appliedCents: euroText(grant.appliedCents),
    grantedCents: euroText(grant.grantedCents),
    ownShareCents: euroText(grant.ownShareCents),
    spentCents: euroText(grant.spentCents),
    paidOutCents: euroText(grant.paidOutCents),
  });
}

/** The form of a new grant that takes over from another one. */
export function prefilledFollowUp(predecessor: Grant): FieldTexts {
  const { appliedCents, ...next } = followUpOf(predecessor);
  return prefill({ ...next, appliedCents: euroText(appliedCents) });
}
