import type { EdgeInQuestion, EdgeKeeper } from '#modules/thread/index.ts';
import { routes } from '../routes.ts';
import { grantCodeOfEdge } from './data.ts';

/** Money for a measure is taken back where it was allocated. */
export async function grantKeepsEdge({ db, edge }: EdgeInQuestion): Promise<EdgeKeeper | undefined> {
  const code = await grantCodeOfEdge(db, edge.id);
  return code === undefined ? undefined : { href: routes.grant.href({ code }) };
}
