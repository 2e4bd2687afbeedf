import { listStakeholders } from '#modules/directory/index.ts';
import type { Db } from '#platform/database/database.ts';
import { bind } from '#platform/forms/bind.ts';
import { type FieldTexts, type FormResult, prefill, refuse } from '#platform/forms/form.ts';
import { type Context, get, post, seeOther } from '#platform/http/page.ts';
import { type ReasonFields, reasonForm } from '../form.ts';
import { routes } from '../routes.ts';
import { canName } from '../rules.ts';
import { RemovalView } from '../views.tsx';
import { listEditions } from './data.ts';
import { anyReason, currentEdition, draftEdition, type Edition, inEdition } from './rules.ts';
import { type NewStatementFields, newStatementForm, type TiesFields, tiesForm } from './statement.form.ts';
import { canRemoveStatement, type Statement, statementKinds } from './statement.rules.ts';
import { addStatement, removeStatement } from './statement.verbs.ts';
import { NewStatementView, TiesView } from './statement-draft.views.tsx';
import { listTieable, listTies } from './tie.data.ts';
import { tieStatement } from './tie.verbs.ts';
import { drawNoConcept, visibleStatement } from './visible.pages.tsx';

const may = 'concept.edition.edit';

const showNew = get(routes.statementNew, {
  help: 'concept.help.statement',
  may,
  example: {},
  handle: (context) => drawNew(context),
});

const create = post(routes.statementNew, {
  may,
  handle: async (context) => {
    const { db, by, now } = context;
    const result = context.read(newStatementForm);
    const edition = await openEdition(context);
    if (!edition || !result.ok) return drawNew(context, result);
    const { unitId } = result.value;
    const allowed = canName(unitId ? [unitId] : [], await listStakeholders(db, ['unit']), 'unitId');
    if (!allowed.ok) return drawNew(context, refuse(result, allowed));
    const outcome = await addStatement(db, by, now, edition, result.value);
    if (!outcome.ok) return drawNew(context, refuse(result, outcome));
    const { code } = outcome.statement;
    return seeOther(routes.statement.href({ code }, inEdition(edition.code)), 'concept.notice.statement-created');
  },
});

/** Where a new text goes: into the draft, and without one an area's own into the edition in force. */
async function openEdition({ db }: Context): Promise<Edition | undefined> {
  const editions = await listEditions(db);
  return draftEdition(editions) ?? currentEdition(editions);
}

async function drawNew(context: Context, refused?: FormResult<NewStatementFields>): Promise<Response> {
  const { db, query, t } = context;
  const title = t('concept.statement.new');
  const edition = await openEdition(context);
  if (!edition) return drawNoConcept(context, title);
  const kind = statementKinds.find((one) => one === query.get('art'));
  const form = bind(newStatementForm, refused ?? prefill({ id: crypto.randomUUID(), kind }));
  const body = <NewStatementView edition={edition} form={form} units={await listStakeholders(db, ['unit'])} />;
  return context.page({ title, body, ...(refused ? { status: 422 } : {}) });
}

const showTies = get(routes.statementTies, {
  help: 'concept.help.relations',
  may,
  example: { code: 'L1' },
  handle: async (context) => {
    const { edition, statement } = await visibleStatement(context);
    return drawTies(context, edition, statement);
  },
});

const tie = post(routes.statementTies, {
  may,
  handle: async (context) => {
    const { db, by, now } = context;
    const { edition, statement } = await visibleStatement(context);
    const result = context.read(tiesForm, await storedTies(db, statement));
    if (!result.ok) return drawTies(context, edition, statement, result);
    const outcome = await tieStatement(db, by, now, statement, result.value);
    if (!outcome.ok) return drawTies(context, edition, statement, refuse(result, outcome));
    const page = routes.statement.href({ code: statement.code }, inEdition(edition.code));
    return seeOther(page, 'concept.notice.statement-saved');
  },
});

/** The form as it begins: what is tied. */
async function storedTies(db: Db, { id }: Statement): Promise<FieldTexts> {
  const ties = await listTies(db, id);
  const idsOf = (kind: 'goal' | 'measure') => ties.filter((one) => one.kind === kind).map((one) => one.id);
  return prefill({ goalIds: idsOf('goal'), measureIds: idsOf('measure') });
}

async function drawTies(context: Context, edition: Edition, statement: Statement, refused?: FormResult<TiesFields>) {
  const { db, t } = context;
  const form = bind(tiesForm, refused ?? (await storedTies(db, statement)));
  const body = <TiesView {...{ edition, statement, form }} things={await listTieable(db, edition.id)} />;
  const title = `${statement.code} · ${t('concept.statement.tie')}`;
  return context.page({ title, body, ...(refused ? { status: 422 } : {}) });
}

const showRemoval = get(routes.statementRemoval, {
  help: 'concept.help.removal',
  may,
  example: { code: 'L1' },
  handle: async (context) => {
    const { edition, statement } = await visibleStatement(context);
    return drawRemoval(context, edition, statement);
  },
});

const remove = post(routes.statementRemoval, {
  may,
  handle: async (context) => {
    const { db, by, now } = context;
    const { edition, statement } = await visibleStatement(context);
    const result = context.read(reasonForm);
    if (!result.ok) return drawRemoval(context, edition, statement, result);
    const outcome = await removeStatement(db, by, now, statement, result.value.reason);
    if (!outcome.ok) return drawRemoval(context, edition, statement, refuse(result, outcome));
    return seeOther(routes.concept.href({}, inEdition(edition.code)), 'concept.notice.removed');
  },
});

function drawRemoval(context: Context, edition: Edition, statement: Statement, refused?: FormResult<ReasonFields>) {
  const { t } = context;
  const address = [{ code: statement.code }, inEdition(edition.code)] as const;
  const allowed = canRemoveStatement(edition, statement, anyReason);
  const props = {
    code: statement.code,
    title: statement.title,
    lead: t('concept.statement.removal-lead'),
    action: routes.statementRemoval.href(...address),
    back: routes.statement.href(...address),
    button: t('concept.removal.button'),
    refusal: allowed.ok ? undefined : allowed,
  };
  const body = <RemovalView {...props} form={bind(reasonForm, refused ?? {})} />;
  return context.page({ title: `${statement.code} · ${props.button}`, body, ...(refused ? { status: 422 } : {}) });
}

export const statementDraftPages = [showNew, create, showTies, tie, showRemoval, remove];
