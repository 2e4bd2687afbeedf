import { expect, test } from 'vitest';
import type { Scope } from '../permissions/actor.ts';
import type { Reach } from '../permissions/permissions.ts';
import { Forbidden, NotFound } from './page.ts';
import { changeable, visible } from './visible.ts';

const office = { kind: 'unit', id: 'u-1' };
const club = { kind: 'organisation', id: 'o-1' };
const scopesOf = (record: { owners: readonly Scope[] }) => record.owners;
const everything: Reach = { kind: 'everything' };
const only = (...scopes: Scope[]): Reach => ({ kind: 'scopes', scopes });

test('what is not there and what is somebody else’s look alike', () => {
  const record = { owners: [office] };
  expect(visible(everything, record, scopesOf)).toBe(record);
  expect(visible(only(club, office), record, scopesOf)).toBe(record);
  expect(() => visible(everything, undefined, scopesOf)).toThrow(NotFound);
  expect(() => visible(only(club), record, scopesOf)).toThrow(NotFound);
  expect(() => visible({ kind: 'nothing' }, record, scopesOf)).toThrow(NotFound);
  expect(() => visible(only(office), { owners: [] }, scopesOf)).toThrow(NotFound);
});

test('what belongs to the whole county is visible to whoever may open the page', () => {
  expect(visible(only(club), { code: 'K-2026' }, 'county-wide')).toEqual({ code: 'K-2026' });
  expect(() => visible(only(club), undefined, 'county-wide')).toThrow(NotFound);
});

test('what somebody sees but may not change is forbidden, not hidden', () => {
  const record = { owners: [office] };
  expect(changeable(only(office), record, scopesOf)).toBe(record);
  expect(() => changeable(only(club), record, scopesOf)).toThrow(Forbidden);
});
