import { expect, test } from 'vitest';
import type { Form } from '#platform/forms/form.ts';
import { faultyFields } from '#platform/testing/faults.ts';
import { newTaskForm, taskForm } from './form.ts';

const id = 'aaaaaaaa-1111-4111-8111-111111111111';

/** What somebody sends whose title is missing or too long or whose amount is none, and the fields that must say so. */
const faulty: readonly (readonly [string, Form<unknown>, Record<string, string>, readonly string[]])[] = [
  ['task', taskForm, { ownerId: id, forId: id }, ['forId', 'title']],
  ['new task', newTaskForm, { ownerId: id, forId: id }, ['forId', 'title']],
];

test.each(faulty)('every fault of the form is said at once, also between two fields: %s', (_, shape, fields, at) => {
  expect(faultyFields(shape, fields)).toEqual(expect.arrayContaining([...at]));
});
