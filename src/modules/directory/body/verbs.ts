import type { Db } from '#platform/database/database.ts';
import type { Decision } from '#platform/forms/decision.ts';
import { changesBetween, recordHistory } from '#platform/history/history.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import { announce } from '../stakeholder/verbs.ts';
import { insertBody, updateBody } from './data.ts';
import { type Body, type BodyFacts, levelFits } from './rules.ts';

/** Writes a new body down. Ask `levelFits` first where a person typed it; the database refuses what does not fit. */
export async function addBody(
  db: Db,
  by: Actor,
  at: Date,
  facts: BodyFacts,
  code?: string,
): Promise<{ id: string; code: string }> {
  const made = await insertBody(db, facts, at, code);
  await announce(db, at, { kind: 'body', ...made, title: facts.name, isPublic: true });
  await recordHistory(db, by, at, { kind: 'body', id: made.id }, 'created', {
    changes: changesBetween<BodyFacts>({}, facts),
  });
  return made;
}

/** Writes down what changed about a body. */
export async function changeBody(db: Db, by: Actor, at: Date, body: Body, facts: BodyFacts): Promise<Decision> {
  const allowed = levelFits(facts);
  const changes = changesBetween<BodyFacts>(body, facts);
  if (!allowed.ok || Object.keys(changes).length === 0) return allowed;
  await updateBody(db, body.id, facts);
  await announce(db, at, { kind: 'body', id: body.id, code: body.code, title: facts.name, isPublic: true });
  await recordHistory(db, by, at, { kind: 'body', id: body.id }, 'changed', { changes });
  return allowed;
}
