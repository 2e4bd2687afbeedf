import type { MoreOnMeasure } from '#modules/concept/index.ts';
import { listNeighbours } from '#modules/thread/index.ts';
import { reaches } from '#platform/permissions/permissions.ts';
import { listTasks } from './data.ts';
import { TasksOfMeasure } from './measure.views.tsx';
import { scopesOfTask } from './rules.ts';

/**
 * On the page of a measure in the workspace: what the offices that work on it handed to each other, and how it stands.
 * Whoever works on the measure reads all of it, and opens what is their own.
 */
export async function tasksOfMeasure({ db, by, access, today, measure, isPublic }: MoreOnMeasure) {
  if (isPublic || !access.may(by, 'responsibilities.area.read')) return null;
  const around = (await listNeighbours(db, 'measure', [measure.id])).get(measure.id) ?? [];
  const ids = around.filter(({ kind }) => kind === 'promise').map(({ id }) => id);
  const reach = access.reach(by, 'responsibilities.area.read');
  const props = {
    code: measure.code,
    tasks: ids.length > 0 ? (await listTasks(db)).filter(({ id }) => ids.includes(id)) : [],
    opens: (task: Parameters<typeof scopesOfTask>[0]) => reaches(reach, scopesOfTask(task)),
    mayGive: access.may(by, 'responsibilities.task.edit'),
    today,
  };
  return <TasksOfMeasure {...props} />;
}
