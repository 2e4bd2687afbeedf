import { expect, test } from 'vitest';
import { euroText } from '#platform/forms/form.ts';
import { fieldId } from './field-id.ts';

test('the list of errors and the field agree on the anchor', () => {
  expect(['endsOn', 'days[1]', 'öffnung zeit'].map((name) => fieldId(name))).toEqual([
    'f-endsOn',
    'f-days-1',
    'f--ffnung-zeit',
  ]);
});

test('cents come back into the form as people write them', () => {
  expect([418_720, 400_000, 5, -1250, 0, null].map(euroText)).toEqual(['4187,20', '4000', '0,05', '-12,50', '0', '']);
});
