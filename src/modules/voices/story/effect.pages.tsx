import { anybody, post, seeOther } from '#platform/http/page.ts';
import { findCard } from '../contribution/data.ts';
import { openReceipt } from '../receipt/verbs.ts';
import { routes } from '../routes.ts';
import { upsertEffectAnswer } from './effect.data.ts';
import { effectForm } from './effect.form.ts';
import { showStory } from './pages.tsx';

/** "Ist es besser geworden?": one tap, and the receipt is there again. */
export const tellEffectPage = post(routes.effect, {
  may: anybody('whoever holds the code may say whether it has become better'),
  perMinute: 60,
  async handle(context) {
    const { db, installation, now, params } = context;
    const read = context.read(effectForm);
    const id = read.ok ? await openReceipt(db, read.value.code, installation.secrets) : undefined;
    const card = id ? await findCard(db, id) : undefined;
    if (!read.ok || !read.value.answer || !card) return seeOther(routes.receipt.href({ lang: params.lang }));
    await upsertEffectAnswer(db, card.id, read.value.answer, now);
    return showStory(context, card, read.value.code);
  },
});
