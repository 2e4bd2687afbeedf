import { canAgree } from '#platform/forms/agreed.ts';
import { bind } from '#platform/forms/bind.ts';
import { type FieldTexts, type FormResult, prefill, refuse } from '#platform/forms/form.ts';
import { listHistory } from '#platform/history/read.ts';
import { type Context, get, type Page, post, remove, seeOther } from '#platform/http/page.ts';
import { askSlot } from '#platform/manifest/slots.ts';
import { hoursText } from '../contact-point/hours.rules.ts';
import { type RefusedRecord, reasonForm } from '../form.ts';
import { routes } from '../routes.ts';
import { hasWords } from '../rules.ts';
import { onUnitPage, ownedByLeadUnit } from '../slots.ts';
import { listContacts } from '../stakeholder/contact.data.ts';
import { countyKeeper, keepsCountyRecords } from '../stakeholder/county.pages.tsx';
import { isInView, listPage, waysToFill } from '../stakeholder/list.pages.tsx';
import { listStillNaming } from '../stakeholder/naming.pages.tsx';
import { StillNamed } from '../stakeholder/naming.views.tsx';
import { canChangeRecord } from '../stakeholder/rules.ts';
import { listUnits } from './data.ts';
import { unitColumns } from './export.ts';
import { newUnitForm, prefilledUnit, type UnitFields, unitFactsOf, unitForm } from './form.ts';
import { publishUnit } from './publication.verbs.ts';
import { canPublishUnit, type Unit } from './rules.ts';
import { addUnit, changeUnit, endUnit, restoreUnit } from './verbs.ts';
import { UnitEdit, UnitList, UnitShow } from './views.tsx';
import { findableUnits, visibleUnit } from './visible.pages.tsx';

const list = get(routes.unitList, {
  help: 'directory.help.units',
  may: 'directory.structure.read',
  example: {},
  handle: async (context) => {
    const { query } = context;
    const all = await findableUnits(context);
    const rows = all.filter((unit) => isInView(unit, query) && hasWords(query, [unit.code, unit.name, unit.placement]));
    const others = await waysToFill(context, 'unit');
    return listPage(
      context,
      { title: 'directory.unit.plural', fileName: 'stellen', rows, columns: unitColumns(context) },
      () => <UnitList rows={rows} all={all} query={query} mayAdd={keepsCountyRecords(context)} others={others} />,
    );
  },
});

const show = get(routes.unit, {
  help: 'directory.help.units',
  may: 'directory.structure.read',
  example: { code: 'U01' },
  handle: async (context) => drawUnit(context, await visibleUnit(context)),
});

const blank = get(routes.newUnit, {
  help: 'directory.help.unit-form',
  may: 'directory.structure.edit',
  example: {},
  handle: (context) => drawForm(countyKeeper(context), undefined, prefill({ id: crypto.randomUUID() })),
});

const create = post(routes.newUnit, {
  may: 'directory.structure.edit',
  handle: async (context) => {
    const { db, by, now } = countyKeeper(context);
    const result = context.read(newUnitForm);
    if (!result.ok) return drawForm(context, undefined, result);
    const { id, ...fields } = result.value;
    const read = unitFactsOf(fields);
    const outcome = read.ok ? await addUnit(db, by, now, read.facts, { id }) : read;
    if (!outcome.ok) return drawForm(context, undefined, refuse(result, outcome));
    return seeOther(routes.unit.href({ code: outcome.unit.code }), 'directory.notice.saved');
  },
});

const edit = get(routes.editUnit, {
  help: 'directory.help.unit-form',
  may: 'directory.structure.edit',
  example: { code: 'U01' },
  handle: async (context) => {
    const unit = await visibleUnit(countyKeeper(context));
    const open = canChangeRecord(unit);
    if (!open.ok) return drawUnit(context, unit, { text: context.t(open.key) });
    return drawForm(context, unit, prefilledUnit(unit));
  },
});

const change = post(routes.editUnit, {
  may: 'directory.structure.edit',
  handle: async (context) => {
    const { db, by, now } = countyKeeper(context);
    const unit = await visibleUnit(context);
    const result = context.read(unitForm, prefilledUnit(unit));
    if (!result.ok) return drawForm(context, unit, result);
    const read = unitFactsOf(result.value);
    const outcome = read.ok ? await changeUnit(db, by, now, unit, read.facts) : read;
    if (!outcome.ok) return drawForm(context, unit, refuse(result, outcome));
    return seeOther(routes.unit.href({ code: unit.code }), 'directory.notice.saved');
  },
});

const publish = post(routes.unitPublication, {
  may: 'directory.structure.edit',
  handle: async (context) => {
    const { db, by, now, sent, t } = countyKeeper(context);
    const unit = await visibleUnit(context);
    const allowed = canPublishUnit(unit);
    const agreed = allowed.ok ? canAgree(sent, prefilledUnit(unit)) : allowed;
    const outcome = agreed.ok ? await publishUnit(db, by, now, unit) : agreed;
    if (!outcome.ok) return drawUnit(context, unit, { text: t(outcome.key, outcome.values) });
    return seeOther(routes.unit.href({ code: unit.code }), 'directory.notice.unit-published');
  },
});

const end = post(routes.unitEnd, {
  may: 'directory.structure.edit',
  handle: async (context) => {
    const { db, by, now } = countyKeeper(context);
    const unit = await visibleUnit(context);
    const result = context.read(reasonForm);
    if (!result.ok) return drawUnit(context, unit, { reason: result });
    const outcome = await endUnit(db, by, now, unit, result.value.reason);
    if (!outcome.ok) return drawUnit(context, unit, { reason: refuse(result, outcome) });
    return seeOther(routes.unit.href({ code: unit.code }), 'directory.notice.unit-ended');
  },
});

const restore = remove(routes.unitEnd, {
  may: 'directory.structure.edit',
  handle: async (context) => {
    const { db, by, now } = countyKeeper(context);
    const unit = await visibleUnit(context);
    if (unit.archival) await restoreUnit(db, by, now, unit);
    return seeOther(routes.unit.href({ code: unit.code }), 'directory.notice.restored');
  },
});

async function drawUnit(context: Context<'/:code'>, unit: Unit, refused?: RefusedRecord): Promise<Response> {
  const { db, by, access, today, t } = context;
  const { id, code } = unit;
  const mayEdit = keepsCountyRecords(context);
  const history = await listHistory(db, { kind: 'unit', id });
  const attached = (await findableUnits(context)).filter((one) => one.attachedToId === id && one.archival === null);
  const contacts = await listContacts(db, id);
  const week = unit.hours ? hoursText(unit.hours) : '';
  const place = { db, by, access, id, code, today };
  const naming = mayEdit ? await listStillNaming(context, unit) : [];
  const hanging = <StillNamed naming={naming} hasEnded={unit.archival !== null} />;
  const added = await askSlot(onUnitPage, place);
  const more = unit.archival ? [hanging, ...added] : [...added, hanging];
  const owned = unit.isLeadUnit ? (await askSlot(ownedByLeadUnit, { ...place, t })).flat() : [];
  return context.page({
    title: `${code} ${unit.name}`,
    ...(refused && { status: 422 }),
    body: <UnitShow {...{ unit, attached, week, mayEdit, history, contacts, more, owned, refused }} />,
  });
}

async function drawForm(
  context: Context,
  unit: Unit | undefined,
  state: FormResult<UnitFields> | FieldTexts,
): Promise<Response> {
  const { t, db } = context;
  const body = (
    <UnitEdit
      code={unit?.code}
      action={unit ? routes.editUnit.href({ code: unit.code }) : routes.newUnit.href({})}
      backHref={unit ? routes.unit.href({ code: unit.code }) : routes.unitList.href({})}
      form={bind(newUnitForm, state)}
      units={await listUnits(db)}
    />
  );
  return context.page({
    title: unit ? t('directory.unit.edit') : t('directory.unit.new'),
    body,
    ...('ok' in state && { status: 422 }),
  });
}

export const unitPages: readonly Page[] = [list, blank, create, show, edit, change, publish, end, restore];
