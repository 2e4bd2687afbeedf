import type { Db } from '#platform/database/database.ts';
import type { Decision } from '#platform/forms/decision.ts';
import { changesBetween, recordHistory } from '#platform/history/history.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import { type Conference, canRework } from '../rules.ts';
import { deleteItem, insertItem, updateItem } from './data.ts';
import { canSchedule, type Item, type ItemInput } from './rules.ts';

/** Puts an item into the programme; sent twice under one id it is one. */
export async function scheduleItem(
  db: Db,
  by: Actor,
  at: Date,
  conference: Conference,
  { id, ...input }: ItemInput & { id: string },
): Promise<Decision> {
  const open = canRework(conference);
  if (!open.ok) return open;
  const allowed = canSchedule(input);
  if (!allowed.ok) return allowed;
  if (!(await insertItem(db, conference.id, id, input))) return allowed;
  await recordHistory(db, by, at, thing(conference), 'item-scheduled', { changes: changesBetween({}, input) });
  return allowed;
}

/** Moves or rewords an item. */
export async function changeItem(
  db: Db,
  by: Actor,
  at: Date,
  conference: Conference,
  item: Item,
  input: ItemInput,
): Promise<Decision> {
  const open = canRework(conference);
  if (!open.ok) return open;
  const allowed = canSchedule(input);
  if (!allowed.ok) return allowed;
  await updateItem(db, item.id, input);
  const changes = changesBetween<ItemInput>(item, input);
  await recordHistory(db, by, at, thing(conference), 'item-changed', { changes });
  return allowed;
}

/** Takes an item out of the programme; the history keeps what it was. */
export async function dropItem(db: Db, by: Actor, at: Date, conference: Conference, item: Item): Promise<Decision> {
  const allowed = canRework(conference);
  if (!allowed.ok) return allowed;
  await deleteItem(db, item.id);
  await recordHistory(db, by, at, thing(conference), 'item-dropped', {
    changes: { title: { from: item.title, to: null } },
  });
  return allowed;
}

const thing = ({ id }: Conference) => ({ kind: 'conference', id });
