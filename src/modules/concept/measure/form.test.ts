import { describe, expect, test } from 'vitest';
import type { Form } from '#platform/forms/form.ts';
import { readForm } from '#platform/forms/form.ts';
import { faultyFields } from '#platform/testing/faults.ts';
import { datedMeasureForm, datedNewMeasureForm, measureForm, runningForm, stateForm } from './form.ts';

const sent = (fields: Record<string, string | readonly string[]>) => {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields))
    for (const one of [value].flat()) data.append(name, one as string);
  return data;
};
const goalId = '0b9f6b1e-2d7d-4f0e-9a35-0a3d6f6d2b11';

describe('what may be typed in about a measure', () => {
  test('title and goal are enough', () => {
    const result = readForm(measureForm, sent({ title: ' Hilfskarte ', goalId }));
    expect(result.ok && result.value).toMatchObject({
      title: 'Hilfskarte',
      goalId,
      startOn: null,
      budgetCents: null,
      partnerIds: [],
      isPermanent: false,
    });
  });

  test('money is taken to the cent, days as people write them', () => {
    const result = readForm(measureForm, sent({ title: 'T', goalId, budgetCents: '4.187,20', startOn: '1.4.2026' }));
    expect(result.ok && result.value).toMatchObject({ budgetCents: 418_720, startOn: '2026-04-01' });
  });

  test('every fault is named at its field at once', () => {
    const result = readForm(
      measureForm,
      sent({ title: '', goalId: 'M-121', endOn: '31.2.2026', budgetCents: 'viel', targetGroups: 'alle-anderen' }),
    );
    expect(result.ok ? [] : result.errors.map(({ field }) => field).sort()).toEqual([
      'budgetCents',
      'endOn',
      'goalId',
      'targetGroups',
      'title',
    ]);
  });

  test('after an adoption a title that is sent all the same is refused, not dropped', () => {
    const result = readForm(runningForm, sent({ endOn: '2027-03-31', title: 'Anders' }));
    expect(result.ok ? [] : result.errors).toEqual([
      { key: 'platform.form.unknown-field', values: { field: 'title' } },
    ]);
  });

  test('a state needs its day', () => {
    const result = readForm(stateForm, sent({ state: 'running' }));
    expect(result.ok ? [] : result.errors).toMatchObject([{ field: 'on', key: 'platform.form.required' }]);
  });
});

const turned = { startOn: '2026-05-02', endOn: '2026-05-01' };

/** What somebody sends whose title is missing or too long or whose amount is none, and the fields that must say so. */
const faulty: readonly (readonly [string, Form<unknown>, Record<string, string>, readonly string[]])[] = [
  ['measure', datedMeasureForm, { ...turned, budgetCents: 'viel' }, ['budgetCents', 'endOn', 'title']],
  ['new measure', datedNewMeasureForm, { ...turned, budgetCents: 'viel' }, ['budgetCents', 'endOn', 'title']],
  ['measure in force', runningForm, { ...turned, budgetCents: 'viel' }, ['budgetCents', 'endOn']],
];

test.each(faulty)('every fault of the form is said at once, also between two fields: %s', (_, shape, fields, at) => {
  expect(faultyFields(shape, fields)).toEqual(expect.arrayContaining([...at]));
});
