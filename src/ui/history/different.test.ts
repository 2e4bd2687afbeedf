import { expect, test } from 'vitest';
import { onlyDifferent } from './different.ts';

const sentences =
  'Offener Treff für alle, die Deutsch üben wollen. Jeden Dienstag, mit Kinderbetreuung, ohne Anmeldung, ';

test('short texts are compared whole', () => {
  expect(onlyDifferent('3.000 €', '4.000 €')).toEqual(['3.000 €', '4.000 €']);
});

test('of long texts only the place that changed is shown, with a few words around it', () => {
  const [from, to] = [
    `${sentences}im Bürgerhaus am Markt. ${sentences}`,
    `${sentences}im Rathaus am Markt. ${sentences}`,
  ];
  expect(onlyDifferent(from, to)).toEqual([
    '… Kinderbetreuung, ohne Anmeldung, im Bürgerhaus am Markt. Offener Treff …',
    '… Kinderbetreuung, ohne Anmeldung, im Rathaus am Markt. Offener Treff …',
  ]);
});

test('what is new, gone or repeated is shown without losing a word', () => {
  expect(onlyDifferent('', sentences)).toEqual(['', sentences]);
  expect(onlyDifferent(sentences, `${sentences}und mit Tee.`)[1]).toContain('Anmeldung, und mit Tee.');
  const [from, to] = onlyDifferent(`${sentences}ja ja ja ja`, `${sentences}ja ja`);
  expect([from.split('ja').length, to.split('ja').length]).toEqual([5, 3]);
});
