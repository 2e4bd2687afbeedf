import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ownPath, startPath } from './rules.ts';

test.each([
  ['/konzept/massnahmen/M-121', '/konzept/massnahmen/M-121'],
  ['/konzept?feld=HF1&seite=2', '/konzept?feld=HF1&seite=2'],
  ['', startPath],
  [null, startPath],
  ['//fremd.example', startPath],
  ['/\\fremd.example', startPath],
  ['https://fremd.example/heute', startPath],
  ['javascript:alert(1)', startPath],
  ['/\tfremd.example', startPath],
  ['/./%2e/../..//fremd.example', startPath],
  ['/anmelden?weiter=/anmelden', startPath],
  ['/', startPath],
])('from %j the way after signing in leads to %s', (path, expected) => {
  expect(ownPath(path)).toBe(expected);
});

test('whatever stands in the address, the way after signing in never leaves this site', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (tail) => {
      const path = ownPath(`/${tail}`);
      expect(new URL(path, 'https://kreis.example').host).toBe('kreis.example');
    }),
  );
});
