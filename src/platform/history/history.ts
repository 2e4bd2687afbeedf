import { isDeepStrictEqual } from 'node:util';
import type { Db } from '../database/database.ts';
import { type Actor, signed } from '../permissions/actor.ts';

/** A thing with a history: its kind as in the thread (`measure`) and its id. */
export interface Thing {
  kind: string;
  id: string;
}

/** Old and new value of one field, as they are stored. */
export type Changes = Readonly<Record<string, { from: unknown; to: unknown }>>;

export interface HistoryEntry {
  id: string;
  thing: Thing;
  at: Date;
  byKind: Actor['kind'];
  byLabel: string;
  action: string;
  changes: Changes;
  reason: string | null;
  /** Titles of the things whose ids stand among the changes. */
  names: ReadonlyMap<string, string>;
}

/** What differs between two states of a thing, field by field. Fields that are equal are left out. */
export function changesBetween<T extends object>(before: Partial<T>, after: Partial<T>): Changes {
  const changes: Record<string, { from: unknown; to: unknown }> = {};
  for (const name of Object.keys(after) as (keyof T & string)[]) {
    const from = before[name] ?? null;
    const to = after[name] ?? null;
    if (!isDeepStrictEqual(stored(from), stored(to))) changes[name] = { from, to };
  }
  return changes;
}

/**
 * Records of some fields only that they changed, not their values: a telephone number or a mailbox may be that of one
 * person, and what is written here stays for good.
 */
export function withoutValues(changes: Changes, fields: readonly string[]): Changes {
  return Object.fromEntries(
    Object.entries(changes).map(([name, change]) => [name, fields.includes(name) ? { from: null, to: null } : change]),
  );
}

/** A value as the database gives it back; in which order it names the parts of an object is up to the database. */
function stored(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}

/** Actions that say nothing but that something is different now, the thing or a part of it: `item-changed`. */
const ofChanges = /(^|-)(changed|revised|renamed|moved)$/;

/**
 * Writes one entry; called by every verb in its own transaction. `action` is the verb in past tense: `started`. Whoever
 * saves a form without changing anything has changed nothing: that is no entry.
 */
export async function recordHistory(
  db: Db,
  by: Actor,
  at: Date,
  thing: Thing,
  action: string,
  more: { changes?: Changes; reason?: string | null } = {},
): Promise<void> {
  const namesNothing = more.changes !== undefined && Object.keys(more.changes).length === 0 && !more.reason;
  if (ofChanges.test(action) && namesNothing) return;
  await db
    .insertInto('history.entry')
    .values({
      at,
      by_kind: by.kind,
      ...signed(by),
      thing_kind: thing.kind,
      thing_id: thing.id,
      action,
      changes: JSON.stringify(more.changes ?? {}),
      reason: more.reason ?? null,
    })
    .execute();
}
