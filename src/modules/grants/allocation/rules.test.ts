import fc from 'fast-check';
import { expect, test } from 'vitest';
import { centsOf } from '../demo.ts';
import { type Allocation, canAllocate, canFund, canTakeBack, isBeyondBudget, periodWarning } from './rules.ts';

test('was zugeordnet werden darf, überschreitet zusammen nie das Bewilligte', () => {
  fc.assert(
    fc.property(
      fc.nat(10_000_000),
      fc.array(fc.integer({ min: -5, max: 4_000_000 }), { maxLength: 12 }),
      (grantedCents, wishes) => {
        const taken = wishes.reduce((sum, wish) => (canAllocate({ grantedCents }, sum, wish).ok ? sum + wish : sum), 0);
        expect(taken).toBeLessThanOrEqual(grantedCents);
      },
    ),
  );
});

const period = { startOn: '2026-01-01', endOn: '2026-12-31' };

test.each([
  ['M-612 beginnt erst nach FM02', { startOn: '2027-02-01', endOn: '2027-12-31' }, 'starts-after-grant'],
  ['endet vor dem Zeitraum', { startOn: '2025-01-01', endOn: '2025-12-31' }, 'ends-before-grant'],
  ['läuft weiter', { startOn: '2026-06-01', endOn: '2027-06-30' }, 'runs-beyond-grant'],
  ['ohne Ende', { startOn: '2026-06-01', endOn: null }, 'runs-beyond-grant'],
  ['passt genau', { startOn: '2026-01-01', endOn: '2026-12-31' }, undefined],
])('%s', (_name, measure, warning) => {
  expect(periodWarning(period, measure)).toBe(warning);
});

test.each([
  [33140.55, 3_314_055],
  [4187.2, 418_720],
  [57912.4, 5_791_240],
  [60000, 6_000_000],
  [0.1, 10],
])('%d Euro aus einer Datei sind genau %d Cent', (euros, cents) => {
  expect(centsOf(euros)).toBe(cents);
});

test('Geld bekommt eine Maßnahme, die es gibt, und von einer Zuwendung nur einmal', () => {
  const measure = { id: 'M-121' };
  expect(canFund(undefined, [])).toMatchObject({ key: 'grants.allocation.refused.unknown', field: 'measure' });
  expect(canFund(measure, [{ measureId: 'M-121' }])).toMatchObject({ key: 'grants.allocation.refused.twice' });
  expect(canFund(measure, [{ measureId: 'M-111' }])).toEqual({ ok: true, measure });
});

test('zurückgenommen wird nur, was zugeordnet ist, und nur mit Grund', () => {
  const allocation = { id: 'a' };
  expect(canTakeBack(undefined, 'Grund')).toMatchObject({ ok: false, field: 'measure' });
  expect(canTakeBack(allocation, '')).toMatchObject({ ok: false, field: 'reason' });
  expect(canTakeBack(allocation, 'Grund')).toEqual({ ok: true, allocation });
});

test.each([
  [799_999, 4_549_950, true],
  [799_999, 799_999, false],
  [null, 4_549_950, false],
])('bei einem Budget von %s Cent fällt eine Zuordnung von %s Cent auf: %s', (measureBudgetCents, amountCents, told) => {
  expect(isBeyondBudget({ amountCents, measureBudgetCents } as Allocation)).toBe(told);
});
