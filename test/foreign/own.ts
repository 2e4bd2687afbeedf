import { sql } from 'kysely';
import type { Db } from '#platform/database/database.ts';
import type { Scope } from '#platform/permissions/actor.ts';

/** `concept.measure 0b5e…`: a row by its table and primary key. */
export type Row = string;

interface Reference {
  child: string;
  column: string;
  parent: string;
  parentColumn: string;
  /** The primary key of the child; a row all of whose key refers to others only ties them together. */
  key: string[];
  isTie: boolean;
}

const rootsOf = (kind: string) =>
  kind === 'room'
    ? ['voices.occasion', 'conferences.room']
    : ['directory.stakeholder', 'directory.municipality', 'directory.unit', 'directory.organisation'];

/**
 * Everything that hangs on what a role is held for: rows that name it, what such rows tie to it, and what belongs to
 * those. More than a person may see, never less: what lies outside is surely somebody else's.
 */
export async function rowsAround(db: Db, scope: Scope): Promise<Set<Row>> {
  const references = await referencesOf(db);
  const roots = rootsOf(scope.kind);
  const own = new Set<Row>(roots.map((table) => `${table} ${scope.id}`));
  const isRoot = (table: string) => roots.includes(table);
  const naming = references.filter(({ parent }) => isRoot(parent));
  const found = await referring(db, naming, [scope.id], own);
  for (const row of await tiedTo(db, references, found, isRoot)) own.add(row);
  for (let fresh = [...own]; fresh.length > 0; ) {
    const keys = new Set(fresh.map((row) => row.split(' ')[1] ?? ''));
    const tables = new Set(fresh.map((row) => row.split(' ')[0] ?? ''));
    // An organisation of a municipality is a stakeholder, and what it owns names it as one.
    if (tables.has('directory.organisation')) tables.add('directory.stakeholder');
    const below = references.filter(({ parent }) => tables.has(parent));
    fresh = await referring(db, below, [...keys], own);
  }
  for (const row of await toldOf(db, scope, own)) own.add(row);
  return own;
}

/** What is told of own things without referring to them: their history, their place in the thread, who has an account. */
async function toldOf(db: Db, scope: Scope, own: ReadonlySet<Row>): Promise<Row[]> {
  const ids = sql.join([...own].map((row) => row.split(' ')[1] ?? ''));
  const { rows } = await sql<{ row: Row }>`
    select 'history.entry ' || id::text as row from history.entry where thing_id::text in (${ids})
    union all select 'thread.node ' || number::text from thread.node where id::text in (${ids})
    union all select 'accounts.person ' || person_id::text from accounts.role_held where scope_id = ${scope.id}`.execute(
    db,
  );
  return rows.map(({ row }) => row);
}

/** Rows that refer to one of these keys; they are own from now on. */
async function referring(
  db: Db,
  references: readonly Reference[],
  keys: readonly string[],
  own: Set<Row>,
): Promise<Row[]> {
  const fresh: Row[] = [];
  for (const { child, column, key } of references) {
    const row = sql.join(
      key.map((name) => sql`${sql.ref(name)}::text`),
      sql`, `,
    );
    const { rows } = await sql<{ row: string }>`
      select concat_ws(' ', ${row}) as row from ${sql.table(child)} where ${sql.ref(column)}::text in (${sql.join(keys)})`.execute(
      db,
    );
    for (const one of rows) {
      const name = `${child} ${one.row}`;
      if (!own.has(name)) fresh.push(name);
      own.add(name);
    }
  }
  return fresh;
}

/** A row that only ties the scope to something makes that something its own: the measure one is a partner of. */
async function tiedTo(
  db: Db,
  references: readonly Reference[],
  found: readonly Row[],
  isRoot: (table: string) => boolean,
): Promise<Row[]> {
  const tied: Row[] = [];
  for (const { child, column, parent, key, isTie } of references) {
    if (!isTie || isRoot(parent)) continue;
    const keys = found.flatMap((row) => (row.startsWith(`${child} `) ? [row.slice(child.length + 1)] : []));
    if (keys.length === 0) continue;
    const row = sql.join(
      key.map((name) => sql`${sql.ref(name)}::text`),
      sql`, `,
    );
    const { rows } = await sql<{ id: string }>`
      select ${sql.ref(column)}::text as id from ${sql.table(child)} where concat_ws(' ', ${row}) in (${sql.join(keys)})`.execute(
      db,
    );
    tied.push(...rows.map(({ id }) => `${parent} ${id}`));
  }
  return tied;
}

async function referencesOf(db: Db): Promise<Reference[]> {
  const { rows } = await sql<Omit<Reference, 'isTie'> & { referring: string[] }>`
    select (k.conrelid::regclass)::text as child, (k.confrelid::regclass)::text as parent,
      a.attname::text as "column", f.attname::text as "parentColumn",
      (select array_agg(p.attname::text order by p.attnum) from pg_index i
        join pg_attribute p on p.attrelid = i.indrelid and p.attnum = any(i.indkey)
        where i.indisprimary and i.indrelid = k.conrelid) as key,
      (select array_agg(r.attname::text) from pg_constraint other
        join pg_attribute r on r.attrelid = other.conrelid and r.attnum = any(other.conkey)
        where other.contype = 'f' and other.conrelid = k.conrelid) as referring
    from pg_constraint k
    join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[1]
    join pg_attribute f on f.attrelid = k.confrelid and f.attnum = k.confkey[1]
    where k.contype = 'f' and k.connamespace::regnamespace::text not in ('platform', 'public')`.execute(db);
  return rows.flatMap(({ referring, ...one }) =>
    one.key ? [{ ...one, isTie: one.key.every((column) => referring.includes(column)) }] : [],
  );
}
