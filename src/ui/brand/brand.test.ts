import { expect, test } from 'vitest';
import { initial } from './brand.tsx';

test('a county without a logo shows the first letter of its own name, not of the word Kreis', () => {
  expect(['Kreis Musterau', 'Landkreis Nebelfeld', 'Hochtaunuskreis', 'Region Auental'].map(initial)).toEqual([
    'M',
    'N',
    'H',
    'A',
  ]);
});
