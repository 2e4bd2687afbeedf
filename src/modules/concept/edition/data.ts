import { sql } from 'kysely';
import type { Db } from '#platform/database/database.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import { stateColumns } from '../data.ts';
import { currentEdition, type Edition, type EditionFacts, type EditionState } from './rules.ts';

/** What is stored about a new edition. */
export interface NewEdition {
  /** Of the form that made it, so that sending it twice makes one edition. */
  id?: string;
  code: string;
  number: number;
  title: string;
  context: string;
  isTakenOver: boolean;
  validFrom: string | null;
  validTo: string | null;
}

/** The newest state of an edition. */
const currentState = sql<{ state: EditionState; sinceOn: string }>`(
  select json_build_object('state', s.state, 'sinceOn', s.since_on)
  from concept.edition_state s where s.edition_id = e.id order by s.position desc limit 1)`;

function editions(db: Db) {
  return db.selectFrom('concept.edition as e').selectAll('e').select(currentState.as('current'));
}

type Row = Awaited<ReturnType<ReturnType<typeof editions>['execute']>>[number];

function editionOf(row: Row): Edition {
  return {
    id: row.id,
    code: row.code,
    number: row.number,
    title: row.title,
    context: row.context,
    isTakenOver: row.is_taken_over,
    state: row.current.state,
    stateSince: row.current.sinceOn,
    adoptedOn: row.adopted_on,
    adoptedById: row.adopted_by_id,
    validFrom: row.valid_from,
    validTo: row.valid_to,
  };
}

/** All editions, newest first. */
export async function listEditions(db: Db): Promise<Edition[]> {
  return (await editions(db).orderBy('e.number', 'desc').execute()).map(editionOf);
}

/** The edition with this code, or undefined. */
export async function findEdition(db: Db, code: string): Promise<Edition | undefined> {
  const row = await editions(db).where('e.code', '=', code).executeTakeFirst();
  return row && editionOf(row);
}

/** The edition with this id; it is known to exist. */
export async function readEdition(db: Db, id: string): Promise<Edition> {
  return editionOf(await editions(db).where('e.id', '=', id).executeTakeFirstOrThrow());
}

/** The edition meant where an address names none; undefined in a county that has none yet. */
export async function findCurrentEdition(db: Db): Promise<Edition | undefined> {
  return currentEdition(await listEditions(db));
}

/** Keeps two people from beginning an edition at the same moment; whoever comes second sees what the first one made. */
export async function holdEditions(db: Db): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('concept.edition'))`.execute(db);
}

/** The edition with this id, held until the end of the transaction: codes of its things are given one by one. */
export async function holdEdition(db: Db, id: string): Promise<Edition> {
  await db.selectFrom('concept.edition').select('id').where('id', '=', id).forNoKeyUpdate().execute();
  return readEdition(db, id);
}

/** The edition with this id, or undefined. */
export async function findEditionById(db: Db, id: string): Promise<Edition | undefined> {
  const row = await editions(db).where('e.id', '=', id).executeTakeFirst();
  return row && editionOf(row);
}

/** Stores what is now said about a draft. */
export async function updateEditionFacts(db: Db, id: string, facts: EditionFacts): Promise<void> {
  const { title, context, validFrom: valid_from, validTo: valid_to } = facts;
  await db.updateTable('concept.edition').set({ title, context, valid_from, valid_to }).where('id', '=', id).execute();
}

/** Deletes an edition that nobody outside has read; its fields, goals, measures and texts are gone before. */
export async function deleteEdition(db: Db, id: string): Promise<void> {
  await db.deleteFrom('concept.edition_state').where('edition_id', '=', id).execute();
  await db.deleteFrom('concept.edition').where('id', '=', id).execute();
}

/** Stores a new edition and gives its id; its first state must follow in the same transaction. */
export async function insertEdition(db: Db, edition: NewEdition, at: Date): Promise<string> {
  const { id } = await db
    .insertInto('concept.edition')
    .values({
      ...(edition.id ? { id: edition.id } : {}),
      code: edition.code,
      number: edition.number,
      title: edition.title,
      context: edition.context,
      is_taken_over: edition.isTakenOver,
      valid_from: edition.validFrom,
      valid_to: edition.validTo,
      created_at: at,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** Writes down the resolution. From now on the database refuses every change of the edition's words. */
export async function markAdopted(db: Db, id: string, on: string, byId: string | null): Promise<void> {
  await db.updateTable('concept.edition').set({ adopted_on: on, adopted_by_id: byId }).where('id', '=', id).execute();
}

/** Moves the day of a resolution wherever it stands: at the edition, on its way, and where the one before ended with it. */
export async function moveResolution(
  db: Db,
  edition: Pick<Edition, 'id' | 'code'>,
  { from, to, beforeId }: { from: string; to: string; beforeId: string | null },
): Promise<void> {
  await db.updateTable('concept.edition').set({ adopted_on: to }).where('id', '=', edition.id).execute();
  const way = db.updateTable('concept.edition_state').set({ since_on: to }).where('since_on', '=', from);
  await way.where('edition_id', '=', edition.id).where('state', 'in', ['resolved', 'adopted']).execute();
  if (beforeId === null) return;
  const ended = way.where('edition_id', '=', beforeId).where('state', '=', 'superseded');
  await ended.where('reason', '=', edition.code).execute();
}

/** Adds a state; the newest one counts. */
export async function insertEditionState(
  db: Db,
  by: Actor,
  at: Date,
  entry: { editionId: string; state: EditionState; on: string; reason: string },
): Promise<void> {
  await db
    .insertInto('concept.edition_state')
    .values({ edition_id: entry.editionId, ...stateColumns(by, at, entry) })
    .execute();
}

/** Keeps what the council resolved about the parts of each measure that run on. */
export async function insertResolvedMeasures(db: Db, editionId: string): Promise<void> {
  await sql`
    insert into concept.measure_resolved (measure_id, lead_id, start_on, end_on, budget_cents)
    select id, lead_id, start_on, end_on, budget_cents from concept.measure where edition_id = ${editionId}`.execute(
    db,
  );
}

/** One state of an edition's past. */
export interface EditionStateEntry {
  state: EditionState;
  sinceOn: string;
  byLabel: string;
  reason: string;
}

/** Every state an edition was in, newest first. */
export async function listEditionStates(db: Db, editionId: string): Promise<EditionStateEntry[]> {
  const rows = await db
    .selectFrom('concept.edition_state')
    .select(['state', 'since_on', 'by_label', 'reason'])
    .where('edition_id', '=', editionId)
    .orderBy('position', 'desc')
    .execute();
  return rows.map((row) => ({
    state: row.state as EditionState,
    sinceOn: row.since_on,
    byLabel: row.by_label,
    reason: row.reason,
  }));
}
