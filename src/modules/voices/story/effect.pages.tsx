import { anybody, post, seeOther } from '#platform/http/page.ts';
import { routes } from '../routes.ts';
import { effectForm } from './effect.form.ts';
import { answerEffect } from './effect.verbs.ts';
import { findCardByReceipt, showStory } from './pages.tsx';

/** "Ist es besser geworden?": one tap, and the receipt is there again. */
export const answerEffectPage = post(routes.effect, {
  may: anybody('whoever holds the code may say whether it has become better'),
  perMinute: 60,
  async handle(context) {
    const { db, by, now, params } = context;
    const read = context.read(effectForm);
    const card = read.ok ? await findCardByReceipt(context, read.value.code) : undefined;
    if (!read.ok || !card) return seeOther(routes.receipt.href({ lang: params.lang }));
    await answerEffect(db, by, now, card.id, read.value.answer);
    return showStory(context, card, read.value.code);
  },
});
