import { listMunicipalities } from '#modules/directory/index.ts';
import { threadRoutes } from '#modules/thread/index.ts';
import { canAgree } from '#platform/forms/agreed.ts';
import { bind } from '#platform/forms/bind.ts';
import { drawnFrom } from '#platform/forms/drawn.ts';
import { type FieldTexts, type FormResult, prefill, refuse } from '#platform/forms/form.ts';
import { type Context, get, post, seeOther } from '#platform/http/page.ts';
import { visible } from '#platform/http/visible.ts';
import { askSlot } from '#platform/manifest/slots.ts';
import { reaches } from '#platform/permissions/permissions.ts';
import { listFates, listTargets } from '../fate/data.ts';
import { mayHaveChangedDraft } from '../fate/draft.data.ts';
import { fateForm, fateWithdrawalForm } from '../fate/form.ts';
import { answerContribution } from '../fate/verbs.ts';
import { waitingFor } from '../receipt/misreading.pages.tsx';
import { routes } from '../routes.ts';
import { withinOf } from '../rules.ts';
import { madeOfVoices } from '../slots.ts';
import { aboutOf } from './about.data.ts';
import { type Card, findCardByCode, readAboutWords } from './data.ts';
import {
  answerForm,
  factsForm,
  prefilledAnswer,
  prefilledFacts,
  prefilledRedaction,
  prefilledTranslation,
  redactionForm,
  reviewForm,
  translationForm,
} from './form.ts';
import { listCards } from './list.data.ts';
import { likeness, scopesOfCard } from './rules.ts';
import { sameCards } from './same.pages.tsx';
import { redactContribution, reviewContribution, translateContribution } from './verbs.ts';
import { CardView } from './views.tsx';

type CardContext = Context<'/stimmen/:code'>;

/** The card of an address, if it came from a room or is about a municipality of this person's. */
export async function visibleCard({ db, params, reach }: Pick<CardContext, 'db' | 'params' | 'reach'>): Promise<Card> {
  return visible(reach, await findCardByCode(db, params.code), scopesOfCard);
}

/** A card of another place, once it is public: its thread, as everybody reads it; the threads of things lead to it. */
export const cardPage = get(routes.card, {
  help: 'voices.help.card',
  may: 'voices.contribution.read',
  example: { code: 'C-006' },
  handle: async (context) => {
    const card = await findCardByCode(context.db, context.params.code);
    const isElsewhere = card && !reaches(context.reach, scopesOfCard(card));
    if (card?.state === 'public' && isElsewhere)
      return seeOther(threadRoutes.publicNode.href({ lang: 'de', kind: 'contribution', code: card.code }));
    else return showCard(context, visible(context.reach, card, scopesOfCard), {}, 200);
  },
});

interface Failed {
  review?: FormResult<(typeof reviewForm)['fields']>;
  redaction?: FormResult<(typeof redactionForm)['fields']>;
  fate?: FormResult<(typeof fateForm)['fields']>;
  withdrawal?: FormResult<(typeof fateWithdrawalForm)['fields']>;
  answer?: FormResult<(typeof answerForm)['fields']>;
  translation?: FormResult<(typeof translationForm)['fields']>;
  facts?: FormResult<(typeof factsForm)['fields']>;
}

/** Cards of the same gathering with much the same words, the most alike first. */
async function similarTo({ db, by, access, reach }: Context, card: Card) {
  // How alike two cards are would tell what was redacted in them.
  if (!access.may(by, 'voices.contribution.triage')) return [];
  const others = await listCards(db, card.gatheringId ? { gatheringId: card.gatheringId } : {});
  return others
    .filter((other) => other.id !== card.id && reaches(reach, scopesOfCard(other)))
    .map((other) => ({
      card: other,
      likeness: likeness(card.translation || card.text, other.translation || other.text),
    }))
    .filter((other) => other.likeness >= 0.2)
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, 5);
}

/** The page of a card with all its forms; those that failed say why. */
export async function showCard(context: Context, card: Card, failed: Failed, status: number) {
  const { db, page, access, by } = context;
  const similar = await similarTo(context, card);
  const forms = {
    review: { ...bind(reviewForm, failed.review ?? {}), drawn: drawnFrom(wordsOf(card)) },
    redaction: bind(redactionForm, failed.redaction ?? prefilledRedaction(card)),
    fate: bind(fateForm, failed.fate ?? {}),
    withdrawal: bind(fateWithdrawalForm, failed.withdrawal ?? {}),
    translation: bind(translationForm, failed.translation ?? prefilledTranslation(card)),
    answer: bind(answerForm, failed.answer ?? prefilledAnswer(card)),
  };
  const facts = bind(factsForm, failed.facts ?? prefilledFacts(card));
  const mayTriage = access.may(by, 'voices.contribution.triage');
  const body = (
    <CardView
      {...{ card, similar, forms, facts, mayTriage }}
      municipalities={await listMunicipalities(db)}
      same={await sameCards(context, forms.fate, { ...withinOf(context.reach), without: [card.id] })}
      waiting={await waitingFor(context, [card])}
      about={await aboutOf(db, card)}
      aboutWords={mayTriage ? await readAboutWords(db, card.id) : ''}
      fates={await listFates(db, card.id)}
      canHaveChanged={await mayHaveChangedDraft({ db, card })}
      findings={await listTargets(db)}
      made={(await askSlot(madeOfVoices, { by, access, t: context.t })).flat()}
    />
  );
  return page({
    title: card.code,
    status,
    body,
    crumbs: [{ label: context.t('voices.cards.title'), href: routes.cards.href({}) }],
  });
}

/** What is checked: the words as they are read now, and their translation. */
const wordsOf = (card: Card): FieldTexts => ({
  ...prefilledRedaction(card),
  ...prefill({ translation: card.translation }),
});

export const reviewCard = post(routes.review, {
  may: 'voices.contribution.triage',
  async handle(context) {
    const card = await visibleCard(context);
    const read = context.read(reviewForm);
    if (!read.ok) return showCard(context, card, { review: read }, 422);
    const agreed = canAgree(context.sent, wordsOf(card));
    if (!agreed.ok) return showCard(context, card, { review: refuse(read, agreed) }, 422);
    const outcome = await reviewContribution(
      context.db,
      context.by,
      context.now,
      card,
      read.value.state,
      read.value.reason,
    );
    if (!outcome.ok) return showCard(context, card, { review: refuse(read, outcome) }, 422);
    return seeOther(routes.card.href({ code: card.code }), 'voices.notice.saved');
  },
});

export const redactCard = post(routes.redaction, {
  may: 'voices.contribution.triage',
  async handle(context) {
    const card = await visibleCard(context);
    const read = context.read(redactionForm, prefilledRedaction(card));
    if (!read.ok) return showCard(context, card, { redaction: read }, 422);
    const outcome = await redactContribution(
      context.db,
      context.by,
      context.now,
      card,
      read.value.text,
      read.value.reason,
    );
    if (!outcome.ok) return showCard(context, card, { redaction: refuse(read, outcome) }, 422);
    return seeOther(routes.card.href({ code: card.code }), 'voices.notice.saved');
  },
});

export const translateCard = post(routes.translation, {
  may: 'voices.contribution.triage',
  async handle(context) {
    const card = await visibleCard(context);
    const read = context.read(translationForm, prefilledTranslation(card));
    if (!read.ok) return showCard(context, card, { translation: read }, 422);
    await translateContribution(context.db, context.by, context.now, card, read.value.translation);
    return seeOther(routes.card.href({ code: card.code }), 'voices.notice.saved');
  },
});

export const answerCard = post(routes.answer, {
  may: 'voices.contribution.triage',
  async handle(context) {
    const card = await visibleCard(context);
    const read = context.read(answerForm, prefilledAnswer(card));
    if (!read.ok) return showCard(context, card, { answer: read }, 422);
    await answerContribution(context.db, context.by, context.now, card, read.value.text);
    return seeOther(routes.card.href({ code: card.code }), 'voices.notice.answered');
  },
});
