import { type PublishedCount, publishedParts } from '#platform/disclosure/table.ts';

/** Answers to "Ist es besser geworden?" from those who spoke (handbook, participation 3.5): not the office's own view. */
export const effectAnswers = ['better', 'same', 'worse', 'unknown'] as const;
export type EffectAnswer = (typeof effectAnswers)[number];

/** How often each answer was given. */
export type EffectCounts = Readonly<Record<EffectAnswer, number>>;

/** What may be shown of the answers: small groups are hidden, and as many others as it takes to keep them so. */
export interface LivedEffect {
  total: PublishedCount;
  parts: readonly { answer: EffectAnswer; count: PublishedCount }[];
}

/** What the public may know of the answers. */
export function livedEffect(counts: EffectCounts): LivedEffect {
  const shown = publishedParts(effectAnswers.map((answer) => counts[answer]));
  return {
    total: shown.total,
    parts: effectAnswers.map((answer, index) => ({ answer, count: shown.parts[index] ?? 'hidden' })),
  };
}
