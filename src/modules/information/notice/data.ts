import { sql } from 'kysely';
import { listUnits } from '#modules/directory/index.ts';
import type { Db } from '#platform/database/database.ts';
import { type Actor, signed } from '#platform/permissions/actor.ts';
import {
  type Additions,
  type Blank,
  missingBlanks,
  type Notice,
  type NoticeText,
  notices,
  type Values,
} from './rules.ts';

/** A notice with what the county wrote into it. */
export async function readNotice(db: Db, notice: Notice): Promise<NoticeText> {
  const filled = await db.selectFrom('information.notice_blank').selectAll().where('notice', '=', notice).execute();
  const added = await db.selectFrom('information.notice_addition').selectAll().where('notice', '=', notice).execute();
  const read = await db
    .selectFrom('information.notice_reading')
    .select(['read_on', 'read_at', 'by_label'])
    .where('notice', '=', notice)
    .orderBy('read_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  const values = Object.fromEntries(filled.map(({ blank, value }) => [blank, value])) as Values;
  const changes = [...filled, ...added].map(({ changed_at }) => changed_at.getTime());
  return {
    notice,
    values,
    additions: Object.fromEntries(added.map(({ language, words }) => [language, words])) as Additions,
    missing: missingBlanks(notice, values, notice === 'privacy' && (await hasPrivacyOffice(db)), await proposals(db)),
    changedAt: changes.length > 0 ? new Date(Math.max(...changes)) : null,
    reading: read ? { on: read.read_on, at: read.read_at, by: read.by_label } : null,
  };
}

/** The imprint; with `missing` empty it names everything that an imprint has to name. */
export function readImprint(db: Db): Promise<NoticeText> {
  return readNotice(db, 'imprint');
}

/** All notices, one after the other: they share a transaction. */
export async function readNotices(db: Db): Promise<NoticeText[]> {
  const texts: NoticeText[] = [];
  for (const notice of notices) texts.push(await readNotice(db, notice));
  return texts;
}

/** What the states propose for a blank, to be completed by each county. */
async function proposals(db: Db): Promise<string[]> {
  const rows = await db.selectFrom('information.notice_template').select('value').execute();
  return rows.map(({ value }) => value);
}

/** A unit that answers for data protection and can be reached. */
async function hasPrivacyOffice(db: Db): Promise<boolean> {
  return (await listUnits(db)).some(
    ({ isPrivacyOffice, mailbox, phone }) => isPrivacyOffice && `${mailbox}${phone}` !== '',
  );
}

/** Fills a blank, or empties it. */
export async function putBlank(db: Db, notice: Notice, blank: Blank, value: string, at: Date): Promise<void> {
  await db.deleteFrom('information.notice_blank').where('notice', '=', notice).where('blank', '=', blank).execute();
  if (value === '') return;
  await db.insertInto('information.notice_blank').values({ notice, blank, value, changed_at: at }).execute();
}

/** Stores the county's own paragraphs in one language, or takes them away. */
export async function putAddition(db: Db, notice: Notice, language: string, words: string, at: Date): Promise<void> {
  await db
    .deleteFrom('information.notice_addition')
    .where('notice', '=', notice)
    .where('language', '=', language)
    .execute();
  if (words === '') return;
  await db.insertInto('information.notice_addition').values({ notice, language, words, changed_at: at }).execute();
}

/** Until the end of the transaction nobody else notes that they read a notice through: each sees the one before. */
export async function holdReadings(db: Db): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('information.notice_reading'))`.execute(db);
}

/** Notes that somebody read the notice through. */
export async function insertReading(db: Db, notice: Notice, on: string, by: Actor, at: Date): Promise<void> {
  await db
    .insertInto('information.notice_reading')
    .values({ notice, read_on: on, read_at: at, ...signed(by) })
    .execute();
}

/** What the law of a state gives for a blank, with the day it was true and the day by which to look again. */
export interface Template {
  value: string;
  asOf: string;
  checkBy: string;
}

/** Proposals for the blanks of a county in this state, by blank. */
export async function listTemplates(db: Db, profile: 'hessen' | 'nrw'): Promise<Partial<Record<Blank, Template>>> {
  const rows = await db
    .selectFrom('information.notice_template')
    .selectAll()
    .where('profile', '=', profile)
    .orderBy('blank')
    .execute();
  return Object.fromEntries(
    rows.map((row) => [row.blank, { value: row.value, asOf: row.as_of, checkBy: row.check_by }]),
  );
}
