import type { Db } from '#platform/database/database.ts';
import { type Decision, no } from '#platform/forms/decision.ts';
import { changesBetween, recordHistory } from '#platform/history/history.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import type { Party } from '../rules.ts';
import { findRound, insertRound, updateRound } from './data.ts';
import type { Round, RoundInput } from './rules.ts';

/** Makes a body a round that meets again and again. */
export async function beginRound(db: Db, by: Actor, at: Date, body: Party, input: RoundInput): Promise<Decision> {
  if (await findRound(db, body.id)) return no('responsibilities.round.refused.there-already', {}, 'bodyId');
  await insertRound(db, body.id, input, at);
  await recordHistory(db, by, at, { kind: 'round', id: body.id }, 'begun', { changes: changesBetween({}, input) });
  return { ok: true };
}

/** Changes how often the round meets; what is due follows. */
export async function changeRound(db: Db, by: Actor, at: Date, round: Round, input: RoundInput): Promise<void> {
  const changes = changesBetween<RoundInput>(round, input);
  if (Object.keys(changes).length === 0) return;
  await updateRound(db, round.body.id, input);
  await recordHistory(db, by, at, { kind: 'round', id: round.body.id }, 'changed', { changes });
}
