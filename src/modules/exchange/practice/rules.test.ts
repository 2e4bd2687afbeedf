import { expect, test } from 'vitest';
import { canBeTaken, canChangePractice, canEnd, canRemovePractice, canReopen, isCarried, standingOf } from './rules.ts';

const ending = { outcome: 'adopted', reason: 'Läuft', endedOn: '2026-11-20', byLabel: 'Leitstelle' } as const;
const day = '2027-05-01';

test('what is taken along has a day to look again, and nothing else has', () => {
  expect(canBeTaken({ isTakenAlong: true, followUpOn: day, isGiven: false }).ok).toBe(true);
  expect(canBeTaken({ isTakenAlong: false, followUpOn: null, isGiven: false }).ok).toBe(true);
  expect(canBeTaken({ isTakenAlong: true, followUpOn: null, isGiven: false })).toMatchObject({ field: 'followUpOn' });
  expect(canBeTaken({ isTakenAlong: false, followUpOn: day, isGiven: false })).toMatchObject({ field: 'isTakenAlong' });
});

test('what a goal came of stays taken along and is not removed', () => {
  expect(
    canChangePractice({ ending: null }, { isTakenAlong: false, followUpOn: null, isGiven: false }, 1),
  ).toMatchObject({
    ok: false,
  });
  expect(canChangePractice({ ending: null }, { isTakenAlong: false, followUpOn: null, isGiven: false }, 0).ok).toBe(
    true,
  );
  expect(canChangePractice({ ending }, { isTakenAlong: true, followUpOn: day, isGiven: false }, 0)).toMatchObject({
    ok: false,
  });
  expect(canRemovePractice(1, 'Doppelt').ok).toBe(false);
  expect(canRemovePractice(0, 'Doppelt').ok).toBe(true);
  expect(canRemovePractice(0, '')).toMatchObject({ field: 'reason' });
});

test('an end is recorded once, with a sentence, and can be taken back', () => {
  expect(canEnd({ isTakenAlong: true, ending: null }, 'Läuft').ok).toBe(true);
  expect(canEnd({ isTakenAlong: true, ending: null }, '')).toMatchObject({ field: 'reason' });
  expect(canEnd({ isTakenAlong: true, ending }, 'Läuft').ok).toBe(false);
  expect(canEnd({ isTakenAlong: false, ending: null }, 'Läuft').ok).toBe(false);
  expect([canReopen({ ending }).ok, canReopen({ ending: null }).ok]).toEqual([true, false]);
});

test('its standing is one word', () => {
  expect(standingOf({ isTakenAlong: false, isGiven: false, ending: null })).toBe('discussed');
  expect(standingOf({ isTakenAlong: true, isGiven: false, ending: null })).toBe('taken-along');
  expect(standingOf({ isTakenAlong: true, isGiven: false, ending })).toBe('adopted');
  expect(standingOf({ isTakenAlong: false, isGiven: true, ending: null })).toBe('given');
});

test('what was given is not taken along as well; taken over or given, it moved from one county to another', () => {
  expect(canBeTaken({ isTakenAlong: false, followUpOn: null, isGiven: true }).ok).toBe(true);
  expect(canBeTaken({ isTakenAlong: true, followUpOn: day, isGiven: true })).toMatchObject({ field: 'isGiven' });
  expect(isCarried({ isGiven: true, ending: null })).toBe(true);
  expect(isCarried({ isGiven: false, ending })).toBe(true);
  expect(isCarried({ isGiven: false, ending: { ...ending, outcome: 'dropped' } })).toBe(false);
  expect(isCarried({ isGiven: false, ending: null })).toBe(false);
});
