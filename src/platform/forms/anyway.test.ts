import { expect, test } from 'vitest';
import { anywayName, canShareName } from './anyway.ts';

const known = [
  { id: '1', code: 'Z1.2', title: 'Sprachcafé für Mütter' },
  { id: '2', code: 'U04', name: '???' },
];
const sent = (...words: string[]) => {
  const form = new FormData();
  for (const word of words) form.append(anywayName, word);
  return form;
};

test.each([
  ['another name', 'Sprachcafé', [], true],
  ['the same name', 'Sprachcafé für Mütter', [], false],
  ['the same name typed in another way', ' sprachcafe  fuer mütter', [], false],
  ['the same name, and it is meant', 'Sprachcafe für Mütter', ['Sprachcafé für Mütter'], true],
  ['the same name, after another one was meant', 'Sprachcafé für Mütter', ['Lesecafé'], false],
  ['a name of signs only', '???', [], false],
  ['a name of other signs', '!!!', [], true],
])('%s', (_, title, words, ok) => {
  expect(canShareName(sent(...words), { id: '3', title }, known).ok).toBe(ok);
});

test('whoever sends the same form again is not told of what they made themselves', () => {
  expect(canShareName(sent(), { id: '1', title: 'Sprachcafé für Mütter' }, known).ok).toBe(true);
});

test('the question names what is there, at the field of the name', () => {
  expect(canShareName(sent(), { title: 'Sprachcafé für Mütter ' }, known, 'name')).toEqual({
    ok: false,
    key: 'platform.form.same-name',
    values: { title: 'Sprachcafé für Mütter', known: 'Z1.2' },
    field: 'name',
  });
});
