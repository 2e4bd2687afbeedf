import { get } from '#platform/http/page.ts';
import { wordsIn } from '#platform/i18n/words.ts';
import { reaches } from '#platform/permissions/permissions.ts';
import { tableResponse } from '#platform/tables/response.ts';
import { listAreas } from '../nomination/data.ts';
import { scopesOfParty } from '../nomination/party.rules.ts';
import { routes } from '../routes.ts';
import { listTasks } from './data.ts';
import { taskColumns } from './export.ts';
import { answerTasks, readTaskQuery } from './list.rules.ts';
import { TaskListView } from './list.views.tsx';
import { scopesOfTask } from './rules.ts';

const list = get(routes.tasks, {
  may: 'responsibilities.area.read',
  example: {},
  handle: async (context) => {
    const { db, by, access, reach, query, today, t, language } = context;
    const rows = (await listTasks(db)).filter((task) => reaches(reach, scopesOfTask(task)));
    const asked = readTaskQuery(query);
    const shown = answerTasks(rows, asked, today);
    const file = await tableResponse(context, 'aufgaben', taskColumns(wordsIn(language, t), today), shown);
    if (file) return file;
    const areas = (await listAreas(db))
      .map(({ party }) => party)
      .filter((party) => reaches(reach, scopesOfParty(party)));
    const mayGive = access.may(by, 'responsibilities.task.edit');
    const props = { rows, shown, asked, areas, query, mayGive, today };
    return context.page({ title: t('responsibilities.task.plural'), body: <TaskListView {...props} /> });
  },
});

export const taskListPages = [list];
