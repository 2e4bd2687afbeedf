import type { Context } from '#platform/http/page.ts';
import { visible } from '#platform/http/visible.ts';
import { reaches } from '#platform/permissions/permissions.ts';
import { scopesOfStakeholder } from '../stakeholder/rules.ts';
import { listUnits } from './data.ts';
import type { Unit } from './rules.ts';

/**
 * The units that this person finds, ended ones too: those that readers may know, and of the internal ones what they may
 * find of organisations, too: everything or their own. What docks onto one that they do not find does not name it.
 */
export async function findableUnits({ db, by, access }: Pick<Context, 'db' | 'by' | 'access'>): Promise<Unit[]> {
  const reach = access.reach(by, 'directory.record.read');
  const all = await listUnits(db, { withArchived: true });
  const found = all.filter(
    ({ id, publicSince }) =>
      publicSince !== null || reaches(reach, scopesOfStakeholder({ kind: 'unit', id, municipalityId: null })),
  );
  const isFound = new Set(found.map(({ id }) => id));
  return found.map((unit) => ({
    ...unit,
    attachedTo: unit.attachedTo && isFound.has(unit.attachedTo.id) ? unit.attachedTo : null,
  }));
}

/** The unit of an address. */
export async function visibleUnit(context: Context<'/:code'>): Promise<Unit> {
  const found = (await findableUnits(context)).find(({ code }) => code === context.params.code);
  return visible(context.reach, found, 'county-wide');
}
