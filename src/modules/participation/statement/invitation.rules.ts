import { categories, type Reachable } from '#modules/directory/index.ts';

const bodyTypes = ['advisory', 'round', 'network', 'committee', 'executive', 'council'] as const;

/** Kinds that are invited together: organisations by category, bodies by type, all municipalities, all units. */
export const invitationKinds = [
  ...bodyTypes.map((type) => `body.${type}` as const),
  ...categories.map((category) => `organisation.${category}` as const),
  'municipality',
  'unit',
] as const;
export type InvitationKind = (typeof invitationKinds)[number];

/** The kind under which somebody is invited together with others. */
export function kindOf({ kind, sort }: Pick<Reachable, 'kind' | 'sort'>): string {
  return sort === '' ? kind : `${kind}.${sort}`;
}

/** What a form says about whom to invite. */
export interface Choice {
  partyIds: readonly string[];
  kinds: readonly string[];
  again: boolean;
}

/** Everybody who is meant: chosen one by one, by kind, or as last time. Each once. */
export function chosenParties(
  open: readonly Reachable[],
  { partyIds, kinds, again }: Choice,
  lastTime: readonly string[],
): Reachable[] {
  return open.filter(
    (party) => partyIds.includes(party.id) || kinds.includes(kindOf(party)) || (again && lastTime.includes(party.id)),
  );
}

/** The kinds of which somebody can still be invited, with how many. */
export function offeredKinds(open: readonly Reachable[]): { kind: InvitationKind; count: number }[] {
  return invitationKinds
    .map((kind) => ({ kind, count: open.filter((party) => kindOf(party) === kind).length }))
    .filter(({ count }) => count > 0);
}
