import { expect, test } from 'vitest';
import {
  fold,
  isDamaged,
  isErrorCell,
  isEverywhere,
  joinedAddress,
  lacksZero,
  meaningOf,
  namesPerson,
  piecesOf,
  placeOf,
  wholeAddress,
} from './word.rules.ts';

const kinds = [
  { value: 'childcare', labels: ['Kita, Familienzentrum'] },
  { value: 'migrant-organisation', labels: ['Migrantenorganisation'] },
  { value: 'association', labels: ['Verein'] },
  { value: 'religion', labels: ['Religionsgemeinschaft'] },
];

test.each([
  ['Kita', 'childcare'],
  ['Familienzentrum', 'childcare'],
  ['Migrantenorg.', 'migrant-organisation'],
  ['Vereine', 'association'],
  ['VEREIN', 'association'],
  ['religion', 'religion'],
  ['Moschee', undefined],
  ['Rel', undefined],
  ['', undefined],
])('a kind is understood as people write it: %s', (text, expected) => expect(meaningOf(text, kinds)).toBe(expected));

const places = [
  { value: 'G01', labels: ['Musterau', '06999001'] },
  { value: 'G02', labels: ['Beispielheim'] },
  { value: 'G03', labels: ['Denkbrück'] },
  { value: 'G04', labels: ['Bad Neustadt'] },
  { value: 'G05', labels: ['Bad Altstadt'] },
];

test.each([
  ['Denkbrueck', 'G03'],
  ['Denkbruck', undefined],
  ['12345 Beispielheim', 'G02'],
  ['D-12345 Beispielheim', 'G02'],
  ['Stadt Musterau', 'G01'],
  ['Musterau-Ort', 'G01'],
  ['Musterau, OT Süd', 'G01'],
  ['06999001', 'G01'],
  ['Bad', undefined],
  ['12345', undefined],
  ['Atlantis', undefined],
])('a place is understood as people write it: %s', (text, expected) => expect(placeOf(text, places)).toBe(expected));

test('several things in one cell are taken apart', () => {
  expect(piecesOf('Musterau / Beispielheim')).toEqual(['Musterau', 'Beispielheim']);
  expect(piecesOf('Deutsch und Arabisch, Dari')).toEqual(['Deutsch', 'Arabisch', 'Dari']);
});

test('umlauts, accents and signs do not tell words apart', () => {
  expect(fold('Café – Größe')).toBe('cafe groesse');
});

test('an address without its beginning gets one, anything else stays', () => {
  expect(wholeAddress('www.verein.example/kontakt')).toBe('https://www.verein.example/kontakt');
  for (const text of ['https://verein.example', 'javascript:alert(1)', 'siehe Facebook', ''])
    expect(wholeAddress(text)).toBe(text);
});

test.each(['#NV', '#DIV/0!', '#BEZUG!', '#N/A'])('%s is an error of the spreadsheet', (text) => {
  expect(isErrorCell(text)).toBe(true);
  expect(isErrorCell('#1 Treff')).toBe(false);
});

test.each([
  ['Frau Berg', true],
  ['Anna Berg', true],
  ['Dr. A. Berg', true],
  ['Vorstand', false],
  ['Frau Berg, Leitung', false],
  ['Fachbereich Deutsch', false],
  ['Leitung Integrationsbüro', false],
  ['Büro', false],
])('a contact that names a person is told from one that names a function: %s', (text, expected) =>
  expect(namesPerson(text)).toBe(expected),
);

test.each([
  [['Torgasse', '12a', '35001', 'Musterau'], 'Torgasse 12a, 35001 Musterau'],
  [['Torgasse 12a', '12a', '35001', '35001 Musterau'], 'Torgasse 12a, 35001 Musterau'],
  [['Torgasse 12a, 35001 Musterau', '', '35001', 'Musterau'], 'Torgasse 12a, 35001 Musterau'],
  [['Torgasse,', '12a', '', 'Musterau'], 'Torgasse 12a'],
  [['Am Markt', '', '01234', ''], 'Am Markt, 01234'],
])('parts of an address become one: %j', ([street = '', houseNumber = '', postcode = '', town = ''], whole) => {
  expect(joinedAddress({ street, houseNumber, postcode, town })).toBe(whole);
});

test('a number without zero or country code is noticed, short numbers and those with words are none', () => {
  for (const number of ['640077889', '6400 77889', 'Tel. 6400/77889'])
    expect([number, lacksZero(number)]).toEqual([number, true]);
  for (const number of [
    '06400 77889',
    '(06400) 77889',
    '+49 6400 77889',
    '0049 6400 77889',
    '115',
    '116 117',
    'Tel.: 06400 7',
  ])
    expect([number, lacksZero(number)]).toEqual([number, false]);
});

test('the whole county is written in many ways', () => {
  for (const words of ['ganzer Kreis', 'im ganzen Kreis', 'kreisweit', 'Alle Kommunen', 'gesamter Landkreis'])
    expect([words, isEverywhere(words)]).toEqual([words, true]);
  for (const words of ['Musterau', 'Kreis', 'alle']) expect([words, isEverywhere(words)]).toEqual([words, false]);
});

test.each([
  ['Bücherkiste', false],
  ['José Muñoz, Ångström, São Paulo, MAÇÃ, Šibenik, Žena', false],
  ['„Offene Tür“ – 10 €, § 5', false],
  ['Kita „Sonne“: 5 °C, 3² m', false],
  ['مركز الاستقبال', false],
  ['BÃ¼cherkiste', true],
  ['StraÃŸe 4', true],
  ['Mo â€“ Fr', true],
  ['Caf\u00c2\u00a0Nord', true],
  ['Ø§Ù„Ù…Ø±ÙƒØ²', true],
  ['B\u0081cherkiste', true],
  ['Sch”nau', true],
  ['B„ckerei', true],
  ['BŸcherkiste', true],
  ['BŠckerei', true],
  ['Torstra§e', true],
  ['B\ufffdcherkiste', true],
])('umlauts of "%s" are damaged: %s', (text, damaged) => {
  expect(isDamaged(text)).toBe(damaged);
});
