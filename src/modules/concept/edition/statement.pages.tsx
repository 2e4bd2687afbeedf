import { stakeholdersById } from '#modules/directory/index.ts';
import { bind } from '#platform/forms/bind.ts';
import { refuse } from '#platform/forms/form.ts';
import { type Context, get, NotFound, post, seeOther } from '#platform/http/page.ts';
import { routes } from '../routes.ts';
import { type Edition, inEdition } from './rules.ts';
import { listStatements } from './statement.data.ts';
import { prefilledStatement, statementForm, statementStateForm } from './statement.form.ts';
import type { Statement } from './statement.rules.ts';
import { changeStatement, moveStatement } from './statement.verbs.ts';
import { type StatementProps, StatementView } from './statement.views.tsx';
import { listTies } from './tie.data.ts';
import { listDerivedUnits } from './unit.data.ts';
import { visibleStatement } from './visible.pages.tsx';

const may = 'concept.edition.edit';

const show = get(routes.statement, {
  help: 'concept.help.statement',
  may,
  example: { code: 'LB-KM-2026-U04' },
  handle: async (context) => {
    const { edition, statement } = await visibleStatement(context);
    return draw(context, edition, statement, bind(statementForm, prefilledStatement(statement)));
  },
});

const change = post(routes.statement, {
  may,
  handle: async (context) => {
    const { edition, statement } = await visibleStatement(context);
    const result = context.read(statementForm, prefilledStatement(statement));
    const again = (refused: typeof result) => draw(context, edition, statement, bind(statementForm, refused), 422);
    if (!result.ok) return again(result);
    const outcome = await changeStatement(context.db, context.by, context.now, statement, result.value);
    if (!outcome.ok) return again(refuse(result, outcome));
    return seeOther(routes.concept.href({}, inEdition(edition.code)), 'concept.notice.statement-saved');
  },
});

const move = post(routes.statementState, {
  may,
  handle: async (context) => {
    const { db, by, now, today } = context;
    const { edition, statement } = await visibleStatement(context);
    const result = context.read(statementStateForm);
    if (!result.ok) throw new NotFound();
    const outcome = await moveStatement(db, by, now, statement, { state: result.value.state, on: today, reason: '' });
    if (!outcome.ok) throw new NotFound();
    return seeOther(routes.concept.href({}, inEdition(edition.code)), 'concept.notice.statement-moved');
  },
});

async function draw(
  context: Context,
  edition: Edition,
  statement: Statement,
  form: StatementProps['form'],
  status = 200,
) {
  const { db } = context;
  const mission = (await listStatements(db, edition.id)).find(({ kind }) => kind === 'mission');
  const unit = statement.unitId ? (await stakeholdersById(db, [statement.unitId])).get(statement.unitId) : undefined;
  const props = { edition, statement, form, ties: await listTies(db, statement.id), mission, unit: unit?.name };
  const units = await listDerivedUnits(db, statement.id);
  return context.page({ title: statement.title, status, body: <StatementView {...props} units={units} /> });
}

export const statementPages = [show, change, move];
