import { AsyncLocalStorage } from 'node:async_hooks';
import { createHash } from 'node:crypto';
import type pg from 'pg';

const mostPrepared = 600;
const reading = new AsyncLocalStorage<Set<string>>();
const tables = new Map<string, readonly string[]>();
const names = new Map<string, string>();

/**
 * Lets a pool prepare what it asks again and again, so that PostgreSQL plans it once for each connection. The product
 * itself does not: a plan for any value is a worse one where values lie unevenly.
 */
export function prepareStatements(pool: pg.Pool): void {
  pool.on('connect', (client) => {
    const seen = new Map<string, number>();
    const ask = client.query.bind(client) as (...given: unknown[]) => unknown;
    const query = (text: unknown, values: unknown, ...more: unknown[]) => {
      if (typeof text !== 'string' || !Array.isArray(values)) return ask(text, values, ...more);
      for (const table of tablesIn(text)) reading.getStore()?.add(table);
      const times = (seen.get(text) ?? 0) + 1;
      if (seen.size < mostPrepared || times > 1) seen.set(text, times);
      if (times < 3) return ask(text, values, ...more);
      return ask({ name: nameOf(text), text, values }, ...more);
    };
    client.query = query as typeof client.query;
  });
}

function nameOf(text: string): string {
  const known = names.get(text) ?? createHash('md5').update(text).digest('hex');
  if (names.size < 20_000) names.set(text, known);
  return known;
}

/** Does the work and tells which tables and views it asked; none where the pool does not tell. */
export async function tablesReadBy<T>(work: () => Promise<T>): Promise<{ result: T; tables: Set<string> }> {
  const read = new Set<string>();
  const result = await reading.run(read, work);
  return { result, tables: read };
}

function tablesIn(text: string): readonly string[] {
  const known = tables.get(text);
  if (known) return known;
  const found = [...text.matchAll(/\b(?:from|join|into|update)\s+"?([a-z_]+)"?\."?([a-z_]+)"?/g)];
  const names = [...new Set(found.map(([, schema, table]) => `${schema}.${table}`))];
  if (tables.size < 20_000) tables.set(text, names);
  return names;
}
