import type { Context } from '#platform/http/page.ts';
import { reaches } from '#platform/permissions/permissions.ts';
import { scopesOfOccasion } from '../occasion/rules.ts';
import { listOpenMisreadings, type MisreadingToCard } from './data.ts';

/** Whose a misreading is: that of whoever answers for the place of its card. */
export function scopesOfMisreading({ occasionId }: Pick<MisreadingToCard, 'occasionId'>) {
  return scopesOfOccasion({ id: occasionId });
}

/** The misreadings that wait for this person's answer, of these cards where they are given; none for whoever answers none. */
export async function waitingFor(
  { db, by, access }: Pick<Context, 'db' | 'by' | 'access'>,
  cards?: readonly { id: string }[],
): Promise<MisreadingToCard[]> {
  if (!access.may(by, 'voices.contribution.triage')) return [];
  const reach = access.reach(by, 'voices.contribution.triage');
  const open = await listOpenMisreadings(
    db,
    cards?.map(({ id }) => id),
  );
  return open.filter((misreading) => reaches(reach, scopesOfMisreading(misreading)));
}
