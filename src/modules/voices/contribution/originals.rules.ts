import { dayOf } from '#platform/i18n/format.ts';
import type { ReviewState } from './rules.ts';

/** Originals are kept this long after they were said; then the archive is asked. */
export const originalKeptYears = 10;

/** The archive has a year to take what it wants; then a nightly job erases the original. */
export const archiveYears = 1;

/** What decides what becomes of the original of a card. */
interface Kept {
  state: ReviewState;
  text: string;
  redactedText: string | null;
}

/** The moment before which an original is old enough to be offered to the archive. */
export const oldBefore = (now: Date): Date => yearsBefore(now, originalKeptYears);

/** The moment before which an original goes by itself: the archive was offered it long enough. */
export const offeredBefore = (now: Date): Date => yearsBefore(now, originalKeptYears + archiveYears);

/** The day on which the original of a card that came in then goes by itself. */
export const goesOn = (receivedAt: Date): string => dayOf(yearsBefore(receivedAt, -originalKeptYears - archiveYears));

function yearsBefore(moment: Date, years: number): Date {
  const before = new Date(moment);
  before.setUTCFullYear(before.getUTCFullYear() - years);
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
