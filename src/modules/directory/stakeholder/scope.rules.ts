import { type Reach, scopeIds } from '#platform/permissions/permissions.ts';

/** What somebody may see: things of these owners, or in these municipalities; undefined means everything. */
export interface Within {
  owners: readonly string[];
  municipalities: readonly string[];
}

/** The limits of a permission as a list asks for them. */
export function withinOf(reach: Reach): Within | undefined {
  if (reach.kind === 'everything') return undefined;
  return {
    owners: [...(scopeIds(reach, 'organisation') ?? []), ...(scopeIds(reach, 'unit') ?? [])],
    municipalities: scopeIds(reach, 'municipality') ?? [],
  };
}

/** For whom somebody may write an offer or contact point: their own organisation or those of their town. */
export function ownersWithin<Owner extends { id: string; municipalityId?: string | null }>(
  owners: readonly Owner[],
  within: Within | undefined,
): Owner[] {
  if (!within) return [...owners];
  return owners.filter(
    ({ id, municipalityId }) =>
      within.owners.includes(id) || (municipalityId != null && within.municipalities.includes(municipalityId)),
  );
}

/** The sort order in an address, if the list has it: `name` or, the other way round, `-name`. */
export function readSort<Name extends string>(
  text: string | null,
  names: readonly Name[],
): { sort: Name; descending: boolean } | undefined {
  const name = text?.replace(/^-/, '');
  const sort = names.find((one) => one === name);
  return sort ? { sort, descending: text?.startsWith('-') === true } : undefined;
}
