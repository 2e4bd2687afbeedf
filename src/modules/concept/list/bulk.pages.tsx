import { listNameable } from '#modules/directory/index.ts';
import { canAgree } from '#platform/forms/agreed.ts';
import { bind } from '#platform/forms/bind.ts';
import type { Refusal } from '#platform/forms/decision.ts';
import { type FormResult, type FormValue, readForm, refuse } from '#platform/forms/form.ts';
import { type Context, get, post, seeOther } from '#platform/http/page.ts';
import { reaches } from '#platform/permissions/permissions.ts';
import { inEdition, linkWithin } from '../edition/rules.ts';
import { drawNoConcept, presentEdition, visibleEdition } from '../edition/visible.pages.tsx';
import { listMeasures } from '../measure/data.ts';
import { canReport, type Measure } from '../measure/rules.ts';
import { leadScopes } from '../measure/scopes.rules.ts';
import { changeMeasure } from '../measure/verbs.ts';
import { routes } from '../routes.ts';
import { canName } from '../rules.ts';
import { type BulkFields, bulkForm } from './bulk.form.ts';
import { changing, isFilled, planChanges, shownBefore } from './bulk.rules.ts';
import { BulkView } from './bulk.views.tsx';

/** The form, and as soon as something is filled in, what would become of each measure. Nothing is written. */
const preview = get(routes.measuresMany, {
  help: 'concept.help.bulk',
  may: 'concept.measure.edit',
  example: {},
  handle: async (context) => {
    if (!(await presentEdition(context))) return drawNoConcept(context, context.t('concept.bulk.title'));
    const measures = await changeableMeasures(context);
    const sent = new FormData();
    for (const [name, value] of context.query) if (!ofAddress.has(name)) sent.append(name, value);
    return draw(context, measures, await checked(context, readForm(shapeOf(measures), sent)));
  },
});

/** Names in the address that are no field of the form. */
const ofAddress = new Set(['fassung', 'hinweis', 'formular']);

const save = post(routes.measuresMany, {
  may: 'concept.measure.edit',
  handle: async (context) => {
    const { db, by, now } = context;
    const measures = await changeableMeasures(context);
    const result = await checked(context, context.read(shapeOf(measures)));
    if (!result.ok) return draw(context, measures, result, 422);
    const all = planChanges(await visibleEdition(context), chosenOf(measures, result.value), result.value);
    const agreed = canAgree(context.sent, shownBefore(all));
    if (!agreed.ok) return draw(context, measures, result, 422, agreed);
    const planned = changing(all);
    for (const { measure, input } of planned) {
      const outcome = await changeMeasure(db, by, now, measure, input);
      if (!outcome.ok) throw new Error(`${measure.code}: ${outcome.key}`);
    }
    const back = routes.measures.href({}, { ansicht: 'alle', ...inEdition(context.query.get('fassung')) });
    return seeOther(back, planned.length > 0 ? 'concept.notice.measures-saved' : 'concept.notice.measures-unchanged');
  },
});

const shapeOf = (measures: readonly Measure[]) => bulkForm(measures.map(({ code }) => code));

type Value = FormValue<BulkFields>;

function chosenOf(measures: readonly Measure[], { nr }: Value): Measure[] {
  return measures.filter(({ code }) => nr.includes(code));
}

/** A lead must be among those on offer. */
async function checked(context: Context, result: FormResult<BulkFields>): Promise<FormResult<BulkFields>> {
  if (!result.ok || result.value.leadId === null) return result;
  const allowed = canName([result.value.leadId], await listParties(context), 'leadId');
  return allowed.ok ? result : refuse(result, allowed);
}

const listParties = (context: Context) => listNameable(context, ['unit', 'organisation', 'body', 'municipality']);

/** The measures of the edition that this person may change. */
async function changeableMeasures(context: Context): Promise<Measure[]> {
  const edition = await visibleEdition(context);
  const measures = await listMeasures(context.db, edition.id);
  return measures.filter((measure) => canReport(measure).ok && reaches(context.reach, leadScopes(measure)));
}

async function draw(
  context: Context,
  measures: readonly Measure[],
  result: FormResult<BulkFields>,
  status = 200,
  refusal?: Refusal,
): Promise<Response> {
  const { t } = context;
  const codes = result.submitted.nr ?? [];
  const chosen = measures.filter(({ code }) => codes.includes(code));
  const edition = await visibleEdition(context);
  const props = {
    edition: linkWithin(edition),
    chosen,
    refusal,
    form: bind(shapeOf(measures), result),
    submitted: result.submitted,
    planned: result.ok && isFilled(result.value) ? planChanges(edition, chosen, result.value) : undefined,
    parties: await listParties(context),
  };
  return context.page({ title: t('concept.bulk.title'), body: <BulkView {...props} />, status });
}

export const bulkPages = [preview, save];
