import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { afterInterval, roundStanding } from './rules.ts';

const rhythm = { every: 8, unit: 'week', firstDueOn: '2026-08-06', lastHeld: null } as const;
const held = (on: string) => ({ number: 1, on, attended: 9, invited: 11 });

describe('A round', () => {
  it('is due on its first day until it met', () => {
    expect(roundStanding(rhythm, '2026-08-06')).toEqual({
      lastHeldOn: null,
      daysSince: null,
      nextDueOn: '2026-08-06',
      overdueSince: null,
    });
    expect(roundStanding(rhythm, '2026-08-07').overdueSince).toBe('2026-08-06');
  });

  it('is due an interval after it met, and overdue the day after that', () => {
    const round = { ...rhythm, lastHeld: held('2026-10-01') };
    expect(roundStanding(round, '2026-11-26')).toEqual({
      lastHeldOn: '2026-10-01',
      daysSince: 56,
      nextDueOn: '2026-11-26',
      overdueSince: null,
    });
    expect(roundStanding(round, '2026-11-27').overdueSince).toBe('2026-11-26');
  });

  it('every two months meets at the end of a shorter month, too', () => {
    expect(afterInterval('2026-12-31', { every: 2, unit: 'month' })).toBe('2027-02-28');
  });
});

test('REQ-C30: whatever the interval, a round is overdue exactly when its next day has passed', () => {
  const day = fc
    .integer({ min: 0, max: 2_000 })
    .map((days) => new Date(Date.UTC(2024, 0, 1 + days)).toISOString().slice(0, 10));
  fc.assert(
    fc.property(
      day,
      day,
      fc.integer({ min: 1, max: 208 }),
      fc.constantFrom('week', 'month'),
      (on, today, every, unit) => {
        const standing = roundStanding({ every, unit, firstDueOn: on, lastHeld: held(on) }, today);
        expect(standing.nextDueOn > on).toBe(true);
        expect(standing.overdueSince !== null).toBe(standing.nextDueOn < today);
      },
    ),
  );
});
