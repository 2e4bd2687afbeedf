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
