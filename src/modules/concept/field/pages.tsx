import { listStakeholders, stakeholdersById } from '#modules/directory/index.ts';
import { bind } from '#platform/forms/bind.ts';
import { refuse } from '#platform/forms/form.ts';
import { type Context, get, NotFound, post, seeOther } from '#platform/http/page.ts';
import { reaches } from '#platform/permissions/permissions.ts';
import { type Edition, inEdition, isDraft } from '../edition/rules.ts';
import { visibleEdition } from '../edition/visible.pages.tsx';
import { listGoals } from '../goal/data.ts';
import { listMeasures } from '../measure/data.ts';
import { deriveMeasure } from '../measure/derived.rules.ts';
import { scopesOf } from '../measure/rules.ts';
import { routes } from '../routes.ts';
import { findField } from './data.ts';
import { fieldForm, prefilledField } from './form.ts';
import type { Field } from './rules.ts';
import { changeField } from './verbs.ts';
import { type FieldEditProps, FieldEditView, FieldView } from './views.tsx';

const show = get(routes.field, {
  may: 'concept.measure.read',
  example: { code: 'HF1' },
  handle: async (context) => {
    const { db, today, reach } = context;
    const { edition, field } = await visibleField(context);
    const goals = (await listGoals(db, edition.id)).filter((goal) => goal.fieldId === field.id);
    const measures = (await listMeasures(db, edition.id)).filter(
      (measure) => measure.field.id === field.id && reaches(reach, scopesOf(measure)),
    );
    const rows = measures.map((measure) => ({ measure, derived: deriveMeasure(measure, today) }));
    const unit = field.unitId ? (await stakeholdersById(db, [field.unitId])).get(field.unitId)?.name : undefined;
    const mayEdit = isDraft(edition) && context.access.may(context.by, 'concept.edition.edit');
    const props = { edition, field, goals, rows, unit, mayEdit };
    return context.page({ title: field.title, body: <FieldView {...props} /> });
  },
});

const edit = get(routes.fieldEdit, {
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
    const result = context.read(fieldForm);
    const again = (refused: typeof result) => draw(context, edition, field, bind(fieldForm, refused), 422);
    if (!result.ok) return again(result);
    const units = new Set((await listStakeholders(db, ['unit'])).map(({ id }) => id));
    const { unitId } = result.value;
    if (unitId && !units.has(unitId))
      return again(refuse(result, { field: 'unitId', key: 'concept.measure.refused.no-such-party' }));
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

async function visibleField(context: Context<'/:code'>): Promise<{ edition: Edition; field: Field }> {
  const edition = await visibleEdition(context);
  const field = await findField(context.db, edition.id, context.params.code);
  if (!field) throw new NotFound();
  return { edition, field };
}

export const fieldPages = [show, edit, change];
