import type { Context } from '#platform/http/page.ts';
import { visible } from '#platform/http/visible.ts';
import { type Finding, findFindingByCode } from './data.ts';

type FindingContext = Pick<Context<'/befunde/:code'>, 'db' | 'reach' | 'params'>;

/** The finding of an address. Findings gather cards of all rooms, so they belong to the whole county. */
export async function visibleFinding({ db, reach, params }: FindingContext): Promise<Finding> {
  return visible(reach, await findFindingByCode(db, params.code), 'county-wide');
}
