import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '#platform/i18n/format.ts';
import { chartBox, planCliff } from './chart.rules.ts';
import {
  type CliffInput,
  cliffSteps,
  dayOfMonths,
  fundingCliff,
  isSecured,
  monthsTo,
  renewalSavings,
  sliderMonths,
} from './rules.ts';

const today = '2026-11-22';
const dayAfter = (day: string) => addDays(day, 1);

const grant = fc
  .record({
    id: fc.uuid(),
    code: fc.nat(99).map((number) => `FM${number}`),
    title: fc.constant('Zuwendung'),
    state: fc.constantFrom('running', 'granted', 'settled', 'applied'),
    startOn: fc.integer({ min: -100, max: 100 }).map((days) => addDays(today, days)),
    endOn: fc.integer({ min: -100, max: 900 }).map((days) => addDays(today, days)),
    grantedCents: fc.option(fc.nat(10_000_000)),
    applyBy: fc.constant(null),
    grantedOn: fc.constant(null),
  })
  .map((one) => ({ ...one, endOn: one.endOn < one.startOn ? one.startOn : one.endOn }));
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
      const secured = of.grants.filter((one) => isSecured(one, today));
      const sum = (grants: CliffInput['grants']) => grants.reduce((cents, one) => cents + (one.grantedCents ?? 0), 0);
      const all = sum(secured);
      expect(steps.reduce((cents, step) => cents + step.fallsCents, 0)).toBe(all);
      expect(steps.at(-1)?.restCents ?? 0).toBe(0);
      for (const step of steps) {
        const begun = sum(secured.filter(({ startOn }) => startOn <= step.on));
        expect(fundingCliff(of, today, step.on).sumCents).toBe(begun - step.restCents);
      }
    }),
  );
});

describe('bewilligt, beginnt erst', () => {
  const base = { title: '', applyBy: null, grantedOn: null };
  const fm = (code: string, state: string, startOn: string, endOn: string, euros: number) => ({
    ...{ ...base, id: code, code, state, startOn, endOn, grantedCents: euros * 100 },
  });
  const grants = [
    fm('FM05', 'running', '2026-01-01', '2026-12-31', 6_000),
    fm('FM01', 'granted', '2027-01-01', '2027-12-31', 60_000),
    fm('FM07', 'applied', '2027-01-01', '2027-12-31', 9_000),
  ];
  const measure = (code: string) => ({ id: code, code, title: '', state: 'planned', voiceIds: [], isSilent: false });
  const of: CliffInput = {
    grants,
    measures: ['M-111', 'M-112', 'M-211', 'M-212'].map(measure),
    allocations: [
      { grantId: 'FM05', measureId: 'M-111', amountCents: 300_000 },
      { grantId: 'FM05', measureId: 'M-112', amountCents: 300_000 },
      { grantId: 'FM01', measureId: 'M-211', amountCents: 2_000_000 },
      { grantId: 'FM01', measureId: 'M-212', amountCents: 3_000_000 },
    ],
    posts: [],
    offers: [],
  };

  test.each([
    ['2026-12-31', 0, 0],
    ['2027-01-01', 6_000, 2],
    ['2027-12-31', 6_000, 2],
    ['2028-01-01', 66_000, 4],
  ])('zum %s fallen %d € weg, und %d Maßnahmen verlieren Geld', (on, euros, measures) => {
    const cliff = fundingCliff(of, '2026-12-01', on);
    expect([cliff.sumCents, cliff.measures.length]).toEqual([euros * 100, measures]);
  });

  test('am Stichtag bleibt, was an ihm beginnt', () => {
    expect(cliffSteps(of, '2026-12-01', dayAfter)).toEqual([
      {
        on: '2027-01-01',
        codes: ['FM05'],
        fallsCents: 600_000,
        begins: ['FM01'],
        beginsCents: 6_000_000,
        restCents: 6_000_000,
      },
      { on: '2028-01-01', codes: ['FM01'], fallsCents: 6_000_000, begins: [], beginsCents: 0, restCents: 0 },
    ]);
  });

  test('was weitergeht, beginnt und endet nicht mehr', () => {
    const steps = cliffSteps(of, '2026-12-01', dayAfter, new Set(['FM01']));
    expect(steps.map(({ on, restCents }) => [on, restCents])).toEqual([['2027-01-01', 6_000_000]]);
  });

  test('beginnt das Geld mitten im Monat, ist es eine eigene Stufe nach oben', () => {
    const later = { ...of, grants: [fm('FM01', 'granted', '2027-03-15', '2027-12-31', 60_000)] };
    const steps = cliffSteps(later, '2026-12-01', dayAfter);
    expect(steps.map(({ on, fallsCents, restCents }) => [on, fallsCents, restCents])).toEqual([
      ['2027-03-15', 0, 6_000_000],
      ['2028-01-01', 6_000_000, 0],
    ]);
    const axis = { ...sliderMonths(steps, '2026-12-01'), today: '2026-12-01' };
    const plan = planCliff(steps, axis, '2028-01-01', chartBox.wide);
    expect([plan.cut.from, plan.cut.to]).toEqual([40, 340]);
  });
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
