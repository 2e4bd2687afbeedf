import { sql } from 'kysely';
import type { Db } from '../../src/platform/database/database.ts';

/**
 * One million edges in nine layers, as eight hops need them: voices gather in findings and goals, goals fan out into
 * measures, these live on in two later editions, become projects and offers. Some goals are far more popular than
 * others (a power law), and every tenth edge goes to a second parent.
 */
const layers: readonly [kind: string, count: number][] = [
  ['contribution', 300_000],
  ['finding', 60_000],
  ['goal', 30_000],
  ['measure', 90_000],
  ['measure', 90_000],
  ['measure', 90_000],
  ['project', 100_000],
  ['measure', 120_000],
  ['offer', 120_000],
];

/** Fills the thread's own tables, and beside them the plainest table of links that could do the same. */
export async function plantMillion(db: Db): Promise<{ edges: number; nodes: number }> {
  // The rows are right by construction; checking each of them would take most of the time.
  await sql`set session_replication_role = replica`.execute(db);
  const indexes = await dropIndexes(db);
  await sql`select setseed(0.42)`.execute(db);
  let start = 0;
  const begins: number[] = [];
  for (const [layer, [kind, count]] of layers.entries()) {
    begins.push(start);
    await sql`insert into thread.node (kind, id, code, title, is_public, registered_at)
      select ${kind}, gen_random_uuid(), 'N-' || (${start}::int + n), 'Titel der Station ' || n, true, now()
      from generate_series(1, ${count}::int) as n`.execute(db);
    if (layer > 0)
      await link(db, {
        from: begins[layer - 1] ?? 0,
        fromCount: layers[layer - 1]?.[1] ?? 0,
        to: start,
        toCount: count,
      });
    start += count;
  }
  await sql`insert into thread.edge_event (edge_id, kind, at, by_kind, by_label, by_role)
    select id, 'asserted', recorded_at, 'system', 'bench', null from thread.edge`.execute(db);
  for (const definition of indexes) await sql.raw(definition).execute(db);
  await sql`create schema plain`.execute(db);
  await sql`create table plain.link as select earlier_node as source, later_node as target from thread.edge`.execute(
    db,
  );
  await sql`create index on plain.link (source)`.execute(db);
  await sql`create index on plain.link (target)`.execute(db);
  await sql`reset session_replication_role`.execute(db);
  await sql`vacuum analyze`.execute(db);
  const { rows } = await sql<{ edges: number; nodes: number }>`select (select count(*) from thread.edge) as edges,
    (select count(*) from thread.node) as nodes`.execute(db);
  return rows[0] ?? { edges: 0, nodes: 0 };
}

/** Filling a table and indexing it afterwards takes half the time; gives what makes the indexes again. */
async function dropIndexes(db: Db): Promise<string[]> {
  const { rows } = await sql<{ name: string; definition: string }>`select i.indexname as name, i.indexdef as definition
    from pg_indexes as i where i.schemaname = 'thread' and i.tablename in ('edge', 'edge_event')
      and not exists (select from pg_constraint as c where c.conname = i.indexname)`.execute(db);
  for (const { name } of rows) await sql`drop index ${sql.table(`thread.${name}`)}`.execute(db);
  return rows.map((row) => row.definition);
}

interface Link {
  from: number;
  fromCount: number;
  to: number;
  toCount: number;
}

/** Narrowing: every earlier node has one later one. Widening: every later node has one earlier one. Plus a tenth. */
async function link(db: Db, { from, fromCount, to, toCount }: Link): Promise<void> {
  const popular = (count: number) => sql`1 + floor(power(random(), 1.4) * ${count}::int)::int`;
  const one =
    fromCount >= toCount
      ? sql`select n as a, ${popular(toCount)} as b from generate_series(1, ${fromCount}::int) as n`
      : sql`select ${popular(fromCount)} as a, n as b from generate_series(1, ${toCount}::int) as n`;
  const more = Math.round(Math.max(fromCount, toCount) / 10);
  await sql`
    insert into thread.edge (type, from_node, to_node, earlier_node, later_node, occurred_on, precision, visibility, recorded_at)
    select distinct 'became', a.number, b.number, a.number, b.number, date '2019-01-01' + (a.number % 2800)::int, 'day',
      'public', now()
    from (${one} union select ${popular(fromCount)}, ${popular(toCount)} from generate_series(1, ${more}::int)) as pair(a, b)
    join thread.node as a on a.number = pair.a + ${from}::int
    join thread.node as b on b.number = pair.b + ${to}::int`.execute(db);
}

/** Some nodes of the first and of the last layer, always the same ones. */
export async function ends(db: Db, count: number): Promise<{ voices: Ref[]; offers: Ref[] }> {
  const pick = async (kind: string) => {
    const { rows } = await sql<Ref>`select kind, id, number from thread.node where kind = ${kind}
      order by md5(number::text) limit ${count}`.execute(db);
    return rows;
  };
  return { voices: await pick('contribution'), offers: await pick('offer') };
}

export interface Ref {
  kind: string;
  id: string;
  number: number;
}
