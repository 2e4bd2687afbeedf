import { listNameable, type Stakeholder } from '#modules/directory/index.ts';
import type { Context } from '#platform/http/page.ts';
import { changeable, visible } from '#platform/http/visible.ts';
import { listAreaParties } from '../data.ts';
import { findTask } from './data.ts';
import { scopesOfTask, type Task, type TaskChoices } from './rules.ts';

/** The task of an address as far as this person may see it, or 404. */
export async function visibleTask({ db, by, access, params }: Context<'/:code'>): Promise<Task> {
  return visible(access.reach(by, 'responsibilities.area.read'), await findTask(db, params.code), scopesOfTask);
}

/** The same for a page that changes something: 403 where it is visible, but not theirs to change. */
export async function changeableTask(context: Context<'/:code'>): Promise<Task> {
  return changeable(context.reach, await visibleTask(context), scopesOfTask);
}

/** Who can do a task or wait for it, and the areas on whose joint list it can stand. */
export async function taskChoices(context: Context, task?: Task): Promise<TaskChoices<Stakeholder>> {
  const named = task ? [task.ownerId, task.forId, task.areaId] : [];
  const parties = await listNameable(context, ['unit', 'organisation', 'body'], named);
  const areaIds = new Set((await listAreaParties(context.db)).map(({ id }) => id));
  return { parties, areas: parties.filter(({ id }) => areaIds.has(id)) };
}
