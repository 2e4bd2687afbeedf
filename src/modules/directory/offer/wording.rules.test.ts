import { expect, test } from 'vitest';
import { isHalfRead, readCost, readSchedule, type WordingPart } from './wording.rules.ts';

const weekly = (...days: number[]) => ({ kind: 'weekly' as const, days });

test.each<[string, WordingPart[]]>([
  ['Di 9–12 Uhr, Do 14–18 Uhr', [times(weekly(2), '09:00', '12:00'), times(weekly(4), '14:00', '18:00')]],
  ['Di, Do 9–11.30 Uhr', [times(weekly(2, 4), '09:00', '11:30')]],
  ['Sonnabend 10–13 Uhr', [times(weekly(6), '10:00', '13:00')]],
  ['Sonntag 14–17', [times(weekly(7), '14:00', '17:00')]],
  ['Dienstag und Donnerstag 9 bis 12 Uhr', [times(weekly(2, 4), '09:00', '12:00')]],
  ['Mo 9–12 und 14–18', [times(weekly(1), '09:00', '12:00'), times(weekly(1), '14:00', '18:00')]],
  ['Mo–Do nach Termin', [{ kind: 'phrase', phrase: 'by-appointment', on: weekly(1, 2, 3, 4) }]],
  ['nach Vereinbarung', [{ kind: 'phrase', phrase: 'by-appointment', on: null }]],
  [
    'Di 14–17 Uhr und nach Termin',
    [times(weekly(2), '14:00', '17:00'), { kind: 'phrase', phrase: 'by-appointment', on: null }],
  ],
  [
    'Mo, Do 9–12 Uhr offen, sonst Termin',
    [times(weekly(1, 4), '09:00', '12:00'), { kind: 'phrase', phrase: 'otherwise-by-appointment', on: null }],
  ],
  ['Mo, Mi 17 Uhr', [times(weekly(1, 3), '17:00', null)]],
  ['1. Montag im Monat 18 Uhr', [times({ kind: 'nth', nth: 1, day: 1 }, '18:00', null)]],
  ['jeden 2. Montag 17 Uhr', [times({ kind: 'fortnightly', day: 1 }, '17:00', null)]],
  [
    'halbjährlich, nächster Termin 2027-04-17',
    [
      { kind: 'phrase', phrase: 'half-yearly', on: null },
      { kind: 'next', on: '2027-04-17' },
    ],
  ],
])('was einen festen Sinn hat, wird verstanden: %s', (written, parts) => {
  expect(readSchedule(written)).toEqual(parts);
});

test.each([
  'viermal im Jahr',
  'nächster Termin 2027-02-30',
  'Mo außer in den Ferien 9–12 Uhr',
  'Di 25–26 Uhr',
  'Do, nach der Schule',
  'Montagskaffee um drei',
])('was keinen festen Sinn hat, bleibt Wort für Wort deutsch: %s', (written) => {
  expect(readSchedule(written).every(({ kind }) => kind === 'german')).toBe(true);
  expect(
    readSchedule(written)
      .map((part) => (part.kind === 'german' ? part.text : ''))
      .join(', '),
  ).toBe(written);
});

test('ein Zusatz bleibt deutsch, die Zeiten davor nicht', () => {
  expect(readSchedule('So 15–16.30 Uhr, zehn Termine')).toEqual([
    times(weekly(7), '15:00', '16:30'),
    { kind: 'german', text: 'zehn Termine' },
  ]);
});

test('Kosten: kostenlos, Beträge mit Zeitraum und Ermäßigung; anderes bleibt deutsch', () => {
  expect(readCost('kostenlos')).toEqual([{ kind: 'phrase', phrase: 'free', on: null }]);
  expect(readCost('30 Euro, ermäßigt 10 Euro')).toEqual([amount(3_000), amount(1_000, { isReduced: true })]);
  expect(readCost('ab 5 Euro im Monat, Zuschuss möglich')).toEqual([
    amount(500, { isFrom: true, per: 'month' }),
    { kind: 'phrase', phrase: 'subsidy-possible', on: null },
  ]);
  expect(readCost('12,50 Euro')).toEqual([amount(1_250)]);
  for (const written of ['5,- €', '5,-- €', '5,– Euro', '5,-', '5 €', '5€', '5,00 EUR'])
    expect(readCost(written), written).toEqual([amount(500)]);
  expect(readCost('kostenlos, Material 3,- €')).toEqual([
    { kind: 'phrase', phrase: 'free', on: null },
    { kind: 'german', text: 'Material 3,- €' },
  ]);
  expect(readCost('Ausweis kostenlos für Neue im ersten Jahr')).toEqual([
    { kind: 'german', text: 'Ausweis kostenlos für Neue im ersten Jahr' },
  ]);
});

function times(on: Extract<WordingPart, { kind: 'times' }>['on'], from: string, to: string | null): WordingPart {
  return { kind: 'times', on, from, to };
}

function amount(cents: number, more: Partial<Extract<WordingPart, { kind: 'amount' }>> = {}): WordingPart {
  return { kind: 'amount', cents, isFrom: false, isReduced: false, per: null, ...more };
}

test.each([
  ['Di u. Do 9-11.30 Uhr, Sonnabend 10–12', true],
  ['Di, Do 9–11.30 Uhr, Sonnabend 10–12', false],
  ['Di 9–12 Uhr, Raum 12', false],
  ['immer wenn Licht brennt, so gegen 9-12', false],
])('„%s“ ist zur Hälfte verstanden: %s', (schedule, isHalf) => {
  expect(isHalfRead(readSchedule(schedule))).toBe(isHalf);
});
