import type { Db } from '#platform/database/database.ts';
import type { Decision, Outcome } from '#platform/forms/decision.ts';
import { changesBetween, recordHistory } from '#platform/history/history.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import { listMunicipalities } from '../municipality/data.ts';
import { announce } from '../stakeholder/verbs.ts';
import { insertBody, updateBody } from './data.ts';
import { type Body, type BodyFacts, canWriteBody } from './rules.ts';

/** Writes a new body down. */
export async function addBody(
  db: Db,
  by: Actor,
  at: Date,
  facts: BodyFacts,
  code?: string,
): Promise<Outcome<{ body: { id: string; code: string } }>> {
  const allowed = canWriteBody(facts, await listMunicipalities(db));
  if (!allowed.ok) return allowed;
  const body = await insertBody(db, facts, at, code);
  await announce(db, at, { kind: 'body', ...body, title: facts.name, isPublic: true });
  await recordHistory(db, by, at, { kind: 'body', id: body.id }, 'created', {
    changes: changesBetween<BodyFacts>({}, facts),
  });
  return { ok: true, body };
}

/** Writes down what changed about a body. */
export async function changeBody(db: Db, by: Actor, at: Date, body: Body, facts: BodyFacts): Promise<Decision> {
  const allowed = canWriteBody(facts, await listMunicipalities(db));
  const changes = changesBetween<BodyFacts>(body, facts);
  if (!allowed.ok || Object.keys(changes).length === 0) return allowed;
  await updateBody(db, body.id, facts);
  await announce(db, at, { kind: 'body', id: body.id, code: body.code, title: facts.name, isPublic: true });
  await recordHistory(db, by, at, { kind: 'body', id: body.id }, 'changed', { changes });
  return allowed;
}
