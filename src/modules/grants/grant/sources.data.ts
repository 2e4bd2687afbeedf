import type { PaidMeasures } from '#modules/concept/index.ts';
import { listAllocations, listNamedFundings } from '../allocation/data.ts';
import { listGrants } from './data.ts';

/** Grants that pay measures, `FM01 Fonds Ehrenamt`, by the measure's id; for whoever reads the grants of the whole county. */
export async function grantsOfMeasures({ db, by, access }: PaidMeasures): Promise<ReadonlyMap<string, string[]>> {
  const found = new Map<string, string[]>();
  if (access.reach(by, 'grants.grant.read').kind !== 'everything') return found;
  const titles = new Map((await listGrants(db)).map(({ id, code, title }) => [id, `${code} ${title}`]));
  for (const { grantId, measureId } of [...(await listAllocations(db)), ...(await listNamedFundings(db))]) {
    found.set(measureId, [...(found.get(measureId) ?? []), titles.get(grantId) ?? '']);
  }
  return found;
}
