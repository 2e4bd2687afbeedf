import { bind } from '#platform/forms/bind.ts';
import { prefill, refuse } from '#platform/forms/form.ts';
import { type Context, get, post, remove, seeOther } from '#platform/http/page.ts';
import { inEdition } from '../edition/rules.ts';
import { routes } from '../routes.ts';
import { stateForm, withdrawalForm } from './form.ts';
import { workingScopes } from './scopes.rules.ts';
import { listMeasureStates } from './state.data.ts';
import { changeState, withdrawState } from './state.verbs.ts';
import { StateView, type StateViewProps } from './state.views.tsx';
import { changeableMeasure, shownMeasure } from './visible.pages.tsx';

const show = get(routes.measureState, {
  help: 'concept.help.state',
  may: 'concept.measure.report',
  example: { code: 'M-121' },
  handle: (context) => {
    const texts = prefill({ on: context.today, state: context.query.get('nach') ?? undefined });
    return draw(context, { form: bind(stateForm, texts), withdrawal: bind(withdrawalForm) });
  },
});

const change = post(routes.measureState, {
  may: 'concept.measure.report',
  handle: async (context) => {
    const measure = await changeableMeasure(context, workingScopes);
    const result = context.read(stateForm);
    const again = (refused: typeof result) =>
      draw(context, { form: bind(stateForm, refused), withdrawal: bind(withdrawalForm) }, 422);
    if (!result.ok) return again(result);
    const outcome = await changeState(context.db, context.by, context.now, measure, result.value);
    if (!outcome.ok) return again(refuse(result, outcome));
    return back(context, 'concept.notice.state-changed');
  },
});

const withdraw = remove(routes.measureState, {
  may: 'concept.measure.report',
  handle: async (context) => {
    const measure = await changeableMeasure(context, workingScopes);
    const result = context.read(withdrawalForm);
    const blank = bind(stateForm, prefill({ on: context.today }));
    const again = (refused: typeof result) =>
      draw(context, { form: blank, withdrawal: bind(withdrawalForm, refused) }, 422);
    if (!result.ok) return again(result);
    const outcome = await withdrawState(context.db, context.by, context.now, measure, result.value);
    if (!outcome.ok) return again(refuse(result, outcome));
    return back(context, 'concept.notice.state-withdrawn');
  },
});

function back({ params, query }: Context<'/:code'>, notice: Parameters<typeof seeOther>[1]): Response {
  return seeOther(routes.measure.href(params, inEdition(query.get('fassung'))), notice);
}

async function draw(
  context: Context<'/:code'>,
  forms: Pick<StateViewProps, 'form' | 'withdrawal'>,
  status = 200,
): Promise<Response> {
  const measure = await changeableMeasure(context, workingScopes);
  const shown = await shownMeasure(context, measure);
  const states = await listMeasureStates(context.db, measure.id);
  const title = `${measure.code} · ${context.t('concept.measure.tab.state')}`;
  return context.page({ title, status, body: <StateView shown={shown} states={states} {...forms} /> });
}

export const measureStatePages = [show, change, withdraw];
