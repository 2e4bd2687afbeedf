import type { Db } from '#platform/database/database.ts';
import { happened } from '#platform/history/events.ts';
import { recordHistory } from '#platform/history/history.ts';
import { dayOf } from '#platform/i18n/format.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import { nodeRegistered, nodeTombstoned } from '../events.ts';
import { clearTombstone, deleteOtherEdition, markTombstone, upsertNode, upsertOtherEdition } from './data.ts';
import type { NodeInput, NodeRef } from './rules.ts';

/** Makes a thing known to the thread, or gives it its new title or visibility there. Dates of edges stay (TH03). */
export async function registerNode(db: Db, at: Date, node: NodeInput): Promise<void> {
  await upsertNode(db, node, at);
  const by = { kind: 'system', name: 'Querschnitt' } as const;
  await happened(db, by, nodeRegistered, { kind: node.kind, id: node.id, code: node.code }, at);
}

/**
 * Marks a thing as gone. Its edges stay, its title is emptied, kind, code, day and reason remain (TH08). A second
 * call changes nothing.
 */
export async function tombstoneNode(db: Db, by: Actor, at: Date, node: NodeRef, reason: string): Promise<void> {
  if (reason.trim() === '') throw new Error('a tombstone needs a reason');
  const marked = await markTombstone(db, node, dayOf(at), reason.trim());
  if (!marked) return;
  await recordHistory(db, by, at, node, 'tombstoned', { reason: reason.trim() });
  await happened(db, by, nodeTombstoned, { kind: node.kind, id: node.id }, at);
}

/**
 * What was gone is there again under its old number: where its going was taken back, and nobody asked for its words to be
 * erased. Whoever calls this registers it next, with its title. A thing that is not gone stays as it is.
 */
export async function reviveNode(db: Db, by: Actor, at: Date, node: NodeRef, reason: string): Promise<void> {
  if (await clearTombstone(db, node)) await recordHistory(db, by, at, node, 'revived', { reason });
}

/**
 * Marks an edition as replaced by a later one, from a day on. Its things stay in the thread with all their edges,
 * but only the edition in force has gaps.
 */
export async function retireEdition(db: Db, editionId: string, on: string): Promise<void> {
  await upsertOtherEdition(db, editionId, 'past', on);
}

/**
 * Marks an edition as being written beside the one in force. What is in force knows nothing of it: no figure, list, gap
 * or thread changes. Looked at from its own things, it comes from the edition in force.
 */
export async function announceEdition(db: Db, editionId: string, on: string): Promise<void> {
  await upsertOtherEdition(db, editionId, 'coming', on);
}

/** Marks an edition as the one in force. */
export async function enforceEdition(db: Db, editionId: string): Promise<void> {
  await deleteOtherEdition(db, editionId);
}
