import { bind } from '#platform/forms/bind.ts';
import { refuse } from '#platform/forms/form.ts';
import { type Context, get, NotFound, post, seeOther } from '#platform/http/page.ts';
import { visible } from '#platform/http/visible.ts';
import { routes } from '../routes.ts';
import { type Edition, inEdition } from './rules.ts';
import { findStatement } from './statement.data.ts';
import { prefilledStatement, statementForm, statementStateForm } from './statement.form.ts';
import type { Statement } from './statement.rules.ts';
import { changeStatement, moveStatement } from './statement.verbs.ts';
import { type StatementProps, StatementView } from './statement.views.tsx';
import { visibleEdition } from './visible.pages.tsx';

const show = get(routes.statement, {
  may: 'concept.edition.edit',
  example: { code: 'LB-KM-2026-U04' },
  handle: async (context) => {
    const { edition, statement } = await visibleStatement(context);
    return draw(context, edition, statement, bind(statementForm, prefilledStatement(statement)));
  },
});

const change = post(routes.statement, {
  may: 'concept.edition.edit',
  handle: async (context) => {
    const { edition, statement } = await visibleStatement(context);
    const result = context.read(statementForm);
    const again = (refused: typeof result) => draw(context, edition, statement, bind(statementForm, refused), 422);
    if (!result.ok) return again(result);
    const outcome = await changeStatement(context.db, context.by, context.now, statement, result.value);
    if (!outcome.ok) return again(refuse(result, outcome));
    return seeOther(routes.concept.href({}, inEdition(edition.code)), 'concept.notice.statement-saved');
  },
});

const move = post(routes.statementState, {
  may: 'concept.edition.edit',
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

async function visibleStatement(context: Context<'/:code'>): Promise<{ edition: Edition; statement: Statement }> {
  const edition = await visibleEdition(context);
  const statement = await findStatement(context.db, edition.id, context.params.code);
  return { edition, statement: visible(context.reach, statement, 'county-wide') };
}

function draw(context: Context, edition: Edition, statement: Statement, form: StatementProps['form'], status = 200) {
  const body = <StatementView edition={edition} statement={statement} form={form} />;
  return context.page({ title: statement.title, status, body });
}

export const statementPages = [show, change, move];
