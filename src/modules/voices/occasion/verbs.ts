import type { Db } from '#platform/database/database.ts';
import { type Decision, yes } from '#platform/forms/decision.ts';
import { changesBetween, recordHistory } from '#platform/history/history.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import {
  findOccasion,
  insertIdeaBox,
  lockOccasion,
  type Occasion,
  updateIdeaBox,
  updateOccasionTimes,
} from './data.ts';
import { canCloseIdeaBox, canReopenIdeaBox, type IdeaBoxInput } from './rules.ts';

const thing = ({ id }: { id: string }) => ({ kind: 'occasion', id });

/** Puts up one more idea box, open from now on; sent twice under one id it is one. Gives its code. */
export async function addIdeaBox(
  db: Db,
  by: Actor,
  at: Date,
  { id, title, publicText }: IdeaBoxInput & { id: string },
): Promise<string> {
  const code = await insertIdeaBox(db, { id, title, publicText, openedAt: at });
  if (!code) return (await findOccasion(db, id))?.code ?? '';
  const changes = changesBetween<IdeaBoxInput>({}, { title, publicText });
  await recordHistory(db, by, at, thing({ id }), 'added', { changes });
  return code;
}

/** Changes what readers are told at an idea box. */
export async function changeIdeaBox(
  db: Db,
  by: Actor,
  at: Date,
  box: Occasion,
  { title, publicText }: IdeaBoxInput,
): Promise<void> {
  const changes = changesBetween<IdeaBoxInput>(box, { title, publicText });
  if (Object.keys(changes).length === 0) return;
  await updateIdeaBox(db, box.id, { title, publicText });
  await recordHistory(db, by, at, thing(box), 'changed', { changes });
}

/** Closes an idea box with the reason that readers find there; a card on its way comes first or is turned away. */
export async function closeIdeaBox(db: Db, by: Actor, at: Date, box: Occasion, reason: string): Promise<Decision> {
  const { openedAt, closedAt } = await lockOccasion(db, box.id);
  const allowed = canCloseIdeaBox({ openedAt, closedAt }, reason);
  if (!allowed.ok) return allowed;
  await updateOccasionTimes(db, box.id, { openedAt, closedAt: at, closingReason: reason.trim() });
  await recordHistory(db, by, at, thing(box), 'closed', { reason: reason.trim() });
  return yes;
}

/** Opens an idea box again. */
export async function reopenIdeaBox(db: Db, by: Actor, at: Date, box: Occasion): Promise<Decision> {
  const { openedAt, closedAt } = await lockOccasion(db, box.id);
  const allowed = canReopenIdeaBox({ openedAt, closedAt });
  if (!allowed.ok) return allowed;
  await updateOccasionTimes(db, box.id, { openedAt, closedAt: null });
  await recordHistory(db, by, at, thing(box), 'reopened');
  return yes;
}
