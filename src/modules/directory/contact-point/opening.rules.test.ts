import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, dayOf } from '#platform/i18n/format.ts';
import { easterSunday, holidayOn } from './holiday.rules.ts';
import { readHours } from './hours.rules.ts';
import { clockOf, openState, weekdayOf } from './opening.rules.ts';
import type { OpeningTime } from './rules.ts';

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

describe('ranges that belong together', () => {
  test.each([
    ['Mo–So 0–24', '2026-11-25T09:10:00Z', { kind: 'open', until: null }],
    ['Mo–So 0–24', '2026-12-25T09:10:00Z', { kind: 'open', until: null }],
    ['24/7', '2026-11-22T23:00:00Z', { kind: 'open', until: null }],
    ['Mo 9–12, 12–16', '2026-11-23T09:00:00Z', { kind: 'open', until: '16:00' }],
    ['Mo 9–12, 11–18', '2026-11-23T09:00:00Z', { kind: 'open', until: '18:00' }],
    ['Sa 18–24, So 0–2', '2026-11-21T20:00:00Z', { kind: 'open', until: '02:00' }],
    ['Mo–Fr 0–24', '2026-11-24T09:00:00Z', { kind: 'open', until: '24:00', untilOn: '2026-11-27' }],
    ['Mo–Fr 0–24', '2026-11-27T09:00:00Z', { kind: 'open', until: '24:00' }],
    ['Mo 9–12, 12–16', '2026-11-22T09:00:00Z', { kind: 'later', on: '2026-11-23', from: '09:00', to: '16:00' }],
  ])('%s um %s', (text, moment, state) => {
    expect(openState(readHours(text) ?? null, berlin(moment), 'hessen')).toEqual(state);
  });

  test('what was stored in pieces before is joined, too', () => {
    const stored = [
      { day: 1, from: '09:00', to: '12:00' },
      { day: 1, from: '11:00', to: '18:00' },
    ];
    expect(openState(stored, berlin('2026-11-23T09:00:00Z'), 'hessen')).toEqual({ kind: 'open', until: '18:00' });
  });
});

test.each([
  ['2026-12-24T09:00:00Z', 'christmas-eve'],
  ['2026-12-31T09:00:00Z', 'new-years-eve'],
])('on an Eve nobody can say: %s', (moment, holiday) => {
  expect(openState(readHours('Mo–Fr 9–16') ?? null, berlin(moment), 'hessen')).toEqual({ kind: 'holiday', holiday });
  expect(openState(readHours('Sa 9–16') ?? null, berlin(moment), 'hessen').kind).toBe('later');
});

describe('the state of a door at any moment of a year', () => {
  const clocks = fc.tuple(fc.integer({ min: 0, max: 47 }), fc.integer({ min: 1, max: 47 }));
  const text = (half: number) => `${String(Math.floor(half / 2)).padStart(2, '0')}:${half % 2 ? '30' : '00'}`;
  const weeks = fc.array(fc.tuple(fc.integer({ min: 1, max: 7 }), clocks), { maxLength: 8 }).map((all) =>
    all.map(([day, [from, length]]): OpeningTime => {
      const end = (from + length) % 48;
      return { day, from: text(from), to: end === 0 ? '24:00' : text(end) };
    }),
  );
  // Both changes of the clock, midnight, the turn of the year and the Eves are in it.
  const edges = ['2026-10-25T00:00:00Z', '2027-03-28T00:00:00Z', '2026-12-24T00:00:00Z', '2026-12-31T22:00:00Z'];
  const near = fc
    .tuple(fc.constantFrom(...edges), fc.integer({ min: -300, max: 300 }))
    .map(([edge, minutes]) => new Date(Date.parse(edge) + minutes * 60_000));
  const any = fc.date({
    min: berlin('2026-07-01T00:00:00Z'),
    max: berlin('2027-07-01T00:00:00Z'),
    noInvalidDate: true,
  });
  const moments = fc.oneof(any, near);

  /** By the plainest reading: is some range of today, or one of yesterday past midnight, around the clock? */
  const covered = (hours: readonly OpeningTime[], today: string, clock: string, isCounted: (day: string) => boolean) =>
    hours.some(({ day, from, to }) => {
      const over = to <= from;
      const begins = day === weekdayOf(today) && isCounted(today) && clock >= from && (over || clock < to);
      const yesterday = addDays(today, -1);
      return begins || (day === weekdayOf(yesterday) && isCounted(yesterday) && over && clock < to);
    });

  test('a whole day that goes on after midnight is open after midnight', () => {
    const hours = [
      { day: 6, from: '01:30', to: '00:30' },
      { day: 6, from: '00:00', to: '01:30' },
    ];
    expect(openState(hours, new Date('2027-06-26T22:00:00Z'), 'hessen').kind).toBe('open');
  });

  test('open exactly while a range holds, not known only on days like a holiday', () => {
    fc.assert(
      fc.property(weeks, moments, (hours, now) => {
        const state = openState(hours, now, 'hessen');
        const [today, clock] = [dayOf(now), clockOf(now)];
        const isCertain = covered(hours, today, clock, (day) => holidayOn(day, 'hessen') === undefined);
        const isAny = covered(hours, today, clock, () => true);
        if (state.kind === 'open' && state.until === null) return;
        expect(state.kind === 'open').toBe(isCertain);
        if (state.kind === 'holiday')
          expect([today, addDays(today, -1)].some((day) => holidayOn(day, 'hessen'))).toBe(true);
        if (isAny && !isCertain) expect(state.kind).toBe('holiday');
        if (hours.length > 0) expect(state.kind).not.toBe('unknown');
      }),
      { numRuns: 1_000 },
    );
  });

  test('what is said to open later is closed until then; nothing is open after its last day', () => {
    fc.assert(
      fc.property(weeks, moments, (hours, now) => {
        const today = dayOf(now);
        const state = openState(hours, now, 'hessen', today);
        if (state.kind === 'later') expect(state.on).toBe(today);
        const over = openState(hours, now, 'hessen', addDays(today, -2));
        expect(over).toEqual({ kind: 'closed' });
        const next = openState(hours, now, 'hessen');
        if (next.kind === 'later') {
          expect(next.on > today || next.from > clockOf(now)).toBe(true);
          expect(hours.some(({ day, from }) => day === weekdayOf(next.on) && from === next.from)).toBe(true);
        }
      }),
      { numRuns: 1_000 },
    );
  });
});
