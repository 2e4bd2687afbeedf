import type { Db } from '#platform/database/database.ts';
import type { Decision } from '#platform/forms/decision.ts';
import { changesBetween, recordHistory } from '#platform/history/history.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import type { Conference } from '../rules.ts';
import { deleteDuty, insertDuty, updateDuty } from './duty.data.ts';
import { canAssign, type Duty, type DutyInput } from './duty.rules.ts';

const thing = ({ id }: Conference) => ({ kind: 'conference', id });

/** Adds who does what on the day; sent twice under one id it is one. */
export async function assignDuty(
  db: Db,
  by: Actor,
  at: Date,
  conference: Conference,
  { id, ...input }: DutyInput & { id: string },
): Promise<Decision> {
  const allowed = canAssign(conference);
  if (!allowed.ok) return allowed;
  if (!(await insertDuty(db, conference.id, id, input))) return allowed;
  const changes = { duty: { from: null, to: input.title }, partyId: { from: null, to: input.partyId } };
  await recordHistory(db, by, at, thing(conference), 'duty-assigned', { changes });
  return allowed;
}

/** Changes what a duty is, or who does it. */
export async function changeDuty(
  db: Db,
  by: Actor,
  at: Date,
  conference: Conference,
  duty: Duty,
  { title, note, partyId }: DutyInput,
): Promise<Decision> {
  const allowed = canAssign(conference);
  if (!allowed.ok) return allowed;
  await updateDuty(db, duty.id, { title, note, partyId });
  const before = { duty: duty.title, note: duty.note, partyId: duty.partyId };
  const changes = changesBetween(before, { duty: title, note, partyId });
  if (Object.keys(changes).length > 0) {
    await recordHistory(db, by, at, thing(conference), 'duty-changed', { changes });
  }
  return allowed;
}

/** Takes a duty out; the history keeps what it was. */
export async function dropDuty(db: Db, by: Actor, at: Date, conference: Conference, duty: Duty): Promise<Decision> {
  const allowed = canAssign(conference);
  if (!allowed.ok) return allowed;
  await deleteDuty(db, duty.id);
  const changes = { duty: { from: duty.title, to: null } };
  await recordHistory(db, by, at, thing(conference), 'duty-dropped', { changes });
  return allowed;
}
