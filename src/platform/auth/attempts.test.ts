import { expect, test } from 'vitest';
import { testSecrets } from '../testing/secrets.ts';
import { bucketsOf, secondsToWait } from './attempts.ts';

const now = new Date('2026-11-22T14:10:00Z');
const ago = (seconds: number) => new Date(now.getTime() - seconds * 1000);

test.each([
  ['pair', 4, 0, 0],
  ['pair', 5, 0, 30],
  ['pair', 6, 0, 60],
  ['pair', 5, 20, 10],
  ['pair', 30, 0, 900],
  ['pair', 30, 3600, 0],
  ['account', 19, 0, 0],
  ['account', 1_000_000, 0, 600],
  ['county', 999, 0, 0],
  ['county', 5_000, 0, 5],
] as const)('after %s failures %i, the last %i seconds ago, one waits %i seconds', (kind, failures, passed, wait) => {
  expect(secondsToWait([{ kind, failures, lastAt: ago(passed) }], now)).toBe(wait);
});

test('the longest wait counts', () => {
  const counts = [
    { kind: 'pair', failures: 5, lastAt: now },
    { kind: 'account', failures: 22, lastAt: now },
  ] as const;
  expect(secondsToWait(counts, now)).toBe(60);
});

test('a known device is counted by itself: strangers at the same account do not make it wait', () => {
  const attempt = { client: '192.0.2.7', account: 'wir@musterau.example' };
  const stranger = bucketsOf(testSecrets, { ...attempt, device: undefined });
  const known = bucketsOf(testSecrets, { ...attempt, device: Buffer.from('device') });
  expect(stranger.map((bucket) => bucket.kind)).toEqual(['pair', 'client', 'account', 'county']);
  expect(known.map((bucket) => bucket.kind)).toEqual(['device']);
});

test('the buckets show neither address nor account', () => {
  const [pair] = bucketsOf(testSecrets, { client: '192.0.2.7', account: 'wir@musterau.example', device: undefined });
  expect(pair?.key).toHaveLength(32);
  expect(pair?.key.toString('latin1')).not.toContain('musterau');
});
