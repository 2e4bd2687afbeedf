import { expect, test } from 'vitest';
import { blankMeasure } from './blank.rules.ts';
import { carriedState, datedFrom } from './carried.rules.ts';

const measure = (startOn: string | null, endOn: string | null, nextReportOn: string | null) => ({
  ...blankMeasure('z', 'Ein Raum'),
  ...{ startOn, endOn, nextReportOn },
});

test.each([
  ['läuft über den Beginn hinaus', ['2027-01-31', '2027-12-31'], ['2027-01-31', '2027-12-31']],
  ['läuft auf Dauer', ['2027-01-31', null], ['2027-01-31', null]],
  ['ist bis dahin zu Ende', ['2026-01-31', '2027-03-31'], [null, null]],
  ['beginnt erst in der neuen Fassung', ['2027-07-01', '2027-12-31'], ['2027-07-01', '2027-12-31']],
] as const)('eine Kopie, die ab dem 1.6.2027 gilt, behält ihre Tage: was %s', (_name, [start, end], kept) => {
  const { startOn, endOn } = datedFrom({ begins: '2027-06-01', today: '2026-11-30' }, measure(start, end, null));
  expect([startOn, endOn]).toEqual(kept);
});

test('ein Bericht, der noch kommt, bleibt zugesagt, ein vergangener nicht', () => {
  const next = (day: string) =>
    datedFrom({ begins: '2027-06-01', today: '2026-11-30' }, measure(null, null, day)).nextReportOn;
  expect([next('2027-05-31'), next('2026-11-29')]).toEqual(['2027-05-31', null]);
});

test('was läuft oder pausiert, geht weiter; was fertig ist oder schon anders steht, nicht', () => {
  const of = (state: 'planned' | 'running' | 'paused' | 'done', sinceOn = '2026-05-01') => ({
    state,
    sinceOn,
    reason: 'x',
  });
  expect(carriedState(of('planned', '2026-11-30'), of('running'))).toEqual({
    ...{ state: 'running', on: '2026-11-30', reason: 'x' },
  });
  expect(carriedState(of('planned'), of('paused', '2026-06-01'))).toMatchObject({ state: 'paused', on: '2026-06-01' });
  expect(carriedState(of('running'), of('paused'))).toBeUndefined();
  expect(carriedState(of('planned'), of('done'))).toBeUndefined();
});
