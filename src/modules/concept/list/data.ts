import type { Db } from '#platform/database/database.ts';
import { alphabetical } from '#platform/database/order.ts';

/** A filter that somebody keeps under a name of their own. */
export interface KeptView {
  id: string;
  name: string;
  query: string;
}

/** What one person has kept, by name. */
export async function listKeptViews(db: Db, personId: string): Promise<KeptView[]> {
  return db
    .selectFrom('concept.measure_view')
    .select(['id', 'name', 'query'])
    .where('person_id', '=', personId)
    .orderBy(alphabetical('name'))
    .execute();
}

/** Keeps a filter; the same name keeps the new one in place of the old. */
export async function keepView(
  db: Db,
  personId: string,
  view: { name: string; query: string },
  at: Date,
): Promise<void> {
  await db
    .insertInto('concept.measure_view')
    .values({ person_id: personId, ...view, created_at: at })
    .onConflict((conflict) => conflict.columns(['person_id', 'name']).doUpdateSet({ query: view.query }))
    .execute();
}

/** Forgets a filter of one's own; somebody else's stays. */
export async function deleteKeptView(db: Db, personId: string, id: string): Promise<void> {
  await db.deleteFrom('concept.measure_view').where('person_id', '=', personId).where('id', '=', id).execute();
}

/** Lets go of everything a person kept for themselves. */
export async function deleteViewsOf(db: Db, personId: string): Promise<void> {
  await db.deleteFrom('concept.measure_view').where('person_id', '=', personId).execute();
}
