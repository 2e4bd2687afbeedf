import { describe, expect, it } from 'vitest';
import { canPutOff } from './rules.ts';

describe('Putting something off', () => {
  it.each([
    ['2026-11-23', true],
    ['2027-02-20', true],
    ['2026-11-22', false],
    ['2026-01-01', false],
    ['2027-02-21', false],
  ])('until %s: %s', (untilOn, allowed) => {
    expect(canPutOff(untilOn, '2026-11-22').ok).toBe(allowed);
  });
});
