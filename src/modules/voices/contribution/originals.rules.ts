import type { ReviewState } from './rules.ts';

/** Originals are kept this long after they were said; then the archive is asked, and what it does not want is erased. */
export const originalKeptYears = 10;

/** What decides what becomes of the original of a card. */
interface Kept {
  state: ReviewState;
  text: string;
  redactedText: string | null;
}

/** The moment before which an original is old enough to be offered to the archive. */
export function oldBefore(now: Date): Date {
  const before = new Date(now);
  before.setUTCFullYear(before.getUTCFullYear() - originalKeptYears);
  return before;
}

/** What stays of a card when its original goes: what readers were shown; nothing of one that nobody was shown. */
export function remainsOf(card: Kept): string {
  if (card.state !== 'public') return '';
  return card.redactedText ?? card.text;
}

/** True where the county keeps more of a card than readers were shown. */
export function hasOriginal(card: Kept & { translation: string }): boolean {
  const isTranslated = card.translation !== '' && (card.state !== 'public' || card.redactedText !== null);
  return remainsOf(card) !== card.text || isTranslated;
}
