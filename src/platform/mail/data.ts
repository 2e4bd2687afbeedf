import { sql } from 'kysely';
import type { Db } from '../database/database.ts';

export type MailState = 'queued' | 'sent' | 'failed';

export interface MailRow {
  id: string;
  toEmail: string;
  fromName: string;
  subject: string;
  body: string;
  language: string;
  state: MailState;
  queuedAt: Date;
  sentAt: Date | null;
  failedAt: Date | null;
  tries: number;
  failure: string | null;
}

type NewMail = Pick<MailRow, 'toEmail' | 'fromName' | 'subject' | 'body' | 'language' | 'queuedAt'>;

const columns = [
  'id',
  'to_email as toEmail',
  'from_name as fromName',
  'subject',
  'body',
  'language',
  'state',
  'queued_at as queuedAt',
  'sent_at as sentAt',
  'failed_at as failedAt',
  'tries',
  'failure',
] as const;

export async function insertMail(db: Db, mail: NewMail): Promise<string> {
  const row = await db
    .insertInto('mail.message')
    .values({
      to_email: mail.toEmail,
      from_name: mail.fromName,
      subject: mail.subject,
      body: mail.body,
      language: mail.language,
      queued_at: mail.queuedAt,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}

/** One mail, or undefined. */
export async function findMail(db: Db, id: string): Promise<MailRow | undefined> {
  const row = await db.selectFrom('mail.message').select(columns).where('id', '=', id).executeTakeFirst();
  return row as MailRow | undefined;
}

/** The newest mails, of one state or of all. */
export async function listMail(db: Db, filter: { state?: MailState; limit?: number } = {}): Promise<MailRow[]> {
  let query = db.selectFrom('mail.message').select(columns);
  if (filter.state) query = query.where('state', '=', filter.state);
  const rows = await query
    .orderBy('queued_at', 'desc')
    .orderBy('id')
    .limit(filter.limit ?? 100)
    .execute();
  return rows as MailRow[];
}

/** How many mails there are of each state. */
export async function countMail(db: Db): Promise<Record<MailState, number>> {
  const rows = await db
    .selectFrom('mail.message')
    .select(['state', (count) => count.fn.countAll<number>().as('count')])
    .groupBy('state')
    .execute();
  const counts = { queued: 0, sent: 0, failed: 0 };
  for (const row of rows) counts[row.state as MailState] = row.count;
  return counts;
}

/** Mails to one address that have not left the house, newest first. */
export async function listUnsentTo(db: Db, toEmail: string): Promise<MailRow[]> {
  const rows = await db
    .selectFrom('mail.message')
    .select(columns)
    .where('state', '=', 'queued')
    .where(sql`lower(to_email)`, '=', toEmail.toLowerCase())
    .orderBy('queued_at', 'desc')
    .orderBy('id')
    .limit(20)
    .execute();
  return rows as MailRow[];
}

/** Mails that still wait and were written between two moments, oldest first. */
export async function listQueued(db: Db, from: Date, to: Date): Promise<string[]> {
  const rows = await db
    .selectFrom('mail.message')
    .select('id')
    .where('state', '=', 'queued')
    .where('queued_at', '>=', from)
    .where('queued_at', '<', to)
    .orderBy('queued_at')
    .orderBy('id')
    .limit(1_000)
    .execute();
  return rows.map((row) => row.id);
}

export async function markSent(db: Db, id: string, at: Date): Promise<void> {
  await db
    .updateTable('mail.message')
    .set({ sent_at: at, failure: null, tries: sql`tries + 1` })
    .where('id', '=', id)
    .where('state', '=', 'queued')
    .execute();
}

/** A try that did not work out; `finallyAt` where there will be no other. Gives the number of tries so far. */
export async function markTry(db: Db, id: string, failure: string, finallyAt: Date | null): Promise<number> {
  const row = await db
    .updateTable('mail.message')
    .set({ failed_at: finallyAt, failure: failure.slice(0, 500), tries: sql`tries + 1` })
    .where('id', '=', id)
    .where('state', '=', 'queued')
    .returning('tries')
    .executeTakeFirst();
  return row?.tries ?? 0;
}

/** Gives up on mails that have waited since before a moment; gives how many. */
export async function expireQueued(db: Db, before: Date, at: Date, failure: string): Promise<number> {
  const result = await db
    .updateTable('mail.message')
    .set({ failed_at: at, failure })
    .where('state', '=', 'queued')
    .where('queued_at', '<', before)
    .executeTakeFirst();
  return Number(result.numUpdatedRows);
}

/** Deletes mails written before a moment, whatever became of them; gives how many. */
export async function deleteMailBefore(db: Db, before: Date): Promise<number> {
  const result = await db.deleteFrom('mail.message').where('queued_at', '<', before).executeTakeFirst();
  return Number(result.numDeletedRows);
}

/** Deletes what was written to an address, and what was sent to others and mentions this name; gives how many. */
export async function deleteMailAbout(db: Db, email: string, name: string): Promise<number> {
  const result = await db
    .deleteFrom('mail.message')
    .where(({ eb, and, or, fn }) =>
      or([
        eb('to_email', '=', email),
        and([
          eb('state', '<>', 'queued'),
          or([eb(fn('strpos', ['body', eb.val(name)]), '>', 0), eb(fn('strpos', ['subject', eb.val(name)]), '>', 0)]),
        ]),
      ]),
    )
    .executeTakeFirst();
  return Number(result.numDeletedRows);
}

/** From now on nothing leaves this county; mails wait where the operator can read them, and are given up after a day. */
export async function holdMail(db: Db, since: Date, reason: string): Promise<void> {
  await db
    .insertInto('mail.hold')
    .values({ since, reason })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Since when nothing leaves this county, and why; undefined where mails are sent. */
export function findHold(db: Db): Promise<{ since: Date; reason: string } | undefined> {
  return db.selectFrom('mail.hold').select(['since', 'reason']).executeTakeFirst();
}

/** Mails leave again; false where they did. */
export async function releaseMail(db: Db): Promise<boolean> {
  return (await db.deleteFrom('mail.hold').returning('is_held').executeTakeFirst()) !== undefined;
}
