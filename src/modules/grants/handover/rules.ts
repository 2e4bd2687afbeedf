import { type Decision, no, yes } from '#platform/forms/decision.ts';
import { addDays } from '#platform/i18n/format.ts';
import { percentOf } from '#platform/i18n/percent.rules.ts';

/** What a successor needs, in the order in which it is usually written down. What only one person knows comes last. */
export const handoverParts = ['measures', 'deadlines', 'contacts', 'promises', 'knowledge'] as const;
export type HandoverPart = (typeof handoverParts)[number];

/** A part that is done: since when, recorded by whom, and where it lies. */
export interface DonePart {
  part: HandoverPart;
  note: string;
  doneOn: string;
  byLabel: string;
}

/** How far the handover of a post is. */
export interface HandoverState {
  handoverDueOn: string | null;
  handoverDone: readonly DonePart[];
}

/** What is still missing, in the usual order. */
export function missingParts({ handoverDone }: Pick<HandoverState, 'handoverDone'>): HandoverPart[] {
  return handoverParts.filter((part) => !handoverDone.some((done) => done.part === part));
}

/** How much of the file is there, in whole percent; undefined where no handover is due. */
export function handoverPercent(post: HandoverState): number | undefined {
  if (post.handoverDueOn === null) return undefined;
  return percentOf(handoverParts.length - missingParts(post).length, handoverParts.length);
}

/** What the list of posts can be narrowed to: ended posts, with a complete file or without. */
export const handoverViews = ['vollstaendig', 'offen'] as const;
export type HandoverView = (typeof handoverViews)[number];

/** Has the post ended, with its file complete, or not? */
export function isInHandoverView(
  post: Pick<HandoverState, 'handoverDone'> & { endOn: string | null },
  view: HandoverView,
  today: string,
): boolean {
  const isOver = post.endOn !== null && post.endOn < today;
  return isOver && (view === 'vollstaendig') === (missingParts(post).length === 0);
}

/** Should the file have been complete by now, and is not? */
export function isHandoverOverdue(post: HandoverState, today: string): boolean {
  return post.handoverDueOn !== null && post.handoverDueOn < today && missingParts(post).length > 0;
}

/** Must somebody fill the file? From three weeks before its day, and on after it, until nothing is missing. */
export function isHandoverDue(post: HandoverState, today: string): boolean {
  return post.handoverDueOn !== null && post.handoverDueOn <= addDays(today, 21) && missingParts(post).length > 0;
}

/** What the file holds for a part, and whether whoever marks it as done has it before them as it is now. */
export interface PartContent {
  rows: number;
  isAsRead: boolean;
}

/**
 * May this part be marked as done? Once, by whoever has read what stands there now. Where nothing has gathered, and of what
 * only one person knows, somebody writes where it lies.
 */
export function canComplete(
  post: Pick<HandoverState, 'handoverDone'>,
  part: HandoverPart,
  note: string,
  content: PartContent,
): Decision {
  if (!missingParts(post).includes(part)) return no('grants.handover.refused.done', {}, 'note');
  if (part === 'knowledge') return note === '' ? no('grants.handover.refused.knowledge', {}, 'note') : yes;
  if (!content.isAsRead) return no('grants.handover.refused.changed', {}, 'note');
  return content.rows === 0 && note === '' ? no('grants.handover.refused.nothing-there', {}, 'note') : yes;
}
