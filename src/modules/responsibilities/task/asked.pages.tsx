import { listStakeholders, type Stakeholder } from '#modules/directory/index.ts';
import { type Context, Forbidden, NotFound } from '#platform/http/page.ts';
import { reaches } from '#platform/permissions/permissions.ts';
import { listAreas } from '../nomination/data.ts';
import { scopesOfParty } from '../nomination/party.rules.ts';
import { findTask } from './data.ts';
import { scopesOfTask, type Task, type TaskInput } from './rules.ts';

/** The task of an address as far as the person may see it. What is not theirs does not exist. */
export async function taskAsked({ db, by, access, params }: Context<'/:code'>): Promise<Task> {
  const task = await findTask(db, params.code);
  const seen = access.reach(by, 'responsibilities.area.read');
  if (!task || !reaches(seen, scopesOfTask(task))) throw new NotFound();
  return task;
}

/** The same for a page that changes something: seen, but not theirs to change, is forbidden. */
export async function taskToChange(context: Context<'/:code'>): Promise<Task> {
  const task = await taskAsked(context);
  if (!reaches(context.reach, scopesOfTask(task))) throw new Forbidden();
  return task;
}

/** Who can do a task or wait for it, and the areas on whose joint list it can stand. */
export async function taskChoices({ db }: Context): Promise<{ parties: Stakeholder[]; areas: Stakeholder[] }> {
  const parties = await listStakeholders(db, ['unit', 'organisation', 'body']);
  const areaIds = new Set((await listAreas(db)).map(({ party }) => party.id));
  return { parties, areas: parties.filter(({ id }) => areaIds.has(id)) };
}

/**
 * The first field that names somebody who does not exist; ids come from a browser and may be anybody's. Whoever works
 * for one area may only write tasks that this area sees.
 */
export async function wrongParty(
  context: Context,
  input: TaskInput,
): Promise<'ownerId' | 'forId' | 'areaId' | undefined> {
  const { parties, areas } = await taskChoices(context);
  const owner = parties.find(({ id }) => id === input.ownerId);
  const recipient = parties.find(({ id }) => id === input.forId);
  const area = areas.find(({ id }) => id === input.areaId);
  if (!owner) return 'ownerId';
  if (!recipient) return 'forId';
  if (input.areaId !== null && !area) return 'areaId';
  const scopes = [owner, recipient, ...(area ? [area] : [])].flatMap(scopesOfParty);
  return reaches(context.reach, scopes) ? undefined : 'ownerId';
}
