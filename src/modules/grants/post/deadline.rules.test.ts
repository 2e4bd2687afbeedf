import { expect, test } from 'vitest';
import { postDeadlines } from './deadline.rules.ts';

const grant = {
  ...{ code: 'FM01', title: 'Koordination', state: 'running' as const, startOn: '2026-01-01', endOn: '2026-12-31' },
  ...{ proofDueOn: '2027-03-31', applyBy: '2026-10-31', grantedOn: null, followedBy: null, noFollowUp: null },
};
const measure = {
  ...{ code: 'M-121', title: 'Sprachcafé', endOn: '2027-06-30', nextReportOn: '2026-11-30' },
  state: { state: 'running' },
};
const days = (...given: Parameters<typeof postDeadlines>) =>
  postDeadlines(...given).map(({ on, code, kind }) => `${on} ${code} ${kind}`);

test('wer eine Stelle übernimmt, liest alle Tage von Geld und Maßnahmen in ihrer Reihenfolge, auch einen versäumten', () => {
  expect(days([grant], [measure], '2026-11-22')).toEqual([
    '2026-10-31 FM01 apply',
    '2026-11-30 M-121 report',
    '2026-12-31 FM01 grant-ends',
    '2027-03-31 FM01 proof',
    '2027-06-30 M-121 measure-ends',
  ]);
});

test('was getan ist oder mit Grund nicht kommt, steht nicht mehr da; ein Ende nur, bis es da ist', () => {
  const followed = { ...grant, followedBy: { code: 'FM16', state: 'applied' as const } };
  expect(days([followed], [], '2027-01-01')).toEqual(['2027-03-31 FM01 proof']);
  const forgone = { ...grant, state: 'settled' as const, noFollowUp: { on: '2026-11-01', reason: 'Kreis zahlt' } };
  expect(days([forgone], [{ ...measure, state: { state: 'done' } }], '2026-11-22')).toEqual([]);
});
