import { expect, test } from 'vitest';
import { canCheck, canPublishSummaries, type Summary, summaryState } from './rules.ts';

const at = new Date('2026-11-22T14:10:00Z');
const check = { isConfirmed: true, correction: '', reason: '', at, byLabel: 'Moderation' };
const summary: Summary = { position: 1, roomId: 'r', text: 'Kurz gesagt', at, byLabel: 'Moderation', check: null };

test('eine Zusammenfassung fehlt, wartet auf den Raum, ist bestätigt, berichtigt oder mit Grund nicht bestätigt', () => {
  expect([
    summaryState(undefined),
    summaryState(summary),
    summaryState({ check }),
    summaryState({ check: { ...check, correction: 'Nicht alle' } }),
    summaryState({ check: { ...check, isConfirmed: false, reason: 'Die Zeit war um' } }),
  ]).toEqual(['missing', 'unchecked', 'confirmed', 'corrected', 'unasked']);
});

test('ohne Bestätigung braucht es einen Grund; ohne Text gibt es nichts zu bestätigen', () => {
  const unasked = { isConfirmed: false, correction: '', reason: ' ' };
  expect(canCheck({ state: 'running' }, summary, unasked)).toMatchObject({ ok: false, field: 'reason' });
  expect(canCheck({ state: 'running' }, summary, { ...unasked, reason: 'Zeit' })).toEqual({ ok: true });
  expect(canCheck({ state: 'running' }, undefined, check)).toMatchObject({ ok: false });
  expect(canCheck({ state: 'documented' }, summary, check)).toMatchObject({ ok: false });
});

test('die Dokumentation geht nicht hinaus, solange ein Raum nicht gefragt ist, und nennt ihn', () => {
  const rooms = [
    { id: 'a', code: 'R1' },
    { id: 'b', code: 'R2' },
  ];
  const summaries = new Map([['a', { check }]]);
  expect(canPublishSummaries(rooms, summaries)).toMatchObject({ ok: false, values: { count: 1, rooms: 'R2' } });
  expect(
    canPublishSummaries(rooms, summaries.set('b', { check: { ...check, isConfirmed: false, reason: 'x' } })),
  ).toEqual({
    ok: true,
  });
});
