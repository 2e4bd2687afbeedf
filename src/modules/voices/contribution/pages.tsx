import { bind } from '#platform/forms/bind.ts';
import type { Refusal } from '#platform/forms/decision.ts';
import { type FormResult, refuse, typedFrom } from '#platform/forms/form.ts';
import { type Context, get, NotFound, post, seeOther } from '#platform/http/page.ts';
import { reaches } from '#platform/permissions/permissions.ts';
import { listFates } from '../fate/data.ts';
import { fateForm } from '../fate/form.ts';
import { fateKinds } from '../fate/rules.ts';
import { answerContribution, giveFate } from '../fate/verbs.ts';
import { listFindings } from '../finding/data.ts';
import { listOccasions } from '../occasion/data.ts';
import { routes } from '../routes.ts';
import { type Card, type CardFilter, countAnswered, findCardByCode, listCards } from './data.ts';
import { answerForm, redactionForm, reviewForm } from './form.ts';
import { CardsView } from './list.views.tsx';
import { contributionKinds, likeness, reviewStates } from './rules.ts';
import { redactContribution, reviewContribution } from './verbs.ts';
import { CardView } from './views.tsx';

const known = <V extends string>(values: readonly V[], value: string | null): V | undefined =>
  values.find((one) => one === value);

/** The cards this person may see, as the filter in the address says. */
export const cardsPage = get(routes.cards, {
  may: 'voices.contribution.read',
  example: {},
  async handle({ db, query, reach, page, t }) {
    const occasions = (await listOccasions(db)).filter((occasion) =>
      reaches(reach, [{ kind: 'room', id: occasion.id }]),
    );
    const filter = filterFrom(query);
    const all = await listCards(db, filter);
    const rooms = new Set(occasions.map((occasion) => occasion.id));
    const cards = all.filter((card) => rooms.has(card.occasionId) || mine(card, reach));
    const count = await countAnswered(db);
    return page({
      title: t('voices.cards.title'),
      body: <CardsView {...{ cards, occasions, count, query }} findings={await listFindings(db)} />,
    });
  },
});

/** Whether a card belongs to the municipality somebody works for. */
function mine(card: Card, reach: Context['reach']): boolean {
  return card.municipalityId !== null && reaches(reach, [{ kind: 'municipality', id: card.municipalityId }]);
}

function filterFrom(query: URLSearchParams): CardFilter {
  const kind = known(contributionKinds, query.get('art'));
  const state = known(reviewStates, query.get('stand'));
  const fate = known([...fateKinds, 'open'] as const, query.get('ergebnis'));
  const room = query.get('raum');
  const words = query.get('q')?.trim();
  return {
    ...(kind && { kind }),
    ...(state && { state }),
    ...(fate && { fate }),
    ...(room && { occasionCode: room }),
    ...(words && { words }),
  };
}

type CardContext = Context<'/stimmen/:code'>;

async function ownCard({ db, params, reach }: Pick<CardContext, 'db' | 'params' | 'reach'>): Promise<Card> {
  const card = await findCardByCode(db, params.code);
  if (!card || !(reaches(reach, [{ kind: 'room', id: card.occasionId }]) || mine(card, reach))) throw new NotFound();
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
  answer?: FormResult<(typeof answerForm)['fields']>;
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
      failed.redaction ?? typedFrom({ text: card.redactedText ?? card.text, reason: card.redactionReason }),
    ),
    fate: bind(fateForm, failed.fate ?? {}),
    answer: bind(answerForm, failed.answer ?? typedFrom({ text: card.answer ?? '' })),
  };
  const mayTriage = access.may(by, 'voices.contribution.triage');
  const body = (
    <CardView
      {...{ card, similar, forms, mayTriage }}
      fates={await listFates(db, card.id)}
      findings={await listFindings(db)}
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
  key: refusal.reason,
  ...(refusal.values ? { values: refusal.values } : {}),
  ...(refusal.field ? { field: refusal.field } : {}),
});

export const reviewCard = post(routes.review, {
  may: 'voices.contribution.triage',
  async handle(context) {
    const card = await ownCard(context);
    const read = context.read(reviewForm);
    if (!read.ok || !read.value.state) return showCard(context, card, { review: read }, 422);
    const done = await reviewContribution(
      context.db,
      context.by,
      card,
      read.value.state,
      read.value.reason,
      context.now,
    );
    if (!done.ok) return showCard(context, card, { review: refuse(read, errorOf(done)) }, 422);
    return seeOther(routes.card.href({ code: card.code }), 'voices.notice.saved');
  },
});

export const redactCard = post(routes.redaction, {
  may: 'voices.contribution.triage',
  async handle(context) {
    const card = await ownCard(context);
    const read = context.read(redactionForm);
    if (!read.ok) return showCard(context, card, { redaction: read }, 422);
    const done = await redactContribution(
      context.db,
      context.by,
      card,
      read.value.text,
      read.value.reason,
      context.now,
    );
    if (!done.ok) return showCard(context, card, { redaction: refuse(read, errorOf(done)) }, 422);
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
    const { sameAs, changeReason, kind, findingId, isExisting, ...rest } = read.value;
    const same = kind === 'same-as' && sameAs ? await findCardByCode(db, sameAs.toUpperCase()) : undefined;
    if (kind === 'same-as' && sameAs && !same) {
      return showCard(context, card, { fate: refuse(read, { field: 'sameAs', key: 'voices.card.unknown-same' }) }, 422);
    }
    // A field of another kind that was left filled in belongs to no fate and would be refused by the database.
    const input = {
      ...rest,
      kind,
      sameAsId: same?.id ?? null,
      findingId: kind === 'in-finding' ? findingId : null,
      isExisting: kind === 'in-finding' && isExisting,
    };
    const done = await giveFate(db, by, card, input, { changeReason, now });
    if (!done.ok)
      return showCard(
        context,
        card,
        { fate: refuse(read, { ...errorOf(done), ...(done.field === 'sameAsId' ? { field: 'sameAs' } : {}) }) },
        422,
      );
    return seeOther(routes.card.href({ code: card.code }), 'voices.notice.fate-given');
  },
});

export const answerCard = post(routes.answer, {
  may: 'voices.contribution.triage',
  async handle(context) {
    const card = await ownCard(context);
    const read = context.read(answerForm);
    if (!read.ok) return showCard(context, card, { answer: read }, 422);
    await answerContribution(context.db, context.by, card, read.value.text, context.now);
    return seeOther(routes.card.href({ code: card.code }), 'voices.notice.answered');
  },
});
