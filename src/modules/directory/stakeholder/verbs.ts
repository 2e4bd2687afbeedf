import { registerNode } from '#modules/thread/index.ts';
import type { Db } from '#platform/database/database.ts';
import { recordHistory } from '#platform/history/history.ts';
import { dayOf } from '#platform/i18n/format.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import { setConfirmedOn } from '../data.ts';
import type { EntryKind } from '../rules.ts';

/** What the rest of the house has to know about an entry of the directory when it is written. */
export interface Announced {
  kind: 'organisation' | 'unit' | 'body' | 'municipality' | 'offer' | 'contact-point';
  id: string;
  code: string;
  title: string;
  isPublic: boolean;
}

/** Tells the thread of an entry, or of its new title or visibility. Every verb that writes one calls this. */
export async function announce(db: Db, at: Date, entry: Announced): Promise<void> {
  await registerNode(db, at, entry);
}

/** What can be confirmed, and when it last was. */
export interface Confirmable {
  kind: EntryKind;
  id: string;
  confirmedOn: string | null;
}

/** Takes "still true" for these entries; everything else stays as old as it is. */
export async function confirmEntries(db: Db, by: Actor, at: Date, entries: readonly Confirmable[]): Promise<void> {
  const today = dayOf(at);
  for (const entry of entries) {
    await setConfirmedOn(db, entry.kind, entry.id, today);
    const changes = { confirmedOn: { from: entry.confirmedOn, to: today } };
    await recordHistory(db, by, at, { kind: entry.kind, id: entry.id }, 'confirmed', { changes });
  }
}
