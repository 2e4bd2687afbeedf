import { bind } from '#platform/forms/bind.ts';
import { type FormResult, prefill, refuse } from '#platform/forms/form.ts';
import { type Context, get, post, seeOther } from '#platform/http/page.ts';
import type { Card } from '../contribution/data.ts';
import { submittedFate } from '../contribution/fate.pages.tsx';
import { listCardsById } from '../contribution/list.data.ts';
import { sameCards } from '../contribution/same.pages.tsx';
import { listTargets } from '../fate/data.ts';
import { giveFates } from '../fate/verbs.ts';
import { routes } from '../routes.ts';
import { isId, withinOf } from '../rules.ts';
import { FatesView } from './fates.views.tsx';
import { fatesForm } from './form.ts';

const may = 'voices.contribution.triage';
type Read = FormResult<(typeof fatesForm)['fields']>;

/** Several cards end the same way: parked, passed on, not pursued. First they are chosen, then their end is given once. */
const choose = get(routes.fates, {
  help: 'voices.help.fates',
  may,
  example: {},
  async handle(context) {
    const { db, query, reach } = context;
    const ids = query.getAll('card').filter(isId);
    const cards = await listCardsById(db, ids, withinOf(reach).within);
    return draw(context, cards, bind(fatesForm, prefill({ card: ids, back: query.get('back') })), 200);
  },
});

const give = post(routes.fates, {
  may,
  async handle(context) {
    const { db, by, now, reach } = context;
    const read = context.read(fatesForm);
    const cards = await listCardsById(db, read.submitted.card?.filter(isId) ?? [], withinOf(reach).within);
    const again = (failed: Read) => draw(context, cards, bind(fatesForm, failed), 422);
    if (!read.ok || cards.length === 0) return again(read);
    const { changeReason, back } = read.value;
    const fate = await submittedFate(context, read.value);
    const outcome = fate.ok ? await giveFates(db, by, now, cards, fate.input, changeReason) : fate;
    if (!outcome.ok) return again(refuse(read, outcome));
    return seeOther(
      `${routes.board.href({})}${back ? `?${new URLSearchParams(back)}` : ''}`,
      'voices.notice.fates-given',
    );
  },
});

async function draw(
  context: Context,
  cards: readonly Card[],
  form: Parameters<typeof FatesView>[0]['form'],
  status: number,
) {
  const findings = await listTargets(context.db);
  const without = cards.map(({ id }) => id);
  const same = await sameCards(context, form, { ...withinOf(context.reach), without });
  return context.page({
    title: context.t('voices.fates.title'),
    status,
    body: <FatesView cards={cards} findings={findings} same={same} form={form} />,
    crumbs: [{ label: context.t('voices.board.title'), href: routes.board.href({}) }],
  });
}

export const fatesPages = [choose, give];
