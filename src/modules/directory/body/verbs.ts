import type { Db } from '#platform/database/database.ts';
import type { Decision, Outcome } from '#platform/forms/decision.ts';
import { changesBetween, recordHistory } from '#platform/history/history.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import { listMunicipalities } from '../municipality/data.ts';
import { deleteArchival, insertArchival } from '../stakeholder/archival.data.ts';
import { storedStakeholder } from '../stakeholder/data.ts';
import { canChangeRecord } from '../stakeholder/rules.ts';
import { announce } from '../stakeholder/verbs.ts';
import { insertBody, updateBody } from './data.ts';
import { type Body, type BodyFacts, canEndBody, canWriteBody } from './rules.ts';

/** Writes a new body down. With the id of one that is there, it is that one. */
export async function addBody(
  db: Db,
  by: Actor,
  at: Date,
  facts: BodyFacts,
  given: { id?: string; code?: string } = {},
): Promise<Outcome<{ body: { id: string; code: string } }>> {
  const known = await storedStakeholder(db, 'body', given.id);
  if (known) return { ok: true, body: known };
  const allowed = canWriteBody(facts, await listMunicipalities(db));
  if (!allowed.ok) return allowed;
  const body = await insertBody(db, facts, at, given);
  await announce(db, at, { kind: 'body', ...body, title: facts.name, isPublic: true });
  await recordHistory(db, by, at, { kind: 'body', id: body.id }, 'created', {
    changes: changesBetween<BodyFacts>({}, facts),
  });
  return { ok: true, body };
}

/** Writes down what changed about a body. */
export async function changeBody(db: Db, by: Actor, at: Date, body: Body, facts: BodyFacts): Promise<Decision> {
  const open = canChangeRecord(body);
  if (!open.ok) return open;
  const allowed = canWriteBody(facts, await listMunicipalities(db));
  const changes = changesBetween<BodyFacts>(body, facts);
  if (!allowed.ok || Object.keys(changes).length === 0) return allowed;
  await updateBody(db, body.id, facts);
  await announce(db, at, { kind: 'body', id: body.id, code: body.code, title: facts.name, isPublic: true });
  await recordHistory(db, by, at, { kind: 'body', id: body.id }, 'changed', { changes });
  return allowed;
}

/** Ends a body, with a reason: it keeps its page and its past and is no choice any more. */
export async function endBody(db: Db, by: Actor, at: Date, body: Body, reason: string): Promise<Decision> {
  const allowed = canEndBody(body);
  if (!allowed.ok) return allowed;
  await insertArchival(db, body.id, { at, by, reason });
  await announce(db, at, { kind: 'body', id: body.id, code: body.code, title: body.name, isPublic: false });
  await recordHistory(db, by, at, { kind: 'body', id: body.id }, 'archived', { reason });
  return allowed;
}

/** Brings an ended body back. */
export async function restoreBody(db: Db, by: Actor, at: Date, body: Body): Promise<void> {
  await deleteArchival(db, body.id);
  await announce(db, at, { kind: 'body', id: body.id, code: body.code, title: body.name, isPublic: true });
  await recordHistory(db, by, at, { kind: 'body', id: body.id }, 'restored');
}
