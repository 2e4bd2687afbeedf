import type { Db } from '#platform/database/database.ts';
import type { Decision } from '#platform/forms/decision.ts';
import { recordHistory } from '#platform/history/history.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import { updatePostEnd } from './data.ts';
import { canEnd, type Post } from './rules.ts';

/** Moves the end of a post, or makes it permanent. Whatever depends on the day is derived from it. */
export async function movePostEnd(
  db: Db,
  by: Actor,
  at: Date,
  post: Post,
  input: { endOn: string | null; reason: string },
): Promise<Decision> {
  const allowed = canEnd(post, input.endOn);
  if (!allowed.ok) return allowed;
  await updatePostEnd(db, post.id, input.endOn);
  const changes = { endOn: { from: post.endOn, to: input.endOn } };
  await recordHistory(db, by, at, { kind: 'post', id: post.id }, 'end-moved', { changes, reason: input.reason.trim() });
  return allowed;
}
