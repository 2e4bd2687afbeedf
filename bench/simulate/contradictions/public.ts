import { sql } from 'kysely';
import type { Db } from '#platform/database/database.ts';
import type { Resident } from '../county.ts';

const codes = /(?<![\w-])[A-Z]{1,4}-?\d{1,4}(?![\w-])/g;

/** Codes of things that are not public, and names of people with an account, on a page for everybody. */
export async function leaks(db: Db, html: string, people: readonly Resident[], address = ''): Promise<string[]> {
  // A report that was published stays as it was, with the figures that were public then.
  const isFrozen = /^\/[a-z]{2}\/berichte\/./.test(address);
  const text = html.replace(/<(?:[^>"]|"[^"]*")*>/g, ' ');
  const named = [...new Set(text.match(codes) ?? [])];
  const { rows } = await sql<{ code: string; kinds: string }>`
    select code, string_agg(distinct kind, ', ') as kinds from thread.node where code = any(${named})
    group by code having not bool_or(is_public)`.execute(db);
  const stays = rows.filter(({ kinds }) => !isFrozen || kinds !== 'indicator');
  const accounts = people.filter(({ personId, name }) => personId !== undefined && /-\d+$/.test(name));
  return [
    ...stays.map(({ code, kinds }) => `names ${code} (${kinds}), which is not public`),
    ...accounts.filter(({ name }) => text.includes(name)).map(({ name }) => `names the account ${name}`),
  ];
}
