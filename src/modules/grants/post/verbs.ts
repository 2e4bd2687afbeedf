import { listUnits } from '#modules/directory/index.ts';
import type { Db } from '#platform/database/database.ts';
import { type Decision, type Outcome, yes } from '#platform/forms/decision.ts';
import { changesBetween, recordHistory } from '#platform/history/history.ts';
import { dayOf } from '#platform/i18n/format.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import { listGrants } from '../grant/data.ts';
import { deletePost, findPostById, insertPost, takePostCode, updatePost, updatePostEnd } from './data.ts';
import {
  canEnd,
  canHavePost,
  canRemovePost,
  handoverAfter,
  type Post,
  type PostInput,
  withHandover,
  withMovedHandover,
} from './rules.ts';

const thing = ({ id }: Pick<Post, 'id'>) => ({ kind: 'post', id });

/** What a post may name: the units of the county and the grants that may pay it. */
const knownTo = async (db: Db) => ({ units: await listUnits(db), grants: await listGrants(db) });

/** Makes a post; made already under this id, it is given as it is. An import brings the code along. */
export async function createPost(
  db: Db,
  by: Actor,
  at: Date,
  { id, code, post: submitted }: { id: string; code?: string; post: PostInput },
): Promise<Outcome<{ post: Post }>> {
  const allowed = canHavePost(submitted, await knownTo(db));
  if (!allowed.ok) return allowed;
  const input = withHandover(submitted, dayOf(at));
  if (await insertPost(db, { id, code: code ?? (await takePostCode(db)) }, input)) {
    await recordHistory(db, by, at, { kind: 'post', id }, 'created', { changes: changesBetween<PostInput>({}, input) });
  }
  const post = await findPostById(db, id);
  if (!post) throw new Error(`no post ${id}`);
  return { ok: true, post };
}

/** Changes what is known about a post and what pays it. */
export async function changePost(db: Db, by: Actor, at: Date, before: Post, submitted: PostInput): Promise<Decision> {
  const input = withMovedHandover(before, submitted, dayOf(at));
  const allowed = canHavePost(input, await knownTo(db));
  if (!allowed.ok) return allowed;
  const sorted = (post: PostInput) => ({ ...post, grantIds: [...post.grantIds].sort() });
  const changes = changesBetween<PostInput>(sorted(before), sorted(input));
  if (Object.keys(changes).length === 0) return yes;
  await updatePost(db, before.id, input);
  await recordHistory(db, by, at, thing(before), 'changed', { changes });
  return yes;
}

/** Moves the end of a post, or makes it permanent. The day of its handover moves along unless somebody had set it. */
export async function movePostEnd(
  db: Db,
  by: Actor,
  at: Date,
  post: Post,
  input: { endOn: string | null; reason: string },
): Promise<Decision> {
  const allowed = canEnd(post, input.endOn);
  if (!allowed.ok) return allowed;
  const days = { endOn: input.endOn, handoverDueOn: handoverAfter(post, input.endOn, dayOf(at)) };
  await updatePostEnd(db, post.id, days);
  const changes = changesBetween<PostInput>({ endOn: post.endOn, handoverDueOn: post.handoverDueOn }, days);
  await recordHistory(db, by, at, thing(post), 'end-moved', { changes, reason: input.reason.trim() });
  return allowed;
}

/** Takes a post away that was written down by mistake, with the reason; the history keeps what it was. */
export async function removePost(db: Db, by: Actor, at: Date, post: Post, reason: string): Promise<Decision> {
  const allowed = canRemovePost(post);
  if (!allowed.ok) return allowed;
  await deletePost(db, post.id);
  const changes = { title: { from: `${post.code} ${post.title}`, to: null } };
  await recordHistory(db, by, at, thing(post), 'removed', { changes, reason: reason.trim() });
  return allowed;
}
