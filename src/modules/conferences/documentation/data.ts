import { listCards, listFindings, listTwins } from '#modules/voices/index.ts';
import type { Db } from '#platform/database/database.ts';
import { type Actor, signed } from '#platform/permissions/actor.ts';
import { listRooms } from '../room/data.ts';
import { composeDocumentation, type Documentation, type Sentence } from './rules.ts';

/** The documentation of a conference: its cards are read once, every figure is counted from that list. */
export async function readDocumentation(db: Db, conferenceId: string): Promise<Documentation> {
  const cards = await listCards(db, { gatheringId: conferenceId });
  return composeDocumentation(await listRooms(db, conferenceId), cards, await listFindings(db), await listTwins(db));
}

/** Editorial sentences in the order in which they were written. */
export async function listSentences(db: Db, conferenceId: string): Promise<Sentence[]> {
  const rows = await db
    .selectFrom('conferences.sentence')
    .select(['id', 'text', 'by_label', 'at'])
    .where('conference_id', '=', conferenceId)
    .orderBy('at')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({ id: row.id, text: row.text, byLabel: row.by_label, at: row.at }));
}

/** Adds an editorial sentence; false where there is one with this id. */
export async function insertSentence(
  db: Db,
  by: Actor,
  at: Date,
  { conferenceId, id, text }: { conferenceId: string; id: string; text: string },
): Promise<boolean> {
  const made = await db
    .insertInto('conferences.sentence')
    .values({ id, conference_id: conferenceId, text, at, ...signed(by) })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('id')
    .executeTakeFirst();
  return made !== undefined;
}

/** Takes an editorial sentence out. */
export async function deleteSentence(db: Db, id: string): Promise<void> {
  await db.deleteFrom('conferences.sentence').where('id', '=', id).execute();
}
