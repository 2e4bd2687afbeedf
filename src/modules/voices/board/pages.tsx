import { bind } from '#platform/forms/bind.ts';
import type { Outcome } from '#platform/forms/decision.ts';
import { type FormResult, prefill, refuse } from '#platform/forms/form.ts';
import { firstRow } from '#platform/http/first-row.ts';
import { type Context, get, post, seeOther } from '#platform/http/page.ts';
import { askSlot } from '#platform/manifest/slots.ts';
import { reaches, scopeIds } from '#platform/permissions/permissions.ts';
import type { Card } from '../contribution/data.ts';
import { countCards, listCards, listCardsById } from '../contribution/list.data.ts';
import { choicesOf, readCardFilter } from '../contribution/list.pages.tsx';
import { originalsFor } from '../contribution/list.rules.ts';
import { scopesOfCard } from '../contribution/rules.ts';
import { type Finding, findFinding, findFindingByCode, listFindings } from '../finding/data.ts';
import { type Moved, moveCards } from '../finding/move.verbs.ts';
import type { Place } from '../finding/rules.ts';
import { visibleAmong } from '../finding/visible.pages.tsx';
import { waitingFor } from '../receipt/misreading.pages.tsx';
import { routes } from '../routes.ts';
import { readableText, withinOf } from '../rules.ts';
import { madeOfVoices } from '../slots.ts';
import { listFirstCards } from './data.ts';
import { boardForm, undoForm } from './form.ts';
import { canSort, clusterTitle, readStep, suggestHeaps, unknownTarget, writeStep } from './rules.ts';
import { clusterCards, undoSteps } from './verbs.ts';
import { BoardView } from './views.tsx';

const perPage = 30;
/** Of each finding only the first cards lie on the board; the finding's own page has them all. */
const eachShown = 6;
const may = 'voices.contribution.triage';

type Read = FormResult<(typeof boardForm)['fields']>;

/** Cards that are not sorted yet beside the findings they could belong to. */
const board = get(routes.board, {
  may,
  example: {},
  help: 'voices.help.board',
  handle: (context) => drawBoard(context, context.query),
});

async function drawBoard(context: Context, query: URLSearchParams, failed?: Read, status = 200) {
  const { db, by, access, page, t, today } = context;
  const filter = {
    ...(await readCardFilter({ db, query })),
    ...withinOf(context.reach),
    originalsOf: originalsFor(context.reach),
    fate: 'open' as const,
  };
  const from = firstRow(query);
  const open = await listCards(db, filter, { limit: perPage, offset: from - 1 });
  const findings = (await visibleAmong(context, await listFindings(db))).filter(({ state }) => state !== 'merged');
  const ids = findings.map(({ id }) => id);
  // Cards of other rooms lie in the same findings; neither their words nor their ids are on this board.
  const first = (await listFirstCards(db, ids, eachShown)).filter((card) => reaches(context.reach, scopesOfCard(card)));
  const steps = query.getAll('schritt').flatMap((text) => readStep(text) ?? []);
  const body = (
    <BoardView
      {...{ open, findings, first, query, from, perPage, steps, today }}
      total={await countCards(db, filter)}
      all={await countCards(db, { ...withinOf(context.reach) })}
      openInAll={await countCards(db, { ...withinOf(context.reach), fate: 'open' })}
      unanswered={await countCards(db, { ...withinOf(context.reach), fate: 'decided', isAnswered: false })}
      waiting={await waitingFor(context)}
      mayOpenPlaces={access.may(by, 'voices.occasion.edit')}
      suggestions={suggestionsFor(open, findings, first)}
      choices={await choicesOf(context)}
      made={await listMade(context)}
      form={bind(boardForm, failed ?? prefill({ reason: t('voices.board.sorted-anew') }))}
    />
  );
  return page({ title: t('voices.board.title'), body, status, wide: true, islands: ['board'] });
}

const wordsOf = (card: Card) => card.translation || (readableText(card) ?? '');

function suggestionsFor(open: readonly Card[], findings: readonly Finding[], first: readonly Card[]) {
  const heaps = findings.map(({ id, code, title, text }) => ({
    code,
    texts: [title, text, ...first.filter((card) => card.findingId === id).map(wordsOf)],
  }));
  return suggestHeaps(
    open.map((card) => ({ id: card.id, text: wordsOf(card) })),
    heaps,
  );
}

const move = post(routes.board, {
  may,
  async handle(context) {
    const read = context.read(boardForm);
    const query = new URLSearchParams(read.submitted.back?.[0] ?? '');
    if (!read.ok) return drawBoard(context, query, read, 422);
    const made = (await listMade(context)).find(({ key }) => key === read.value.into);
    const outcome = made ? await makeOfChosen(context, read.value) : await moveChosen(context, read.value);
    if (!outcome.ok) return drawBoard(context, query, refuse(read, outcome), 422);
    if (made && outcome.to.kind === 'finding') return seeOther(made.href(outcome.to.code));
    return seeOther(backTo(query, outcome.steps.map(writeStep), outcome.to));
  },
});

type Sorting = Extract<Read, { ok: true }>['value'];

async function moveChosen(context: Context, sorting: Sorting): Promise<Outcome<Moved>> {
  const { db, by, now, reach } = context;
  const [suggested = '', place = ''] = sorting.suggestion.split('>');
  const { within } = withinOf(reach);
  const ids = suggested ? [suggested] : sorting.card;
  const cards = await listCardsById(db, ids, within);
  const allowed = canSort(ids.length, cards.length);
  if (!allowed.ok) return allowed;
  const target = suggested ? place : sorting.target;
  if (target === 'neu') return clusterCards(db, by, now, cards, sorting);
  if (target === 'offen') return moveCards(db, by, now, cards, 'open', sorting.reason);
  const found = await findFindingByCode(db, target);
  const [finding] = await visibleAmong(context, found ? [found] : []);
  return finding ? moveCards(db, by, now, cards, finding, sorting.reason) : unknownTarget;
}

/** What can be made of voices by this person: a goal or a measure of the concept. */
export async function listMade({ by, access, t }: Pick<Context, 'by' | 'access' | 't'>) {
  return (await askSlot(madeOfVoices, { by, access, t })).flat();
}

/** The finding that what is made of the cards comes from: the one they lie in already, or a new one with their words. */
async function makeOfChosen({ db, by, now, reach }: Context, sorting: Sorting): Promise<Outcome<Moved>> {
  const cards = await listCardsById(db, sorting.card, withinOf(reach).within);
  const allowed = canSort(sorting.card.length, cards.length);
  if (!allowed.ok) return allowed;
  const [findingId, ...others] = [...new Set(cards.map((card) => card.findingId))];
  const there = others.length === 0 && findingId ? await findFinding(db, findingId) : undefined;
  if (there) return { ok: true, steps: [], to: { kind: 'finding', code: there.code } };
  return clusterCards(db, by, now, cards, { ...sorting, title: clusterTitle(sorting.title, cards.map(readableWords)) });
}

/** Words that may stand in a title: those that everybody reads. */
const readableWords = (card: Card) => (readableText(card) === null ? '' : wordsOf(card));

const undo = post(routes.boardUndo, {
  may,
  async handle(context) {
    const { db, by, now, reach, t } = context;
    const read = context.read(undoForm);
    const query = new URLSearchParams(read.ok ? read.value.back : '');
    const steps = read.ok ? read.value.steps.split(' ').flatMap((text) => readStep(text) ?? []) : [];
    const put = read.ok ? read.value.to : '';
    const more = { reason: t('voices.board.taken-back'), rooms: scopeIds(reach, 'room'), put };
    const outcome = await undoSteps(db, by, now, steps, more);
    const unsent: Read = { ok: false, errors: [], submitted: {} };
    if (!outcome.ok) return drawBoard(context, query, refuse(unsent, outcome), 422);
    return seeOther(backTo(query), 'voices.notice.taken-back');
  },
});

/** The board as it was filtered, with what is needed to take the last step back. */
function backTo(query: URLSearchParams, steps: readonly string[] = [], to?: Place): string {
  const filter = Object.fromEntries(
    [...query].filter(([name]) => !['schritt', 'nach', 'hinweis', 'format'].includes(name)),
  );
  // A long address is no use: of very many cards the step back is on their own pages.
  const step = steps.length <= 60 ? { schritt: steps, nach: to?.kind === 'finding' ? to.code : undefined } : {};
  return routes.board.href({}, { ...filter, ...step });
}

export const boardPages = [board, move, undo];
