import { randomInt } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isReceiptCode, newCode, readCode } from './rules.ts';
import { hashCode } from './verbs.ts';

const codes = fc.noShrink(fc.integer({ min: 0, max: 2 ** 30 })).map(() => newCode((below) => randomInt(below)));
const key = Buffer.alloc(32, 7);

test('every code can be read back, in small letters and with or without its groups', () => {
  fc.assert(
    fc.property(codes, (code) => {
      const bare = code.replaceAll('-', '');
      expect(readCode(code)).toBe(bare);
      expect(readCode(code.toLowerCase().replaceAll('-', ' '))).toBe(bare);
    }),
  );
});

test('no code holds a symbol that is mistaken for another when read aloud or written by hand', () => {
  fc.assert(fc.property(codes, (code) => !/[01OI]/.test(code)));
});

test('one wrong symbol is always noticed', () => {
  const alphabet = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';
  fc.assert(
    fc.property(codes, fc.nat(9), fc.nat(30), (code, place, step) => {
      const bare = code.replaceAll('-', '');
      const other = alphabet[(alphabet.indexOf(bare[place] ?? '') + 1 + step) % 32] ?? '';
      expect(readCode(bare.slice(0, place) + other + bare.slice(place + 1))).toBeUndefined();
    }),
  );
});

test.each(['', '7F3K', 'AAAA-AAA-AA0', 'not a code at all', '٧٧٧٧-٧٧٧-٧٧٧'])('%s is no code', (text) => {
  expect(readCode(text)).toBeUndefined();
});

test('the stored hash depends on the key, not only on the code', () => {
  const code = newCode((below) => randomInt(below));
  expect(hashCode(code, key)).not.toEqual(hashCode(code, Buffer.alloc(32, 8)));
  expect(hashCode(code, key)).toEqual(hashCode(code.toLowerCase(), key));
});

test('die Suche erkennt einen Belegcode, wie immer er geschrieben ist, und nimmt kein Wort dafür', () => {
  const code = newCode((below) => below - 1);
  expect([code, code.toLowerCase(), code.replaceAll('-', ' ')].map(isReceiptCode)).toEqual([true, true, true]);
  expect(['Bus', 'Sprachcafé', 'M-121', ''].map(isReceiptCode)).toEqual([false, false, false, false]);
});
