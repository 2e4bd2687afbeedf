import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import type { Db } from '#platform/database/database.ts';
import { columnsOf } from '#platform/history/signatures.ts';
import { useDatabase } from '#platform/testing/database.ts';
import { modules } from '#src/modules.ts';

const { db } = useDatabase();
const declared = modules.flatMap((module) => module.signatures ?? []);

/** Words that somebody types, or that no account stands behind; each with the reason why it is no signature. */
const noSignatures: Readonly<Record<string, string>> = {
  'voices.finding_decision.decided_by': 'typed: the body that decided, "Steuerungsgruppe"',
};

interface Column {
  name: string;
  type: string;
}

/** Every column of a county's database with its type. */
async function columns(of: Db): Promise<Column[]> {
  const { rows } = await sql<Column>`
    select table_schema || '.' || table_name || '.' || column_name as name, data_type as type
    from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
    where t.table_type = 'BASE TABLE' and table_schema not in ('information_schema', 'pg_catalog', 'pgboss')
    order by name`.execute(of);
  return rows;
}

/** Columns that look like somebody's name beside what they did, and that no manifest names. */
function unnamedSignatures(all: readonly Column[], named: readonly string[]): string[] {
  return all
    .filter(({ name, type }) => type === 'text' && /[._]by(_label)?$/.test(name))
    .map(({ name }) => name)
    .filter((name) => !named.includes(name) && noSignatures[name] === undefined);
}

/** Named signatures without a label or without the id of the account beside it. */
function brokenSignatures(all: readonly Column[], named: readonly (typeof declared)[number][]): string[] {
  const types = new Map(all.map(({ name, type }) => [name, type]));
  return named.filter((signature) => {
    const { table, label, id } = columnsOf(signature);
    return types.get(`${table}.${label}`) !== 'text' || types.get(`${table}.${id}`) !== 'uuid';
  });
}

describe('the name of a deleted person goes from everything they signed', () => {
  test('every column with a name beside what was done is named in a manifest', async () => {
    expect(unnamedSignatures(await columns(db()), declared)).toEqual([]);
  });

  test('every one that is named exists, with the id of the account beside it', async () => {
    expect(declared.length).toBeGreaterThan(20);
    expect(brokenSignatures(await columns(db()), declared)).toEqual([]);
  });

  test('a column that nobody named, and one without an id, are found', () => {
    const all = [
      { name: 'prizes.vote.by_label', type: 'text' },
      { name: 'prizes.vote.by_id', type: 'text' },
      { name: 'prizes.vote.given_by', type: 'text' },
      { name: 'prizes.vote.apply_by', type: 'date' },
    ];
    expect(unnamedSignatures(all, ['prizes.vote.by_label'])).toEqual(['prizes.vote.given_by']);
    expect(brokenSignatures(all, ['prizes.vote.by_label'])).toEqual(['prizes.vote.by_label']);
  });
});
