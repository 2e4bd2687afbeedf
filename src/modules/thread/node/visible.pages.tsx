import type { Context } from '#platform/http/page.ts';
import { visible } from '#platform/http/visible.ts';
import { findNodeByCode } from './data.ts';
import type { ThreadNode } from './rules.ts';

type NodeContext = Pick<Context<'/:kind/:code'>, 'db' | 'reach' | 'params' | 'query'>;

/** The thing of an address, in the edition in force or in the one it names (`?fassung=K-2030`); with `publicOnly` only one that readers without an account may know of. */
export async function visibleNode(
  { db, reach, params, query }: NodeContext,
  options: { publicOnly: boolean },
): Promise<ThreadNode> {
  const edition = query.get('fassung') ?? undefined;
  return visible(reach, await findNodeByCode(db, params.kind, params.code, { ...options, edition }), 'county-wide');
}
