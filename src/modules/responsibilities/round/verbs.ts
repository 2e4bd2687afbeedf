import type { Db } from '#platform/database/database.ts';
import { type Decision, no, yes } from '#platform/forms/decision.ts';
import { changesBetween, recordHistory } from '#platform/history/history.ts';
import { dayOf } from '#platform/i18n/format.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import type { Party } from '../rules.ts';
import { findRound, insertRound, updateRound, updateRoundEnded } from './data.ts';
import { canEndRound, type Round, type RoundInput } from './rules.ts';

/** Makes a body a round that meets again and again, also one that had ended. The same sent twice is one round. */
export async function beginRound(db: Db, by: Actor, at: Date, body: Party, input: RoundInput): Promise<Decision> {
  if (!(await insertRound(db, body.id, input, at))) {
    const round = await findRound(db, body.id);
    const isSame = round !== undefined && Object.keys(changesBetween<RoundInput>(round, input)).length === 0;
    return isSame ? yes : no('responsibilities.round.refused.there-already', {}, 'bodyId');
  }
  await recordHistory(db, by, at, { kind: 'round', id: body.id }, 'begun', { changes: changesBetween({}, input) });
  return yes;
}

/** Ends a round, with a reason: its meetings and minutes stay, and nothing is due any more. */
export async function endRound(db: Db, by: Actor, at: Date, round: Round, reason: string): Promise<Decision> {
  const allowed = canEndRound(round);
  if (!allowed.ok) return allowed;
  await updateRoundEnded(db, round.body.id, { on: dayOf(at), reason });
  await recordHistory(db, by, at, { kind: 'round', id: round.body.id }, 'round-ended', { reason });
  return allowed;
}

/** Changes how often the round meets; what is due follows. */
export async function changeRound(db: Db, by: Actor, at: Date, round: Round, input: RoundInput): Promise<void> {
  const changes = changesBetween<RoundInput>(round, input);
  if (Object.keys(changes).length === 0) return;
  await updateRound(db, round.body.id, input);
  await recordHistory(db, by, at, { kind: 'round', id: round.body.id }, 'changed', { changes });
}
