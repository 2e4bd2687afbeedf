import type { Db } from '#platform/database/database.ts';

/** What the council resolved about the parts that run on; undefined before an adoption. */
export interface Resolved {
  leadId: string | null;
  startOn: string | null;
  endOn: string | null;
  budgetCents: number | null;
}

/** What was resolved about a measure, to be shown where it differs from today. */
export async function findResolved(db: Db, measureId: string): Promise<Resolved | undefined> {
  const row = await db
    .selectFrom('concept.measure_resolved')
    .select(['lead_id', 'start_on', 'end_on', 'budget_cents'])
    .where('measure_id', '=', measureId)
    .executeTakeFirst();
  if (!row) return undefined;
  return { leadId: row.lead_id, startOn: row.start_on, endOn: row.end_on, budgetCents: row.budget_cents };
}
