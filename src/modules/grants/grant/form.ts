import { choice, day, euros, reference, text } from '#platform/forms/fields.ts';
import { euroText, type FieldTexts, form, prefill } from '#platform/forms/form.ts';
import { followUpOf, type Grant, grantStates } from './rules.ts';

export const grantForm = form({
  title: text({ required: true, max: 200 }),
  programmeId: reference({ required: true }),
  part: text({ max: 80 }),
  appliedCents: euros(),
  grantedCents: euros(),
  ownShareCents: euros({ blank: 0 }),
  spentCents: euros({ blank: 0 }),
  paidOutCents: euros({ blank: 0 }),
  startOn: day({ required: true }),
  endOn: day({ required: true }),
  proofDueOn: day(),
  applyBy: day(),
  note: text({ multiline: true, max: 1_000 }),
});
export type GrantFields = (typeof grantForm)['fields'];

export const grantStateForm = form({
  state: choice(grantStates, { required: true }),
  on: day({ required: true }),
  reason: text({ max: 500 }),
});

/** The form of a grant, filled in with what is stored. */
export function prefilledGrant(grant: Grant): FieldTexts {
  const { title, programmeId, part, startOn, endOn, proofDueOn, applyBy, note } = grant;
  return prefill({
    ...{ title, programmeId, part, startOn, endOn, proofDueOn, applyBy, note },
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
