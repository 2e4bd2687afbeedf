import { type Edition, isDraft, isResolved } from '#modules/concept/index.ts';
import type { Db } from '#platform/database/database.ts';
import { filePurpose } from '#platform/files/purpose.ts';
import { storeFile, withdrawFile } from '#platform/files/store.ts';
import type { Decision, Outcome } from '#platform/forms/decision.ts';
import { changesBetween, recordHistory } from '#platform/history/history.ts';
import { dayOf } from '#platform/i18n/format.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import { deleteEmptyGroups } from '../point/data.ts';
import {
  deleteStatement,
  findStatementOf,
  holdStatement,
  insertReceived,
  type Received,
  updateProgress,
  updateReceived,
} from './data.ts';
import {
  canDecline,
  canGive,
  canRecord,
  canRemoveStatement,
  canWrite,
  type GivenInput,
  type RecordInput,
  type Statement,
} from './rules.ts';

/** The paper that an association sends along, or that the office scanned. */
export const statementPurpose = filePurpose('participation.statement', { kinds: ['pdf'] });

export interface GivenFile {
  name: string;
  bytes: Uint8Array;
}

/** Takes what a body writes over its link, as often as it likes until the end of its last day. */
export async function giveStatement(
  db: Db,
  by: Actor,
  at: Date,
  { id }: Statement,
  { edition, file, ...input }: GivenInput & { edition: Edition; file: GivenFile | null },
): Promise<Decision> {
  const statement = await holdStatement(db, id);
  if (!statement) throw new Error(`no statement ${id}`);
  const today = dayOf(at);
  const allowed = canWrite(statement, isDraft(edition), today);
  if (!allowed.ok) return allowed;
  const filled = canGive(input.text, file !== null || statement.fileId !== null);
  if (!filled.ok) return filled;
  const stored = await replaceFile(db, by, at, statement.fileId, file);
  if (!stored.ok) return stored;
  const received = { ...input, receivedOn: today, receivedBy: 'link', fileId: stored.fileId, lateReason: '' } as const;
  await updateReceived(db, id, received);
  await recordReceived(db, by, at, statement, received);
  return { ok: true };
}

/** A body says that it has nothing to say; it can still change its mind until the deadline. */
export async function declineStatement(db: Db, by: Actor, at: Date, { id }: Statement): Promise<Decision> {
  const statement = await holdStatement(db, id);
  if (!statement) throw new Error(`no statement ${id}`);
  const allowed = canDecline(statement, dayOf(at));
  if (!allowed.ok) return allowed;
  await updateProgress(db, id, { declinedOn: dayOf(at) });
  await recordHistory(db, by, at, { kind: 'draft-statement', id }, 'declined');
  return allowed;
}

/**
 * Records a statement that came by mail or on paper, from somebody who was invited or not. One that came too late is
 * taken with a reason.
 */
export async function recordStatement(
  db: Db,
  by: Actor,
  at: Date,
  edition: Edition,
  { file, ...input }: RecordInput & { file: GivenFile | null },
): Promise<Outcome<{ id: string }>> {
  const found = await findStatementOf(db, edition.id, input.partyId);
  const before = found && (await holdStatement(db, found.id));
  const allowed = canRecord(before, isResolved(edition), input, dayOf(at));
  if (!allowed.ok) return allowed;
  const filled = canGive(input.text, file !== null || (before?.fileId ?? null) !== null);
  if (!filled.ok) return filled;
  const stored = await replaceFile(db, by, at, before?.fileId ?? null, file);
  if (!stored.ok) return stored;
  const { partyId, ...facts } = input;
  const received = { ...facts, fileId: stored.fileId };
  const id = before?.id ?? (await insertReceived(db, { editionId: edition.id, partyId }, received, at));
  if (before) await updateReceived(db, id, received);
  await recordReceived(db, by, at, before ?? { id }, received);
  return { ok: true, id };
}

/** Takes an invitation back, or removes what was recorded by mistake: link, wording, file and points are gone. */
export async function removeStatement(
  db: Db,
  by: Actor,
  at: Date,
  { id }: Statement,
  reason: string,
): Promise<Decision> {
  const statement = await holdStatement(db, id);
  if (!statement) return { ok: true };
  const allowed = canRemoveStatement(statement, reason);
  if (!allowed.ok) return allowed;
  await deleteStatement(db, id);
  await deleteEmptyGroups(db, statement.editionId);
  if (statement.fileId !== null) await withdrawFile(db, by, at, statement.fileId, reason);
  const action = statement.receivedOn === null ? 'invitation-taken-back' : 'statement-removed';
  await recordHistory(db, by, at, { kind: 'draft-statement', id }, action, { reason });
  return allowed;
}

/** A new file takes the place of the old one, which is gone with this transaction; without a new one the old one stays. */
async function replaceFile(
  db: Db,
  by: Actor,
  at: Date,
  oldId: string | null,
  file: GivenFile | null,
): Promise<Outcome<{ fileId: string | null }>> {
  if (file === null) return { ok: true, fileId: oldId };
  const stored = await storeFile(db, by, at, { ...file, purpose: statementPurpose });
  if (!stored.ok) return { ...stored, field: 'file' };
  if (oldId !== null) await withdrawFile(db, by, at, oldId, 'replaced');
  return { ok: true, fileId: stored.file.id };
}

/** Of the words themselves the history keeps only that they changed: they may name people. */
async function recordReceived(
  db: Db,
  by: Actor,
  at: Date,
  before: Pick<Statement, 'id'> & Partial<Statement>,
  received: Received,
): Promise<void> {
  const { receivedOn, receivedBy, mayBeNamed, lateReason } = received;
  const facts = { receivedOn, receivedBy, mayBeNamed };
  const were = { receivedOn: before.receivedOn, receivedBy: before.receivedBy, mayBeNamed: before.mayBeNamed };
  const action = before.receivedOn ? 'statement-changed' : receivedBy === 'link' ? 'statement-given' : 'recorded';
  const words = before.receivedOn && before.text !== received.text ? { words: { from: null, to: null } } : {};
  await recordHistory(db, by, at, { kind: 'draft-statement', id: before.id }, action, {
    changes: { ...changesBetween(were as Partial<typeof facts>, facts), ...words },
    reason: lateReason || null,
  });
}
