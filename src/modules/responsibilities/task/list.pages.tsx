import { get } from '#platform/http/page.ts';
import { wordsIn } from '#platform/i18n/words.ts';
import { reaches } from '#platform/permissions/permissions.ts';
import { tableResponse } from '#platform/tables/response.ts';
import { listAreaParties } from '../data.ts';
import { routes } from '../routes.ts';
import { scopesOfParty } from '../rules.ts';
import { listTasks } from './data.ts';
import { taskColumns } from './export.ts';
import { filterTasks, readTaskFilter } from './list.rules.ts';
import { TaskListView } from './list.views.tsx';
import { scopesOfTask } from './rules.ts';

const list = get(routes.tasks, {
  help: 'responsibilities.help.tasks',
  may: 'responsibilities.area.read',
  example: {},
  handle: async (context) => {
    const { db, by, access, reach, query, today, t, language } = context;
    const rows = (await listTasks(db)).filter((task) => reaches(reach, scopesOfTask(task)));
    const filter = readTaskFilter(query);
    const shown = filterTasks(rows, filter, today);
    const file = await tableResponse(context, 'aufgaben', taskColumns(wordsIn(language, t), today), shown);
    if (file) return file;
    const areas = (await listAreaParties(db)).filter((party) => reaches(reach, scopesOfParty(party)));
    const mayGive = access.may(by, 'responsibilities.task.edit');
    const props = { rows, shown, filter, areas, query, mayGive, today };
    return context.page({ title: t('responsibilities.task.plural'), body: <TaskListView {...props} /> });
  },
});

export const taskListPages = [list];
