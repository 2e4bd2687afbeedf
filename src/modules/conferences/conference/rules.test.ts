import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { attendeeGroups, canEnd, conferenceStates, openCodes } from '../rules.ts';
import { conferenceInput } from '../test-support.ts';
import { canCount, canDocument, canMove, publicAttendance, roomSum } from './rules.ts';

describe('eine Konferenz geht ihren Weg', () => {
  test.each([
    ['planned', 'running'],
    ['running', 'closed'],
    ['closed', 'documented'],
  ] as const)('von %s nach %s ohne Begründung', (from, to) => {
    expect(canMove(from, to, '')).toEqual({ ok: true });
  });

  test.each([
    ['closed', 'running'],
    ['documented', 'closed'],
    ['planned', 'called-off'],
    ['called-off', 'planned'],
  ] as const)('zurück von %s nach %s nur mit Grund', (from, to) => {
    expect(canMove(from, to, ' ')).toMatchObject({ ok: false, field: 'reason' });
    expect(canMove(from, to, 'Eine Karte lag noch im Auto.')).toEqual({ ok: true });
  });

  test('keinen anderen', () => {
    const ways = conferenceStates.flatMap((from) => conferenceStates.map((to) => canMove(from, to, 'weil').ok));
    expect(ways.filter(Boolean)).toHaveLength(7);
  });
});

describe('keine Stimme geht verloren (P2)', () => {
  const card = fc.record({
    code: fc.integer({ min: 1, max: 9_999 }).map((number) => `C-${number}`),
    fate: fc.option(fc.constantFrom('in-finding', 'parked', 'withheld'), { nil: null }),
  });

  test('abgeschlossen wird genau dann, wenn jede Karte einen Verbleib hat; sonst nennt die Ablehnung die Karten', () => {
    fc.assert(
      fc.property(fc.array(card, { maxLength: 60 }), (cards) => {
        const open = openCodes(cards);
        const decision = canEnd(cards);
        expect(decision.ok).toBe(open.length === 0);
        if (decision.ok) return;
        expect(decision.values?.count).toBe(open.length);
        for (const code of open.slice(0, 30)) expect(String(decision.values?.codes).split(', ')).toContain(code);
      }),
    );
  });

  test('sehr viele werden nicht alle aufgezählt, aber gezählt', () => {
    const cards = Array.from({ length: 40 }, (_, index) => ({ code: `C-${index}`, fate: null }));
    expect(canEnd(cards)).toMatchObject({ ok: false, values: { count: 40, more: 10 } });
  });
});

test('dokumentiert wird erst, wenn jede Karte öffentlich oder zurückgehalten ist', () => {
  const open = { code: 'C-1', state: 'checked', fate: 'parked' };
  expect(canDocument([open])).toMatchObject({ ok: false, values: { codes: 'C-1' } });
  expect(
    canDocument([
      { ...open, state: 'public' },
      { ...open, fate: 'withheld' },
    ]),
  ).toEqual({ ok: true });
});

test('die Gruppen sind zusammen nicht mehr als alle', () => {
  const attendance = [{ group: 'politics', count: 41 } as const];
  expect(canCount(conferenceInput({ attendance }))).toMatchObject({ ok: false, field: 'participants' });
  expect(canCount(conferenceInput({ attendance, participants: 41 }))).toEqual({ ok: true });
});

test('wer da war, geht nur so weit nach außen, dass niemand erkannt wird', () => {
  const attendance = (counts: number[]) =>
    counts.map((count, index) => ({ group: attendeeGroups[index] ?? 'politics', count }));
  expect(publicAttendance({ participants: 51, attendance: attendance([19, 26, 4, 2]) })).toEqual({
    total: 51,
    parts: [19, 26, 'hidden', 'hidden'],
  });
});

test.each([
  ['stimmt', 130, [34, 31, 37, 28], { sum: 130, differs: false }],
  ['stimmt nicht', 130, [34, 31, 37], { sum: 102, differs: true }],
  ['ist unbekannt, solange ein Raum nicht gezählt hat', 130, [34, null], undefined],
  ['ist unbekannt, solange die Tür nicht gezählt hat', null, [34], undefined],
])('die Summe der Räume %s', (_name, all, rooms, expected) => {
  const counted = rooms.map((participants) => ({ participants }));
  expect(roomSum(all, counted)).toEqual(expected);
});
