import { findNodeByCode, listNodes } from '#modules/thread/index.ts';
import type { Db } from '#platform/database/database.ts';
import { noId } from '../rules.ts';
import { listOccasions } from './data.ts';
import type { Gathering } from './gathering.rules.ts';

/** Gatherings in which somebody could speak, the newest code last. */
export async function listGatherings(db: Db): Promise<Gathering[]> {
  const spoken = new Set((await listOccasions(db)).map(({ gatheringId }) => gatheringId));
  const { nodes } = await listNodes(db, { kind: 'conference', publicOnly: true, limit: 200 });
  return nodes
    .filter(({ id }) => spoken.has(id))
    .map(({ id, code, title }) => ({ id, code, title }))
    .sort((a, b) => a.code.localeCompare(b.code, 'de', { numeric: true }));
}

/** The id of the gathering with this code; where nobody knows it, one that nothing has: such a filter fits no card. */
export async function gatheringIdOf(db: Db, code: string): Promise<string> {
  return (await findNodeByCode(db, 'conference', code, { publicOnly: true }))?.id ?? noId;
}
