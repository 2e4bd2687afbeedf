import { listNeighbours, registerNode, tombstoneNode } from '#modules/thread/index.ts';
import type { Db } from '#platform/database/database.ts';
import { type Decision, type Outcome, yes } from '#platform/forms/decision.ts';
import { changesBetween, recordHistory } from '#platform/history/history.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import type { Visit } from '../visit/rules.ts';
import {
  deleteOutcome,
  deletePractice,
  insertOutcome,
  insertPractice,
  isPracticeThere,
  readPractice,
  updatePractice,
} from './data.ts';
import {
  canBeTaken,
  canChangePractice,
  canEnd,
  canRemovePractice,
  canReopen,
  type Practice,
  type PracticeInput,
  type PracticeOutcome,
} from './rules.ts';

const thing = ({ id }: Pick<Practice, 'id'>) => ({ kind: 'practice', id });

/** Writes down an idea that was talked about. Taken along it stands in the thread. The same form sent twice writes one. */
export async function createPractice(
  db: Db,
  by: Actor,
  at: Date,
  visit: Visit,
  { id, ...input }: PracticeInput & { id: string },
): Promise<Outcome<{ practice: Practice }>> {
  const allowed = canBeTaken(input);
  if (!allowed.ok) return allowed;
  const isNew = !(await isPracticeThere(db, id)) && (await insertPractice(db, at, { id, visitId: visit.id }, input));
  const practice = await readPractice(db, id);
  if (isNew) {
    await recordHistory(db, by, at, thing(practice), 'created', { changes: changesBetween({}, input) });
    await register(db, at, practice);
  }
  return { ok: true, practice };
}

/** Changes what is known about it, also whether it is taken along. */
export async function changePractice(
  db: Db,
  by: Actor,
  at: Date,
  before: Practice,
  input: PracticeInput,
): Promise<Decision> {
  const allowed = canChangePractice(before, input, (await listHeirs(db, before)).length);
  if (!allowed.ok) return allowed;
  await updatePractice(db, before.id, input);
  const changes = changesBetween<PracticeInput>(before, input);
  if (Object.keys(changes).length > 0) await recordHistory(db, by, at, thing(before), 'changed', { changes });
  await register(db, at, await readPractice(db, before.id));
  return yes;
}

/** Records how an idea ended: it lives on in our own work, or it does not, and why. */
export async function endPractice(
  db: Db,
  by: Actor,
  at: Date,
  practice: Practice,
  { outcome, reason }: { outcome: PracticeOutcome; reason: string },
): Promise<Decision> {
  const allowed = canEnd(practice, reason);
  if (!allowed.ok) return allowed;
  await insertOutcome(db, by, at, practice.id, { outcome, reason: reason.trim() });
  const changes = { outcome: { from: null, to: outcome } };
  await recordHistory(db, by, at, thing(practice), outcome, { changes, reason: reason.trim() });
  return yes;
}

/** Takes the end back: there is something to do after all. */
export async function reopenPractice(db: Db, by: Actor, at: Date, practice: Practice): Promise<Decision> {
  const allowed = canReopen(practice);
  if (!allowed.ok) return allowed;
  await deleteOutcome(db, practice.id);
  await recordHistory(db, by, at, thing(practice), 'reopened');
  return yes;
}

/** Removes an idea that nothing came of; the thread keeps its place and the reason. */
export async function removePractice(
  db: Db,
  by: Actor,
  at: Date,
  practice: Practice,
  reason: string,
): Promise<Decision> {
  const allowed = canRemovePractice((await listHeirs(db, practice)).length, reason);
  if (!allowed.ok) return allowed;
  await deletePractice(db, practice.id);
  const changes = { title: { from: practice.title, to: null } };
  await recordHistory(db, by, at, thing(practice), 'removed', { changes, reason: reason.trim() });
  if (practice.isTakenAlong) await tombstoneNode(db, by, at, thing(practice), reason.trim());
  return yes;
}

/** The goals and measures that came of an idea, also those of a draft. */
export async function listHeirs(db: Db, { id }: Pick<Practice, 'id'>) {
  const around = (await listNeighbours(db, 'practice', [id], { withDrafts: true })).get(id) ?? [];
  return around.filter(({ type, direction }) => type === 'became' && direction === 'out');
}

/** Whatever is taken along can become the origin of a goal or measure; it is no matter for the public. */
async function register(db: Db, at: Date, practice: Practice): Promise<void> {
  if (!practice.isTakenAlong) return;
  const { id, code, title } = practice;
  await registerNode(db, at, { kind: 'practice', id, code, title, isPublic: false });
}
