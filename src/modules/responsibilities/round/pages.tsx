import { listStakeholders } from '#modules/directory/index.ts';
import { bind } from '#platform/forms/bind.ts';
import { type FieldTexts, type FormResult, prefill, refuse } from '#platform/forms/form.ts';
import { type Context, get, post, seeOther } from '#platform/http/page.ts';
import { wordsIn } from '#platform/i18n/words.ts';
import { reaches } from '#platform/permissions/permissions.ts';
import { tableResponse } from '#platform/tables/response.ts';
import { routes } from '../routes.ts';
import { listRounds } from './data.ts';
import { NewRoundView, RoundEditView } from './edit.views.tsx';
import { roundColumns } from './export.ts';
import { type NewRoundFields, newRoundForm, prefilledRound, type RoundFields, roundForm } from './form.ts';
import { type Round, roundStanding, scopesOfRound } from './rules.ts';
import { beginRound, changeRound } from './verbs.ts';
import { RoundListView } from './views.tsx';
import { visibleRound } from './visible.pages.tsx';

const list = get(routes.rounds, {
  help: 'responsibilities.help.rounds',
  may: 'responsibilities.area.read',
  example: {},
  handle: async (context) => {
    const { db, by, access, reach, today, t, language } = context;
    const rows = (await listRounds(db))
      .filter((round) => reaches(reach, scopesOfRound(round)))
      .map((round) => ({ round, standing: roundStanding(round, today) }));
    const file = await tableResponse(context, 'runden', roundColumns(wordsIn(language, t)), rows);
    if (file) return file;
    const mayAdd = access.may(by, 'responsibilities.round.edit');
    return context.page({ title: t('responsibilities.round.plural'), body: <RoundListView {...{ rows, mayAdd }} /> });
  },
});

const newRound = get(routes.roundNew, {
  help: 'responsibilities.help.round-form',
  may: 'responsibilities.round.edit',
  example: {},
  handle: (context) => drawNew(context, prefill({ every: 8, unit: 'week' })),
});

const begin = post(routes.roundNew, {
  may: 'responsibilities.round.edit',
  handle: async (context) => {
    const result = context.read(newRoundForm);
    if (!result.ok) return drawNew(context, result);
    const { bodyId, ...input } = result.value;
    const body = (await bodies(context)).find(({ id }) => id === bodyId);
    if (!body) return drawNew(context, refuse(result, { field: 'bodyId', key: 'platform.form.not-a-choice' }));
    const outcome = await beginRound(context.db, context.by, context.now, body, input);
    if (!outcome.ok) return drawNew(context, refuse(result, outcome));
    return seeOther(routes.round.href({ code: body.code }), 'responsibilities.notice.round-begun');
  },
});

const bodies = ({ db }: Context) => listStakeholders(db, ['body']);

async function drawNew(context: Context, state: FormResult<NewRoundFields> | FieldTexts): Promise<Response> {
  const taken = new Set((await listRounds(context.db)).map(({ body }) => body.id));
  const choices = (await bodies(context)).filter(({ id }) => !taken.has(id));
  const body = <NewRoundView form={bind(newRoundForm, state)} bodies={choices} />;
  const title = context.t('responsibilities.round.new');
  return context.page({ title, body, ...('ok' in state ? { status: 422 } : {}) });
}

const edit = get(routes.roundEdit, {
  help: 'responsibilities.help.round-form',
  may: 'responsibilities.round.edit',
  example: { code: 'B5' },
  handle: async (context) => {
    const round = await visibleRound(context);
    return draw(context, round, prefilledRound(round));
  },
});

const change = post(routes.roundEdit, {
  may: 'responsibilities.round.edit',
  handle: async (context) => {
    const round = await visibleRound(context);
    const result = context.read(roundForm, prefilledRound(round));
    if (!result.ok) return draw(context, round, result);
    await changeRound(context.db, context.by, context.now, round, result.value);
    return seeOther(routes.round.href({ code: round.body.code }), 'responsibilities.notice.saved');
  },
});

async function draw(context: Context, round: Round, state: FormResult<RoundFields> | FieldTexts): Promise<Response> {
  const body = <RoundEditView round={round} form={bind(roundForm, state)} />;
  const title = `${round.body.code} · ${context.t('responsibilities.round.edit')}`;
  return context.page({ title, body, ...('ok' in state ? { status: 422 } : {}) });
}

export const roundPages = [list, newRound, begin, edit, change];
