import { sql } from 'kysely';
import type { Db } from '#platform/database/database.ts';
import type { Resident } from '../county.ts';

const codes = /(?<![\w-])[A-Z]{1,4}-?\d{1,4}(?![\w-])/g;

/** Codes of things that are not public, and names of people with an account, on a page for everybody. */
export async function leaks(db: Db, html: string, people: readonly Resident[]): Promise<string[]> {
  const text = html.replace(/<(?:[^>"]|"[^"]*")*>/g, ' ');
  const named = [...new Set(text.match(codes) ?? [])];
  const { rows } = await sql<{ code: string; kinds: string }>`
    select code, string_agg(distinct kind, ', ') as kinds from thread.node where code = any(${named})
    group by code having not bool_or(is_public)`.execute(db);
  const accounts = people.filter(({ personId, name }) => personId !== undefined && /-\d+$/.test(name));
  return [
    ...rows.map(({ code, kinds }) => `names ${code} (${kinds}), which is not public`),
    ...accounts.filter(({ name }) => text.includes(name)).map(({ name }) => `names the account ${name}`),
  ];
}
