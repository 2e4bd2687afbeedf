import { expect, test } from 'vitest';
import type { Form } from '#platform/forms/form.ts';
import { makeTranslator } from '#platform/i18n/translate.ts';
import { faultyFields } from '#platform/testing/faults.ts';
import { modules } from '#src/modules.ts';
import { pausesInWords } from '../contact-point/pause.views.tsx';
import { pauseForm, readPauses } from './pause.form.ts';

const today = '2026-07-01';
const from = (fromOn: string, untilOn: string, reason = '') => [{ fromOn, untilOn, reason }];
test.each([
  ['', []],
  ['bis 31.08.2026', from(today, '2026-08-31')],
  ['31.08.2026', from(today, '2026-08-31')],
  ['Geschlossen bis 31. August 2026 wegen Umbau', from(today, '2026-08-31', 'Umbau')],
  ['06.07.2026 bis 19.07.2026: Sommerpause', from('2026-07-06', '2026-07-19', 'Sommerpause')],
  ['vom 06.07.2026–19.07.2026 (Sommerpause)', from('2026-07-06', '2026-07-19', 'Sommerpause')],
  ['Pause: 06.07.2026 - 19.07.2026', from('2026-07-06', '2026-07-19')],
  ['2026-07-06 to 2026-07-19', from('2026-07-06', '2026-07-19')],
  [
    '06.07.2026 bis 19.07.2026: Sommer; ohne Frühdienst; 05.10.2026 bis 16.10.2026: Herbst',
    [...from('2026-07-06', '2026-07-19', 'Sommer; ohne Frühdienst'), ...from('2026-10-05', '2026-10-16', 'Herbst')],
  ],
  ['bis auf Weiteres', undefined],
  ['bis 31.8.', undefined],
  ['bis 31.02.2027', undefined],
  ['20.–24.12.2026', undefined],
  ['bis 31.08.2026; danach mal sehen', undefined],
])('what stands in a column of pauses, %s, is understood whole or not at all', (text, pauses) =>
  expect(readPauses(text, today)).toEqual(pauses),
);

test.each(['de', 'en'] as const)('what a list in %s says of pauses is understood when it comes in again', (tag) => {
  const { t } = makeTranslator(
    modules.map(({ texts }) => texts),
    tag,
  );
  const pauses = [
    ...from('2026-07-06', '2026-07-19', 'Sommer; ohne Frühdienst'),
    ...from('2026-12-05', '2027-03-01', 'Umbau'),
  ];
  const words = pausesInWords(pauses, { t }, today);
  expect(readPauses(words, today)).toEqual(pauses);
});

/** What somebody sends whose title is missing or too long or whose amount is none, and the fields that must say so. */
const faulty: readonly (readonly [string, Form<unknown>, Record<string, string>, readonly string[]])[] = [
  ['pause', pauseForm, { fromOn: '2026-05-02', untilOn: '2026-05-01' }, ['reason', 'untilOn']],
];

test.each(faulty)('every fault of the form is said at once, also between two fields: %s', (_, shape, fields, at) => {
  expect(faultyFields(shape, fields)).toEqual(expect.arrayContaining([...at]));
});
