import { expect, test } from 'vitest';
import { filterAreas, type ListedArea, missingOf, readAreaFilter } from './list.rules.ts';
import type { Area, AreaState, Nomination } from './rules.ts';

const entry = { state: 'nominated', sinceOn: '2026-06-01', byLabel: '', reason: '' } as const;
const nomination: Nomination = {
  id: 'n',
  functionTitle: 'Leitung',
  deputyTitle: '',
  duties: ['implementation', 'development', 'opening'],
  personId: null,
  states: [entry],
  state: entry,
};

function listed(code: string, state: AreaState, more: Partial<ListedArea> = {}): ListedArea {
  const party = { id: code, kind: 'unit', code, name: `Stelle ${code}`, isPublic: true };
  const current = state === 'open' ? null : nomination;
  const area: Area = {
    party,
    ended: null,
    namedBy: '2026-06-30',
    roundId: null,
    nomination: current,
    remindedAt: null,
  };
  return { area, state, profile: null, round: null, openTasks: 0, hasStatement: false, missing: [], ...more };
}

test('a deputy is missed where the profile asks for one, or where no profile says anything yet', () => {
  const missing = (profile: Parameters<typeof missingOf>[1]) =>
    missingOf({ nomination: nomination, roundId: 'r' }, profile);
  expect(missing(null)).toEqual(['deputy', 'profile']);
  expect(missing({ standing: 'valid', deputyRequired: true })).toEqual(['deputy']);
  expect(missing({ standing: 'valid', deputyRequired: false })).toEqual([]);
});

test('an open area lacks a person and nothing else: one thing after the other', () => {
  expect(missingOf({ nomination: null, roundId: null }, null)).toEqual(['person']);
});

test('gaps come first, whatever their name', () => {
  const rows = [listed('U01', 'nominated'), listed('U02', 'proposed'), listed('U03', 'open')];
  const shown = filterAreas(rows, readAreaFilter(new URLSearchParams()), '2026-11-22');
  expect(shown.map(({ area }) => area.party.code)).toEqual(['U03', 'U02', 'U01']);
});

test('an address nobody knows still shows a list', () => {
  const rows = [listed('U01', 'nominated')];
  const query = new URLSearchParams('stand=erfunden&fehlt=alles&sortierung=nirgends');
  expect(filterAreas(rows, readAreaFilter(query), '2026-11-22')).toHaveLength(1);
});

test('filters narrow by state and by what is missing', () => {
  const rows = [
    listed('U01', 'nominated', { missing: ['profile'] }),
    listed('U02', 'nominated'),
    listed('U03', 'open'),
  ];
  const codes = (text: string) =>
    filterAreas(rows, readAreaFilter(new URLSearchParams(text)), '2026-11-22').map(({ area }) => area.party.code);
  expect(codes('stand=open')).toEqual(['U03']);
  expect(codes('fehlt=profile')).toEqual(['U01']);
  expect(codes('q=stelle u02')).toEqual(['U02']);
});
