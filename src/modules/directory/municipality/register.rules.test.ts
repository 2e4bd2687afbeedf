import { expect, test } from 'vitest';
import { countyName, nameAndType, slugOf } from './register.rules.ts';

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
