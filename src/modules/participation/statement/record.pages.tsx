import { type Edition, isResolved } from '#modules/concept/index.ts';
import { listStakeholders } from '#modules/directory/index.ts';
import { bind } from '#platform/forms/bind.ts';
import { type FieldTexts, type FormResult, prefill, refuse } from '#platform/forms/form.ts';
import { type Context, get, post, seeOther } from '#platform/http/page.ts';
import { routes } from '../routes.ts';
import { findStatementByCode, findStatementById } from './data.ts';
import { prefilledRecord, type RecordFields, recordForm } from './form.ts';
import { RecordView } from './record.views.tsx';
import { canName } from './rules.ts';
import { recordStatement, statementPurpose } from './verbs.ts';
import { givenFile, visibleEditionOf } from './visible.pages.tsx';

const may = 'participation.statement.edit';

const begin = get(routes.statementRecord, {
  help: 'participation.help.record',
  may,
  example: { code: 'K-2026' },
  handle: async (context) => {
    const { db, query, today } = context;
    const edition = await visibleEditionOf(context);
    const statement = await findStatementByCode(db, query.get('stellungnahme') ?? '');
    const isOfEdition = statement?.editionId === edition.id;
    return draw(context, edition, isOfEdition ? prefilledRecord(statement, today) : prefill({ receivedOn: today }));
  },
});

const record = post(routes.statementRecord, {
  may,
  limit: statementPurpose.mostBytes + 300_000,
  handle: async (context) => {
    const { db, by, now } = context;
    const edition = await visibleEditionOf(context);
    const result = context.read(recordForm);
    if (!result.ok) return draw(context, edition, result);
    const named = canName(result.value.partyId, await listStakeholders(db));
    if (!named.ok) return draw(context, edition, refuse(result, named));
    const input = { ...result.value, file: await givenFile(context) };
    const outcome = await recordStatement(db, by, now, edition, input);
    if (!outcome.ok) return draw(context, edition, refuse(result, outcome));
    const code = (await findStatementById(db, outcome.id))?.code;
    const href = code ? routes.statement.href({ code }) : routes.statements.href({ code: edition.code });
    return seeOther(href, 'participation.notice.statement-recorded');
  },
});

async function draw(
  context: Context,
  edition: Edition,
  state: FormResult<RecordFields> | FieldTexts,
): Promise<Response> {
  const parties = await listStakeholders(context.db);
  const props = { edition, parties, isOpen: !isResolved(edition), form: bind(recordForm, state) };
  return context.page({
    title: context.t('participation.statement.record'),
    body: <RecordView {...props} />,
    ...('ok' in state ? { status: 422 } : {}),
  });
}

export const recordPages = [begin, record];
