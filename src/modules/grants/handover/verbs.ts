import type { Db } from '#platform/database/database.ts';
import type { Decision } from '#platform/forms/decision.ts';
import { recordHistory } from '#platform/history/history.ts';
import { dayOf } from '#platform/i18n/format.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import type { Post } from '../post/rules.ts';
import { deleteHandoverPart, insertHandoverPart } from './data.ts';
import { canComplete, type HandoverPart, type PartContent } from './rules.ts';

/** Records that a part of the handover is done, today or on an earlier day, and where it lies. */
export async function completePart(
  db: Db,
  by: Actor,
  at: Date,
  post: Post,
  input: { part: HandoverPart; note: string; content: PartContent; doneOn?: string },
): Promise<Decision> {
  const { part, doneOn = dayOf(at) } = input;
  const note = input.note.trim();
  const allowed = canComplete(post, part, note, input.content);
  if (!allowed.ok) return allowed;
  await insertHandoverPart(db, by, at, { postId: post.id, part, note, doneOn });
  const changes = { [part]: { from: null, to: note } };
  await recordHistory(db, by, at, { kind: 'post', id: post.id }, 'handed-over-part', { changes });
  return allowed;
}

/** Reopens a part: something was missing after all. */
export async function reopenPart(db: Db, by: Actor, at: Date, post: Post, part: HandoverPart): Promise<void> {
  if (!(await deleteHandoverPart(db, post.id, part))) return;
  const changes = { [part]: { from: 'done', to: null } };
  await recordHistory(db, by, at, { kind: 'post', id: post.id }, 'reopened-part', { changes });
}
