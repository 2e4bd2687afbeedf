import { type Decision, no, yes } from '#platform/forms/decision.ts';

/** What a comment can come to in its answer here; everything else is settled on its card. */
export const outcomes = ['in-draft', 'not-pursued'] as const;
export type CommentOutcome = (typeof outcomes)[number];

/** What the rules need to know of a card that speaks of a draft. */
export interface Comment {
  id: string;
  code: string;
  text: string;
  about: { id: string } | null;
  state: string;
  fate: string | null;
  isAnswered: boolean;
}

/** Comments with the same words about the same thing: answered together. */
export interface CommentGroup<C> {
  first: C;
  all: readonly C[];
  isAnswered: boolean;
}

/** A text as it counts for "the same words": letters and digits only, small, one space between words. */
export function normalised(text: string): string {
  return text
    .normalize('NFKC')
    .toLocaleLowerCase('de')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
}

/** Comments by their words and what they are about, in the order in which the first of each came. */
export function groupsOf<C extends Comment>(comments: readonly C[]): CommentGroup<C>[] {
  const groups = new Map<string, C[]>();
  for (const comment of comments) {
    // A text of signs only has no words to be compared by.
    const words = normalised(comment.text) || comment.id;
    const key = `${comment.about?.id ?? ''} ${words}`;
    groups.set(key, [...(groups.get(key) ?? []), comment]);
  }
  return [...groups.values()].map((all) => ({
    first: all[0] as C,
    all,
    isAnswered: all.every(({ isAnswered }) => isAnswered),
  }));
}

/** How many comments there are, and to how many somebody has answered. */
export function countsOf(comments: readonly Pick<Comment, 'isAnswered'>[]): { all: number; answered: number } {
  return { all: comments.length, answered: comments.filter(({ isAnswered }) => isAnswered).length };
}

/** May these comments get this answer? All that were ticked are of this draft, somebody has read them, and each ends somehow. */
export function canAnswer(
  comments: readonly Pick<Comment, 'code' | 'state' | 'fate'>[],
  given: { chosen: number; outcome: CommentOutcome | null },
): Decision {
  const unread = comments.find(({ state }) => state === 'flagged');
  if (comments.length === 0 || comments.length < given.chosen) {
    return no('participation.comment.refused.none', {}, 'card');
  } else if (unread) {
    return no('participation.comment.refused.flagged', { code: unread.code }, 'card');
  } else if (given.outcome === null && comments.some(({ fate }) => fate === null)) {
    return no('participation.comment.refused.outcome', {}, 'outcome');
  } else {
    return yes;
  }
}

/** May a comment become public? Not while it may name a person, nor what is withheld. */
export function canPublish({ code, state }: Pick<Comment, 'code' | 'state'>): Decision {
  return state === 'flagged' || state === 'withheld'
    ? no('participation.comment.refused.publish', { code }, 'publish')
    : yes;
}

/** May somebody agree now? Once from each device, and only while the draft is open. */
export function canAgree(isOpen: boolean, secondsToWait: number): Decision {
  if (!isOpen) {
    return no('participation.public.refused.over');
  } else {
    return secondsToWait > 0 ? no('participation.public.refused.agreed-already') : yes;
  }
}
