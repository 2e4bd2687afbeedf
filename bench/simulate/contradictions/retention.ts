import { sql } from 'kysely';
import type { Db } from '#platform/database/database.ts';
import { mailKeptDays } from '#platform/mail/deliver.ts';

/** Which rows are kept longer than was promised: a table, and what of it should have gone by this day. */
const promised = (today: string): readonly (readonly [table: string, overdue: string])[] => [
  ['accounts.session', `ends_at < '${today}'::date - 1`],
  ['accounts.attempt', `last_at < '${today}'::date - 2`],
  ['accounts.known_device', `seen_at < '${today}'::date - 182`],
  ['mail.message', `queued_at < '${today}'::date - ${mailKeptDays + 2}`],
  ['intake.import', `keep_until < '${today}'::date - 1`],
  ['information.barrier_report', `answered_at < '${today}'::date - 367`],
  ['directory.confirmation_request', `greatest(answered_at, expires_at) < '${today}'::date - 368`],
];

/** What is kept longer than the list of retention says. */
export async function keptTooLong(db: Db, today: string): Promise<string[]> {
  const wrong: string[] = [];
  for (const [table, overdue] of promised(today)) {
    const { rows } = await sql<{ count: number }>`
      select count(*)::int as count from ${sql.table(table)} where ${sql.raw(overdue)}`.execute(db);
    if (rows[0]?.count) wrong.push(`${table} holds what should have gone`);
  }
  // Whoever was deleted is named nowhere as a signature.
  const { rows } = await sql<{ words: string }>`
    select distinct thing_kind || ' is signed by somebody who was deleted' as words from history.entry h
    where h.by_kind = 'person' and h.by_id is not null
      and not exists (select from accounts.person p where p.id = h.by_id)`.execute(db);
  return [...wrong, ...rows.map(({ words }) => words)];
}
