import { bind } from '#platform/forms/bind.ts';
import { refuse } from '#platform/forms/form.ts';
import { type Context, get, post, remove, seeOther } from '#platform/http/page.ts';
import { scopeIds } from '#platform/permissions/permissions.ts';
import { inEdition } from '../edition/rules.ts';
import type { Measure } from '../measure/rules.ts';
import { partnerScopes, workingScopes } from '../measure/scopes.rules.ts';
import { changeableMeasure, shownMeasure } from '../measure/visible.pages.tsx';
import { routes } from '../routes.ts';
import { listAssessments } from './data.ts';
import { assessmentForm, freshAssessment, lightInputsOf, objectionForm, objectionWithdrawalForm } from './form.ts';
import { canObjectFor } from './rules.ts';
import { assess, object, withdrawObjection } from './verbs.ts';
import { AssessmentView, type AssessmentViewProps, ObjectionView, type ObjectionViewProps } from './views.tsx';

const show = get(routes.measureAssessment, {
  help: 'concept.help.assessment',
  may: 'concept.measure.report',
  example: { code: 'M-121' },
  handle: async (context) => {
    const measure = await changeableMeasure(context, workingScopes);
    return drawAssessment(context, measure, bind(assessmentForm, freshAssessment(measure.nextReportOn, context.today)));
  },
});

const set = post(routes.measureAssessment, {
  may: 'concept.measure.report',
  handle: async (context) => {
    const measure = await changeableMeasure(context, workingScopes);
    const result = context.read(assessmentForm);
    const again = (refused: typeof result) => drawAssessment(context, measure, bind(assessmentForm, refused), 422);
    if (!result.ok) return again(result);
    const { db, by, now } = context;
    const outcome = await assess(db, by, now, measure, lightInputsOf(result.value), result.value.nextReportOn);
    if (!outcome.ok) return again(refuse(result, outcome));
    return back(context, 'concept.notice.assessed');
  },
});

const showObjection = get(routes.measureObjection, {
  help: 'concept.help.objection',
  may: 'concept.measure.object',
  example: { code: 'M-121' },
  handle: async (context) => {
    const measure = await changeableMeasure(context, partnerScopes);
    return drawObjection(context, measure, bind(objectionForm));
  },
});

const raise = post(routes.measureObjection, {
  may: 'concept.measure.object',
  handle: async (context) => {
    const measure = await changeableMeasure(context, partnerScopes);
    const result = context.read(objectionForm);
    const again = (refused: typeof result) => drawObjection(context, measure, bind(objectionForm, refused), 422);
    if (!result.ok) return again(result);
    const allowed = canObjectFor(result.value.stakeholderId, ownParties(context, measure));
    if (!allowed.ok) return again(refuse(result, allowed));
    const outcome = await object(context.db, context.by, context.now, measure, result.value);
    if (!outcome.ok) return again(refuse(result, outcome));
    return back(context, 'concept.notice.objected');
  },
});

const withdraw = remove(routes.measureObjection, {
  may: 'concept.measure.object',
  handle: async (context) => {
    const measure = await changeableMeasure(context, partnerScopes);
    const result = context.read(objectionWithdrawalForm);
    const again = () => drawObjection(context, measure, bind(objectionForm), 422);
    if (!result.ok) return again();
    const allowed = canObjectFor(result.value.stakeholderId, ownParties(context, measure));
    if (!allowed.ok) return again();
    const outcome = await withdrawObjection(context.db, context.by, context.now, measure, result.value);
    if (!outcome.ok) return again();
    return back(context, 'concept.notice.objection-withdrawn');
  },
});

/** The partners for whom this person may speak. */
function ownParties({ reach }: Context, measure: Measure) {
  return measure.partners.filter(({ kind, id }) => scopeIds(reach, kind)?.includes(id) ?? true);
}

function back({ params, query }: Context<'/:code'>, notice: Parameters<typeof seeOther>[1]): Response {
  return seeOther(routes.measure.href(params, inEdition(query.get('fassung'))), notice);
}

async function drawAssessment(
  context: Context<'/:code'>,
  measure: Measure,
  form: AssessmentViewProps['form'],
  status = 200,
): Promise<Response> {
  const shown = await shownMeasure(context, measure);
  const past = await listAssessments(context.db, measure.id);
  const title = `${measure.code} · ${context.t('concept.measure.tab.assessment')}`;
  return context.page({ title, status, body: <AssessmentView shown={shown} form={form} past={past} /> });
}

async function drawObjection(
  context: Context<'/:code'>,
  measure: Measure,
  form: ObjectionViewProps['form'],
  status = 200,
): Promise<Response> {
  const shown = await shownMeasure(context, measure);
  const title = `${measure.code} · ${context.t('concept.objection.title')}`;
  const own = ownParties(context, measure);
  return context.page({ title, status, body: <ObjectionView shown={shown} form={form} own={own} /> });
}

export const assessmentPages = [show, set, showObjection, raise, withdraw];
