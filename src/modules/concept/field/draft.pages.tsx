import { listStakeholders } from '#modules/directory/index.ts';
import type { Db } from '#platform/database/database.ts';
import { canShareName } from '#platform/forms/anyway.ts';
import { bind } from '#platform/forms/bind.ts';
import { type FormResult, prefill, refuse } from '#platform/forms/form.ts';
import { type Context, get, NotFound, post, seeOther } from '#platform/http/page.ts';
import { anyReason, type Edition, inEdition, linkWithin } from '../edition/rules.ts';
import { presentDraft } from '../edition/visible.pages.tsx';
import { type ReasonFields, reasonForm } from '../form.ts';
import { listGoals } from '../goal/data.ts';
import { routes } from '../routes.ts';
import { canName } from '../rules.ts';
import { NoDraftView, RemovalView } from '../views.tsx';
import { listFields } from './data.ts';
import { NewFieldView, RelationsView } from './draft.views.tsx';
import { newFieldForm, placeForm, prefilledRelations, type RelationsFields, relationsForm } from './form.ts';
import { canRemoveField, type Field } from './rules.ts';
import { createField, moveField, relateField, removeField } from './verbs.ts';
import { visibleField } from './visible.pages.tsx';

const may = 'concept.edition.edit';
type NewField = FormResult<(typeof newFieldForm)['fields']>;

const showNew = get(routes.fieldNew, {
  help: 'concept.help.field-form',
  may,
  example: {},
  handle: (context) => drawNew(context),
});

const create = post(routes.fieldNew, {
  may,
  handle: async (context) => {
    const { db, by, now } = context;
    const result = context.read(newFieldForm);
    const draft = await presentDraft(context);
    if (!draft || !result.ok) return drawNew(context, result);
    const { id, code: own, ...input } = result.value;
    const allowed = canName(input.unitId ? [input.unitId] : [], await listStakeholders(db, ['unit']), 'unitId');
    if (!allowed.ok) return drawNew(context, refuse(result, allowed));
    const alone = canShareName(context.sent, { id, title: input.title }, await listFields(db, draft.id));
    if (!alone.ok) return drawNew(context, refuse(result, alone));
    const outcome = await createField(db, by, now, draft.id, own || undefined, input, { id });
    if (!outcome.ok) return drawNew(context, refuse(result, outcome));
    const { code } = outcome.field;
    return seeOther(routes.field.href({ code }, inEdition(draft.code)), 'concept.notice.field-created');
  },
});

async function drawNew(context: Context, refused?: NewField): Promise<Response> {
  const { db, t } = context;
  const title = t('concept.field.new');
  const edition = await presentDraft(context);
  if (!edition) return context.page({ title, body: <NoDraftView title={title} /> });
  const form = bind(newFieldForm, refused ?? prefill({ id: crypto.randomUUID() }));
  const body = <NewFieldView edition={edition} form={form} units={await listStakeholders(db, ['unit'])} />;
  return context.page({ title, body, ...(refused ? { status: 422 } : {}) });
}

const move = post(routes.fieldPlace, {
  may,
  handle: async (context) => {
    const { edition, field } = await visibleField(context);
    const result = context.read(placeForm);
    if (!result.ok) throw new NotFound();
    const outcome = await moveField(context.db, context.by, context.now, field, result.value);
    if (!outcome.ok) throw new NotFound();
    return seeOther(routes.concept.href({}, inEdition(edition.code)), 'concept.notice.field-moved');
  },
});

const showRelations = get(routes.fieldRelations, {
  help: 'concept.help.relations',
  may,
  example: { code: 'HF1' },
  handle: async (context) => {
    const { edition, field } = await visibleField(context);
    return drawRelations(context, edition, field);
  },
});

const relate = post(routes.fieldRelations, {
  may,
  handle: async (context) => {
    const { db, by, now } = context;
    const { edition, field } = await visibleField(context);
    const result = context.read(relationsForm, prefilledRelations(field));
    if (!result.ok) return drawRelations(context, edition, field, result);
    const codeOf = new Map((await listFields(db, edition.id)).map(({ id, code }) => [id, code]));
    const to = (ids: readonly string[], kind: 'supports' | 'depends-on') =>
      ids.map((id) => ({ toCode: codeOf.get(id) ?? id, kind }));
    const relations = [...to(result.value.supports, 'supports'), ...to(result.value.dependsOn, 'depends-on')];
    const outcome = await relateField(db, by, now, field, relations);
    if (!outcome.ok) return drawRelations(context, edition, field, refuse(result, outcome));
    return seeOther(routes.field.href({ code: field.code }, linkWithin(edition)), 'concept.notice.field-saved');
  },
});

async function drawRelations(context: Context, edition: Edition, field: Field, refused?: FormResult<RelationsFields>) {
  const others = (await listFields(context.db, edition.id)).filter(({ id }) => id !== field.id);
  const form = bind(relationsForm, refused ?? prefilledRelations(field));
  const title = `${field.code} · ${context.t('concept.field.relations')}`;
  const body = <RelationsView {...{ edition, field, others, form }} />;
  return context.page({ title, body, ...(refused ? { status: 422 } : {}) });
}

const showRemoval = get(routes.fieldRemoval, {
  help: 'concept.help.removal',
  may,
  example: { code: 'HF1' },
  handle: async (context) => {
    const { edition, field } = await visibleField(context);
    return drawRemoval(context, edition, field);
  },
});

const remove = post(routes.fieldRemoval, {
  may,
  handle: async (context) => {
    const { db, by, now } = context;
    const { edition, field } = await visibleField(context);
    const result = context.read(reasonForm);
    if (!result.ok) return drawRemoval(context, edition, field, result);
    const { reason } = result.value;
    const outcome = await removeField(db, by, now, field, { reason, goals: await countGoals(db, field) });
    if (!outcome.ok) return drawRemoval(context, edition, field, refuse(result, outcome));
    return seeOther(routes.concept.href({}, inEdition(edition.code)), 'concept.notice.removed');
  },
});

async function drawRemoval(context: Context, edition: Edition, field: Field, refused?: FormResult<ReasonFields>) {
  const { db, t } = context;
  const allowed = canRemoveField(edition, anyReason, await countGoals(db, field));
  const props = {
    code: field.code,
    title: field.title,
    lead: t('concept.field.removal-lead'),
    action: routes.fieldRemoval.href({ code: field.code }, linkWithin(edition)),
    back: routes.field.href({ code: field.code }, linkWithin(edition)),
    button: t('concept.removal.button'),
    refusal: allowed.ok ? undefined : allowed,
  };
  const body = <RemovalView {...props} form={bind(reasonForm, refused ?? {})} />;
  return context.page({ title: `${field.code} · ${props.button}`, body, ...(refused ? { status: 422 } : {}) });
}

async function countGoals(db: Db, field: Field): Promise<number> {
  return (await listGoals(db, field.editionId)).filter(({ fieldId }) => fieldId === field.id).length;
}

export const fieldDraftPages = [showNew, create, move, showRelations, relate, showRemoval, remove];
