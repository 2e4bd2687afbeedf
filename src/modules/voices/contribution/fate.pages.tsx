import type { Outcome } from '#platform/forms/decision.ts';
import { type FormValue, refuse } from '#platform/forms/form.ts';
import { type Context, post, remove, seeOther } from '#platform/http/page.ts';
import { reaches } from '#platform/permissions/permissions.ts';
import { fateForm, fateInputOf, fateWithdrawalForm } from '../fate/form.ts';
import { type FateInput, unknownSame } from '../fate/rules.ts';
import { giveFate, withdrawFate } from '../fate/verbs.ts';
import { routes } from '../routes.ts';
import { findCardByCode } from './data.ts';
import { showCard, visibleCard } from './pages.tsx';
import { cardCode, scopesOfCard } from './rules.ts';

export const giveCardFate = post(routes.fate, {
  may: 'voices.contribution.triage',
  async handle(context) {
    const { db, by, now } = context;
    const card = await visibleCard(context);
    const read = context.read(fateForm);
    if (!read.ok) return showCard(context, card, { fate: read }, 422);
    const fate = await submittedFate(context, read.value);
    const { changeReason } = read.value;
    const outcome = fate.ok ? await giveFate(db, by, now, card, fate.input, { changeReason }) : fate;
    if (!outcome.ok) return showCard(context, card, { fate: refuse(read, outcome) }, 422);
    return seeOther(routes.card.href({ code: card.code }), 'voices.notice.fate-given');
  },
});

/** Takes the result back: the card is open again, the former result stays with the reason. */
export const withdrawCardFate = remove(routes.fate, {
  may: 'voices.contribution.triage',
  async handle(context) {
    const { db, by, now } = context;
    const card = await visibleCard(context);
    const read = context.read(fateWithdrawalForm);
    if (!read.ok) return showCard(context, card, { withdrawal: read }, 422);
    const outcome = await withdrawFate(db, by, now, card, read.value.reason);
    if (!outcome.ok) return showCard(context, card, { withdrawal: refuse(read, outcome) }, 422);
    return seeOther(routes.card.href({ code: card.code }), 'voices.notice.fate-withdrawn');
  },
});

/** The submitted fate with the card that it is the same as; refused where this person may see no card with that code. */
export async function submittedFate(
  { db, reach }: Pick<Context, 'db' | 'reach'>,
  value: FormValue<(typeof fateForm)['fields']>,
): Promise<Outcome<{ input: FateInput }>> {
  const code = value.kind === 'same-as' ? value.sameAs : '';
  const found = code === '' ? undefined : await findCardByCode(db, cardCode(code));
  const same = found && reaches(reach, scopesOfCard(found)) ? found : undefined;
  if (code !== '' && !same) return unknownSame;
  return { ok: true, input: fateInputOf(value, same?.id ?? null) };
}
