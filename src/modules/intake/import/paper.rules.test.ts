import { expect, test } from 'vitest';
import { readTime } from './day.form.ts';
import { filledDown, withSameAsAbove } from './fill.rules.ts';
import { isSum, readFieldName, readGoalName, readMeasureName, readMoney } from './paper.rules.ts';
import { textOf } from './reader.form.ts';
import type { Corrections, ImportRow } from './rules.ts';

test.each([
  ['01.04.2027', '2027-04-01', '2027-04-01'],
  ['1.4.27', '2027-04-01', '2027-04-01'],
  ['2027-04-01', '2027-04-01', '2027-04-01'],
  ['2027', '2027-01-01', '2027-12-31'],
  ['ab 2027', '2027-01-01', '2027-12-31'],
  ['bis Ende 2028', '2028-10-01', '2028-12-31'],
  ['Q3 2027', '2027-07-01', '2027-09-30'],
  ['Q3/27', '2027-07-01', '2027-09-30'],
  ['3. Quartal 2027', '2027-07-01', '2027-09-30'],
  ['III. Quartal 2027', '2027-07-01', '2027-09-30'],
  ['III/2027', '2027-07-01', '2027-09-30'],
  ['1. Halbjahr 2027', '2027-01-01', '2027-06-30'],
  ['2. HJ 2027', '2027-07-01', '2027-12-31'],
  ['März 2027', '2027-03-01', '2027-03-31'],
  ['Mrz 27', '2027-03-01', '2027-03-31'],
  ['04/2027', '2027-04-01', '2027-04-30'],
  ['2/2028', '2028-02-01', '2028-02-29'],
  ['Anfang 2027', '2027-01-01', '2027-03-31'],
  ['2026–2028', '2026-01-01', '2028-12-31'],
  ['2026 bis 2028', '2026-01-01', '2028-12-31'],
  ['01.04.2027 - 31.03.2029', '2027-04-01', '2029-03-31'],
  ['Januar – März 2027', '2027-01-01', '2027-03-31'],
])('the time "%s" lasts from %s until %s', (text, from, until) => {
  expect(readTime(text)).toEqual({ from, until });
});

test.each(['laufend', 'fortlaufend', 'Daueraufgabe', 'unbefristet', 'seit 2021 - laufend'])(
  '"%s" is for good',
  (text) => {
    expect(readTime(text)).toBe('for-good');
  },
);

test.each(['Sommer irgendwann', 'Mitte 2027', 'nach Bedarf', '31.02.2027', '13/2027', 'Q5 2027', '2027-2', ''])(
  'nobody can say when "%s" is',
  (text) => {
    expect(readTime(text)).toBe(undefined);
  },
);

test.each([
  ['12.000 €', 12_000_00, '', false],
  ['12 000 Euro', 12_000_00, '', false],
  ['10.500,50 EUR', 10_500_50, '', false],
  ['5000,-', 5_000_00, '', false],
  ['ca. 30 T€', 30_000_00, '', false],
  ['1,5 Mio. €', 1_500_000_00, '', false],
  ['12.000 € (Landesmittel)', 12_000_00, 'Landesmittel', false],
  ['Haushaltsmittel', null, 'Haushaltsmittel', false],
  ['k. A.', null, '', false],
  ['–', null, '', false],
])('the money "%s" is %s cents from "%s"', (text, cents, words, isDoubtful) => {
  expect(readMoney(text)).toEqual({ cents, words, isDoubtful });
});

test.each(['5.000 € pro Jahr', '1.000 € jährlich', '5.000 – 10.000 €', '3 Stellen je 60.000 €'])(
  'the money "%s" is no one amount',
  (text) => {
    expect(readMoney(text)).toMatchObject({ cents: null, isDoubtful: true });
  },
);

test.each([
  ['HF 1: Sprache', 'HF1', 'Sprache'],
  ['Handlungsfeld 3 – Wohnen', 'HF3', 'Wohnen'],
  ['HF III Wohnen', 'HF3', 'Wohnen'],
  ['2. Arbeit', 'HF2', 'Arbeit'],
  ['HF1', 'HF1', 'HF1'],
  ['Sprache und Bildung', '', 'Sprache und Bildung'],
  ['4 Jahreszeiten', '', '4 Jahreszeiten'],
])('the field "%s" is %s, %s', (text, code, title) => {
  expect(readFieldName(text)).toEqual({ code, title });
});

test.each([
  ['Ziel 1.2: Alle üben', 'Z1.2', 'Alle üben'],
  ['Z1.2 Alle üben', 'Z1.2', 'Alle üben'],
  ['1.2 Alle üben', 'Z1.2', 'Alle üben'],
  ['Leitziel 3 – Alle üben', 'Z3', 'Alle üben'],
  ['Ziele werden gemeinsam erreicht', '', 'Ziele werden gemeinsam erreicht'],
])('the goal "%s" is %s, %s', (text, code, title) => {
  expect(readGoalName(text)).toEqual({ code, title });
});

test.each([
  ['M 1.1.2', 'Lotsen', 'M1.1.2', 'Lotsen'],
  ['', 'M-121 Lotsen', 'M-121', 'Lotsen'],
  ['', '1.2.3 Lotsen', '1.2.3', 'Lotsen'],
  ['', '24 Stunden offen', '', '24 Stunden offen'],
])('the measure "%s" "%s" is %s, %s', (code, title, own, words) => {
  expect(readMeasureName(code, title)).toEqual({ code: own, title: words });
});

test('a sum is no measure; what only begins like one is', () => {
  expect(['Summe', 'Zwischensumme HF 2', 'Gesamt', 'Gesamtkosten'].map(isSum)).toEqual([true, true, true, true]);
  expect(['Gesamtkonzept Sprache', 'Summer School', 'Kostenfreie Kurse'].map(isSum)).toEqual([false, false, false]);
});

const row = (...cells: string[]) => ({
  ...{ number: 0, cells, corrections: {} as Corrections, merged: [], isHeading: false },
  ...{ inherited: {} as Corrections, inheritedFrom: {} as ImportRow['inheritedFrom'] },
});
const numbered = (rows: readonly ReturnType<typeof row>[]) => rows.map((one, index) => ({ ...one, number: index + 1 }));
const places = { field: 0, goal: 1, title: 2 };

test('what comes from the row of another measure is said; a heading counts without a word; written empty is empty', () => {
  const rows = numbered([row('HF1', 'Z1', 'a'), row('', '', 'b'), row('HF2', '', ''), row('', '', 'c')]);
  const filled = filledDown(rows, places);
  expect(filled.map(({ inheritedFrom }) => inheritedFrom)).toEqual([{}, { field: 1, goal: 1 }, {}, {}]);
  const [first = row(), second = row()] = rows;
  const emptied = filledDown([first, { ...second, corrections: { goal: '' } }], places)[1] ?? second;
  expect([textOf(emptied, places, 'field'), textOf(emptied, places, 'goal')]).toEqual(['HF1', '']);
  expect(emptied.inheritedFrom).toEqual({ field: 1 });
});

test('a cell that points upwards says what stands there, and from where; above the first row it is only a word', () => {
  const rows = numbered([row('s. o.'), row('Chor'), row(''), row('siehe oben'), row('dito')]);
  const filled = withSameAsAbove(rows, { name: 0 });
  expect(filled.map((one) => textOf(one, { name: 0 }, 'name'))).toEqual(['s. o.', 'Chor', '', 'Chor', 'Chor']);
  expect(filled.map(({ inheritedFrom }) => inheritedFrom.name)).toEqual([undefined, undefined, undefined, 2, 2]);
});

test('field and goal count for the rows below, until a new field ends the goal', () => {
  const rows = [
    row('HF1', 'Z1', 'a'),
    row('', '', 'b'),
    row('HF1', '', 'c'),
    row('HF2', '', 'd'),
    row('', 'Z2', ''),
    row('', '', 'e'),
    row('', '', 'Handlungsfeld 3: Wohnen'),
    row('', '', 'f'),
  ];
  const filled = filledDown(rows, places);
  expect(filled.map(({ inherited: { field, goal }, isHeading }) => [field, goal, isHeading])).toEqual([
    ['HF1', 'Z1', false],
    ['HF1', 'Z1', false],
    ['HF1', 'Z1', false],
    ['HF2', '', false],
    ['HF2', 'Z2', true],
    ['HF2', 'Z2', false],
    ['Handlungsfeld 3: Wohnen', '', true],
    ['Handlungsfeld 3: Wohnen', '', false],
  ]);
});
