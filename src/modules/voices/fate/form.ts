import { choice, choices, day, reference, text, tick } from '#platform/forms/fields.ts';
import { form } from '#platform/forms/form.ts';
import { fateKinds, lacks } from './rules.ts';

/** What becomes of a card; which of these are needed follows from the kind and is decided in rules.ts. */
export const fateForm = form({
  kind: choice(fateKinds, { required: true }),
  findingId: reference(),
  isExisting: tick(),
  sameAs: text({ max: 20 }),
  recipient: text({ max: 200 }),
  followUpOn: day(),
  lacks: choices(lacks),
  reason: text({ multiline: true, max: 1_000 }),
  changeReason: text({ max: 500 }),
});
