import { isDraft, isResolved } from '#modules/concept/index.ts';
import { get } from '#platform/http/page.ts';
import { listPoints } from '../point/data.ts';
import { routes } from '../routes.ts';
import { listStatementsOn } from './data.ts';
import { StatementListView } from './list.views.tsx';
import { type StatementState, statementStates, stateOf } from './rules.ts';
import { visibleEditionOf } from './visible.pages.tsx';

const list = get(routes.statements, {
  may: 'participation.statement.read',
  example: { code: 'K-2026' },
  help: 'participation.help.statements',
  handle: async (context) => {
    const { db, by, access, query, today, t } = context;
    const edition = await visibleEditionOf(context);
    const all = await listStatementsOn(db, edition.id);
    const state = statementStates.find((one): one is StatementState => one === query.get('stand'));
    const mayEdit = access.may(by, 'participation.statement.edit');
    const props = {
      ...{ edition, all, state, query, today },
      rows: all.filter((statement) => state === undefined || stateOf(statement, today) === state),
      points: await listPoints(db, edition.id),
      mayInvite: mayEdit && isDraft(edition),
      mayRecord: mayEdit && !isResolved(edition),
    };
    const title = `${edition.code} · ${t('participation.statement.plural')}`;
    return context.page({ title, body: <StatementListView {...props} /> });
  },
});

export const statementListPages = [list];
