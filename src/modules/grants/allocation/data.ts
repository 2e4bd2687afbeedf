import { sql } from 'kysely';
import type { Db } from '#platform/database/database.ts';
import { currentMeasure, measureLine } from '../data.ts';
import type { Allocation, NamedFunding } from './rules.ts';

const allocations = (db: Db) =>
  db
    .selectFrom('grants.allocation as a')
    .innerJoin('grants.grant as g', 'g.id', 'a.grant_id')
    .innerJoin('concept.measure as m', (join) => join.on('m.id', '=', currentMeasure(sql`a.measure_id`)))
    .select(['a.id', 'a.grant_id', 'g.code as grant_code', 'g.start_on as grant_start', 'g.end_on as grant_end'])
    .select([
      'm.id as measure_id',
      'm.code as measure_code',
      'm.title',
      'm.start_on',
      'm.end_on',
      'm.budget_cents',
      'a.amount_cents',
      'a.edge_id',
    ]);

type Row = Awaited<ReturnType<ReturnType<typeof allocations>['executeTakeFirstOrThrow']>>;

const allocationOf = (row: Row): Allocation & { edgeId: string | null } => ({
  id: row.id,
  grantId: row.grant_id,
  grantCode: row.grant_code,
  grantStartOn: row.grant_start,
  grantEndOn: row.grant_end,
  measureId: row.measure_id,
  measureCode: row.measure_code,
  measureTitle: row.title,
  measureStartOn: row.start_on,
  measureEndOn: row.end_on,
  amountCents: row.amount_cents,
  measureBudgetCents: row.budget_cents,
  edgeId: row.edge_id,
});

/** Allocations, of one grant where it is given, by the measure that carries on today what the money was given for. */
export async function listAllocations(db: Db, grantId?: string): Promise<(Allocation & { edgeId: string | null })[]> {
  let query = allocations(db).orderBy('g.code').orderBy('m.code');
  if (grantId !== undefined) query = query.where('a.grant_id', '=', grantId);
  return (await query.execute()).map(allocationOf);
}

/** Adds an allocation; the database refuses one beyond the grant. */
export async function insertAllocation(
  db: Db,
  allocation: { grantId: string; measureId: string; amountCents: number; edgeId: string },
): Promise<void> {
  await db
    .insertInto('grants.allocation')
    .values({
      grant_id: allocation.grantId,
      measure_id: allocation.measureId,
      amount_cents: allocation.amountCents,
      edge_id: allocation.edgeId,
    })
    .execute();
}

/** Takes an allocation back. */
export async function deleteAllocation(db: Db, id: string): Promise<void> {
  await db.deleteFrom('grants.allocation').where('id', '=', id).execute();
}

/** Measures that name a grant as their money without a sum allocated so far. Their days must fit all the same. */
export async function listNamedFundings(db: Db, grantId?: string): Promise<NamedFunding[]> {
  const only = grantId === undefined ? sql`` : sql`and g.id = ${grantId}`;
  const { rows } = await sql<NamedFunding>`
    select distinct g.id as "grantId", g.code as "grantCode", g.start_on as "grantStartOn", g.end_on as "grantEndOn",
      m.id as "measureId", m.code as "measureCode", m.title as "measureTitle", m.start_on as "measureStartOn",
      m.end_on as "measureEndOn"
    from thread.edge edge
    join thread.node payer on payer.number = edge.from_node and payer.kind = 'grant'
    join thread.node paid on paid.number = edge.to_node and paid.kind = 'measure'
    join grants.grant g on g.id = payer.id
    join concept.measure m on m.id = ${currentMeasure(sql`paid.id`)}
    where edge.type = 'funds' and edge.state = 'asserted'
      and not exists (select from ${measureLine(sql`m.id`)} as line (id)
        join grants.allocation a on a.measure_id = line.id and a.grant_id = g.id) ${only}
    order by "grantCode", "measureCode"`.execute(db);
  return rows;
}

/** The grant whose allocation an edge of the thread follows from. */
export async function grantCodeOfEdge(db: Db, edgeId: string): Promise<string | undefined> {
  const found = db.selectFrom('grants.allocation as a').innerJoin('grants.grant as g', 'g.id', 'a.grant_id');
  return (await found.select('g.code').where('a.edge_id', '=', edgeId).executeTakeFirst())?.code;
}
