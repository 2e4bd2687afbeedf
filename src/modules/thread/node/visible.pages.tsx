import type { Context } from '#platform/http/page.ts';
import { visible } from '#platform/http/visible.ts';
import { findNodeByCode } from './data.ts';
import type { ThreadNode } from './rules.ts';

type NodeContext = Pick<Context<'/:kind/:code'>, 'db' | 'reach' | 'params'>;

/** The thing of an address; with `publicOnly` only one that readers without an account may know of. */
export async function visibleNode(
  { db, reach, params }: NodeContext,
  options: { publicOnly: boolean },
): Promise<ThreadNode> {
  return visible(reach, await findNodeByCode(db, params.kind, params.code, options), 'county-wide');
}
