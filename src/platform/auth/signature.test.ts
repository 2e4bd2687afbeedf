import fc from 'fast-check';
import { expect, test } from 'vitest';
import { testSecrets } from '../testing/secrets.ts';
import { readLink, signLink } from './signature.ts';

const now = new Date('2026-11-22T14:10:00Z');
const later = new Date('2026-12-06T14:10:00Z');
const link = signLink(testSecrets, 'musterau', 'test.invitation', { id: 'a' }, later);

test('a link gives back what was put into it, until it expires', () => {
  expect(readLink(testSecrets, 'musterau', 'test.invitation', link, now)).toEqual({
    ok: true,
    payload: { id: 'a' },
    id: expect.stringMatching(/^[\w-]{22}$/),
    expiresAt: later,
  });
  expect(readLink(testSecrets, 'musterau', 'test.invitation', link, later)).toEqual({ ok: false, reason: 'expired' });
});

test.each([
  ['of another county', () => readLink(testSecrets, 'nebelfeld', 'test.invitation', link, now)],
  ['for another purpose', () => readLink(testSecrets, 'musterau', 'test.sign-in', link, now)],
  ['with something behind it', () => readLink(testSecrets, 'musterau', 'test.invitation', `${link}.x`, now)],
  ['with a stray sign at the end', () => readLink(testSecrets, 'musterau', 'test.invitation', `${link}!`, now)],
  [
    'with a key that was never ours',
    () => readLink(testSecrets, 'musterau', 'test.invitation', link.replace('test.', 'none.'), now),
  ],
  ['that is empty', () => readLink(testSecrets, 'musterau', 'test.invitation', '', now)],
])('a link %s counts for nothing', (_, read) => {
  expect(read()).toEqual({ ok: false, reason: 'broken' });
});

test('a link in which any one sign was changed counts for nothing', () => {
  fc.assert(
    fc.property(fc.nat(link.length - 1), fc.constantFrom(...'abcXYZ019-_.'), (at, sign) => {
      const forged = link.slice(0, at) + sign + link.slice(at + 1);
      fc.pre(forged !== link);
      expect(readLink(testSecrets, 'musterau', 'test.invitation', forged, now).ok).toBe(false);
    }),
  );
});

test('a link signed before the keys were rotated still counts', () => {
  const rotated = { ...testSecrets, current: () => ({ id: 'new', key: Buffer.alloc(32, 1) }) };
  expect(readLink(rotated, 'musterau', 'test.invitation', link, now).ok).toBe(true);
});
