import { expect, test } from 'vitest';
import { isSeen, onOneLine, unwritable } from './seen.rules.ts';

test('was niemand sieht, ist kein Text', () => {
  for (const sign of [
    '\u200b',
    '\u00ad',
    '\u3164',
    '\u2800',
    '\u034f',
    '\u200e',
    '\u0085',
    '\ufeff',
    '\u00a0',
    '\u{e0041}',
  ])
    expect([sign, isSeen(` ${sign}${sign} `)]).toEqual([sign, false]);
  for (const text of ['a', '7', '–', '🙂', 'ß', 'سلام', '你', '\u200bx'])
    expect([text, isSeen(text)]).toEqual([text, true]);
});

test('eine Zeile bleibt eine Zeile, und was keinen Platz braucht, trennt kein Wort', () => {
  expect(onOneLine('Ein\nZeilen\r\numbruch\u2028hier\tund da')).toBe('Ein Zeilen umbruch hier und da');
  expect(onOneLine('Ver\u200bein Ver\u00adein')).toBe('Verein Verein');
  // Persisch braucht den Nichtverbinder, Bilder den Verbinder.
  expect(onOneLine('می\u200cخواهم 👨\u200d👧')).toBe('می\u200cخواهم 👨\u200d👧');
});

test('Steuerzeichen und was Unicode für nichts vorsieht, stehen in keinem Text', () => {
  for (const sign of ['\u0007', '\u0081', '\u009f', '\ufffe', '\uffff', '\u{1fffe}'])
    expect(unwritable.test(sign)).toBe(true);
  for (const sign of ['\t', '\n', 'ü', '\u00a0', '🙂', '\ufffd']) expect(unwritable.test(sign)).toBe(false);
});
