import { refuse } from '#platform/forms/form.ts';
import { type Context, get, type Page, post, seeOther } from '#platform/http/page.ts';
import { visible } from '#platform/http/visible.ts';
import { askSlot } from '#platform/manifest/slots.ts';
import { threadHref } from '../node/views.tsx';
import { routes } from '../routes.ts';
import { keeperOfEdge } from '../slots.ts';
import { type Edge, findEdge } from './data.ts';
import { withdrawalForm } from './form.ts';
import { standsByItself } from './rules.ts';
import { withdrawEdge } from './verbs.ts';
import { Withdrawal } from './views.tsx';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The standing edge of an address; one that was withdrawn has nothing left to withdraw. */
async function visibleEdge({ db, reach, params: { id } }: Context<'/faden/kanten/:id/ruecknahme'>): Promise<Edge> {
  const edge = uuid.test(id) ? await findEdge(db, id) : undefined;
  return visible(reach, edge?.state === 'asserted' ? edge : undefined, 'county-wide');
}

const backTo = (edge: Edge) => threadHref(edge.from);

/** An edge that follows from a record is taken back there, so that both go on saying the same. */
async function ledToKeeper({ db }: Pick<Context, 'db'>, edge: Edge): Promise<Response | undefined> {
  if (!standsByItself(edge.type)) return seeOther(backTo(edge), 'thread.notice.of-things');
  const [keeper] = (await askSlot(keeperOfEdge, { db, edge })).filter((one) => one !== undefined);
  return keeper && seeOther(keeper.href, 'thread.notice.kept');
}

const askWhy = get(routes.withdrawal, {
  help: 'thread.help.withdraw',
  may: 'thread.edge.withdraw',
  example: 'none',
  handle: async (context) => {
    const edge = await visibleEdge(context);
    const led = await ledToKeeper(context, edge);
    if (led) return led;
    const action = routes.withdrawal.href({ id: edge.id });
    return context.page({
      title: context.t('thread.withdraw.title'),
      body: <Withdrawal edge={edge} action={action} backHref={backTo(edge)} />,
    });
  },
});

const withdraw = post(routes.withdrawal, {
  may: 'thread.edge.withdraw',
  handle: async (context) => {
    const { db, by, now, t } = context;
    const edge = await visibleEdge(context);
    const led = await ledToKeeper(context, edge);
    if (led) return led;
    const result = context.read(withdrawalForm);
    const outcome = result.ok ? await withdrawEdge(db, by, now, edge.id, result.value.reason) : undefined;
    if (outcome?.ok) return seeOther(backTo(edge), 'thread.notice.withdrawn');
    const faulty = outcome ? refuse(result, outcome) : result;
    const action = routes.withdrawal.href({ id: edge.id });
    return context.page({
      status: 422,
      title: t('thread.withdraw.title'),
      body: <Withdrawal edge={edge} action={action} backHref={backTo(edge)} result={faulty} />,
    });
  },
});

export const edgePages: readonly Page[] = [askWhy, withdraw];
