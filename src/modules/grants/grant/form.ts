import { choice, day, euros, reference, text } from '#platform/forms/fields.ts';
import { form } from '#platform/forms/form.ts';
import { grantStates } from './rules.ts';

export const grantForm = form({
  title: text({ required: true, max: 200 }),
  programmeId: reference({ required: true }),
  part: text({ max: 80 }),
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
});

export const grantStateForm = form({
  state: choice(grantStates, { required: true }),
  on: day({ required: true }),
  reason: text({ max: 500 }),
});

export const allocationForm = form({
  measure: text({ required: true, max: 20 }),
  amountCents: euros({ required: true }),
});

export const takeBackForm = form({
  measure: text({ required: true, max: 20 }),
  reason: text({ required: true, max: 500 }),
});
