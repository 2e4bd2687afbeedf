import { expect, test } from 'vitest';
import { openState } from './opening.rules.ts';
import { canPause, comingPauses, pausedUntil } from './pause.rules.ts';

const summer = { fromOn: '2026-07-06', untilOn: '2026-07-19', reason: 'Sommerpause' };
const after = { fromOn: '2026-07-20', untilOn: '2026-07-21', reason: 'Umbau' };
const autumn = { fromOn: '2026-10-05', untilOn: '2026-10-16', reason: 'Herbstferien' };
const mondays = [{ day: 1, from: '09:00', to: '12:00' }];
const at = (moment: string) => new Date(moment);

test.each([
  ['2026-07-05', undefined],
  ['2026-07-06', '2026-07-21'],
  ['2026-07-19', '2026-07-21'],
  ['2026-07-21', '2026-07-21'],
  ['2026-07-22', undefined],
])('on %s a pause lasts until %s', (day, last) => expect(pausedUntil([autumn, after, summer], day)).toBe(last));

test('a pause goes forwards and is not over', () => {
  expect(canPause(summer, '2026-07-19')).toEqual({ ok: true });
  expect(canPause({ ...summer, untilOn: '2026-07-05' }, '2026-07-01')).toMatchObject({ field: 'untilOn' });
  expect(canPause(summer, '2026-07-20')).toMatchObject({ key: 'directory.refuse.pause-over' });
});

test('what is over is not announced any more', () => {
  expect(comingPauses([autumn, summer], '2026-07-10')).toEqual([summer, autumn]);
  expect(comingPauses([autumn, summer], '2026-07-20')).toEqual([autumn]);
});

test('in a pause nothing is open, whatever the weekly times say, also where nobody knows them', () => {
  const open = (moment: string) => openState(mondays, at(moment), 'hessen', null, [summer]);
  expect(open('2026-06-29T08:00:00Z')).toEqual({ kind: 'open', until: '12:00' });
  expect(open('2026-07-06T08:00:00Z')).toEqual({ kind: 'paused', until: '2026-07-19' });
  expect(openState(null, at('2026-07-06T08:00:00Z'), 'hessen', null, [summer])).toEqual({
    kind: 'paused',
    until: '2026-07-19',
  });
  expect(open('2026-07-20T08:00:00Z')).toEqual({ kind: 'open', until: '12:00' });
});

test('the next opening is the first one after the pause', () => {
  const next = openState(mondays, at('2026-07-05T08:00:00Z'), 'hessen', null, [summer]);
  expect(next).toEqual({ kind: 'later', on: '2026-07-20', from: '09:00', to: '12:00' });
});

test('what never closes is closed in its pause, too', () => {
  const always = [1, 2, 3, 4, 5, 6, 7].map((day) => ({ day, from: '00:00', to: '24:00' }));
  expect(openState(always, at('2026-07-07T08:00:00Z'), 'hessen', null, [summer])).toMatchObject({ kind: 'paused' });
});
