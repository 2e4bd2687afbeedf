import { sql } from 'kysely';
import type { Db } from '../database/database.ts';
import type { Actor } from '../permissions/actor.ts';
import { idsIn } from './describe.ts';
import type { Changes, HistoryEntry, Thing } from './history.ts';

/** Finds titles of things by their ids, whatever their kind. */
export type FindTitles = (db: Db, ids: readonly string[]) => Promise<ReadonlyMap<string, string>>;

let findTitles: FindTitles = async () => new Map();

/** Called once when the app is put together, with who knows titles. */
export function connectTitles(find: FindTitles): void {
  findTitles = find;
}

/** Which entries to list; a part that is left out narrows nothing. */
export interface HistoryFilter {
  /** One thing of the first of the kinds. */
  thingId?: string;
  /** Who did it. */
  personId?: string;
  action?: string;
  /** First and last calendar day, in the county's time. */
  fromOn?: string;
  untilOn?: string;
  /** Where the page before ended. */
  after?: string;
  limit?: number;
}

export interface HistoryPage {
  entries: HistoryEntry[];
  /** Goes into `after` of the next page; undefined on the last one. */
  next: string | undefined;
}

/** The history of a thing, newest first. */
export async function listHistory(db: Db, thing: Thing, limit = 100): Promise<HistoryEntry[]> {
  return (await listHistoryOf(db, [thing.kind], { thingId: thing.id, limit })).entries;
}

/**
 * The history of several kinds of things, newest first, page by page. A page begins where the one before ended, so that
 * new entries move nothing and every page costs the same.
 */
export async function listHistoryOf(
  db: Db,
  kinds: readonly string[] | 'all',
  filter: HistoryFilter = {},
): Promise<HistoryPage> {
  if (kinds !== 'all' && kinds.length === 0) return { entries: [], next: undefined };
  const limit = filter.limit ?? 50;
  let query = db
    .selectFrom('history.entry')
    .select(['id', 'at', 'position', 'by_kind', 'by_label', 'thing_kind', 'thing_id', 'action', 'changes', 'reason'])
    // Moments are finer in the database than in a Date; the place where a page ends needs all of it.
    .select(sql<string>`to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`.as('exactly'));
  if (kinds !== 'all') query = query.where('thing_kind', 'in', kinds);
  if (filter.thingId) query = query.where('thing_id', '=', filter.thingId);
  if (filter.personId) query = query.where('by_id', '=', filter.personId);
  if (filter.action) query = query.where('action', '=', filter.action);
  if (filter.fromOn) query = query.where(sql<boolean>`at >= ${filter.fromOn}::date at time zone 'Europe/Berlin'`);
  if (filter.untilOn) {
    query = query.where(sql<boolean>`at < (${filter.untilOn}::date + 1) at time zone 'Europe/Berlin'`);
  }
  const place = readPlace(filter.after);
  if (place) query = query.where(sql<boolean>`(at, position) < (${place.at}::timestamptz, ${place.position}::bigint)`);
  const rows = await query
    .orderBy('at', 'desc')
    .orderBy('position', 'desc')
    .limit(limit + 1)
    .execute();
  const shown = rows.slice(0, limit);
  const last = rows.length > limit ? shown.at(-1) : undefined;
  const ids = new Set(shown.flatMap((row) => idsIn(row.changes as unknown as Changes)));
  const names = ids.size > 0 ? await findTitles(db, [...ids]) : new Map<string, string>();
  return {
    entries: shown.map((row) => entryOf(row, names)),
    next: last ? `${last.exactly}_${last.position}` : undefined,
  };
}

/** Anybody may write a place into an address; one that makes no sense means the first page. */
function readPlace(after: string | undefined): { at: string; position: string } | undefined {
  const match = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z)_(\d{1,18})$/.exec(after ?? '');
  return match?.[1] && match[2] ? { at: match[1], position: match[2] } : undefined;
}

interface Row {
  id: string;
  at: Date;
  by_kind: string;
  by_label: string;
  thing_kind: string;
  thing_id: string;
  action: string;
  changes: unknown;
  reason: string | null;
}

function entryOf(row: Row, names: HistoryEntry['names']): HistoryEntry {
  return {
    id: row.id,
    at: row.at,
    byKind: row.by_kind as Actor['kind'],
    byLabel: row.by_label,
    thing: { kind: row.thing_kind, id: row.thing_id },
    action: row.action,
    changes: row.changes as Changes,
    reason: row.reason,
    names,
  };
}
