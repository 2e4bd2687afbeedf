import { moveScope } from '#modules/accounts/index.ts';
import { moveEdges } from '#modules/thread/index.ts';
import type { Db } from '#platform/database/database.ts';
import { all, type Decision } from '#platform/forms/decision.ts';
import { happened } from '#platform/history/events.ts';
import { askSlot } from '#platform/manifest/slots.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import { type Merged, stakeholderMerged } from '../events.ts';
import { againstMerging } from '../slots.ts';
import { moveCorrespondence } from './merge.data.ts';

/**
 * Passes everything on that points at somebody who goes into another one: accounts, ties of the thread, questions, and
 * whatever other modules keep. What lies in or belongs to it is moved by its own verb.
 */
export async function passOn(db: Db, by: Actor, at: Date, merged: Merged): Promise<void> {
  const { kind, fromId, intoId, reason } = merged;
  await moveCorrespondence(db, merged);
  await moveScope(db, by, at, { kind, id: fromId }, { kind, id: intoId });
  await moveEdges(db, by, at, { from: { kind, id: fromId }, into: { kind, id: intoId }, reason });
  await happened(db, by, stakeholderMerged, merged, at);
}

/** Nobody keeps something of both of which there is only one? */
export async function unlessOpposed(db: Db, merged: Merged): Promise<Decision> {
  return all(...(await askSlot(againstMerging, { db, merged })));
}
