import type { Db } from '#platform/database/database.ts';
import type { Decision } from '#platform/forms/decision.ts';
import { recordHistory } from '#platform/history/history.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import { updatePostEnd } from './data.ts';
import { canEnd, type Post } from './rules.ts';

/** Moves the end of a post, or makes it permanent. Everything that hangs on the day follows by itself. */
export async function movePostEnd(
  db: Db,
  by: Actor,
  at: Date,
  post: Post,
  next: { endOn: string | null; reason: string },
): Promise<Decision> {
  const allowed = canEnd(post, next.endOn);
  if (!allowed.ok) return allowed;
  await updatePostEnd(db, post.id, next.endOn);
  const changes = { endOn: { from: post.endOn, to: next.endOn } };
  await recordHistory(db, by, at, { kind: 'post', id: post.id }, 'end-moved', { changes, reason: next.reason.trim() });
  return allowed;
}
