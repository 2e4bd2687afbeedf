import { expect, test } from 'vitest';
import { anIndicator, aReading } from '../test-support.ts';
import { canBePoint, isReached, readingDue, trackIndicator, yearsOf } from './rules.ts';
import { planSeries } from './series.rules.ts';
import { trendOf } from './trend.rules.ts';

const today = '2026-11-22';

test.each([
  ['mehr ist besser und es wird mehr', 'up', [40, 50], 'better'],
  ['mehr ist besser und es wird weniger', 'up', [50, 40], 'worse'],
  ['weniger ist besser und es wird weniger', 'down', [16, 11], 'better'],
  ['weniger ist besser und es wird mehr', 'down', [11, 16], 'worse'],
  ['gleich', 'up', [50, 50], 'same'],
  ['nur ein Wert', 'up', [50], 'unknown'],
  ['ein Jahr ohne Wert dazwischen zählt nicht als null', 'up', [50, null, 60], 'better'],
] as const)('Verlauf: %s', (_name, direction, values, trend) => {
  const readings = values.map((value, index) => aReading(2024 + index, value));
  expect(trendOf(anIndicator({ direction }), readings)).toBe(trend);
});

test.each([
  ['vor dem ersten Wert', {}, [aReading(2026, 15.8)], 'better', [2025, 2026]],
  ['weniger ist besser', { direction: 'down' as const }, [aReading(2026, 15.8)], 'worse', [2025, 2026]],
  ['im selben Jahr wie der erste Wert', {}, [aReading(2025, 10.5)], 'unknown', [2025]],
  ['mit wenigen Fällen', { hasFewCases: true }, [aReading(2026, 15.8)], 'unknown', undefined],
  [
    'aus einer anders gezählten Reihe',
    { manner: 'computed' as const },
    [aReading(2025, 9), aReading(2026, 15.8, { manner: 'computed' })],
    'unknown',
    [2026],
  ],
])('der Ausgangswert ist der erste Punkt der Reihe: %s', (_name, more, readings, trend, years) => {
  const indicator = anIndicator({ baseline: { year: 2025, value: 10.5 }, target: null, ...more });
  const tracked = trackIndicator(indicator, readings, today);
  expect(tracked.trend).toBe(trend);
  expect(planSeries(tracked)?.points.map(({ year }) => year)).toEqual(years);
});

test('mit wenigen Fällen sagt niemand, ob es besser wird', () => {
  const readings = [aReading(2025, 50), aReading(2026, 67, { cases: { count: 2, total: 3 } })];
  expect(trendOf(anIndicator({ hasFewCases: true }), readings)).toBe('unknown');
});

test.each([
  ['up', 80, true],
  ['up', 79, false],
  ['down', 80, true],
  ['down', 81, false],
] as const)('Ziel 80 in Richtung %s ist mit %d erreicht: %s', (direction, value, reached) => {
  expect(isReached(anIndicator({ direction }), aReading(2026, value))).toBe(reached);
});

test.each([
  ['jährlich', 'yearly', 0, 2025, { year: 2026, on: '2026-12-31', isOverdue: false }],
  ['jährlich, ein Jahr versäumt', 'yearly', 0, 2024, { year: 2025, on: '2025-12-31', isOverdue: true }],
  ['mit Lieferverzug', 'yearly', 11, 2024, { year: 2025, on: '2026-11-30', isOverdue: false }],
  ['alle drei Jahre', 'three-yearly', 0, 2025, { year: 2028, on: '2028-12-31', isOverdue: false }],
  ['je Veranstaltung wird auf nichts gewartet', 'per-event', 0, 2019, undefined],
] as const)('nächster Wert %s', (_name, frequency, delayMonths, last, due) => {
  expect(readingDue({ frequency, delayMonths, manner: 'delivered', ending: null }, [aReading(last, 1)], today)).toEqual(
    due,
  );
});

test('zwischen zwei Jahren ohne Wert bleibt die Linie offen', () => {
  const readings = [aReading(2023, 1), aReading(2024, 2), aReading(2025, null), aReading(2026, 3)];
  expect(yearsOf(readings).map(({ year }) => year)).toEqual([2023, 2024, 2025, 2026]);
  const indicator = anIndicator();
  const tracked = {
    indicator,
    readings,
    earlier: [],
    start: null,
    last: readings[3],
    trend: 'better',
    isReached: false,
    due: undefined,
  } as const;
  const plan = planSeries(tracked);
  expect([plan?.lines.length, plan?.points.length, plan?.holes.map(({ year }) => year)]).toEqual([1, 3, [2025]]);
});

test('Jahr und Wert eines Ziels gehören zusammen', () => {
  const refused = { ok: false, key: 'evaluation.indicator.refused.point', field: 'targetValue' };
  expect(canBePoint(2028, null, 'targetValue')).toMatchObject(refused);
  expect(canBePoint(null, 80, 'targetValue')).toMatchObject(refused);
  expect([canBePoint(2028, 80, 'targetValue'), canBePoint(null, null, 'targetValue')]).toEqual([
    { ok: true },
    { ok: true },
  ]);
});
