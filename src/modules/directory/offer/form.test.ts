import { expect, test } from 'vitest';
import type { Form } from '#platform/forms/form.ts';
import { faultyFields } from '#platform/testing/faults.ts';
import { offerForm } from './form.ts';

/** What somebody sends whose title is missing or too long or whose amount is none, and the fields that must say so. */
const faulty: readonly (readonly [string, Form<unknown>, Record<string, string>, readonly string[]])[] = [
  ['offer', offerForm, { isPermanent: 'ja', endsOn: '2026-05-01', hours: 'irgendwann' }, ['endsOn', 'hours', 'title']],
];

test.each(faulty)('every fault of the form is said at once, also between two fields: %s', (_, shape, fields, at) => {
  expect(faultyFields(shape, fields)).toEqual(expect.arrayContaining([...at]));
});
