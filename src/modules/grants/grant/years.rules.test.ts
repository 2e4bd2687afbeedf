import fc from 'fast-check';
import { expect, test } from 'vitest';
import { planYears, programmeYears, yearSums } from './years.rules.ts';

const grant = (state: string, startOn: string, more: object = {}) =>
  ({
    ...{ state, startOn, programmeCode: 'PR1', programmeTitle: 'Eins', funder: 'Land' },
    ...{ appliedCents: 61_000_00, grantedCents: 48_316_00, spentCents: 33_140_55 },
    ...more,
  }) as Parameters<typeof programmeYears>[0][number];

test('REQ-B20 beantragt, bewilligt und ausgegeben stehen je Programm und Jahr nebeneinander, auf den Cent', () => {
  const rows = programmeYears([
    grant('running', '2026-01-01'),
    grant('running', '2026-06-01', { programmeCode: 'PR2', grantedCents: 1 }),
    grant('settled', '2025-02-01', { appliedCents: null }),
  ]);
  expect(
    rows.map(({ year, programmeCode, appliedCents, grantedCents, spentCents }) => [
      ...[year, programmeCode, appliedCents, grantedCents, spentCents],
    ]),
  ).toEqual([
    [2026, 'PR1', 61_000_00, 48_316_00, 33_140_55],
    [2026, 'PR2', 61_000_00, 1, 33_140_55],
    [2025, 'PR1', null, 48_316_00, 33_140_55],
  ]);
});

test('was nicht bekannt ist, wird nicht aus der Bewilligung erfunden: die Summe nennt, wie oft es fehlt', () => {
  const rows = programmeYears([grant('running', '2026-01-01'), grant('running', '2026-03-01', { appliedCents: null })]);
  expect(yearSums(rows)).toEqual([
    {
      year: 2026,
      appliedCents: 61_000_00,
      grantedCents: 96_632_00,
      spentCents: 66_281_10,
      grants: 2,
      unknownApplied: 1,
      unknownSpent: 0,
    },
  ]);
});

test('eine Idee ist nicht beantragt, ein Antrag nicht bewilligt, eine Ablehnung beides nicht umsonst', () => {
  const sums = (state: string) => yearSums(programmeYears([grant(state, '2026-01-01')]));
  expect(sums('idea')).toEqual([]);
  expect(sums('preparing')).toEqual([]);
  const requested = {
    year: 2026,
    appliedCents: 61_000_00,
    grantedCents: 0,
    spentCents: null,
    grants: 1,
    unknownApplied: 0,
    unknownSpent: 0,
  };
  expect([sums('applied'), sums('rejected')]).toEqual([[requested], [requested]]);
});

test('ein Jahr ohne Geld zwischen zweien fehlt nicht', () => {
  const rows = programmeYears([grant('running', '2023-01-01'), grant('running', '2026-01-01')]);
  expect(yearSums(rows).map(({ year, grantedCents }) => [year, grantedCents])).toEqual([
    [2023, 48_316_00],
    [2024, 0],
    [2025, 0],
    [2026, 48_316_00],
  ]);
});

test('die Zeichnung bleibt in ihrem Rahmen, bei jeder Summe und für jedes Gerät', () => {
  const cents = fc.nat(500_000_000_00);
  const sums = fc.array(
    fc.record({
      appliedCents: fc.option(cents),
      grantedCents: cents,
      spentCents: fc.option(cents),
      grants: fc.nat(9),
      unknownApplied: fc.nat(9),
      unknownSpent: fc.nat(9),
    }),
    { maxLength: 30 },
  );
  fc.assert(
    fc.property(sums, fc.constantFrom('wide' as const, 'narrow' as const), (of, look) => {
      const plan = planYears(
        of.map((one, index) => ({ ...one, year: 2000 + index })),
        look,
      );
      expect(plan.lines.length).toBeLessThanOrEqual(7);
      for (const { applied, granted, spent } of plan.years)
        for (const bar of [applied, granted, spent]) {
          expect(bar.y).toBeGreaterThanOrEqual(0);
          expect(bar.x).toBeGreaterThanOrEqual(0);
          expect(bar.x + bar.width).toBeLessThanOrEqual(plan.width);
          expect(Math.abs(bar.y + bar.height - plan.baseline)).toBeLessThan(0.2);
        }
    }),
  );
});
