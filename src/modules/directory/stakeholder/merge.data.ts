import type { Db } from '#platform/database/database.ts';
import type { Merged } from '../events.ts';

/** Questions, reports of a change, contacts and what was merged into it earlier belong to the one that stays. */
export async function moveCorrespondence(db: Db, { kind, fromId, intoId }: Merged): Promise<void> {
  const into = { stakeholder_id: intoId };
  await db.updateTable('directory.contact').set(into).where('stakeholder_id', '=', fromId).execute();
  await db.updateTable('directory.confirmation_request').set(into).where('stakeholder_id', '=', fromId).execute();
  await db
    .updateTable('directory.change_report')
    .set({ thing_id: intoId })
    .where('thing_kind', '=', kind)
    .where('thing_id', '=', fromId)
    .execute();
  await db
    .updateTable('directory.proposed_change')
    .set({ entry_id: intoId })
    .where('entry_kind', '=', kind)
    .where('entry_id', '=', fromId)
    .execute();
  await db.updateTable('directory.archival').set({ merged_into: intoId }).where('merged_into', '=', fromId).execute();
}
