import fc from 'fast-check';
import { expect, test } from 'vitest';
import { differenceOf } from './difference.rules.ts';

const side = (pieces: ReturnType<typeof differenceOf>, without: 'gone' | 'new') =>
  pieces
    .filter(({ kind }) => kind !== without)
    .map(({ text }) => text)
    .join('')
    .replace(/\s+/g, ' ')
    .trim();

test('only the words that changed are marked', () => {
  expect(differenceOf('Zwei Kurse im Jahr für Frauen', 'Drei Kurse im Jahr für Frauen und Männer')).toEqual([
    { kind: 'gone', text: 'Zwei ' },
    { kind: 'new', text: 'Drei ' },
    { kind: 'same', text: 'Kurse im Jahr für ' },
    { kind: 'gone', text: 'Frauen' },
    { kind: 'new', text: 'Frauen und Männer' },
  ]);
  expect(differenceOf('', '')).toEqual([]);
  expect(differenceOf('Gleich', 'Gleich')).toEqual([{ kind: 'same', text: 'Gleich' }]);
});

test('whatever the texts are, both can be read from what is shown', () => {
  const text = fc
    .array(fc.constantFrom('Kurs', 'für', 'Frauen', 'und', 'alle.'), { maxLength: 30 })
    .map((words) => words.join(' '));
  fc.assert(
    fc.property(text, text, (before, after) => {
      const pieces = differenceOf(before, after);
      expect(side(pieces, 'new')).toBe(before);
      expect(side(pieces, 'gone')).toBe(after);
    }),
  );
});
