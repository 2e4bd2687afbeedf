import { type Decision, no, yes } from '#platform/forms/decision.ts';
import type { Scope } from '#platform/permissions/actor.ts';

/** Whose occasion it is: that of whoever moderates this room. */
export function scopesOfOccasion({ id }: { id: string }): Scope[] {
  return [{ kind: 'room', id }];
}

/** What people enter about an idea box. */
export interface IdeaBoxInput {
  title: string;
  /** For readers, under the general sentence; may be empty. */
  publicText: string;
}

/** The name with which every county's first idea box is born; as long as it bears it, readers see it in their language. */
export const usualTitle = 'Ideenkasten';

/** Whether readers see this place under a name of its own, in German, or under the usual one in their language. */
export function hasOwnTitle({ kind, title }: { kind: string; title: string }): boolean {
  return kind !== 'idea-box' || title !== usualTitle;
}

/** When guests could write. */
interface Times {
  openedAt: Date | null;
  closedAt: Date | null;
}

/** planned: not yet · open: guests write · closed: no more. */
export type OccasionState = 'planned' | 'open' | 'closed';

export function occasionState({ openedAt, closedAt }: Times): OccasionState {
  if (closedAt !== null) return 'closed';
  return openedAt === null ? 'planned' : 'open';
}

/** The place as it stands at a moment: where its end was written down and that moment has come, it is closed. */
export function asOf<T extends Times & { closesAt: Date | null }>(occasion: T, at: Date): T {
  const { closedAt, closesAt } = occasion;
  return closedAt === null && closesAt !== null && closesAt <= at ? { ...occasion, closedAt: closesAt } : occasion;
}

/** May an idea box close? One that is open, and with a reason: readers find it where they wanted to write. */
export function canCloseIdeaBox(box: Times, reason: string): Decision {
  if (occasionState(box) !== 'open') return no('voices.place.refused.closed-already', {}, 'reason');
  return reason.trim() === '' ? no('voices.place.refused.reason', {}, 'reason') : yes;
}

/** May an idea box open again? One that is closed. */
export function canReopenIdeaBox(box: Times): Decision {
  return occasionState(box) === 'closed' ? yes : no('voices.place.refused.open-already');
}
