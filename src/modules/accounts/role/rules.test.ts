import { expect, test } from 'vitest';
import { canHold, canLoseRole, needsSecondFactor, roles } from './rules.ts';

const id = '6f1c2d3e-0000-4000-8000-000000000001';

test.each([
  ['coordinator', null, true],
  ['municipality', null, false],
  ['municipality', { kind: 'municipality', id }, true],
  ['municipality', { kind: 'organisation', id }, false],
  ['partner', { kind: 'organisation', id }, true],
  ['moderator', null, true],
  ['moderator', { kind: 'room', id }, true],
  ['admin', { kind: 'municipality', id }, false],
] as const)('the role %s for %j may be held: %s', (role, scope, expected) => {
  expect(canHold({ role, scope }).ok).toBe(expected);
});

test('the last person who gives roles keeps that role; any other role can be lost', () => {
  expect([canLoseRole('admin', 1).ok, canLoseRole('admin', 2).ok, canLoseRole('head', 1).ok]).toEqual([
    false,
    true,
    true,
  ]);
});

test('roles that open much at once need a second factor, those of outside partners do not', () => {
  expect(roles.filter(needsSecondFactor)).toEqual(['admin', 'coordinator', 'head', 'privacy', 'operations']);
});
