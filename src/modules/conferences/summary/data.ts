import { sql } from 'kysely';
import type { Db } from '#platform/database/database.ts';
import { type Actor, signed } from '#platform/permissions/actor.ts';
import type { CheckInput, Summary, SummaryCheck } from './rules.ts';

type StoredCheck = Omit<SummaryCheck, 'at'> & { at: string };

const newestCheck = sql<StoredCheck | null>`(
  select json_build_object('isConfirmed', k.is_confirmed, 'correction', k.correction, 'reason', k.reason, 'at', k.at,
    'byLabel', k.by_label)
  from conferences.summary_check k where k.summary_position = s.position order by k.position desc limit 1)`;

/** The newest summary of each room of a conference, by the room's id. One query. */
export async function readSummaries(db: Db, conferenceId: string): Promise<Map<string, Summary>> {
  const rows = await db
    .selectFrom('conferences.room_summary as s')
    .innerJoin('conferences.room as r', 'r.id', 's.room_id')
    .distinctOn('s.room_id')
    .select(['s.position', 's.room_id', 's.text', 's.at', 's.by_label', newestCheck.as('check')])
    .where('r.conference_id', '=', conferenceId)
    .orderBy('s.room_id')
    .orderBy('s.position', 'desc')
    .execute();
  return new Map(
    rows.map((row): [string, Summary] => [
      row.room_id,
      {
        position: row.position,
        roomId: row.room_id,
        text: row.text,
        at: row.at,
        byLabel: row.by_label,
        check: row.check && { ...row.check, at: new Date(row.check.at) },
      },
    ]),
  );
}

/** Adds a version of a room's summary; the newest counts, and the room has to be asked again. */
export async function insertSummary(db: Db, by: Actor, at: Date, roomId: string, text: string): Promise<void> {
  await db
    .insertInto('conferences.room_summary')
    .values({ room_id: roomId, text, at, ...signed(by) })
    .execute();
}

/** Adds how the room answered a summary, or why it was not asked. */
export async function insertSummaryCheck(
  db: Db,
  by: Actor,
  at: Date,
  position: number,
  check: CheckInput,
): Promise<void> {
  await db
    .insertInto('conferences.summary_check')
    .values({
      summary_position: position,
      is_confirmed: check.isConfirmed,
      correction: check.correction,
      reason: check.reason,
      at,
      ...signed(by),
    })
    .execute();
}
