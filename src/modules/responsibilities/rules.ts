import type { Scope } from '#platform/permissions/actor.ts';

/** When something ended, and why. */
export interface Ended {
  on: string;
  reason: string;
}

/** Who stands for an area: a unit of the administration or an organisation. */
export interface Party {
  id: string;
  kind: string;
  code: string;
  name: string;
  /** Readers may know its name. */
  isPublic: boolean;
}

/** Whoever holds a role for this unit or organisation. */
export function scopesOfParty(party: Pick<Party, 'kind' | 'id'>): Scope[] {
  return [{ kind: party.kind, id: party.id }];
}
