import { reference, text } from '#platform/forms/fields.ts';
import { type FieldTexts, form, prefill } from '#platform/forms/form.ts';
import type { Draft } from './rules.ts';

/** A new report: its title; the id comes with the form, so that sending it twice makes one draft. */
export const newDraftForm = form({
  id: reference({ required: true }),
  title: text({ required: true, max: 200 }),
});
export type NewDraftFields = (typeof newDraftForm)['fields'];

export const draftForm = form({
  title: text({ required: true, max: 200 }),
  foreword: text({ multiline: true, max: 4_000 }),
  explanation: text({ multiline: true, max: 4_000 }),
  recommendation: text({ multiline: true, max: 4_000 }),
});
export type DraftFields = (typeof draftForm)['fields'];

export const reasonForm = form({ reason: text({ required: true, multiline: true, max: 500 }) });
export type ReasonFields = (typeof reasonForm)['fields'];

/** The texts of a report that is being written. */
export function prefilledDraft({ title, foreword, explanation, recommendation }: Draft): FieldTexts {
  return prefill({ title, foreword, explanation, recommendation });
}
