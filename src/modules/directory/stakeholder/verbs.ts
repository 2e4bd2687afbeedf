import { registerNode } from '#modules/thread/index.ts';
import type { Db } from '#platform/database/database.ts';

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
  await registerNode(db, at, {
    kind: entry.kind,
    id: entry.id,
    code: entry.code,
    title: entry.title,
    isPublic: entry.isPublic,
  });
}
