import type { Db } from '#platform/database/database.ts';
import type { Visit, VisitInput } from './rules.ts';

const columns = ['id', 'code', 'title', 'held_on', 'partners', 'place', 'note', 'next_on'] as const;

interface Row {
  id: string;
  code: string;
  title: string;
  held_on: string;
  partners: string;
  place: string;
  note: string;
  next_on: string | null;
}

function visitOf({ held_on: heldOn, next_on: nextOn, ...row }: Row): Visit {
  return { ...row, heldOn, nextOn };
}

function columnsOf({ heldOn: held_on, nextOn: next_on, title, partners, place, note }: VisitInput) {
  return { title, held_on, partners, place, note, next_on };
}

/** All of them, the newest first. */
export async function listVisits(db: Db): Promise<Visit[]> {
  const query = db.selectFrom('exchange.visit').select(columns);
  return (await query.orderBy('held_on', 'desc').orderBy('number', 'desc').execute()).map(visitOf);
}

/** The one with this code, or undefined. */
export async function findVisit(db: Db, code: string): Promise<Visit | undefined> {
  const row = await db.selectFrom('exchange.visit').select(columns).where('code', '=', code).executeTakeFirst();
  return row && visitOf(row);
}

/** Stores a new one; false where the same form was sent before. */
export async function insertVisit(db: Db, at: Date, id: string, input: VisitInput): Promise<boolean> {
  const row = await db
    .insertInto('exchange.visit')
    .values({ id, ...columnsOf(input), created_at: at })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

/** Whether one with this id is there: asked before storing, so that a form sent twice takes no number. */
export async function isVisitThere(db: Db, id: string): Promise<boolean> {
  return (await db.selectFrom('exchange.visit').select('id').where('id', '=', id).executeTakeFirst()) !== undefined;
}

/** The one with this id; it is known to exist. */
export async function readVisit(db: Db, id: string): Promise<Visit> {
  return visitOf(await db.selectFrom('exchange.visit').select(columns).where('id', '=', id).executeTakeFirstOrThrow());
}

/** Stores what is now known about it. */
export async function updateVisit(db: Db, id: string, input: VisitInput): Promise<void> {
  await db.updateTable('exchange.visit').set(columnsOf(input)).where('id', '=', id).execute();
}

/** Deletes one without ideas. */
export async function deleteVisit(db: Db, id: string): Promise<void> {
  await db.deleteFrom('exchange.visit').where('id', '=', id).execute();
}
