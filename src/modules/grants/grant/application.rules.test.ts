import { expect, test } from 'vitest';
import type { Measure } from '#modules/concept/index.ts';
import { emptyChapters, measuresOf } from './application.rules.ts';

const measure = (id: string, code: string) => ({ id, code }) as Measure;

test('ein Antrag spricht von jeder Maßnahme des Geldes einmal, nach ihrer Nummer', () => {
  const all = [measure('b', 'M-212'), measure('a', 'M-121'), measure('c', 'M-311')];
  const allocations = [{ measureId: 'b' }, { measureId: 'a' }, { measureId: 'b' }];
  expect(measuresOf(allocations, all).map(({ code }) => code)).toEqual(['M-121', 'M-212']);
});

test('ein Kapitel fehlt, wo weder etwas bekannt ist noch jemand etwas geschrieben hat', () => {
  const known = { purpose: 2, measures: 0, figures: 0, effect: 0 };
  expect(emptyChapters({ effect: 'Unsere Worte' }, known)).toEqual(['measures', 'figures']);
});
