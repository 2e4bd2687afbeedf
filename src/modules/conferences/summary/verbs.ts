import type { Db } from '#platform/database/database.ts';
import type { Decision } from '#platform/forms/decision.ts';
import { recordHistory } from '#platform/history/history.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import { lockConference } from '../data.ts';
import type { Room } from '../room/rules.ts';
import { insertSummary, insertSummaryCheck, readSummaries } from './data.ts';
import { type CheckInput, canCheck, canSumUp, isNoted } from './rules.ts';

/** Writes what the room sums up. Nobody has confirmed a new wording yet; the same one stands as it is. */
export async function writeSummary(db: Db, by: Actor, at: Date, room: Room, text: string): Promise<Decision> {
  const allowed = canSumUp(await lockConference(db, room.conferenceId));
  if (!allowed.ok) return allowed;
  const before = (await readSummaries(db, room.conferenceId)).get(room.id);
  if (before?.text === text) return allowed;
  await insertSummary(db, by, at, room.id, text);
  await recordHistory(db, by, at, thing(room), 'summary-written', {
    changes: { summary: { from: before?.text ?? null, to: text } },
  });
  return allowed;
}

/** Notes how the room answered its newest summary, or why it was not asked. */
export async function checkSummary(db: Db, by: Actor, at: Date, room: Room, input: CheckInput): Promise<Decision> {
  const conference = await lockConference(db, room.conferenceId);
  const summary = (await readSummaries(db, room.conferenceId)).get(room.id);
  const check = { ...input, correction: input.correction.trim(), reason: input.reason.trim() };
  const allowed = canCheck(conference, summary, check);
  if (!allowed.ok || !summary || isNoted(summary, check)) return allowed;
  await insertSummaryCheck(db, by, at, summary.position, check);
  await recordHistory(db, by, at, thing(room), check.isConfirmed ? 'summary-confirmed' : 'summary-unasked', {
    changes: check.correction ? { correction: { from: null, to: check.correction } } : {},
    reason: check.reason || null,
  });
  return allowed;
}

const thing = ({ id }: Room) => ({ kind: 'room', id });
