import { sql } from 'kysely';
import ts from 'typescript';
import type { Db } from '#platform/database/database.ts';
import { type Declaration, reachedFrom } from './reach.ts';
import { walk } from './syntax.ts';

/**
 * Functions that a page leads to and that put in another row each time: nobody gives it an id, and nothing happens where
 * there is one already. `open` are the tables that would take it, `concept.assessment`.
 */
export function makesAnother(all: ReadonlyMap<string, Declaration>, open: ReadonlySet<string>): string[] {
  return [...reachedFrom(all)].flatMap((key) => {
    const one = all.get(key);
    return one && tablesFilled(one).some((table) => open.has(table)) ? [key] : [];
  });
}

/** Tables that a function puts rows in which carry no id that it was given. */
function tablesFilled({ statement }: Declaration): string[] {
  const found: string[] = [];
  walk(statement, (node) => {
    if (!isCallOf(node, 'insertInto')) return;
    const [table] = node.arguments;
    if (!table || !ts.isStringLiteral(table)) return;
    const chain = chainOf(node);
    const isOnce = chain.some((call) => isCallOf(call, 'onConflict'));
    const isGiven = chain.some((call) => isCallOf(call, 'values') && givesId(call.arguments[0]));
    if (!isOnce && !isGiven) found.push(table.text);
  });
  return found;
}

type Call = ts.CallExpression & { expression: ts.PropertyAccessExpression };
function isCallOf(node: ts.Node, name: string): node is Call {
  return (
    ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression) && node.expression.name.text === name
  );
}

/** The calls that follow one: `.values(…)`, `.onConflict(…)`, `.execute()`. */
function chainOf(call: ts.Node): ts.Node[] {
  const access = call.parent;
  if (!ts.isPropertyAccessExpression(access) || !ts.isCallExpression(access.parent)) return [];
  return [access.parent, ...chainOf(access.parent)];
}

/** `{ id, … }`, `{ id: given, … }`, `{ ...(given && { id: given }), … }`. */
function givesId(values: ts.Expression | undefined): boolean {
  if (!values || !ts.isObjectLiteralExpression(values)) return false;
  return values.properties.some((property) =>
    ts.isSpreadAssignment(property)
      ? /\bid(:| \})/.test(property.getText())
      : property.name?.getText() === 'id' && property.getText() !== 'id: undefined',
  );
}

/**
 * Tables that take the same thing twice unless somebody sees to it: the database draws an id by itself, or no key holds
 * anything but what it draws and counts up; and no trigger refuses what stands there already.
 */
export async function openTables(db: Db): Promise<Set<string>> {
  const drawn = sql`coalesce(pg_get_expr(d.adbin, d.adrelid), '') ~ 'gen_random_uuid'`;
  const { rows } = await sql<{ table: string }>`
    select n.nspname || '.' || c.relname as table
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind = 'r' and n.nspname !~ '^(pg_|information_schema)'
    and (exists (select from pg_attrdef d where d.adrelid = c.oid and ${drawn}) or not exists (
      select from pg_index i, unnest(i.indkey) as k(number)
      left join pg_attribute a on a.attrelid = c.oid and a.attnum = k.number
      where i.indrelid = c.oid and i.indisunique and (k.number = 0 or (a.attidentity = '' and a.attgenerated = ''))))
    and not exists (select from pg_trigger t where t.tgrelid = c.oid and t.tgname = 'one_after_the_other')`.execute(db);
  return new Set(rows.map(({ table }) => table));
}

/** Names of the indexes that let a thing in once. */
export async function uniqueIndexes(db: Db): Promise<Set<string>> {
  const { rows } = await sql<{ name: string }>`
    select c.relname as name from pg_index i join pg_class c on c.oid = i.indexrelid where i.indisunique`.execute(db);
  return new Set(rows.map(({ name }) => name));
}

/** Whether a function, `src/…/data.ts#holdNotes`, keeps everybody else waiting until the transaction ends. */
export function keepsWaiting(all: ReadonlyMap<string, Declaration>, key: string): boolean {
  return /for update|forUpdate|forNoKeyUpdate|pg_advisory_xact_lock|where\('\w+', 'is', null\)/.test(
    all.get(key)?.statement.getText() ?? '',
  );
}
