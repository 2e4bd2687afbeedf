import { expect, test } from 'vitest';
import { asOf, canCloseIdeaBox, canReopenIdeaBox, hasOwnTitle, occasionState } from './rules.ts';

const day = new Date('2026-11-30T08:00:00Z');
const open = { openedAt: day, closedAt: null };
const closed = { openedAt: day, closedAt: day };

test('ein Ort zum Mitreden ist noch nicht offen, offen oder geschlossen', () => {
  expect([open, closed, { openedAt: null, closedAt: null }].map(occasionState)).toEqual(['open', 'closed', 'planned']);
});

test('wo das Ende vorher feststeht, ist von diesem Augenblick an geschlossen', () => {
  const ends = { ...open, closesAt: new Date('2026-12-20T23:00:00Z') };
  const at = (moment: string) => occasionState(asOf(ends, new Date(moment)));
  expect([at('2026-12-20T22:59:59Z'), at('2026-12-20T23:00:00Z')]).toEqual(['open', 'closed']);
  expect(asOf({ ...closed, closesAt: null }, day)).toEqual({ ...closed, closesAt: null });
});

test('ein Ideenkasten schließt nur mit Grund und nur einmal; öffnen lässt sich nur ein geschlossener', () => {
  expect(canCloseIdeaBox(open, 'Umzug')).toEqual({ ok: true });
  expect(canCloseIdeaBox(open, ' ')).toMatchObject({ ok: false, field: 'reason' });
  expect(canCloseIdeaBox(closed, 'Umzug')).toMatchObject({ ok: false });
  expect([canReopenIdeaBox(closed).ok, canReopenIdeaBox(open).ok]).toEqual([true, false]);
});

test('der erste Ideenkasten heißt in jeder Sprache anders, ein eigener Name bleibt, wie er ist', () => {
  expect(hasOwnTitle({ kind: 'idea-box', title: 'Ideenkasten' })).toBe(false);
  expect(hasOwnTitle({ kind: 'idea-box', title: 'Ideen zum Stadtfest' })).toBe(true);
  expect(hasOwnTitle({ kind: 'room', title: 'Ideenkasten' })).toBe(true);
});
