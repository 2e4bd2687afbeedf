import { bind } from '#platform/forms/bind.ts';
import { type FieldTexts, type FormResult, refuse } from '#platform/forms/form.ts';
import { listHistory } from '#platform/history/read.ts';
import { type Context, Forbidden, get, NotFound, type Page, post, seeOther } from '#platform/http/page.ts';
import { askSlot } from '#platform/manifest/slots.ts';
import { tableResponse } from '#platform/tables/response.ts';
import { hoursText } from '../contact-point/hours.rules.ts';
import { routes } from '../routes.ts';
import { onUnitPage } from '../slots.ts';
import { listContacts } from '../stakeholder/contact.data.ts';
import { findUnit, listUnits } from './data.ts';
import { prefilledUnit, type UnitFields, unitFactsOf, unitForm } from './form.ts';
import type { Unit } from './rules.ts';
import { addUnit, changeUnit } from './verbs.ts';
import { UnitEdit, UnitList, UnitShow } from './views.tsx';

const list = get(routes.unitList, {
  may: 'directory.record.read',
  example: {},
  handle: async (context) => {
    const { db, by, access, query, t } = context;
    const all = await listUnits(db);
    const words = (query.get('q') ?? '').toLowerCase();
    const rows = all.filter((unit) => `${unit.code} ${unit.name} ${unit.placement}`.toLowerCase().includes(words));
    const file = await tableResponse(
      context,
      'stellen',
      [
        { label: t('directory.field.code'), value: (unit: Unit) => unit.code },
        { label: t('directory.field.name'), value: (unit: Unit) => unit.name },
        { label: t('directory.field.placement'), value: (unit: Unit) => unit.placement },
        { label: t('directory.field.attached-to'), value: (unit: Unit) => unit.attachedTo?.name ?? null },
        { label: t('directory.field.mailbox'), value: (unit: Unit) => unit.mailbox },
        { label: t('directory.field.phone'), value: (unit: Unit) => unit.phone },
      ],
      rows,
    );
    if (file) return file;
    const mayAdd = access.reach(by, 'directory.structure.edit').kind === 'everything';
    return context.page({
      title: t('directory.unit.plural'),
      body: <UnitList rows={rows} total={all.length} query={query} mayAdd={mayAdd} />,
    });
  },
});

const show = get(routes.unit, {
  may: 'directory.record.read',
  example: { code: 'U01' },
  handle: async (context) => {
    const { db, by, access, today } = context;
    const unit = await visibleUnit(context);
    const attached = (await listUnits(db)).filter(({ attachedToId }) => attachedToId === unit.id);
    const mayEdit = access.reach(by, 'directory.structure.edit').kind === 'everything';
    const history = await listHistory(db, { kind: 'unit', id: unit.id });
    const contacts = await listContacts(db, unit.id);
    const more = await askSlot(onUnitPage, { db, by, access, id: unit.id, code: unit.code, today });
    const week = unit.hours ? hoursText(unit.hours) : '';
    return context.page({
      title: `${unit.code} ${unit.name}`,
      body: <UnitShow {...{ unit, attached, week, mayEdit, history, contacts, more }} />,
    });
  },
});

const blank = get(routes.newUnit, {
  may: 'directory.structure.edit',
  example: {},
  handle: (context) => drawForm(mine(context), undefined, {}),
});

const create = post(routes.newUnit, {
  may: 'directory.structure.edit',
  handle: async (context) => {
    const result = mine(context).read(unitForm);
    if (!result.ok) return drawForm(context, undefined, result, 422);
    const read = unitFactsOf(result.value);
    if ('fault' in read) return drawForm(context, undefined, refuse(result, read.fault), 422);
    if (!(await isUnit(context, read.facts.attachedToId)))
      return drawForm(
        context,
        undefined,
        refuse(result, { field: 'attachedToId', key: 'platform.form.not-a-choice' }),
        422,
      );
    const { code } = await addUnit(context.db, context.by, context.now, read.facts);
    return seeOther(routes.unit.href({ code }), 'directory.notice.saved');
  },
});

const edit = get(routes.editUnit, {
  may: 'directory.structure.edit',
  example: { code: 'U01' },
  handle: async (context) => {
    const unit = await visibleUnit(mine(context));
    return drawForm(context, unit, prefilledUnit(unit));
  },
});

const change = post(routes.editUnit, {
  may: 'directory.structure.edit',
  handle: async (context) => {
    const unit = await visibleUnit(mine(context));
    const result = context.read(unitForm);
    if (!result.ok) return drawForm(context, unit, result, 422);
    const read = unitFactsOf(result.value);
    if ('fault' in read) return drawForm(context, unit, refuse(result, read.fault), 422);
    if (!(await isUnit(context, read.facts.attachedToId)))
      return drawForm(context, unit, refuse(result, { field: 'attachedToId', key: 'platform.form.not-a-choice' }), 422);
    const outcome = await changeUnit(context.db, context.by, context.now, unit, read.facts);
    if (!outcome.ok) return drawForm(context, unit, refuse(result, outcome), 422);
    return seeOther(routes.unit.href({ code: unit.code }), 'directory.notice.saved');
  },
});

/** Units belong to the county, so whoever may edit only part of it may not edit them. */
function mine<C extends Context>(context: C): C {
  if (context.reach.kind !== 'everything') throw new Forbidden();
  return context;
}

async function visibleUnit({ db, params }: Context<'/:code'>): Promise<Unit> {
  const unit = await findUnit(db, params.code);
  if (!unit) throw new NotFound();
  return unit;
}

const isUnit = async ({ db }: Context, id: string | null) =>
  id === null || (await listUnits(db)).some((unit) => unit.id === id);

async function drawForm(
  context: Context,
  unit: Unit | undefined,
  state: FormResult<UnitFields> | FieldTexts,
  status?: number,
): Promise<Response> {
  const { t, db } = context;
  const action = unit ? routes.editUnit.href({ code: unit.code }) : routes.newUnit.href({});
  const backHref = unit ? routes.unit.href({ code: unit.code }) : routes.unitList.href({});
  const body = (
    <UnitEdit
      code={unit?.code}
      action={action}
      backHref={backHref}
      form={bind(unitForm, state)}
      units={await listUnits(db)}
    />
  );
  return context.page({
    title: unit ? t('directory.unit.edit') : t('directory.unit.new'),
    body,
    ...(status && { status }),
  });
}

export const unitPages: readonly Page[] = [list, blank, create, show, edit, change];
