import { bind } from '#platform/forms/bind.ts';
import { type FormResult, prefill, refuse } from '#platform/forms/form.ts';
import { type Context, get, type Page, post, seeOther } from '#platform/http/page.ts';
import { visible } from '#platform/http/visible.ts';
import { reaches } from '#platform/permissions/permissions.ts';
import type { Card } from '../contribution/data.ts';
import { listCards } from '../contribution/list.data.ts';
import { scopesOfCard } from '../contribution/rules.ts';
import { routes } from '../routes.ts';
import { answerCards } from './answer.verbs.ts';
import { AnswerCardsView } from './answer.views.tsx';
import type { Finding } from './data.ts';
import { answerCardsForm } from './form.ts';
import { visibleFinding } from './visible.pages.tsx';

const may = 'voices.contribution.triage';

const ask = get(routes.cardAnswers, {
  help: 'voices.help.finding-answer',
  may,
  example: { code: 'F-06' },
  handle: async (context) => draw(context, await answerableFinding(context)),
});

const give = post(routes.cardAnswers, {
  may,
  async handle(context) {
    const { db, by, now } = context;
    const finding = await answerableFinding(context);
    const read = context.read(answerCardsForm);
    if (!read.ok) return draw(context, finding, read);
    const { card, text, publish } = read.value;
    const cards = (await ownCards(context, finding)).filter(({ id }) => card.includes(id));
    const outcome = await answerCards(db, by, now, finding, cards, { text, publish, chosen: card.length });
    if (!outcome.ok) return draw(context, finding, refuse(read, outcome));
    return seeOther(routes.finding.href({ code: finding.code }), 'voices.notice.finding-answered');
  },
});

/** A finding with cards that this person may answer; somebody else's is not there for answers, though it may be read. */
async function answerableFinding(context: Context<'/:code'>): Promise<Finding> {
  const finding = await visibleFinding(context);
  const own = await ownCards(context, finding);
  return visible(context.reach, finding, () => own.flatMap(scopesOfCard));
}

/** The cards of a finding that this person may answer. */
async function ownCards({ db, reach }: Pick<Context, 'db' | 'reach'>, finding: Finding): Promise<Card[]> {
  return (await listCards(db, { findingId: finding.id })).filter((card) => reaches(reach, scopesOfCard(card)));
}

async function draw(context: Context, finding: Finding, read?: FormResult<(typeof answerCardsForm)['fields']>) {
  const cards = await ownCards(context, finding);
  const open = cards.filter(({ isAnswered }) => !isAnswered).map(({ id }) => id);
  const form = bind(answerCardsForm, read ?? prefill({ card: open }));
  return context.page({
    title: `${finding.code} · ${context.t('voices.finding.answer')}`,
    status: read ? 422 : 200,
    body: <AnswerCardsView {...{ finding, cards, form }} />,
    crumbs: [
      { label: context.t('voices.findings.title'), href: routes.findings.href({}) },
      { label: finding.code, href: routes.finding.href({ code: finding.code }) },
    ],
  });
}

export const answerCardsPages: readonly Page[] = [ask, give];
