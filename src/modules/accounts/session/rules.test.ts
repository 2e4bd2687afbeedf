import { expect, test } from 'vitest';
import { deviceOf, endOfSession, isAlive, isFresh } from './rules.ts';

const start = new Date('2026-11-22T08:00:00Z');
const after = (hours: number) => new Date(start.getTime() + hours * 3_600_000);
const session = { startedAt: start, seenAt: start, endsAt: endOfSession(start), strongAt: start, confirmedAt: start };

test('a session lives over a working day', () => {
  expect(isAlive(session, after(11.9))).toBe(true);
});

test('a session ends after twelve hours without a click', () => {
  expect(isAlive(session, after(12))).toBe(false);
});

test('a session in constant use ends after seven days', () => {
  expect(isAlive({ ...session, seenAt: after(7 * 24 - 1) }, after(7 * 24 - 0.1))).toBe(true);
  expect(isAlive({ ...session, seenAt: after(7 * 24 - 1) }, after(7 * 24))).toBe(false);
});

test('a second factor counts as fresh for ten minutes', () => {
  expect(isFresh(session, after(9.9 / 60))).toBe(true);
  expect(isFresh(session, after(10 / 60))).toBe(false);
  expect(isFresh({ confirmedAt: null }, start)).toBe(false);
});

test('a device is named by browser and system, nothing finer', () => {
  const firefox = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:145.0) Gecko/20100101 Firefox/145.0';
  const phone =
    'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0 Mobile Safari/537.36';
  expect([firefox, phone, null].map(deviceOf)).toEqual(['Firefox, Windows', 'Chrome, Android', '']);
});
