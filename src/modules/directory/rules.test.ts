import { expect, test } from 'vitest';
import { freshnessOf } from './rules.ts';

const today = '2026-11-22';

test.each([
  ['2026-09-10', 'confirmed', 'a recent confirmation counts'],
  ['2025-11-22', 'confirmed', 'on the very day of twelve months it still counts'],
  ['2025-11-21', 'stale', 'one day more and the entry is marked'],
  ['2024-11-22', 'stale', 'on the very day of twenty-four months it is still shown'],
  ['2024-11-21', 'hidden', 'one day more and the public does not see it'],
  ['2024-02-12', 'hidden', 'the volunteers of Fabelbach were last heard of in February 2024'],
] as const)('confirmed on %s: %s, because %s', (confirmedOn, expected, _why) => {
  expect(freshnessOf(confirmedOn, '2020-01-01', today)).toBe(expected);
});

test('what nobody ever confirmed is unconfirmed, and hidden when it lies there for two years', () => {
  expect(freshnessOf(null, '2026-01-01', today)).toBe('unconfirmed');
  expect(freshnessOf(null, '2024-01-01', today)).toBe('hidden');
});
