import { expect, test } from 'vitest';
import {
  canAddPoint,
  canAnswer,
  canBeAbout,
  canMerge,
  canSplit,
  canTakeAnswerBack,
  countAnswered,
  groupsOf,
  isWithin,
  type Point,
  saysTheSame,
} from './rules.ts';

const answer = { verdict: 'taken', reason: 'Gut.', answeredOn: '2026-11-22', byLabel: 'Leitstelle' } as const;
const point = (more: Partial<Point> = {}): Point => ({
  id: 'a',
  statementId: 's',
  statementCode: 'ST-001',
  partyName: 'Verband',
  editionId: 'e',
  groupId: 'g',
  text: 'Mehr Plätze',
  about: null,
  wasAbout: null,
  receivedOn: '2026-11-22',
  answer: null,
  isPublished: false,
  ...more,
});

test.each([
  ['Mehr Plätze!', null, ' mehr  plätze ', null, true],
  ['Mehr Plätze', 'goal', 'Mehr Plätze', null, false],
  ['Mehr Plätze', null, 'Weniger Plätze', null, false],
])('“%s” about %s and “%s” about %s say the same: %s', (text, aboutId, other, otherAbout, same) => {
  expect(saysTheSame({ text, aboutId }, { text: other, aboutId: otherAbout })).toBe(same);
});

test('points of one group get one answer and are counted point by point', () => {
  const points = [point({ answer }), point({ id: 'b', answer }), point({ id: 'c', groupId: 'h' })];
  expect(groupsOf(points).map(({ id, points: own }) => [id, own.length])).toEqual([
    ['g', 2],
    ['h', 1],
  ]);
  expect(countAnswered(points)).toEqual({ answered: 2, all: 3 });
});

test('an answer needs a reason and does not change once it is published', () => {
  expect(canAnswer({ points: [point()] }, { verdict: 'taken', reason: ' ' }, true)).toMatchObject({
    ok: false,
    field: 'reason',
  });
  expect(canAnswer({ points: [point()] }, { verdict: 'taken', reason: 'Weil.' }, true)).toEqual({ ok: true });
  expect(
    canAnswer({ points: [point(), point({ isPublished: true })] }, { verdict: 'not', reason: 'Weil.' }, true).ok,
  ).toBe(false);
  expect(canTakeAnswerBack({ id: 'g', points: [point({ isPublished: true })], answer }).ok).toBe(false);
});

test('two answers are never put together in silence', () => {
  expect(canMerge([{ answer }, { answer }]).ok).toBe(false);
  expect(canMerge([{ answer }, { answer: null }])).toEqual({ ok: true });
  expect(canMerge([{ answer }]).ok).toBe(false);
});

test('a point stands alone again only out of several', () => {
  expect(canSplit({ points: [point()] }, point()).ok).toBe(false);
  expect(canSplit({ points: [point(), point({ id: 'b' })] }, point())).toEqual({ ok: true });
});

test('points are written down of what has come, about something in the draft', () => {
  expect(canAddPoint({ receivedOn: null, publishedOn: null }).ok).toBe(false);
  expect(canAddPoint({ receivedOn: '2026-11-22', publishedOn: null })).toEqual({ ok: true });
  expect(canBeAbout('x', [{ id: 'y' }])).toMatchObject({ ok: false, field: 'aboutId' });
  expect(canBeAbout(null, [])).toEqual({ ok: true });
});

test.each([
  ['offen', null, true],
  ['offen', answer, false],
  ['uebernommen', answer, true],
  ['nicht', answer, false],
  [undefined, null, true],
] as const)('the list %s shows what is answered by %j: %s', (filter, given, shown) => {
  expect(isWithin({ answer: given }, filter)).toBe(shown);
});
