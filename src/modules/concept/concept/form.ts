import { choice, day, reference, text, tick } from '#platform/forms/fields.ts';
import { form } from '#platform/forms/form.ts';
import { editionStates } from '../edition/rules.ts';

/** Where a draft goes next, why, and that what stands against it is known. */
export const editionStateForm = form({
  state: choice(editionStates, { required: true }),
  reason: text({ max: 1_000, multiline: true }),
  isAware: tick(),
});
export type EditionStateFields = (typeof editionStateForm)['fields'];

/** Why a draft is thrown away, and that what goes with it is known. */
export const discardForm = form({ reason: text({ required: true, multiline: true, max: 1_000 }), isAware: tick() });
export type DiscardFields = (typeof discardForm)['fields'];

/** The council's resolution: the day, and the body that resolved. */
export const adoptionForm = form({
  on: day({ required: true }),
  byId: reference(),
  reason: text({ max: 1_000, multiline: true }),
  isAware: tick(),
});
export type AdoptionFields = (typeof adoptionForm)['fields'];

/** The right day of a resolution, and why the one that was entered was wrong. */
export const correctionForm = form({
  on: day({ required: true }),
  reason: text({ required: true, max: 1_000, multiline: true }),
});
export type CorrectionFields = (typeof correctionForm)['fields'];

/** The head approves what their page showed: its mark comes along. */
export const approvalForm = form({ seen: text({ required: true, max: 64 }) });

/** An approval signed on paper: the day, and the function of whoever signed, never a name. */
export const paperApprovalForm = form({
  on: day({ required: true }),
  signingFunction: text({ required: true, max: 200 }),
});
export type PaperApprovalFields = (typeof paperApprovalForm)['fields'];
