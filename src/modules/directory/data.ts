import { type RawBuilder, sql } from 'kysely';
import { listCodesGiven } from '#modules/thread/index.ts';
import type { Db } from '#platform/database/database.ts';
import { type EntryKind, hiddenBefore, highestNumberIn, markedBefore } from './rules.ts';
import type { StakeholderKind } from './stakeholder/rules.ts';

/** A value that no row has, so that an empty list of ids finds nothing instead of being no SQL. */
export const noId = '00000000-0000-0000-0000-000000000000';

/** The columns of a query from which the freshness of an entry follows. */
export interface AgeColumns {
  confirmedOn: string;
  createdAt: string;
}

/** `freshnessOf` as a condition: true for entries that are this fresh on a day; `sichtbar` are all that readers see. Any other word means confirmed. */
export function freshnessIs(freshness: string, columns: AgeColumns, today: string): RawBuilder<boolean> {
  const confirmedOn = sql.ref(columns.confirmedOn);
  const age = sql`coalesce(${confirmedOn}, (${sql.ref(columns.createdAt)} at time zone 'Europe/Berlin')::date)`;
  const isHidden = sql<boolean>`${age} < ${hiddenBefore(today)}::date`;
  if (freshness === 'hidden') return isHidden;
  if (freshness === 'stale') return sql`(${confirmedOn} < ${markedBefore(today)}::date and not ${isHidden})`;
  if (freshness === 'unconfirmed') return sql`(${confirmedOn} is null and not ${isHidden})`;
  if (freshness === 'sichtbar') return sql`not ${isHidden}`;
  return sql`${confirmedOn} >= ${markedBefore(today)}::date`;
}

/** The highest number that things of a kind ever had, those that were taken away again too: the thread keeps their place. */
export async function highestGiven(db: Db, kind: EntryKind | StakeholderKind): Promise<number> {
  const stored = await sql<{ code: string }>`select code from directory.offer where ${kind} = 'offer'
    union all select code from directory.contact_point where ${kind} = 'contact-point'
    union all select code from directory.stakeholder where kind = ${kind}`.execute(db);
  return highestNumberIn([...stored.rows.map(({ code }) => code), ...(await listCodesGiven(db, kind, null))]);
}

/** Writes the day since which an entry is known to be true. */
export async function setConfirmedOn(db: Db, kind: EntryKind, id: string, on: string): Promise<void> {
  const table = {
    organisation: 'directory.organisation',
    offer: 'directory.offer',
    'contact-point': 'directory.contact_point',
  } as const;
  await db.updateTable(table[kind]).set({ confirmed_on: on }).where('id', '=', id).execute();
}

/** Takes an entry away; false where something else refers to it, and nothing has happened then. */
export async function deleteEntry(db: Db, kind: EntryKind | 'unit', id: string): Promise<boolean> {
  const table = {
    organisation: 'directory.stakeholder',
    unit: 'directory.stakeholder',
    offer: 'directory.offer',
    'contact-point': 'directory.contact_point',
  } as const;
  await sql`savepoint entry`.execute(db);
  try {
    await db.deleteFrom(table[kind]).where('id', '=', id).execute();
    await sql`release savepoint entry`.execute(db);
    return true;
  } catch (error) {
    if ((error as { code?: string }).code !== '23503') throw error;
    await sql`rollback to savepoint entry`.execute(db);
    return false;
  }
}
