import { choice, choices, day, reference, references, text, tick } from '#platform/forms/fields.ts';
import { type FieldTexts, form, prefill } from '#platform/forms/form.ts';
import type { Statement } from './rules.ts';

/** Whom to invite (one by one, or all of the kinds on offer), until when, and a few words for the mail. */
export function invitationForm(kinds: readonly string[]) {
  return form({
    partyIds: references(),
    kinds: choices(kinds),
    again: tick(),
    dueOn: day({ required: true }),
    note: text({ multiline: true, max: 2_000 }),
  });
}
export type InvitationFields = ReturnType<typeof invitationForm>['fields'];

/** What a body writes over its link; the file comes beside it. */
export const givenForm = form({ text: text({ multiline: true, max: 50_000 }), mayBeNamed: tick() });
export type GivenFields = (typeof givenForm)['fields'];

export function prefilledGiven({ text: words, mayBeNamed }: Statement): FieldTexts {
  return prefill({ text: words, mayBeNamed });
}

/** A statement that came by mail or on paper. */
export const recordForm = form({
  partyId: reference({ required: true }),
  receivedOn: day({ required: true }),
  receivedBy: choice(['mail', 'paper'], { required: true }),
  text: text({ multiline: true, max: 50_000 }),
  mayBeNamed: tick(),
  lateReason: text({ max: 1_000, multiline: true }),
});
export type RecordFields = (typeof recordForm)['fields'];

export function prefilledRecord(statement: Statement, today: string): FieldTexts {
  const { party, receivedOn, receivedBy, text: words, mayBeNamed, lateReason } = statement;
  return prefill({
    partyId: party.id,
    receivedOn: receivedOn ?? today,
    receivedBy: receivedBy ?? 'paper',
    text: words,
    mayBeNamed,
    lateReason,
  });
}

/** Another last day, and why. */
export const deadlineForm = form({
  dueOn: day({ required: true }),
  reason: text({ required: true, multiline: true, max: 1_000 }),
});
export type DeadlineFields = (typeof deadlineForm)['fields'];

/** The deadline that a statement has by now. */
export const prefilledDeadline = ({ dueOn }: Statement): FieldTexts => prefill({ dueOn });
