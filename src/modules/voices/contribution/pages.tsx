import { bind } from '#platform/forms/bind.ts';
import type { Refusal } from '#platform/forms/decision.ts';
import { type FormResult, prefill, refuse } from '#platform/forms/form.ts';
import { type Context, get, NotFound, post, remove, seeOther } from '#platform/http/page.ts';
import { reaches } from '#platform/permissions/permissions.ts';
import { listFates, listTargets } from '../fate/data.ts';
import { fateForm, fateInputOf, fateWithdrawalForm } from '../fate/form.ts';
import { answerContribution, giveFate, withdrawFate } from '../fate/verbs.ts';
import { routes } from '../routes.ts';
import { type Card, findCardByCode } from './data.ts';
import { answerForm, redactionForm, reviewForm, translationForm } from './form.ts';
import { listCards } from './list.data.ts';
import { cardCode, likeness, scopesOfCard } from './rules.ts';
import { redactContribution, reviewContribution, translateContribution } from './verbs.ts';
import { CardView } from './views.tsx';

type CardContext = Context<'/stimmen/:code'>;

async function ownCard({ db, params, reach }: Pick<CardContext, 'db' | 'params' | 'reach'>): Promise<Card> {
  const card = await findCardByCode(db, params.code);
  if (!card || !reaches(reach, scopesOfCard(card))) throw new NotFound();
  return card;
}

export const cardPage = get(routes.card, {
  may: 'voices.contribution.read',
  example: { code: 'C-006' },
  handle: async (context) => showCard(context, await ownCard(context), {}, 200),
});

interface Failed {
  review?: FormResult<(typeof reviewForm)['fields']>;
  redaction?: FormResult<(typeof redactionForm)['fields']>;
  fate?: FormResult<(typeof fateForm)['fields']>;
  withdrawal?: FormResult<(typeof fateWithdrawalForm)['fields']>;
  answer?: FormResult<(typeof answerForm)['fields']>;
  translation?: FormResult<(typeof translationForm)['fields']>;
}

async function showCard(context: Context, card: Card, failed: Failed, status: number) {
  const { db, page, access, by } = context;
  const others = await listCards(db, card.gatheringId ? { gatheringId: card.gatheringId } : {});
  const similar = others
    .filter((other) => other.id !== card.id)
    .map((other) => ({
      card: other,
      likeness: likeness(card.translation || card.text, other.translation || other.text),
    }))
    .filter((other) => other.likeness >= 0.2)
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, 5);
  const forms = {
    review: bind(reviewForm, failed.review ?? {}),
    redaction: bind(
      redactionForm,
      failed.redaction ?? prefill({ text: card.redactedText ?? card.text, reason: card.redactionReason }),
    ),
    fate: bind(fateForm, failed.fate ?? {}),
    withdrawal: bind(fateWithdrawalForm, failed.withdrawal ?? {}),
    translation: bind(translationForm, failed.translation ?? prefill({ translation: card.translation })),
    answer: bind(answerForm, failed.answer ?? prefill({ text: card.answer ?? '' })),
  };
  const mayTriage = access.may(by, 'voices.contribution.triage');
  const body = (
    <CardView
      {...{ card, similar, forms, mayTriage }}
      fates={await listFates(db, card.id)}
      findings={await listTargets(db)}
    />
  );
  return page({
    title: card.code,
    status,
    body,
    crumbs: [{ label: context.t('voices.cards.title'), href: routes.cards.href({}) }],
  });
}

const errorOf = (refusal: Refusal) => ({
  key: refusal.key,
  ...(refusal.values ? { values: refusal.values } : {}),
  ...(refusal.field ? { field: refusal.field } : {}),
});

export const reviewCard = post(routes.review, {
  may: 'voices.contribution.triage',
  async handle(context) {
    const card = await ownCard(context);
    const read = context.read(reviewForm);
    if (!read.ok || !read.value.state) return showCard(context, card, { review: read }, 422);
    const outcome = await reviewContribution(
      context.db,
      context.by,
      context.now,
      card,
      read.value.state,
      read.value.reason,
    );
    if (!outcome.ok) return showCard(context, card, { review: refuse(read, errorOf(outcome)) }, 422);
    return seeOther(routes.card.href({ code: card.code }), 'voices.notice.saved');
  },
});

export const redactCard = post(routes.redaction, {
  may: 'voices.contribution.triage',
  async handle(context) {
    const card = await ownCard(context);
    const read = context.read(redactionForm);
    if (!read.ok) return showCard(context, card, { redaction: read }, 422);
    const outcome = await redactContribution(
      context.db,
      context.by,
      context.now,
      card,
      read.value.text,
      read.value.reason,
    );
    if (!outcome.ok) return showCard(context, card, { redaction: refuse(read, errorOf(outcome)) }, 422);
    return seeOther(routes.card.href({ code: card.code }), 'voices.notice.saved');
  },
});

export const translateCard = post(routes.translation, {
  may: 'voices.contribution.triage',
  async handle(context) {
    const card = await ownCard(context);
    const read = context.read(translationForm);
    if (!read.ok) return showCard(context, card, { translation: read }, 422);
    await translateContribution(context.db, context.by, context.now, card, read.value.translation);
    return seeOther(routes.card.href({ code: card.code }), 'voices.notice.saved');
  },
});

export const giveCardFate = post(routes.fate, {
  may: 'voices.contribution.triage',
  async handle(context) {
    const { db, by, now } = context;
    const card = await ownCard(context);
    const read = context.read(fateForm);
    if (!read.ok || !read.value.kind) return showCard(context, card, { fate: read }, 422);
    const { sameAs, changeReason, ...typed } = read.value;
    const same = typed.kind === 'same-as' && sameAs ? await findCardByCode(db, cardCode(sameAs)) : undefined;
    if (typed.kind === 'same-as' && sameAs && !same) {
      return showCard(context, card, { fate: refuse(read, { field: 'sameAs', key: 'voices.card.unknown-same' }) }, 422);
    }
    const input = fateInputOf(typed, same?.id ?? null);
    if (!input) return showCard(context, card, { fate: read }, 422);
    const outcome = await giveFate(db, by, card, input, { changeReason, now });
    if (!outcome.ok)
      return showCard(
        context,
        card,
        { fate: refuse(read, { ...errorOf(outcome), ...(outcome.field === 'sameAsId' ? { field: 'sameAs' } : {}) }) },
        422,
      );
    return seeOther(routes.card.href({ code: card.code }), 'voices.notice.fate-given');
  },
});

/** Takes the result back: the card is open again, the former result stays with the reason. */
export const withdrawCardFate = remove(routes.fate, {
  may: 'voices.contribution.triage',
  async handle(context) {
    const card = await ownCard(context);
    const read = context.read(fateWithdrawalForm);
    if (!read.ok) return showCard(context, card, { withdrawal: read }, 422);
    const outcome = await withdrawFate(context.db, context.by, context.now, card, read.value.reason);
    if (!outcome.ok)
      return showCard(context, card, { withdrawal: refuse(read, { ...errorOf(outcome), field: 'reason' }) }, 422);
    return seeOther(routes.card.href({ code: card.code }), 'voices.notice.fate-withdrawn');
  },
});

export const answerCard = post(routes.answer, {
  may: 'voices.contribution.triage',
  async handle(context) {
    const card = await ownCard(context);
    const read = context.read(answerForm);
    if (!read.ok) return showCard(context, card, { answer: read }, 422);
    await answerContribution(context.db, context.by, context.now, card, read.value.text);
    return seeOther(routes.card.href({ code: card.code }), 'voices.notice.answered');
  },
});
