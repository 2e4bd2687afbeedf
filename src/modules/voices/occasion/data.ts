import { sql } from 'kysely';
import type { Db } from '#platform/database/database.ts';
import type { IdeaBoxInput } from './rules.ts';

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
  /** When it closes by itself, where that is settled; `asOf` tells whether it has. */
  closesAt: Date | null;
  /** What readers are told here beside the general sentence, in German. */
  publicText: string;
  /** Why nobody can write here any more; readers see it. */
  closingReason: string;
}

/** An occasion before it is stored. */
export type NewOccasion = Omit<Occasion, 'id' | 'closesAt' | 'publicText' | 'closingReason'> & { id?: string };

const columns = [
  'id',
  'kind',
  'code',
  'title',
  'gathering_id',
  'position',
  'opened_at',
  'closed_at',
  'closes_at',
  'public_text',
  'closing_reason',
] as const;

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
  closesAt: row.closes_at,
  publicText: row.public_text,
  closingReason: row.closing_reason,
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

/** The occasion with this id, or undefined. */
export async function findOccasion(db: Db, id: string): Promise<Occasion | undefined> {
  const row = await all(db).where('id', '=', id).executeTakeFirst();
  return row ? occasionOf(row) : undefined;
}

/** How many cards lie in each occasion that has any, by its id. */
export async function countCardsByOccasion(db: Db): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom('voices.contribution')
    .select((eb) => ['occasion_id', eb.fn.countAll<number>().as('count')])
    .groupBy('occasion_id')
    .execute();
  return new Map(rows.map(({ occasion_id, count }) => [occasion_id, count]));
}

/** Adds an occasion and gives its id. */
export async function insertOccasion(db: Db, occasion: NewOccasion): Promise<string> {
  const row = await db
    .insertInto('voices.occasion')
    .values({
      ...(occasion.id && { id: occasion.id }),
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

/** Adds an open idea box under the next code and gives that; undefined where one with this id is there already. */
export async function insertIdeaBox(
  db: Db,
  box: IdeaBoxInput & { id: string; openedAt: Date },
): Promise<string | undefined> {
  const row = await db
    .insertInto('voices.occasion')
    .values({
      id: box.id,
      kind: 'idea-box',
      code: sql<string>`'IDEEN-' || nextval('voices.idea_box_number')`,
      title: box.title,
      public_text: box.publicText,
      opened_at: box.openedAt,
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('code')
    .executeTakeFirst();
  return row?.code;
}

/** Stores what readers are told at an idea box. */
export async function updateIdeaBox(db: Db, id: string, { title, publicText }: IdeaBoxInput): Promise<void> {
  await db.updateTable('voices.occasion').set({ title, public_text: publicText }).where('id', '=', id).execute();
}

/**
 * The occasion as it stands now, held open until this transaction ends: whoever wants to close it waits, and whoever
 * waited for a closing sees it closed. Guests do not wait for each other.
 */
export async function holdOccasion(db: Db, id: string): Promise<Occasion> {
  const row = await all(db).where('id', '=', id).forKeyShare().executeTakeFirstOrThrow();
  return occasionOf(row);
}

/** One occasion as it stands now, locked until this transaction ends: a card on its way arrives before or is refused. */
export async function lockOccasion(db: Db, id: string): Promise<Occasion> {
  return occasionOf(await all(db).where('id', '=', id).forUpdate().executeTakeFirstOrThrow());
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

/** Takes out a place in which nobody ever wrote; the database refuses it where a card lies there. */
export async function deleteOccasion(db: Db, id: string): Promise<void> {
  await db.deleteFrom('voices.occasion').where('id', '=', id).execute();
}

/** Stores when an occasion opened and closed, and why it closed, where readers are told. */
export async function updateOccasionTimes(
  db: Db,
  id: string,
  times: { openedAt: Date | null; closedAt: Date | null; closesAt?: Date | null; closingReason?: string },
): Promise<void> {
  await db
    .updateTable('voices.occasion')
    .set({
      opened_at: times.openedAt,
      closed_at: times.closedAt,
      ...(times.closesAt === undefined ? {} : { closes_at: times.closesAt }),
      closing_reason: times.closingReason ?? '',
    })
    .where('id', '=', id)
    .execute();
}
