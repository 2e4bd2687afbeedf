import { expect, test } from 'vitest';
import { canHaveCap, canRemovePart } from './part.rules.ts';
import {
  canConfirm,
  canEnd,
  canHaveDays,
  canRename,
  canResume,
  isCheckOverdue,
  openProgrammes,
  programmesMatching,
} from './rules.ts';

const ended = { endedOn: '2025-12-31', reason: 'ausgelaufen', byLabel: '' };
const programme = { title: 'Neuer Name', names: [{ title: 'Alter Name', untilOn: '2021-01-01' }], ending: null };

test('REQ-C01 umbenannt wird auf einen neuen Namen und nach der letzten Umbenennung', () => {
  expect(canRename(programme, 'Noch neuer', '2024-01-01')).toEqual({ ok: true });
  expect(canRename(programme, 'Neuer Name', '2024-01-01')).toMatchObject({ ok: false, field: 'title' });
  expect(canRename(programme, 'Noch neuer', '2021-01-01')).toMatchObject({ ok: false, field: 'on' });
  expect(canRename({ ...programme, ending: ended }, 'Noch neuer', '2024-01-01')).toMatchObject({ ok: false });
});

test('REQ-C01 ein Programm wird unter jedem Namen gefunden, den es hatte', () => {
  const all = [
    { code: 'PR1', funder: 'Land', ...programme },
    { code: 'PR2', title: 'Anderes', funder: 'Bund', names: [] },
  ];
  const found = (words: string) => programmesMatching(all, words).map(({ code }) => code);
  expect([found('alter'), found(' bund '), found('pr2'), found(''), found('nichts')]).toEqual([
    ['PR1'],
    ['PR2'],
    ['PR2'],
    ['PR1', 'PR2'],
    [],
  ]);
});

test('beendet wird einmal und nicht vor dem Beginn, weitergeführt nur, was beendet ist', () => {
  expect(canEnd({ ending: null, startOn: '2014-01-01' }, '2025-12-31')).toEqual({ ok: true });
  expect(canEnd({ ending: null, startOn: '2026-01-01' }, '2025-12-31')).toMatchObject({ ok: false, field: 'on' });
  expect(canEnd({ ending: ended, startOn: null }, '2026-12-31')).toMatchObject({ ok: false });
  expect([canResume({ ending: ended }).ok, canResume({ ending: null }).ok]).toEqual([true, false]);
});

test('die Prüfung der Regeln ist überfällig, sobald ihr Tag vorbei ist, außer das Programm ist beendet', () => {
  const due = { ending: null, checkBy: '2026-11-21' };
  expect(isCheckOverdue(due, '2026-11-22')).toBe(true);
  expect(isCheckOverdue(due, '2026-11-21')).toBe(false);
  expect(isCheckOverdue({ ...due, ending: ended }, '2026-11-22')).toBe(false);
  expect(isCheckOverdue({ ending: null, checkBy: null }, '2026-11-22')).toBe(false);
  expect(canConfirm({ ending: null }, '2026-11-22', '2026-11-22')).toMatchObject({ ok: false, field: 'checkBy' });
  expect(canHaveDays({ asOf: '2026-01-01', checkBy: '2025-01-01' })).toMatchObject({ ok: false, field: 'checkBy' });
});

test('eine Summe sagt, wofür sie gilt; ein Teil mit Zuwendungen bleibt', () => {
  expect(canHaveCap({ maxCents: 6_000_000, per: 'post-year' })).toEqual({ ok: true });
  expect(canHaveCap({ maxCents: null, per: null })).toEqual({ ok: true });
  expect(canHaveCap({ maxCents: 6_000_000, per: null })).toMatchObject({ ok: false, field: 'per' });
  expect(canHaveCap({ maxCents: null, per: 'year' })).toMatchObject({ ok: false, field: 'maxCents' });
  expect([canRemovePart({ grants: 0 }).ok, canRemovePart({ grants: 1 }).ok]).toEqual([true, false]);
});

test('aus einem beendeten Programm wird nichts Neues begonnen; wer es schon hat, behält es', () => {
  const all = [
    { id: 'a', ending: null },
    { id: 'b', ending: ended },
  ];
  expect(openProgrammes(all).map(({ id }) => id)).toEqual(['a']);
  expect(openProgrammes(all, 'b').map(({ id }) => id)).toEqual(['a', 'b']);
});
