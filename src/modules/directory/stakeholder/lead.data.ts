import type { Db } from '#platform/database/database.ts';

/** The county's lead unit as it is linked to. */
export interface LeadUnit {
  id: string;
  code: string;
  name: string;
}

/** The county's lead unit; undefined where none is named. */
export async function findLeadUnit(db: Db): Promise<LeadUnit | undefined> {
  return await db
    .selectFrom('directory.stakeholder as s')
    .innerJoin('directory.unit as u', 'u.id', 's.id')
    .leftJoin('directory.archival as a', 'a.stakeholder_id', 's.id')
    .where('u.is_lead_unit', '=', true)
    .where('a.stakeholder_id', 'is', null)
    .select(['s.id', 's.code', 's.name'])
    .executeTakeFirst();
}
