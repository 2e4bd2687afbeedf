import { describe, expect, test } from 'vitest';
import { countiesMatching, countyCalled, countyName, nameAndType, slugOf } from './register.rules.ts';

test.each([
  ['Bad Nauheim, Stadt', '63', 'Bad Nauheim', 'Stadt'],
  ['Altenstadt', '64', 'Altenstadt', 'Gemeinde'],
  ['Murnau a.Staffelsee, M', '60', 'Murnau a.Staffelsee', 'Markt'],
  ['Dachau, GKSt', '67', 'Dachau', 'Große Kreisstadt'],
  ['Hanau, Brüder-Grimm-Stadt', '63', 'Hanau', 'Brüder-Grimm-Stadt'],
])('%s (%s) is %s, %s', (written, typeCode, name, type) => {
  expect(nameAndType({ name: written, typeCode, type: '' })).toEqual({ name, type });
});

test.each([
  ['06438', 'Offenbach', '64', 'Landkreis Offenbach'],
  ['06440', 'Wetteraukreis', '64', 'Wetteraukreis'],
  ['01053', 'Herzogtum Lauenburg', '63', 'Kreis Herzogtum Lauenburg'],
  ['05334', 'Städteregion Aachen', '63', 'Städteregion Aachen'],
  ['01002', 'Kiel, Landeshauptstadt', '61', 'Kiel'],
])('county %s is called as people say it', (county, name, typeCode, expected) => {
  expect(countyName({ county, countyName: name, typeCode })).toBe(expected);
});

test('an address has no umlauts and no gaps', () => {
  expect(slugOf('Kreis Märkisch-Oderland (Süd)')).toBe('kreis-maerkisch-oderland-sued');
});

test('the register calls Saarbrücken neither Kreis nor Landkreis', () => {
  const row = { county: '10041', countyName: 'Saarbrücken, Regionalverband', typeCode: '61' };
  expect(countyName({ ...row, typeCode: '63', countyType: 'Regionalverband' })).toBe('Regionalverband Saarbrücken');
});

describe('the county somebody means', () => {
  const counties = [
    'Landkreis Karlsruhe',
    'Karlsruhe',
    'Landkreis Offenbach',
    'Offenbach am Main',
    'Wetteraukreis',
  ].map((name, index) => ({ ags: `0${index}001`, slug: slugOf(name), name, municipalities: [] }));
  test.each([
    ['Karlsruhe', 'Karlsruhe'],
    ['Landkreis Karlsruhe', 'Landkreis Karlsruhe'],
    ['Kreis Offenbach', 'Landkreis Offenbach'],
    ['offenbach', 'Landkreis Offenbach'],
    ['WETTERAUKREIS', 'Wetteraukreis'],
    ['Kreis Karlsruhe', undefined],
    ['Kreis Musterau', undefined],
    ['Kreis', undefined],
  ])('%s is %s', (text, expected) => {
    expect(countyCalled(counties, text)?.name).toBe(expected);
  });

  test.each([
    ['offen', ['Landkreis Offenbach', 'Offenbach am Main']],
    ['01', ['Karlsruhe']],
    ['01001', ['Karlsruhe']],
    ['kreis', []],
    ['', []],
  ])('“%s” fits %o', (text, expected) => {
    expect(countiesMatching(counties, text).map(({ name }) => name)).toEqual(expected);
  });
});
