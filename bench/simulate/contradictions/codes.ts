import { sql } from 'kysely';
import type { Db } from '#platform/database/database.ts';

/** What was agreed between two tables when the simulation began, and must stay so. */
export interface Register {
  /** Codes that mean something else than before, things that are gone, nodes that say something else than their thing. */
  faults(db: Db): Promise<string[]>;
}

interface Owner {
  kind: string;
  table: string;
  title: string | undefined;
}

/** Remembers who had which code, and finds the table to which each kind of node belongs. */
export async function registerOf(db: Db): Promise<Register> {
  const tables = await tablesWithCodes(db);
  const owners = await ownersIn(db, tables);
  const holders = new Map<string, string>();
  await reused(db, tables, holders);
  return {
    faults: async (now) => [
      ...(await reused(now, tables, holders)),
      ...(await Promise.all(owners.map((owner) => strayed(now, owner)))).flat(),
    ],
  };
}

interface Coded {
  table: string;
  /** Columns within which a code means one thing. */
  within: string | undefined;
  titles: string[];
}

async function tablesWithCodes(db: Db): Promise<Coded[]> {
  const { rows } = await sql<{ name: string; columns: string[] }>`
    select n.nspname || '.' || t.relname as name, array_agg(c.attname::text) as columns
    from pg_class t join pg_namespace n on n.oid = t.relnamespace join pg_attribute c on c.attrelid = t.oid
    where t.relkind = 'r' and c.attnum > 0 and not c.attisdropped
      and n.nspname not in ('thread', 'search', 'intake', 'pgboss', 'pg_catalog', 'information_schema')
    group by 1 having array_agg(c.attname::text) @> array['id', 'code']`.execute(db);
  return rows.map(({ name, columns }) => ({
    table: name,
    within: columns.includes('edition_id') ? 'edition_id' : undefined,
    titles: ['title', 'name'].filter((column) => columns.includes(column)),
  }));
}

/** Codes that were given to something else, or twice. */
async function reused(db: Db, tables: readonly Coded[], holders: Map<string, string>): Promise<string[]> {
  const wrong: string[] = [];
  for (const { table, within } of tables) {
    const { rows } = await sql<{ id: string; code: string; part: string }>`
      select id::text, code, ${within ? sql`${sql.ref(within)}::text` : sql`''`} as part
      from ${sql.table(table)} where code <> ''`.execute(db);
    for (const { id, code, part } of rows) {
      const key = `${table} ${part} ${code}`;
      const holder = holders.get(key);
      if (holder !== undefined && holder !== id) wrong.push(`${table}: ${code} was something else before`);
      holders.set(key, id);
    }
  }
  return wrong;
}

/** The table of a kind is the one that held a row for every node of it at the beginning. */
async function ownersIn(db: Db, tables: readonly Coded[]): Promise<Owner[]> {
  const kinds = await sql<{ kind: string; count: number }>`
    select kind, count(*)::int as count from thread.node group by kind`.execute(db);
  const owners: Owner[] = [];
  for (const { table, titles } of tables) {
    const [title] = titles;
    const agreed = title ? sql`o.${sql.ref(title)} = n.title` : sql`false`;
    const { rows } = await sql<{ kind: string; found: number; agreed: number }>`
      select n.kind, count(*)::int as found, (count(*) filter (where ${agreed}))::int as agreed
      from thread.node n join ${sql.table(table)} o on o.id = n.id and o.code = n.code group by n.kind`.execute(db);
    for (const { kind, found, agreed } of rows) {
      if (found !== kinds.rows.find((one) => one.kind === kind)?.count) continue;
      owners.push({ kind, table, title: agreed === found ? title : undefined });
    }
  }
  return owners;
}

async function strayed(db: Db, { kind, table, title }: Owner): Promise<string[]> {
  const differs = title ? sql`o.${sql.ref(title)} is distinct from n.title` : sql`false`;
  const { rows } = await sql<{ words: string }>`
    select n.code || case when o.id is null then ' is in the thread and not in its table'
      when o.code <> n.code then ' has another code in its table' else ' is called otherwise in its table' end as words
    from thread.node n left join ${sql.table(table)} o on o.id = n.id
    where n.kind = ${kind} and n.tombstoned_on is null and (o.id is null or o.code <> n.code or ${differs})`.execute(
    db,
  );
  return rows.map(({ words }) => `${kind} ${words}`);
}
