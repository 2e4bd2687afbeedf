import { expect, test } from 'vitest';
import type { Form } from '#platform/forms/form.ts';
import { faultyFields } from '#platform/testing/faults.ts';
import { deadlineForm, newProgrammeForm, partForm, programmeForm } from './form.ts';

/** What somebody sends whose title is missing or too long or whose amount is none, and the fields that must say so. */
const faulty: readonly (readonly [string, Form<unknown>, Record<string, string>, readonly string[]])[] = [
  ['programme', programmeForm, { asOf: '2026-05-02', checkBy: '2026-05-01' }, ['checkBy', 'title']],
  ['new programme', newProgrammeForm, { asOf: '2026-05-02', checkBy: '2026-05-01' }, ['checkBy', 'title']],
  ['part', partForm, { maxCents: '60.000', per: '' }, ['per', 'title']],
  ['deadline', deadlineForm, { reckoning: 'fixed-day', dayOfMonth: '31', month: '2' }, ['dayOfMonth', 'rule']],
];

test.each(faulty)('every fault of the form is said at once, also between two fields: %s', (_, shape, fields, at) => {
  expect(faultyFields(shape, fields)).toEqual(expect.arrayContaining([...at]));
});
