import { expect, test } from 'vitest';
import type { Conference, Tally } from '../rules.ts';
import { hasDash, type InSeries, isToCome } from './list.rules.ts';

const one = (state: Conference['state'], participants: number | null, cards: number): InSeries => ({
  conference: { state, participants } as Conference,
  rooms: 3,
  findings: 2,
  tally: { all: cards } as Tally,
});

test('a dash says that something was not collected then; of a conference still to come that is not true', () => {
  expect([isToCome(one('planned', null, 0)), isToCome(one('documented', null, 0))]).toEqual([true, false]);
  expect(hasDash([one('planned', null, 0), one('documented', 120, 80)])).toBe(false);
  expect(hasDash([one('planned', null, 0), one('closed', null, 80)])).toBe(true);
});
