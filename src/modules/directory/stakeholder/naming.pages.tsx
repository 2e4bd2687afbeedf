import type { Context } from '#platform/http/page.ts';
import { askSlot } from '#platform/manifest/slots.ts';
import { type StillNaming, stillNaming } from '../slots.ts';

/** What still names a party and has to go on with somebody else, as far as this person may see it. */
export async function listStillNaming(
  { db, by, access, today, t }: Pick<Context, 'db' | 'by' | 'access' | 'today' | 't'>,
  { id, code }: { id: string; code: string },
): Promise<StillNaming[]> {
  return (await askSlot(stillNaming, { db, by, access, today, t, id, code })).flat();
}
