import { type Decision, no, yes } from '#platform/forms/decision.ts';
import { type ContributionKind, stemLikeness, wordStems } from '../contribution/rules.ts';
import type { FindingKind, Step } from '../finding/rules.ts';
import { firstWords } from '../rules.ts';

const openWord = 'offen';

/** A step as it stands in an address: `C-121:offen`, `C-121:F-03`. */
export function writeStep({ card, from }: Step): string {
  return `${card}:${from.kind === 'open' ? openWord : from.code}`;
}

/** A step from an address; undefined where it is none. */
export function readStep(text: string): Step | undefined {
  const [, card, from] = /^(C-[\w-]{1,20}):(offen|F-\w{1,10})$/.exec(text) ?? [];
  if (!card || !from) return undefined;
  return { card, from: from === openWord ? { kind: 'open' } : { kind: 'finding', code: from } };
}

/** Something that cards could belong to, with the words it is known by. */
export interface Heap {
  code: string;
  /** Its title and texts of its cards. */
  texts: readonly string[];
}

/** A finding that uses the same words as a card, and how alike the closest text is, 0 to 1. */
export interface Suggestion {
  code: string;
  likeness: number;
}

/** Below this two texts share no more than chance words. */
export const leastLikeness = 0.18;

/**
 * Suggests for each text the heap with the closest text in it. A suggestion from words alone: somebody must confirm it,
 * and that person is the author. Texts without a likely heap are left out.
 */
export function suggestHeaps(
  cards: readonly { id: string; text: string }[],
  heaps: readonly Heap[],
): Map<string, Suggestion> {
  const known = heaps.map(({ code, texts }) => ({ code, stems: texts.map(wordStems) }));
  const suggestions = new Map<string, Suggestion>();
  for (const { id, text } of cards) {
    const own = wordStems(text);
    const best = known
      .map(({ code, stems }) => ({ code, likeness: Math.max(0, ...stems.map((other) => stemLikeness(own, other))) }))
      .reduce<Suggestion | undefined>((top, one) => (one.likeness > (top?.likeness ?? 0) ? one : top), undefined);
    if (best && best.likeness >= leastLikeness) suggestions.set(id, best);
  }
  return suggestions;
}

/** What kind of finding cards of these kinds make. */
export function findingKindOf(kinds: readonly ContributionKind[]): FindingKind {
  const different = new Set(kinds);
  if (different.size !== 1) return 'mixed';
  if (different.has('works-well')) return 'positive';
  return different.has('idea') ? 'idea' : 'demand';
}

/** May these cards be sorted? Some must be chosen, and all of them must be cards that this person may sort. */
export function canSort(chosen: number, own: number): Decision {
  return own > 0 && own === chosen ? yes : no('voices.board.refused.nothing-chosen', {}, 'card');
}

/** No finding has the code of the chosen place. */
export const unknownTarget = no('voices.board.refused.target', {}, 'target');

/** What a finding is called that somebody makes at once of cards: as they named it, else by the first words of a card. */
export function clusterTitle(given: string, words: readonly string[]): string {
  return given.trim() || firstWords(words.find((text) => text.trim() !== '') ?? '', 120);
}

/** May these cards begin a finding? */
export function canCluster(title: string, cards: number): Decision {
  if (title.trim() === '') return no('voices.board.refused.title', {}, 'title');
  return cards > 0 ? yes : no('voices.board.refused.nothing-chosen', {}, 'card');
}
