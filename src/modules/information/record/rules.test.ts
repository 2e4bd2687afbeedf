import { expect, test } from 'vitest';
import { mapHref } from './rules.ts';

test.each([
  ['Kirchgasse 2', 'Kirchgasse 2, Fabelbach', 'geo:0,0?q=Kirchgasse%202%2C%20Fabelbach'],
  ['Haus an der Brücke', 'Haus an der Brücke, A', 'geo:0,0?q=Haus%20an%20der%20Br%C3%BCcke%2C%20A'],
  ['', 'Fabelbach', undefined],
  ['  ', '', undefined],
])('die Karte des eigenen Geräts sucht „%s“ als „%s“', (address, line, href) => {
  expect(mapHref(address, line)).toBe(href);
});
