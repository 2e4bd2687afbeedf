import { listNeighbours } from '#modules/thread/index.ts';
import { bind } from '#platform/forms/bind.ts';
import { type FormResult, refuse } from '#platform/forms/form.ts';
import { type Context, get, NotFound, post, seeOther } from '#platform/http/page.ts';
import { visible } from '#platform/http/visible.ts';
import { listEditions } from '../edition/data.ts';
import type { Edition } from '../edition/rules.ts';
import { visibleEditionByCode } from '../edition/visible.pages.tsx';
import { routes } from '../routes.ts';
import { verdictForm } from './form.ts';
import { listOldThings, listVerdicts } from './verdict.data.ts';
import { passVerdict } from './verdict.verbs.ts';
import { VerdictsView } from './verdict.views.tsx';

type VerdictFields = (typeof verdictForm)['fields'];

const list = get(routes.verdicts, {
  may: 'concept.edition.edit',
  example: { code: 'K-2026' },
  handle: async (context) => draw(context, await visibleEditions(context)),
});

const pass = post(routes.verdict, {
  may: 'concept.edition.edit',
  handle: async (context) => {
    const { db, by, now, today, params } = context;
    const editions = await visibleEditions(context);
    const things = await listOldThings(db, editions.before.id);
    const thing = visible(
      context.reach,
      things.find(({ code }) => code === params.thing),
      'county-wide',
    );
    const result = context.read(verdictForm);
    if (!result.ok) return draw(context, editions, { code: thing.code, result });
    const { verdict, reason, successorIds } = result.value;
    const known = new Set(
      (await listOldThings(db, editions.next.id)).filter(({ kind }) => kind === thing.kind).map(({ id }) => id),
    );
    if (successorIds.some((id) => !known.has(id))) throw new NotFound();
    const outcome = await passVerdict(
      db,
      by,
      now,
      { editionId: editions.before.id, thing },
      { verdict, reason, on: today, successorIds },
    );
    if (!outcome.ok) return draw(context, editions, { code: thing.code, result: refuse(result, outcome) });
    return seeOther(
      `${routes.verdicts.href({ code: editions.next.code })}#${thing.code}`,
      'concept.notice.verdict-passed',
    );
  },
});

interface Editions {
  before: Edition;
  next: Edition;
}

/** The edition of the address, and the one before, whose goals and measures are judged. */
async function visibleEditions(context: Context<'/:code'>): Promise<Editions> {
  const next = await visibleEditionByCode(context);
  const before = (await listEditions(context.db)).find((edition) => edition.number < next.number);
  return { before: visible(context.reach, before, 'county-wide'), next };
}

async function draw(
  context: Context,
  { before, next }: Editions,
  refused?: { code: string; result: FormResult<VerdictFields> },
): Promise<Response> {
  const { db, t } = context;
  const things = await listOldThings(db, before.id);
  const heirs = new Map<string, readonly string[]>();
  for (const kind of ['goal', 'measure'] as const) {
    const own = things.filter((thing) => thing.kind === kind).map(({ id }) => id);
    for (const [id, around] of await listNeighbours(db, kind, own, { withDrafts: true })) {
      heirs.set(
        id,
        around.filter(({ type, direction }) => type === 'carried-over' && direction === 'out').map(({ code }) => code),
      );
    }
  }
  const props = {
    before,
    next,
    things,
    verdicts: await listVerdicts(db, before.id),
    heirs,
    candidates: await listOldThings(db, next.id),
    refused: refused ? { code: refused.code, form: bind(verdictForm, refused.result) } : undefined,
  };
  return context.page({
    title: t('concept.verdict.plural'),
    body: <VerdictsView {...props} />,
    ...(refused ? { status: 422 } : {}),
  });
}

export const verdictPages = [list, pass];
