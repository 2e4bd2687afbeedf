import { sql } from 'kysely';
import type { Db } from '#platform/database/database.ts';

/** Where a mark stands: whoever reads it has read this column of this row. */
export interface Marked {
  /** `concept.measure.title`. */
  column: string;
  /** The primary key of the row, as text. */
  row: string;
}

/** A word that stands nowhere else, one for each text of each row: what is read can be told from what is shown. */
const pattern = /zq([0-9a-f]+)zq/g;

/** Every mark that stands in an answer. */
export function marksIn(text: string): Set<number> {
  return new Set([...text.matchAll(pattern)].map((match) => Number.parseInt(match[1] ?? '0', 16)));
}

/** The word of a mark, to be searched for. */
export const wordOf = (mark: number) => `zq${mark.toString(16)}zq`;

interface TextColumn {
  table: string;
  column: string;
  key: string[];
  isMailbox: boolean;
}

/**
 * Puts a mark behind every text that people wrote and before every mailbox, whatever table it stands in. Codes, states
 * and addresses stay as they are: they have no spaces. Frozen rows are marked, too; guards are off meanwhile.
 */
export async function markEverything(db: Db): Promise<{ marks: Map<number, Marked>; unmarked: string[] }> {
  const marks = new Map<number, Marked>();
  const unmarked: string[] = [];
  await db.connection().execute(async (one) => {
    await sql`set session_replication_role = replica`.execute(one);
    // Far from each other: a search forgives typing mistakes, and neighbours in a row differ by one letter.
    await sql`create sequence public.mark start 2654435761 increment 2654435761`.execute(one);
    for (const column of await textColumns(one)) {
      const found = await markColumn(one, column).catch(() => undefined);
      if (found) for (const [mark, row] of found) marks.set(mark, { column: `${column.table}.${column.column}`, row });
      else unmarked.push(`${column.table}.${column.column}`);
    }
    await sql`set session_replication_role = origin`.execute(one);
  });
  return { marks, unmarked };
}

async function textColumns(db: Db): Promise<TextColumn[]> {
  const { rows } = await sql<{ table: string; column: string; key: string[] | null }>`
    select c.table_schema || '.' || c.table_name as "table", c.column_name as "column",
      (select array_agg(a.attname::text order by a.attnum) from pg_index i
        join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any(i.indkey)
        where i.indisprimary and i.indrelid = (quote_ident(c.table_schema) || '.' || quote_ident(c.table_name))::regclass) as key
    from information_schema.columns c
    join information_schema.tables t using (table_schema, table_name)
    where t.table_type = 'BASE TABLE' and c.data_type = 'text' and c.is_generated = 'NEVER'
      and c.table_schema not in ('pg_catalog', 'information_schema', 'platform', 'public')
    order by 1, 2`.execute(db);
  const found: TextColumn[] = [];
  for (const { table, column, key } of rows) {
    if (!key || key.includes(column)) continue;
    const { rows: kinds } = await sql<{ prose: boolean | null; mailbox: boolean | null }>`
      select bool_or(${sql.ref(column)} ~ '\\s') as prose, bool_or(${sql.ref(column)} ~ '^[^\\s@]+@[^\\s@]+$') as mailbox
      from ${sql.table(table)}`.execute(db);
    if (kinds[0]?.prose || kinds[0]?.mailbox)
      found.push({ table, column, key, isMailbox: kinds[0].mailbox === true && !kinds[0].prose });
  }
  return found;
}

async function markColumn(db: Db, { table, column, key, isMailbox }: TextColumn): Promise<[number, string][]> {
  const text = sql.ref(column);
  const mark = sql`'zq' || to_hex(nextval('public.mark')) || 'zq'`;
  const marked = isMailbox ? sql`${mark} || '.' || ${text}` : sql`${text} || ' ' || ${mark}`;
  const row = sql.join(
    key.map((name) => sql`${sql.ref(name)}::text`),
    sql`, `,
  );
  const { rows } = await sql<{ text: string; row: string }>`
    update ${sql.table(table)} set ${sql.ref(column)} = ${marked} where ${text} ~ '\\s|@' or (${text} <> '' and ${sql.lit(/^(name|title)$/.test(column))})
    returning ${text} as text, concat_ws(' ', ${row}) as row`.execute(db);
  return rows.flatMap(({ text: written, row: id }) => [...marksIn(written)].map((one): [number, string] => [one, id]));
}
