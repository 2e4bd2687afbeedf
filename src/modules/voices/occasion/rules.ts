import type { Scope } from '#platform/permissions/actor.ts';

/** Whose occasion it is: that of whoever moderates this room. */
export function scopesOfOccasion({ id }: { id: string }): Scope[] {
  return [{ kind: 'room', id }];
}
