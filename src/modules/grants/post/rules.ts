import { type Decision, no, yes } from '#platform/forms/decision.ts';
import { addDays } from '#platform/i18n/format.ts';
import type { HandedOver } from '../handover/rules.ts';

/** A post and what happens to its knowledge before it ends. */
export interface Post extends HandedOver {
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

/** May the post end on this day? Not before it began; null makes it permanent. */
export function canEnd(post: Pick<Post, 'startOn'>, endOn: string | null): Decision {
  return endOn !== null && endOn < post.startOn ? no('grants.post.refused.end-before-start', {}, 'endOn') : yes;
}
