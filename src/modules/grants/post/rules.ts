import { type Decision, no, yes } from '#platform/forms/decision.ts';
import { addDays } from '#platform/i18n/format.ts';
import type { Scope } from '#platform/permissions/actor.ts';
import type { HandoverState } from '../handover/rules.ts';

/** A post that is paid for a time, with its handover. */
export interface Post extends HandoverState {
  id: string;
  code: string;
  title: string;
  unitId: string | null;
  unitName: string;
  sharePercent: number;
  startOn: string;
  endOn: string | null;
  grantIds: readonly string[];
  grantCodes: readonly string[];
}

/** Ninety days before a post ends the handover begins (feature 12). */
export function endsSoon(post: Pick<Post, 'endOn'>, today: string): boolean {
  return post.endOn !== null && post.endOn >= today && post.endOn <= addDays(today, 90);
}

/** The unit that a post belongs to, where it is known. */
export function scopesOfPost({ unitId }: Pick<Post, 'unitId'>): Scope[] {
  return unitId ? [{ kind: 'unit', id: unitId }] : [];
}

/** May the post end on this day? Not before it began; null makes it permanent. */
export function canEnd(post: Pick<Post, 'startOn'>, endOn: string | null): Decision {
  return endOn !== null && endOn < post.startOn ? no('grants.post.refused.end-before-start', {}, 'endOn') : yes;
}
