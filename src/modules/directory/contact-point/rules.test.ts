import { describe, expect, test } from 'vitest';
import { hoursFromSchedule, hoursText, readHours } from './hours.rules.ts';
import { easterSunday, holidayOn, openState } from './rules.ts';

const berlin = (text: string) => new Date(text);
const swimming = [{ day: 7, from: '15:00', to: '16:30' }];
const weekly = [
  { day: 1, from: '09:00', to: '12:00' },
  { day: 4, from: '09:00', to: '12:00' },
];

describe('open now', () => {
  test('on the Sunday of the story the swimming course is open until half past four', () => {
    expect(openState(swimming, berlin('2026-11-22T14:10:00Z'), 'hessen')).toEqual({ kind: 'open', until: '16:30' });
  });

  test('the minute it closes it is closed', () => {
    expect(openState(swimming, berlin('2026-11-22T15:30:00Z'), 'hessen')).toEqual({
      kind: 'later',
      on: '2026-11-29',
      from: '15:00',
      to: '16:30',
    });
  });

  test('advice that is closed on Sunday names the next day it opens', () => {
    expect(openState(weekly, berlin('2026-11-22T14:10:00Z'), 'hessen')).toEqual({
      kind: 'later',
      on: '2026-11-23',
      from: '09:00',
      to: '12:00',
    });
  });

  test('unknown hours stay unknown', () => {
    expect(openState(null, berlin('2026-11-22T14:10:00Z'), 'hessen')).toEqual({ kind: 'unknown' });
  });

  test('what runs past midnight is still open after midnight, and a day begins at midnight in Berlin', () => {
    const night = [{ day: 6, from: '20:00', to: '02:00' }];
    expect(openState(night, berlin('2026-11-22T00:30:00Z'), 'hessen')).toEqual({ kind: 'open', until: '02:00' });
    expect(openState(night, berlin('2026-11-22T01:00:00Z'), 'hessen')).toMatchObject({
      kind: 'later',
      on: '2026-11-28',
    });
    expect(openState(night, berlin('2026-07-18T22:30:00Z'), 'hessen')).toEqual({ kind: 'open', until: '02:00' });
  });

  test('on a public holiday nobody can say, so the page says that', () => {
    const friday = [{ day: 5, from: '09:00', to: '12:00' }];
    expect(openState(friday, berlin('2026-12-25T09:00:00Z'), 'hessen')).toEqual({
      kind: 'holiday',
      holiday: 'christmas',
    });
    expect(openState(friday, berlin('2026-12-24T09:00:00Z'), 'hessen')).toMatchObject({
      kind: 'later',
      on: '2027-01-08',
    });
  });

  test('All Saints is a holiday in one state and not in the other', () => {
    expect(holidayOn('2026-11-01', 'nrw')).toBe('all-saints');
    expect(holidayOn('2026-11-01', 'hessen')).toBeUndefined();
  });

  test('the last day of an offer counts, the day after does not', () => {
    expect(openState(swimming, berlin('2026-11-22T14:10:00Z'), 'hessen', '2026-11-22')).toEqual({
      kind: 'open',
      until: '16:30',
    });
    expect(openState(swimming, berlin('2026-11-22T14:10:00Z'), 'hessen', '2026-11-21')).toEqual({ kind: 'closed' });
    expect(openState(weekly, berlin('2026-11-22T14:10:00Z'), 'hessen', '2026-11-22')).toEqual({ kind: 'closed' });
  });
});

test('Easter falls on the right Sunday', () => {
  expect([2024, 2025, 2026, 2027, 2038].map(easterSunday)).toEqual([
    '2024-03-31',
    '2025-04-20',
    '2026-04-05',
    '2027-03-28',
    '2038-04-25',
  ]);
});

describe('times as people write them', () => {
  test.each([
    ['Mo–Fr 8.30–12.30 Uhr, Start alle sechs Wochen', '1-5 08:30-12:30'],
    ['Di, Mi 18.30–20.45 Uhr, Sa 9–13 Uhr', '2 18:30-20:45, 3 18:30-20:45, 6 09:00-13:00'],
    ['Mo, Do 9–12 Uhr offen, sonst Termin', '1 09:00-12:00, 4 09:00-12:00'],
    ['Di 14–17 Uhr und nach Termin', '2 14:00-17:00'],
    ['So 15–16.30 Uhr, zehn Termine', '7 15:00-16:30'],
    ['Di 9–12 Uhr, Do 14–18 Uhr', '2 09:00-12:00, 4 14:00-18:00'],
  ])('%s is understood', (schedule, expected) => {
    expect(short(hoursFromSchedule(schedule))).toBe(expected);
  });

  test.each([
    'Mo–Do nach Termin',
    'Mo, Mi 17 Uhr',
    'Sa 11 Uhr',
    'jeden 2. Montag 17 Uhr',
    'nach Absprache',
    '1. Montag im Monat 18 Uhr',
    'laufend',
    '',
  ])('"%s" does not say from when to when, so the hours stay unknown', (schedule) => {
    expect(hoursFromSchedule(schedule)).toBeNull();
  });

  test('a form refuses what is no time, and what it accepts can be shown and read again', () => {
    expect(readHours('Mo-Fr 9-12 Uhr\nDo 14:00–18:00')).toHaveLength(6);
    for (const wrong of ['morgens', 'Mo 9', 'Mo 25–26', 'Mo 9–12 vielleicht', 'Mo'])
      expect(readHours(wrong)).toBeUndefined();
    const hours = readHours('Mo–Mi 9–12, 14–16, Sa 20–2') ?? [];
    expect(hoursText(hours)).toBe('Mo–Mi 09:00–12:00, 14:00–16:00\nSa 20:00–02:00');
    expect(readHours(hoursText(hours))).toEqual(hours);
  });
});

function short(hours: ReturnType<typeof hoursFromSchedule>): string {
  const one = (hours ?? []).map((time) => `${time.day} ${time.from}-${time.to}`);
  return one.length === 5 ? `1-5 ${one[0]?.slice(2)}` : one.join(', ');
}
