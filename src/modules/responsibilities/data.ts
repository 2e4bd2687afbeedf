import { type Stakeholder, stakeholdersById } from '#modules/directory/index.ts';
import type { Db } from '#platform/database/database.ts';

/** The units and organisations that are an area, by code. */
export async function listAreaParties(db: Db): Promise<Stakeholder[]> {
  const rows = await db.selectFrom('responsibilities.area').select('stakeholder_id').execute();
  const parties = await stakeholdersById(
    db,
    rows.map(({ stakeholder_id }) => stakeholder_id),
  );
  return [...parties.values()].sort((a, b) => a.code.localeCompare(b.code, 'de', { numeric: true }));
}
