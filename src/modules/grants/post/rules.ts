import { addDays } from '#platform/i18n/format.ts';

/** A post and what happens to its knowledge before it ends. */
export interface Post {
  id: string;
  code: string;
  title: string;
  unitId: string | null;
  unitName: string;
  sharePercent: number;
  startOn: string;
  endOn: string | null;
  handoverDueOn: string | null;
  handoverPercent: number | null;
  grantIds: readonly string[];
  grantCodes: readonly string[];
}

/** The handover file should have been complete by now and is not. */
export function isHandoverOverdue(post: Pick<Post, 'handoverDueOn' | 'handoverPercent'>, today: string): boolean {
  return post.handoverDueOn !== null && post.handoverDueOn < today && (post.handoverPercent ?? 0) < 100;
}

/** Ninety days before a post ends the handover begins (feature 12). */
export function endsSoon(post: Pick<Post, 'endOn'>, today: string): boolean {
  return post.endOn !== null && post.endOn >= today && post.endOn <= addDays(today, 90);
}
