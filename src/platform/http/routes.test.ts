import { expect, test } from 'vitest';
import { hrefWith } from './routes.ts';

test('a list keeps its other questions when one is changed or taken away; a notice and a file stay behind', () => {
  const query = new URLSearchParams('stand=open&stand=late&q=Sprache&hinweis=concept.notice.saved&format=csv');
  expect(hrefWith('/aufgaben', query, { q: 'Kurs' })).toBe('/aufgaben?stand=open&stand=late&q=Kurs');
  expect(hrefWith('/aufgaben', query, { stand: undefined })).toBe('/aufgaben?q=Sprache');
  expect(hrefWith('/aufgaben', query, { stand: undefined, q: undefined })).toBe('/aufgaben');
});
