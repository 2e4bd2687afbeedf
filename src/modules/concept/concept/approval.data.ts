import { sql } from 'kysely';
import type { Db } from '#platform/database/database.ts';
import { type Actor, signed } from '#platform/permissions/actor.ts';
import { type Approval, type ApprovalState, changedParts, type Parts } from './approval.rules.ts';

const partsNow = (editionId: string) => sql<Parts>`concept.parts_of_edition(${editionId})`;

/** The newest of what happened on the way to the head's approval; undefined while nothing did. */
export async function findApproval(db: Db, editionId: string): Promise<Approval | undefined> {
  const row = await db
    .selectFrom('concept.edition_approval')
    .select(['state', 'since_on', 'reason', 'signing_function', 'by_label', 'parts', partsNow(editionId).as('now')])
    .where('edition_id', '=', editionId)
    .orderBy('position', 'desc')
    .executeTakeFirst();
  return row && { ...entryOf(row), changed: changedParts(row.parts as Parts, row.now) };
}

/** One step on the way to the approval. */
export type ApprovalEntry = Omit<Approval, 'changed'>;

/** Everything that happened on the way to the approval, newest first. */
export async function listApprovals(db: Db, editionId: string): Promise<ApprovalEntry[]> {
  const rows = await db
    .selectFrom('concept.edition_approval')
    .select(['state', 'since_on', 'reason', 'signing_function', 'by_label'])
    .where('edition_id', '=', editionId)
    .orderBy('position', 'desc')
    .execute();
  return rows.map(entryOf);
}

function entryOf(row: {
  state: string;
  since_on: string;
  reason: string;
  signing_function: string;
  by_label: string;
}): ApprovalEntry {
  const { state, since_on: sinceOn, reason, signing_function: signingFunction, by_label: byLabel } = row;
  return { state: state as ApprovalState, sinceOn, reason, signingFunction, byLabel };
}

/** A mark of everything an edition says now: equal as long as nobody changes a word. */
export async function readMark(db: Db, editionId: string): Promise<string> {
  const { mark } = await db
    .selectNoFrom(sql<string>`md5(concept.parts_of_edition(${editionId})::text)`.as('mark'))
    .executeTakeFirstOrThrow();
  return mark;
}

/** Adds a step, with what the edition says at this moment. */
export async function insertApproval(
  db: Db,
  by: Actor,
  at: Date,
  entry: { editionId: string; state: ApprovalState; on: string; reason: string; signingFunction: string },
): Promise<void> {
  const { editionId: edition_id, state, on: since_on, reason, signingFunction: signing_function } = entry;
  const parts = partsNow(edition_id);
  await db
    .insertInto('concept.edition_approval')
    .values({ edition_id, state, since_on, reason, signing_function, parts, recorded_at: at, ...signed(by) })
    .execute();
}

/** Deletes the way to an approval, with the draft that is thrown away. */
export async function deleteApprovals(db: Db, editionId: string): Promise<void> {
  await db.deleteFrom('concept.edition_approval').where('edition_id', '=', editionId).execute();
}
