import fc from 'fast-check';
import { expect, test } from 'vitest';
import { firstPath, ownPath, startPath } from './rules.ts';

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

test.each([
  ['the first visit to a county that is being set up', startPath, true, true, '/heute?zum-ersten-mal=ja'],
  ['an invitation to such a county', '/konto', true, true, '/heute?zum-ersten-mal=ja'],
  ['the first visit of somebody who wanted to go somewhere', '/konzept', true, true, '/konzept'],
  ['a later visit', startPath, false, true, startPath],
  ['the first visit to a county that is public', '/konto', true, false, '/konto'],
])('%s leads from %s (first %s, being set up %s) to %s', (_, next, isFirst, isBeingSetUp, expected) => {
  expect(firstPath(next, { isFirst, isBeingSetUp })).toBe(expected);
});
