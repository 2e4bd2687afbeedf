import { expect, test } from 'vitest';
import type { Form } from '#platform/forms/form.ts';
import { faultyFields } from '#platform/testing/faults.ts';
import { newPostForm, postForm } from './form.ts';

const turned = { startOn: '2026-05-02', endOn: '2026-05-01' };

/** What somebody sends whose title is missing or too long or whose amount is none, and the fields that must say so. */
const faulty: readonly (readonly [string, Form<unknown>, Record<string, string>, readonly string[]])[] = [
  ['post', postForm, { ...turned, handoverDueOn: '2026-04-01' }, ['endOn', 'handoverDueOn', 'title']],
  ['new post', newPostForm, { ...turned, sharePercent: '120' }, ['endOn', 'sharePercent', 'title']],
];

test.each(faulty)('every fault of the form is said at once, also between two fields: %s', (_, shape, fields, at) => {
  expect(faultyFields(shape, fields)).toEqual(expect.arrayContaining([...at]));
});
