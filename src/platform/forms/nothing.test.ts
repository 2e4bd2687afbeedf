import { expect, test } from 'vitest';
import { reference, references, text } from './fields.ts';
import { form, readForm } from './form.ts';
import { idsOfNothing, withoutNothing } from './nothing.ts';

const nobody = '00000000-0000-4000-8000-000000000000';
const shape = form({ title: text(), placeId: reference(), partnerIds: references() });
const sent = (fields: Record<string, string>) => {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.append(name, value);
  return readForm(shape, data);
};

test('what leads nowhere is read from what the database says, in any language', () => {
  expect(idsOfNothing(`Key (place_id)=(${nobody}) is not present in table "place".`)).toEqual([nobody]);
  expect(idsOfNothing(`Schlüssel (a, b)=(${nobody}, ${nobody}) ist nicht in Tabelle vorhanden.`)).toEqual([nobody]);
  expect(idsOfNothing(undefined)).toEqual([]);
});

test.each(['placeId', 'partnerIds'])('the form comes back with the field %s, and what was typed', (field) => {
  expect(withoutNothing(sent({ title: 'Lesepaten', [`${field}`]: nobody.toUpperCase() }), [nobody])).toMatchObject({
    ok: false,
    errors: [{ field, key: 'platform.form.not-a-choice' }],
    submitted: { title: ['Lesepaten'] },
  });
});

test('a form that does not hold it is not refused for it', () => {
  expect(withoutNothing(sent({ title: 'Lesepaten' }), [nobody]).ok).toBe(true);
});
