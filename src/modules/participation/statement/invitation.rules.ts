import type { Reachable } from '#modules/directory/index.ts';

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

/** The kinds of which somebody can still be invited, with how many: bodies first. */
export function offeredKinds(open: readonly Reachable[]): { kind: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const party of open) counts.set(kindOf(party), (counts.get(kindOf(party)) ?? 0) + 1);
  return [...counts].map(([kind, count]) => ({ kind, count })).sort((a, b) => a.kind.localeCompare(b.kind));
}
