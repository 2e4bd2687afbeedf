import { expect, test } from 'vitest';
import { longestWord } from './long-word.ts';

test('the longest word of a title is counted, whatever it is wrapped in', () => {
  expect(longestWord('Was der Kreis tut')).toBe(5);
  expect(longestWord(<bdi lang="de">Integrationskonzept 2026</bdi>)).toBe(19);
  expect(longestWord(['Wirkung: ', <b key="b">Integrationskonferenzen</b>, 3])).toBe(23);
});

test('a hyphen, a soft hyphen and a slash let a line end', () => {
  expect(longestWord('WIR-Koordination')).toBe(12);
  expect(longestWord('Integrations\u00adkonferenzen')).toBe(12);
  expect(longestWord(undefined)).toBe(0);
});
