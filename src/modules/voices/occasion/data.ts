import type { Db } from '#platform/database/database.ts';

/** Where people can speak: a room of a conference, the idea box and the like. */
export interface Occasion {
  id: string;
  kind: 'room' | 'idea-box' | 'survey' | 'draft';
  code: string;
  title: string;
  gatheringId: string | null;
  position: number;
  openedAt: Date | null;
  closedAt: Date | null;
}

const columns = ['id', 'kind', 'code', 'title', 'gathering_id', 'position', 'opened_at', 'closed_at'] as const;

const all = (db: Db) => db.selectFrom('voices.occasion').select(columns);

type Row = Awaited<ReturnType<ReturnType<typeof all>['executeTakeFirstOrThrow']>>;

const occasionOf = (row: Row): Occasion => ({
  id: row.id,
  kind: row.kind as Occasion['kind'],
  code: row.code,
  title: row.title,
  gatheringId: row.gathering_id,
  position: row.position,
  openedAt: row.opened_at,
  closedAt: row.closed_at,
});

/** The occasion with this code, or undefined. */
export async function findOccasionByCode(db: Db, code: string): Promise<Occasion | undefined> {
  const row = await all(db).where('code', '=', code).executeTakeFirst();
  return row ? occasionOf(row) : undefined;
}

/** Occasions in their order; of one gathering where it is given. */
export async function listOccasions(db: Db, gatheringId?: string): Promise<Occasion[]> {
  let query = all(db).orderBy('gathering_id').orderBy('position').orderBy('code');
  if (gatheringId !== undefined) query = query.where('gathering_id', '=', gatheringId);
  return (await query.execute()).map(occasionOf);
}

/** Adds an occasion and gives its id. */
export async function insertOccasion(db: Db, occasion: Omit<Occasion, 'id'>): Promise<string> {
  const row = await db
    .insertInto('voices.occasion')
    .values({
      kind: occasion.kind,
      code: occasion.code,
      title: occasion.title,
      gathering_id: occasion.gatheringId,
      position: occasion.position,
      opened_at: occasion.openedAt,
      closed_at: occasion.closedAt,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}

/**
 * The occasion as it stands now, held open until this transaction ends: whoever wants to close it waits, and whoever
 * waited for a closing sees it closed. Guests do not wait for each other.
 */
export async function holdOccasion(db: Db, id: string): Promise<Occasion> {
  const row = await all(db).where('id', '=', id).forKeyShare().executeTakeFirstOrThrow();
  return occasionOf(row);
}

/** The occasions of a gathering, locked until this transaction ends: a card on its way arrives before or is refused. */
export async function lockOccasions(db: Db, gatheringId: string): Promise<Occasion[]> {
  const rows = await all(db).where('gathering_id', '=', gatheringId).orderBy('position').orderBy('code').forUpdate();
  return (await rows.execute()).map(occasionOf);
}

/** Gives an occasion another title and place among its neighbours. */
export async function updateOccasion(db: Db, id: string, facts: Pick<Occasion, 'title' | 'position'>): Promise<void> {
  await db
    .updateTable('voices.occasion')
    .set({ title: facts.title, position: facts.position })
    .where('id', '=', id)
    .execute();
}

/** Stores when an occasion opened and closed. */
export async function updateOccasionTimes(
  db: Db,
  id: string,
  times: { openedAt: Date | null; closedAt: Date | null },
): Promise<void> {
  await db
    .updateTable('voices.occasion')
    .set({ opened_at: times.openedAt, closed_at: times.closedAt })
    .where('id', '=', id)
    .execute();
}
