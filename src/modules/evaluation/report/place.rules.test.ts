import { expect, test } from 'vitest';
import { formatsOf } from '#platform/i18n/format.ts';
import { languageOf } from '#platform/i18n/languages.ts';
import { placeChapter, placeFigureTitle, placesIn } from './place.rules.ts';
import { type FrozenMeasure, freeze, type Material } from './snapshot.rules.ts';

const words = { t: (key: string) => key, format: formatsOf(languageOf('de')) } as never;
const light = { value: 'unknown', why: 'none', evidence: '', age: null } as const;
const measure = (code: string, places: string[], state: FrozenMeasure['state']): FrozenMeasure => ({
  ...{ code, title: code, field: { code: 'HF1', title: 'Sprache' }, goal: 'Z1.1', places, lead: null, state },
  ...{ startOn: null, endOn: null, isStartOverdue: false, objections: [] },
  lights: { doing: light, timing: light, effect: light },
});
const material: Material = {
  asOf: '2026-11-22',
  edition: null,
  measures: [
    measure('M-1', ['G01', 'G02'], 'running'),
    measure('M-2', ['G02'], 'planned'),
    measure('M-3', [], 'running'),
  ],
  indicators: [],
  voices: [
    { code: 'C-1', fate: null, isAnswered: true, place: 'G02' },
    { code: 'C-2', fate: null, isAnswered: false },
  ],
  money: [],
  places: [
    { code: 'G01', name: 'Musterau' },
    { code: 'G02', name: 'Beispielheim' },
    { code: 'G03', name: 'Erdachtal' },
  ],
};
const snapshot = freeze(material);
const codes = (id: string) => snapshot.figures.find((figure) => figure.id === id)?.codes;

test('REQ-A02 a report freezes for each municipality what belongs to it, and each number keeps its records', () => {
  expect(codes('place.G02.measures')).toEqual(['M-1', 'M-2']);
  expect(codes('place.G02.running')).toEqual(['M-1']);
  expect(codes('place.G02.answered')).toEqual(['C-1']);
  expect(codes('place.G01.measures')).toEqual(['M-1']);
});

test('a municipality without anything has no row of zeros, and what is for the whole county stands at none', () => {
  expect(placesIn(snapshot).map(({ code }) => code)).toEqual(['G01', 'G02']);
  const named = snapshot.figures.filter(({ id }) => id.startsWith('place.')).flatMap((figure) => figure.codes);
  expect(named).not.toContain('M-3');
});

test('narrowed to a municipality, a report says only what belongs there', () => {
  const headings = (only?: string) =>
    placeChapter(snapshot, words, only).flatMap((block) => (block.block === 'heading' ? block.text : []));
  expect(headings()).toEqual(['evaluation.public.report.places', 'Musterau', 'Beispielheim']);
  expect(headings('G02')).toEqual(['evaluation.public.report.places', 'Beispielheim']);
  expect(placeFigureTitle(words, snapshot, 'place.G02.voices')).toMatch(/^Beispielheim: /);
});

test('a data set from before that knows no municipality has no such chapter', () => {
  const { places: _places, ...older } = material;
  expect(placeChapter(freeze(older), words)).toEqual([]);
});
