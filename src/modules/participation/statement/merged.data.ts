import { sql } from 'kysely';
import type { Merged } from '#modules/directory/index.ts';
import type { Db } from '#platform/database/database.ts';

/**
 * Statements are those of the one that stays; gives them. Where both said something on one draft, each word stays with
 * who said it.
 */
export async function moveStatements(db: Db, { fromId, intoId }: Merged): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`update participation.statement as s set party_id = ${intoId}::uuid
    where party_id = ${fromId}::uuid and not exists (select from participation.statement o
      where o.edition_id = s.edition_id and o.party_id = ${intoId}::uuid) returning id`.execute(db);
  return rows.map(({ id }) => id);
}

/** Nobody waits for an answer of somebody who went into another one that was asked, too; gives what is not waited for. */
export async function declineOpen(db: Db, fromId: string, day: string): Promise<string[]> {
  const rows = await db
    .updateTable('participation.statement')
    .set({ declined_on: day })
    .where('party_id', '=', fromId)
    .where('received_on', 'is', null)
    .where('declined_on', 'is', null)
    .returning('id')
    .execute();
  return rows.map(({ id }) => id);
}
