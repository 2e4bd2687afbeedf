import fc from 'fast-check';
import { expect, test } from 'vitest';
import { languageOf } from '#platform/i18n/languages.ts';
import type { Translate } from '#platform/i18n/translate.ts';
import { wordsIn } from '#platform/i18n/words.ts';
import { composeReport } from './content.rules.ts';
import { reportLengths } from './rules.ts';
import {
  endingFigures,
  type FrozenLight,
  type FrozenMeasure,
  fates,
  figuresOf,
  freeze,
  type Material,
  measureStates,
  standsOrSlips,
} from './snapshot.rules.ts';

const light = fc.record({
  value: fc.constantFrom('go', 'late', 'stop', 'unknown'),
  why: fc.constant(null),
  evidence: fc.string(),
  age: fc.nat(400),
}) as fc.Arbitrary<FrozenLight>;

const measure = fc.record({
  code: fc.string(),
  title: fc.string(),
  field: fc.constant({ code: 'HF1', title: 'Steuerung' }),
  goal: fc.constant('Z1.1'),
  lead: fc.option(fc.string()),
  state: fc.constantFrom(...measureStates),
  startOn: fc.constant(null),
  endOn: fc.constant(null),
  isStartOverdue: fc.boolean(),
  lights: fc.record({ doing: light, timing: light, effect: light }),
  objections: fc.constant([]),
}) as fc.Arbitrary<FrozenMeasure>;

const material: fc.Arbitrary<Material> = fc.record({
  asOf: fc.constant('2026-11-22'),
  edition: fc.constant(null),
  measures: fc.array(measure),
  indicators: fc.constant([]),
  voices: fc.array(
    fc.record({
      code: fc.string(),
      fate: fc.option(fc.constantFrom(...fates)),
      ending: fc.constantFrom(...(Object.keys(endingFigures) as (keyof typeof endingFigures)[])),
      isAnswered: fc.boolean(),
    }),
  ),
  money: fc.array(
    fc.record({
      code: fc.string(),
      title: fc.string(),
      funder: fc.string(),
      grantedCents: fc.nat(100_000_000),
      spentCents: fc.nat(100_000_000),
      startOn: fc.constant('2026-01-01'),
      endOn: fc.constant('2026-12-31'),
      isRunning: fc.boolean(),
      endsSoon: fc.boolean(),
    }),
  ),
});

const valuesOf = (of: Material) => new Map(figuresOf(of).map(({ id, value }) => [id, value]));
const sumOf = (values: Map<string, number>, ids: readonly string[]) =>
  ids.reduce((sum, id) => sum + (values.get(id) ?? Number.NaN), 0);

test('die Stände aller Maßnahmen ergeben zusammen alle Maßnahmen, die Wirkungsampeln auch', () => {
  fc.assert(
    fc.property(material, (of) => {
      const values = valuesOf(of);
      const states = measureStates.map((state) => `measures.${state}`);
      expect(sumOf(values, states)).toBe(of.measures.length);
      expect(sumOf(values, ['effect.go', 'effect.late', 'effect.stop', 'effect.unknown'])).toBe(of.measures.length);
    }),
  );
});

test('jede Stimme steht in genau einem Ergebnis oder ist noch offen', () => {
  fc.assert(
    fc.property(material, (of) => {
      const values = valuesOf(of);
      expect(sumOf(values, Object.values(endingFigures))).toBe(of.voices.length);
    }),
  );
});

test('jede Zahl ist die Zahl oder Summe der Einträge, die hinter ihr stehen, auch nach dem Speichern', () => {
  fc.assert(
    fc.property(material, (of) => {
      const stored = JSON.parse(JSON.stringify(freeze(of))) as ReturnType<typeof freeze>;
      for (const { unit, value, codes, id } of stored.figures) {
        if (unit === 'count') expect(value).toBe(codes.length);
        else if (id === 'money.granted')
          expect(value).toBe(stored.money.reduce((sum, one) => sum + one.grantedCents, 0));
      }
      expect(figuresOf(stored)).toEqual(stored.figures);
    }),
  );
});

test('Invariante 2: jede Zahl jeder der drei Längen lässt sich aus demselben Datensatz nachrechnen', () => {
  const words = wordsIn(languageOf('de'), ((key: string) => key) as Translate);
  fc.assert(
    fc.property(material, fc.constantFrom(...reportLengths), (of, length) => {
      const snapshot = freeze(of);
      const again = valuesOf(JSON.parse(JSON.stringify(snapshot)) as Material);
      const shown = composeReport(snapshot, length, words).flatMap((block) =>
        block.block === 'figures' ? block.rows.map(({ id }) => id) : [],
      );
      expect(shown.length).toBeGreaterThan(0);
      for (const id of shown) {
        const figure = snapshot.figures.find((one) => one.id === id);
        expect([id, figure?.value]).toEqual([id, again.get(id)]);
        if (figure?.unit === 'count') expect(figure.codes).toHaveLength(figure.value);
      }
    }),
  );
});

test('der Bericht nennt, was steht, sich verzögert oder pausiert; was vorbei ist, verzögert sich nicht mehr', () => {
  const plain = { value: 'go', why: null, evidence: '', age: 1 } as const;
  const of = (code: string, more: Partial<FrozenMeasure>, timing: FrozenLight['value'] = 'go') =>
    ({
      ...{ code, state: 'running', isStartOverdue: false },
      lights: { doing: plain, timing: { ...plain, value: timing }, effect: plain },
      ...more,
    }) as FrozenMeasure;
  const all = [
    of('M-111', {}, 'late'),
    of('M-112', {}, 'stop'),
    of('M-113', { state: 'done' }, 'late'),
    of('M-114', { state: 'paused' }),
    of('M-115', { isStartOverdue: true }),
    of('M-116', {}),
  ];
  expect(standsOrSlips(all).map(({ code }) => code)).toEqual(['M-111', 'M-112', 'M-114', 'M-115']);
});
