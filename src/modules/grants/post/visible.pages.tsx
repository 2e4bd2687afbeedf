import type { Context } from '#platform/http/page.ts';
import { visible } from '#platform/http/visible.ts';
import { findPostByCode } from './data.ts';
import { type Post, scopesOfPost } from './rules.ts';

/** The post of an address as far as this person may see it: as a rule all of them, otherwise those of their own unit. */
export async function visiblePost({
  db,
  params,
  reach,
}: Pick<Context<'/:code'>, 'db' | 'params' | 'reach'>): Promise<Post> {
  return visible(reach, await findPostByCode(db, params.code), scopesOfPost);
}
