import { type Decision, no, type Outcome, yes } from '#platform/forms/decision.ts';
import type { Mode, ReviewState } from '../contribution/rules.ts';
import { readableText } from '../rules.ts';

/** A quote as it was found in the original: from and to (exclusive), counted in the normalised original. */
export type Span = readonly [start: number, end: number];

export type QuoteFound = { ok: true; spans: readonly Span[] } | { ok: false; failedPart: string };

/** White space as one space, composed letters; nothing else: no case folding, no repair of punctuation. */
export function normalise(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim();
}

/**
 * Is this quote in the original, letter by letter? A quote may leave words out with "[…]"; each part must then be found
 * at or after the end of the one before. Nobody, person or program, can put words into somebody's mouth.
 */
export function verifyQuote(quote: string, original: string): QuoteFound {
  const source = normalise(original);
  const parts = normalise(quote)
    .split('[…]')
    .map((part) => part.trim());
  const spans: Span[] = [];
  let from = 0;
  for (const part of parts) {
    const start = part === '' ? -1 : source.indexOf(part, from);
    if (start === -1) return { ok: false, failedPart: part };
    from = start + part.length;
    spans.push([start, from]);
  }
  return { ok: true, spans };
}

/** No card has the code that was given for a quote. */
export const unknownCard = no('voices.card.unknown-same', {}, 'card');

/** May a quote be taken out? With a reason: others may have read it. */
export function canDropQuote(reason: string): Decision {
  return reason.trim() === '' ? no('voices.finding.refused.removal-reason', {}, 'reason') : yes;
}

/** May this be quoted from a card? Only what stands word for word in what others may read of it. */
export function canQuote(
  card: { text: string; redactedText: string | null; state: ReviewState; mode: Mode },
  text: string,
): Outcome<{ spans: readonly Span[] }> {
  const readable = readableText(card);
  if (readable === null) return no('voices.quote.refused.withheld', {}, 'card');
  if (card.mode === 'summarised') return no('voices.quote.refused.summarised', {}, 'card');
  const found = verifyQuote(text, readable);
  if (!found.ok) return no('voices.quote.refused.not-found', { part: found.failedPart }, 'text');
  return { ok: true, spans: found.spans };
}
