import fc from 'fast-check';
import { expect, test } from 'vitest';
import { normalise, verifyQuote } from './rules.ts';

const original =
  'Vor sechs Jahren haben wir schon einmal  Karten geschrieben.\nIch habe nie erfahren, was daraus geworden ist.';

test.each([
  ['the whole text', original],
  ['a part of it', 'Ich habe nie erfahren'],
  ['other white space', 'einmal Karten geschrieben. Ich habe'],
  ['words left out and said so', 'Vor sechs Jahren […] Ich habe nie erfahren'],
])('%s is a quote', (_name, quote) => {
  expect(verifyQuote(quote, original).ok).toBe(true);
});

test.each([
  ['one letter changed', 'Ich habe nie erfahrem', 'Ich habe nie erfahrem'],
  ['other case', 'ich habe nie erfahren', 'ich habe nie erfahren'],
  ['parts in another order', 'Ich habe nie erfahren […] Vor sechs Jahren', 'Vor sechs Jahren'],
  ['the same words twice', 'Ich habe nie […] Ich habe nie', 'Ich habe nie'],
  ['nothing at all', '', ''],
  ['only an ellipsis', '[…]', ''],
  ['words nobody said', 'Alles ist gut', 'Alles ist gut'],
])('%s is no quote, and the part that fails is named', (_name, quote, failedPart) => {
  expect(verifyQuote(quote, original)).toEqual({ ok: false, failedPart });
});

test('every stretch of a text is a quote of it, found where it stands first', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), fc.nat(), fc.nat(), (text, a, b) => {
      const source = normalise(text);
      const [from, to] = [a % (source.length + 1), b % (source.length + 1)].sort((x, y) => x - y) as [number, number];
      const quote = normalise(source.slice(from, to));
      if (quote === '' || quote.includes('[…]')) return;
      const found = verifyQuote(quote, text);
      expect(found.ok && source.slice(...(found.spans[0] as [number, number]))).toBe(quote);
    }),
  );
});

test('P3: ein Buchstabe anders, und es ist kein Zitat mehr', () => {
  const words = 'Ich habe nie erfahren, was daraus geworden ist.';
  fc.assert(
    fc.property(fc.nat(words.length - 1), fc.constantFrom('x', 'Q', '#', 'ß'), (at, other) => {
      const changed = words.slice(0, at) + other + words.slice(at + 1);
      expect(verifyQuote(changed, original).ok).toBe(normalise(changed) === normalise(words));
    }),
  );
});
