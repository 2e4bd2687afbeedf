import { expect, test } from 'vitest';
import type { Allocation } from '../allocation/rules.ts';
import type { Grant } from '../grant/rules.ts';
import type { Post } from '../post/rules.ts';
import { canBeGiven, recordedCents, stateLines, stateTotals, stateYears } from './rules.ts';

const grant = (id: string, startOn: string, grantedCents: number | null, more: Partial<Grant> = {}) =>
  ({
    id,
    code: id,
    title: id,
    startOn,
    grantedCents,
    paidOutCents: 10_00,
    funderKind: 'state',
    state: 'running',
    ...more,
  }) as Grant;
const given = [
  { year: 2024, amountCents: 500_00, source: '' },
  { year: 2025, amountCents: 974_00, source: '' },
];
const grants = [
  grant('FM14', '2025-01-01', 584_00),
  grant('FM01', '2026-01-01', 600_00),
  grant('FM09', '2026-04-01', 920_00),
  grant('FM10', '2026-05-01', 520_00, { funderKind: 'federal' }),
  grant('FM16', '2026-06-01', null),
  grant('FM17', '2026-06-01', 580_00, { state: 'preparing' }),
];
const allocations = [{ grantId: 'FM01', measureCode: 'M-111', measureTitle: 'Übersicht', amountCents: 200_00 }];
const posts = [{ code: 'ST1', title: 'Koordination', grantIds: ['FM01'] }];
const years = stateYears(given, grants, allocations as unknown as Allocation[], posts as unknown as Post[]);

test('jedes Jahr sagt, wofür das Land gezahlt hat, und wie viel davon niemand einzeln aufgeschrieben hat', () => {
  expect(
    years.map(({ year, givenCents, grants: begun, grantedCents, restCents }) => [
      year,
      givenCents,
      begun.map(({ grant: { code } }) => code),
      grantedCents,
      restCents,
    ]),
  ).toEqual([
    [2024, 500_00, [], 0, 500_00],
    [2025, 974_00, ['FM14'], 584_00, 390_00],
    [2026, null, ['FM01', 'FM09'], 1520_00, 0],
  ]);
});

test('eine Zuwendung nennt die Maßnahmen und Stellen, die sie bezahlt', () => {
  expect(years[2]?.grants[0]?.measures.map(({ measureCode, amountCents }) => [measureCode, amountCents])).toEqual([
    ['M-111', 200_00],
  ]);
  expect(years[2]?.grants[0]?.posts.map(({ code }) => code)).toEqual(['ST1']);
});

test('die Zeilen der Datei ergeben je Jahr die überlieferte Summe', () => {
  const sumOf = (wanted: number) =>
    stateLines(years)
      .filter(({ year }) => year === wanted)
      .reduce((sum, { cents }) => sum + cents, 0);
  expect([sumOf(2024), sumOf(2025), sumOf(2026)]).toEqual([500_00, 974_00, 1520_00]);
});

test('unter der Liste stehen Erhalten, Bewilligt und Ausgezahlt getrennt, und was niemand eingetragen hat, ist nicht null', () => {
  expect(stateTotals(years)).toEqual({
    givenCents: 1474_00,
    grantedCents: 1520_00,
    paidOutCents: 20_00,
    restCents: 890_00,
  });
  const onlyGrants = stateYears([], [grant('FM01', '2026-01-01', 590_00, { paidOutCents: null })], [], []);
  expect(stateTotals(onlyGrants)).toMatchObject({ givenCents: null, grantedCents: 590_00, paidOutCents: null });
});

test.each([
  ['weniger als einzeln ausgezahlt', { year: 2026, amountCents: 400_000 }, 'amountCents'],
  ['genau so viel', { year: 2026, amountCents: 600_000 }, undefined],
  ['ein Jahr, das nicht begonnen hat', { year: 2027, amountCents: 900_000 }, 'year'],
  ['ein Jahr vor der Zeit', { year: 24, amountCents: 900_000 }, 'year'],
])('ein Jahr des Landes: %s', (_name, entered, field) => {
  const decision = canBeGiven(entered, 600_000, 2026);
  expect(decision.ok ? undefined : decision.field).toBe(field);
});

test('einzeln ausgezahlt ist in einem Jahr, was ganz in ihm liegt', () => {
  const one = { funderKind: 'state', state: 'running', startOn: '2026-01-01', endOn: '2026-12-31', paidOutCents: 5 };
  const grants = [
    one,
    { ...one, endOn: '2027-06-30' },
    { ...one, paidOutCents: null },
    { ...one, funderKind: 'federal' },
  ];
  expect(recordedCents(grants as never, 2026)).toBe(5);
});
