import type { Db } from '#platform/database/database.ts';

/** Says what a partner does in a measure. */
export async function updatePart(db: Db, measureId: string, partnerId: string, part: string): Promise<void> {
  await db
    .updateTable('concept.measure_partner')
    .set({ part })
    .where('measure_id', '=', measureId)
    .where('stakeholder_id', '=', partnerId)
    .execute();
}
