import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '#platform/i18n/format.ts';
import { isRunning } from '../rules.ts';
import { chartBox, planCliff } from './chart.rules.ts';
import {
  type CliffInput,
  cliffSteps,
  dayOfMonths,
  fundingCliff,
  monthsTo,
  renewalSavings,
  sliderMonths,
} from './rules.ts';

const today = '2026-11-22';
const dayAfter = (day: string) => addDays(day, 1);

const grant = fc.record({
  id: fc.uuid(),
  code: fc.nat(99).map((number) => `FM${number}`),
  title: fc.constant('Zuwendung'),
  state: fc.constantFrom('running', 'granted', 'settled', 'applied'),
  startOn: fc.integer({ min: -100, max: 100 }).map((days) => addDays(today, days)),
  endOn: fc.integer({ min: -100, max: 900 }).map((days) => addDays(today, days)),
  grantedCents: fc.option(fc.nat(10_000_000)),
  applyBy: fc.constant(null),
  grantedOn: fc.constant(null),
});
const input: fc.Arbitrary<CliffInput> = fc
  .uniqueArray(grant, { selector: ({ code }) => code, maxLength: 8 })
  .map((grants) => ({
    grants,
    measures: grants.map(({ id, code }) => ({
      id,
      code: `M-${code}`,
      title: '',
      state: 'running',
      voiceIds: [id],
      isSilent: false,
    })),
    allocations: grants.map(({ id }) => ({ grantId: id, measureId: id, amountCents: 100 })),
    posts: [],
    offers: [],
  }));

test('die Treppe geht Stufe für Stufe bis auf null hinab und verliert keinen Cent', () => {
  fc.assert(
    fc.property(input, (of) => {
      const steps = cliffSteps(of, today, dayAfter);
      const running = of.grants.filter((one) => isRunning(one, today));
      const all = running.reduce((sum, one) => sum + (one.grantedCents ?? 0), 0);
      expect(steps.reduce((sum, step) => sum + step.fallsCents, 0)).toBe(all);
      expect(steps.at(-1)?.restCents ?? 0).toBe(0);
      for (const step of steps) {
        expect(fundingCliff(of, today, step.on).sumCents).toBe(all - step.restCents);
      }
    }),
  );
});

test('was eine Verlängerung rettet, fehlt danach genau auf der Liste', () => {
  fc.assert(
    fc.property(input, fc.integer({ min: 1, max: 900 }), (of, days) => {
      const on = addDays(today, days);
      const all = fundingCliff(of, today, on).measures.map(({ code }) => code);
      for (const { code, measureCodes } of renewalSavings(of, today, on)) {
        const left = fundingCliff(of, today, on, new Set([code])).measures.map((one) => one.code);
        expect([...left, ...measureCodes].sort()).toEqual([...all].sort());
      }
    }),
  );
});

test('der Regler und das Datum meinen denselben Monat, hin und zurück', () => {
  fc.assert(
    fc.property(fc.nat(30), (months) => {
      const day = dayOfMonths(String(months), today, 30) ?? '';
      expect(monthsTo(day, today, 30)).toBe(months);
    }),
  );
  expect(monthsTo('2027-01-15', today, 30)).toBe(3);
  for (const odd of [null, '', '-1', '31', '1e3', 'bald']) expect(dayOfMonths(odd, today, 30)).toBeUndefined();
});

test('die Zeichnung bleibt in ihrem Rahmen, auch ohne Geld und an jedem Tag', () => {
  fc.assert(
    fc.property(input, fc.integer({ min: -400, max: 1500 }), (of, days) => {
      const steps = cliffSteps(of, today, dayAfter);
      const axis = { ...sliderMonths(steps, today), today };
      const plan = planCliff(steps, axis, addDays(today, days), chartBox.narrow);
      const numbers = (plan.line.match(/-?\d+(\.\d+)?/g) ?? []).map(Number);
      expect(numbers.every((value) => Number.isFinite(value) && value >= 0 && value <= 344)).toBe(true);
      expect(plan.cut.x).toBeGreaterThanOrEqual(44);
      expect(plan.cut.x).toBeLessThanOrEqual(332);
    }),
  );
});
