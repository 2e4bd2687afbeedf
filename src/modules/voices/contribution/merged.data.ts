import type { Db } from '#platform/database/database.ts';

/** Gives the voices of one municipality to another one; their ids. */
export async function moveToMunicipality(db: Db, fromId: string, intoId: string): Promise<string[]> {
  const rows = await db
    .updateTable('voices.contribution')
    .set({ municipality_id: intoId })
    .where('municipality_id', '=', fromId)
    .returning('id')
    .execute();
  return rows.map(({ id }) => id);
}
