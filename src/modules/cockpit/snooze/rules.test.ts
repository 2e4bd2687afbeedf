import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '#platform/i18n/format.ts';
import { latestReturn, returnOn } from '../rules.ts';
import { canPutOff } from './rules.ts';

const today = '2026-11-22';

describe('Putting something off', () => {
  it.each([
    ['2026-11-23', '2027-12-31', true],
    ['2027-02-20', '2027-12-31', true],
    ['2026-11-22', '2027-12-31', false],
    ['2026-01-01', '2027-12-31', false],
    ['2027-02-21', '2027-12-31', false],
    ['2026-12-31', '2026-12-31', true],
    ['2027-01-01', '2026-12-31', false],
    ['2027-02-27', '2026-12-31', false],
    ['2026-11-29', '2026-11-22', true],
    ['2026-11-29', '2026-09-30', true],
    ['2026-11-30', '2026-09-30', false],
  ])('until %s, of what is due on %s: %s', (untilOn, dueOn, allowed) => {
    expect(canPutOff(untilOn, dueOn, today).ok).toBe(allowed);
  });

  it.each([
    ['2026-12-20', '2026-12-31', '2026-12-20'],
    ['2027-02-15', '2026-12-31', '2026-12-31'],
    ['2026-12-20', '2026-12-01', '2026-12-01'],
    ['2027-02-15', '2026-09-30', '2026-11-29'],
  ])('chosen until %s, it comes back for its day %s on %s', (untilOn, dueOn, on) => {
    expect(returnOn({ askedOn: today, untilOn }, dueOn)).toBe(on);
  });

  it('allows exactly the days up to the latest one, which is never past a day that lies ahead', () => {
    const days = fc.integer({ min: -400, max: 400 });
    fc.assert(
      fc.property(days, days, days, (on, due, until) => {
        const [now, dueOn, untilOn] = [
          addDays('2028-02-29', on),
          addDays('2028-02-29', due),
          addDays('2028-02-29', until),
        ];
        const latest = latestReturn(dueOn, now);
        expect(canPutOff(untilOn, dueOn, now).ok).toBe(untilOn > now && untilOn <= latest);
        if (dueOn > now) expect(latest <= dueOn).toBe(true);
        if (canPutOff(untilOn, dueOn, now).ok) expect(returnOn({ askedOn: now, untilOn }, dueOn)).toBe(untilOn);
      }),
    );
  });
});
