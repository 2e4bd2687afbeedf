import { listStakeholders, stakeholdersById } from '#modules/directory/index.ts';
import { bind } from '#platform/forms/bind.ts';
import { refuse } from '#platform/forms/form.ts';
import { type Context, get, post, seeOther } from '#platform/http/page.ts';
import { type Edition, inEdition, isDraft } from '../edition/rules.ts';
import { drawNoConcept, presentEdition } from '../edition/visible.pages.tsx';
import { listGoals, withoutIndicator } from '../goal/data.ts';
import { worksIn } from '../measure/field.rules.ts';
import { visibleMeasures } from '../measure/visible.pages.tsx';
import { routes } from '../routes.ts';
import { canName } from '../rules.ts';
import { listFields } from './data.ts';
import { fieldForm, prefilledField } from './form.ts';
import type { Field } from './rules.ts';
import { changeField } from './verbs.ts';
import { type FieldEditProps, FieldEditView, FieldView, GoalListView } from './views.tsx';
import { visibleField } from './visible.pages.tsx';

const show = get(routes.field, {
  help: 'concept.help.field',
  may: 'concept.measure.read',
  example: { code: 'HF1' },
  handle: async (context) => {
    const { db } = context;
    const { edition, field } = await visibleField(context);
    const goals = (await listGoals(db, edition.id)).filter((goal) => goal.fieldId === field.id);
    const rows = (await visibleMeasures(context, edition)).filter(({ measure }) => worksIn(measure, field.id));
    const unit = field.unitId ? (await stakeholdersById(db, [field.unitId])).get(field.unitId)?.name : undefined;
    const mayEdit = isDraft(edition) && context.access.may(context.by, 'concept.edition.edit');
    const props = { edition, field, goals, rows, unit, mayEdit };
    return context.page({ title: field.title, body: <FieldView {...props} /> });
  },
});

const goalList = get(routes.goals, {
  help: 'concept.help.goals',
  may: 'concept.measure.read',
  example: {},
  handle: async (context) => {
    const edition = await presentEdition(context);
    if (!edition) return drawNoConcept(context, context.t('concept.goal.plural'));
    const fields = await listFields(context.db, edition.id);
    const isNarrowed = context.query.get('fehlt') === 'indikator';
    const goals = await listGoals(context.db, edition.id);
    const shown = isNarrowed ? await withoutIndicator(context.db, goals) : goals;
    const rows = await visibleMeasures(context, edition);
    const mayEdit = isDraft(edition) && context.access.may(context.by, 'concept.edition.edit');
    const body = <GoalListView {...{ edition, fields, goals: shown, rows, mayEdit, isNarrowed }} />;
    return context.page({ title: context.t('concept.goal.plural'), body });
  },
});

const edit = get(routes.fieldEdit, {
  help: 'concept.help.field-form',
  may: 'concept.edition.edit',
  example: { code: 'HF1' },
  handle: async (context) => {
    const { edition, field } = await visibleField(context);
    return draw(context, edition, field, bind(fieldForm, prefilledField(field)));
  },
});

const change = post(routes.fieldEdit, {
  may: 'concept.edition.edit',
  handle: async (context) => {
    const { db, by, now, query } = context;
    const { edition, field } = await visibleField(context);
    const result = context.read(fieldForm, prefilledField(field));
    const again = (refused: typeof result) => draw(context, edition, field, bind(fieldForm, refused), 422);
    if (!result.ok) return again(result);
    const { unitId } = result.value;
    const allowed = canName(unitId ? [unitId] : [], await listStakeholders(db, ['unit']), 'unitId');
    if (!allowed.ok) return again(refuse(result, allowed));
    const outcome = await changeField(db, by, now, field, result.value);
    if (!outcome.ok) return again(refuse(result, outcome));
    return seeOther(
      routes.field.href({ code: field.code }, inEdition(query.get('fassung'))),
      'concept.notice.field-saved',
    );
  },
});

async function draw(context: Context, edition: Edition, field: Field, form: FieldEditProps['form'], status = 200) {
  const units = await listStakeholders(context.db, ['unit']);
  const body = <FieldEditView edition={edition} field={field} form={form} units={units} />;
  return context.page({ title: `${field.code} · ${context.t('concept.measure.tab.edit')}`, status, body });
}

export const fieldPages = [show, goalList, edit, change];
