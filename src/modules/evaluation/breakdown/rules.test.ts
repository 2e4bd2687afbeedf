import { expect, test } from 'vitest';
import { aReading } from '../test-support.ts';
import { type Breakdown, canBreakDown, type Part, publishableBreakdowns } from './rules.ts';

const volunteers = { unit: 'Personen', minCell: 5, breakdowns: ['Geschlecht'] };
const trained = { unit: '%', minCell: 5, breakdowns: ['Bereich'] };
const part = (label: string, total: number, more: Partial<Part> = {}): Part => ({
  label,
  municipalityId: null,
  total,
  count: null,
  value: null,
  ...more,
});
const by = (dimension: string, parts: readonly Part[], at = '2026-11-22T10:00:00Z'): Breakdown => ({
  year: 2026,
  dimension,
  version: 1,
  parts,
  note: '',
  recordedAt: new Date(at),
  byLabel: 'Leitstelle',
});
const around = { reading: aReading(2026, 50), thisYear: 2026 };
const reasonOf = (parts: readonly Part[], indicator: typeof trained = volunteers, dimension = 'Geschlecht') => {
  const decision = canBreakDown({ year: 2026, dimension, parts }, indicator, around);
  return decision.ok || decision.key.replace('evaluation.breakdown.refused.', '');
};

test.each([
  ['die Gruppen ergeben das Ganze', [part('Frauen', 30), part('Männer', 18), part('ohne Angabe', 2)], true],
  ['ein Rest bliebe übrig und ließe sich ausrechnen', [part('Frauen', 30), part('Männer', 18)], 'sum'],
  ['eine Gruppe allein ist keine Aufschlüsselung', [part('alle', 50)], 'too-few'],
  ['eine Gruppe steht zweimal da', [part('Frauen', 30), part('Frauen', 20)], 'twice'],
])('%s', (_name, parts, outcome) => expect(reasonOf(parts)).toBe(outcome));

test('aufgeschlüsselt wird nach Kommune und nach dem, was der Indikator nennt, nach nichts anderem', () => {
  const parts = [part('a', 30), part('b', 20)];
  expect(reasonOf(parts, volunteers, 'Kommune')).toBe(true);
  expect(reasonOf(parts, volunteers, 'Religion')).toBe('dimension');
});

test('bei einem Anteil braucht jede Gruppe die Zahl derer, die zählen', () => {
  expect(reasonOf([part('Rettung', 30, { count: 20 }), part('Service', 20)], trained, 'Bereich')).toBe('count');
});

test('ein Anteil geht mit jeder seiner beiden Zahlen: 39 von 40 verraten eine Person', () => {
  const parts = [
    part('Rettung', 40, { count: 39 }),
    part('Service', 60, { count: 30 }),
    part('Gesundheit', 50, { count: 20 }),
  ];
  const [shown] = publishableBreakdowns([by('Bereich', parts)], trained, aReading(2026, 59));
  expect(shown?.parts[0]).toMatchObject({ count: 'hidden', value: 'hidden' });
  expect(shown?.parts.filter(({ count }) => count === 'hidden').length).toBeGreaterThan(1);
});

test('unter zehn Fällen gibt es keinen Prozentwert', () => {
  const parts = [part('Rettung', 9, { count: 9 }), part('Service', 40, { count: 20 })];
  const [shown] = publishableBreakdowns([by('Bereich', parts)], trained, undefined);
  expect(shown?.parts.map(({ value }) => value)).toEqual([null, 50]);
});

test('was nicht mehr zum Wert des Jahres passt, wird nicht gezeigt, bis es berichtigt ist', () => {
  const fits = by('Kommune', [part('Musterau', 30), part('Kleinprobe', 20)]);
  const old = by('Geschlecht', [part('Frauen', 30), part('Männer', 18)]);
  const shown = publishableBreakdowns([fits, old], volunteers, aReading(2026, 50));
  expect(shown.map(({ dimension }) => dimension)).toEqual(['Kommune']);
});

test('zwei Aufschlüsselungen desselben Jahres werden nebeneinander geprüft', () => {
  const places = by('Kommune', [part('Musterau', 30), part('Beispielheim', 20), part('Kleinprobe', 10)]);
  const genders = by('Geschlecht', [part('Frauen', 40), part('Männer', 17), part('divers', 3)]);
  const shown = publishableBreakdowns([places, genders], volunteers, aReading(2026, 60));
  expect(shown[0]?.parts.map(({ total }) => total)).toEqual([30, 20, 10]);
  expect(shown[1]?.parts.map(({ total }) => total)).toEqual([40, 'hidden', 'hidden']);
});
