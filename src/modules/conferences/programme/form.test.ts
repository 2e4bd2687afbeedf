import { expect, test } from 'vitest';
import type { Form } from '#platform/forms/form.ts';
import { faultyFields } from '#platform/testing/faults.ts';
import { itemForm } from './form.ts';

/** What somebody sends whose title is missing or too long or whose amount is none, and the fields that must say so. */
const faulty: readonly (readonly [string, Form<unknown>, Record<string, string>, readonly string[]])[] = [
  ['programme item', itemForm, { startsAt: '10:00', endsAt: '9.30' }, ['endsAt', 'title']],
  ['programme item without times', itemForm, { startsAt: 'früh', endsAt: '9:5' }, ['endsAt', 'startsAt', 'title']],
];

test.each(faulty)('every fault of the form is said at once, also between two fields: %s', (_, shape, fields, at) => {
  expect(faultyFields(shape, fields)).toEqual(expect.arrayContaining([...at]));
});
