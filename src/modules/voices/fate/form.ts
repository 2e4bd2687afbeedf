import { choice, choices, day, key, reference, text, tick } from '#platform/forms/fields.ts';
import { type FormValue, form } from '#platform/forms/form.ts';
import { type FateInput, fateKinds, lacks } from './rules.ts';

/** What becomes of a card; which of these are needed follows from the kind and is decided in rules.ts. */
export const fateForm = form({
  kind: choice(fateKinds, { required: true }),
  findingId: reference(),
  isExisting: tick(),
  sameAs: key({ max: 20 }),
  recipient: text({ max: 200 }),
  followUpOn: day(),
  lacks: choices(lacks),
  reason: text({ multiline: true, max: 1_000 }),
  changeReason: text({ max: 500 }),
});

/** Why a result is taken back. */
export const fateWithdrawalForm = form({ reason: text({ required: true, max: 500 }) });

type FateFields = Omit<FormValue<(typeof fateForm)['fields']>, 'sameAs' | 'changeReason'>;

/**
 * The submitted fields, reduced to what the chosen kind needs: a field of another kind that was left filled in belongs
 * to no fate.
 */
export function fateInputOf(fields: FateFields, sameAsId: string | null): FateInput {
  const { kind, findingId, isExisting, recipient, followUpOn, lacks: missing, reason } = fields;
  return {
    kind,
    findingId: kind === 'in-finding' ? findingId : null,
    isExisting: kind === 'in-finding' && isExisting,
    sameAsId: kind === 'same-as' ? sameAsId : null,
    recipient: kind === 'forwarded' ? recipient : '',
    followUpOn: kind === 'forwarded' ? followUpOn : null,
    lacks: kind === 'parked' ? missing : [],
    reason: kind === 'in-finding' || kind === 'in-draft' || kind === 'same-as' ? '' : reason,
  };
}
