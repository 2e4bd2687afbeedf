import { expect, test } from 'vitest';
import { heardOn } from './heard.rules.ts';
import { chosenParties, offeredKinds } from './invitation.rules.ts';
import {
  canDecline,
  canGive,
  canInvite,
  canMoveDeadline,
  canPublish,
  canRecord,
  canRemind,
  canRemoveStatement,
  canUnpublish,
  canWrite,
  isTimeToRemind,
  proposedDeadline,
  type RecordInput,
  type Statement,
  stateOf,
} from './rules.ts';

const statement = (more: Partial<Statement> = {}): Statement => ({
  id: 's',
  code: 'ST-001',
  editionId: 'e',
  party: { id: 'p', kind: 'organisation', code: 'A01', name: 'Verband', sort: 'welfare' },
  invitedOn: '2026-11-02',
  dueOn: '2026-11-30',
  sentTo: 'info@verband.example',
  remindedOn: null,
  declinedOn: null,
  receivedOn: null,
  receivedBy: null,
  text: '',
  fileId: null,
  mayBeNamed: false,
  lateReason: '',
  publishedOn: null,
  linkEnd: null,
  ...more,
});

test.each([
  [{}, '2026-11-30', 'invited'],
  [{ remindedOn: '2026-11-23' }, '2026-11-30', 'reminded'],
  [{ remindedOn: '2026-11-23' }, '2026-12-01', 'no-answer'],
  [{ declinedOn: '2026-11-05' }, '2026-12-01', 'declined'],
  [{ receivedOn: '2026-11-05' }, '2026-12-01', 'received'],
] as const)('a statement with %j is on %s: %s', (more, today, state) => {
  expect(stateOf(statement(more), today)).toBe(state);
});

test('there are four weeks unless the office says otherwise, and always a day that lies ahead', () => {
  expect(proposedDeadline('2026-11-02')).toBe('2026-11-30');
  expect(canInvite(true, ['p'], '2026-11-02', '2026-11-02')).toMatchObject({ ok: false, field: 'dueOn' });
  expect(canInvite(true, [], '2026-11-30', '2026-11-02')).toMatchObject({ ok: false, field: 'partyIds' });
  expect(canInvite(false, ['p'], '2026-11-30', '2026-11-02').ok).toBe(false);
  expect(canInvite(true, ['p'], '2026-11-30', '2026-11-02')).toEqual({ ok: true });
});

test.each([
  [{}, '2026-11-22', false],
  [{}, '2026-11-23', true],
  [{}, '2026-12-01', false],
  [{ invitedOn: '2026-11-22' }, '2026-11-24', false],
  [{ remindedOn: '2026-11-23' }, '2026-11-24', false],
  [{ sentTo: null }, '2026-11-24', false],
  [{ declinedOn: '2026-11-20' }, '2026-11-24', false],
] as const)('with %j on %s somebody is reminded: %s', (more, today, reminded) => {
  expect(isTimeToRemind(statement(more), today)).toBe(reminded);
});

test('the link takes words until the end of the last day, while the draft is one', () => {
  expect(canWrite(statement(), true, '2026-11-30')).toEqual({ ok: true });
  expect(canWrite(statement(), true, '2026-12-01').ok).toBe(false);
  expect(canWrite(statement(), false, '2026-11-30').ok).toBe(false);
  expect(canWrite(statement({ receivedBy: 'paper' }), true, '2026-11-30').ok).toBe(false);
  expect(canGive(' ', false)).toMatchObject({ ok: false, field: 'text' });
  expect(canGive('', true)).toEqual({ ok: true });
  expect(canDecline(statement({ receivedOn: '2026-11-20' }), '2026-11-21').ok).toBe(false);
  expect(canRemind(statement({ sentTo: null }), '2026-11-21').ok).toBe(false);
});

test('what comes late is taken with a reason, and never over what a body wrote itself', () => {
  const input: RecordInput = {
    partyId: 'p',
    receivedOn: '2026-12-01',
    receivedBy: 'paper',
    text: 'x',
    mayBeNamed: false,
    lateReason: '',
  };
  expect(canRecord(statement(), false, input, '2026-12-02')).toMatchObject({ ok: false, field: 'lateReason' });
  expect(canRecord(statement(), false, { ...input, lateReason: 'Sitzung war später.' }, '2026-12-02')).toEqual({
    ok: true,
  });
  expect(canRecord(undefined, false, input, '2026-12-02')).toEqual({ ok: true });
  expect(canRecord(undefined, false, input, '2026-11-30')).toMatchObject({ ok: false, field: 'receivedOn' });
  expect(canRecord(statement({ receivedBy: 'link' }), false, input, '2026-12-02').ok).toBe(false);
  expect(canRecord(undefined, true, input, '2026-12-02').ok).toBe(false);
});

test('a deadline moves with a reason, an invitation goes with one', () => {
  const later = { dueOn: '2026-12-14', reason: 'Ferien' };
  expect(canMoveDeadline(statement(), true, later, '2026-12-01')).toEqual({ ok: true });
  expect(canMoveDeadline(statement(), true, { ...later, reason: '' }, '2026-12-01').ok).toBe(false);
  expect(canMoveDeadline(statement({ receivedOn: '2026-11-20' }), true, later, '2026-12-01').ok).toBe(false);
  expect(canRemoveStatement(statement(), '')).toMatchObject({ ok: false, field: 'reason' });
  expect(canRemoveStatement(statement({ receivedBy: 'paper' }), 'Doppelt')).toEqual({ ok: true });
  expect(canRemoveStatement(statement({ receivedBy: 'link' }), 'Doppelt').ok).toBe(false);
  expect(canRemoveStatement(statement({ publishedOn: '2026-11-22' }), 'Doppelt').ok).toBe(false);
});

test('answers are published once every point has one, and taken back with a reason', () => {
  const here = statement({ receivedOn: '2026-11-20' });
  expect(canPublish(here, { answered: 0, all: 0 }).ok).toBe(false);
  expect(canPublish(here, { answered: 1, all: 3 })).toMatchObject({ ok: false, values: { count: 2 } });
  expect(canPublish(here, { answered: 3, all: 3 })).toEqual({ ok: true });
  expect(canUnpublish(here, 'Irrtum').ok).toBe(false);
  expect(canUnpublish(statement({ publishedOn: '2026-11-21' }), '')).toMatchObject({ ok: false, field: 'reason' });
});

test('people are invited one by one, by kind or as last time, each once', () => {
  const party = (id: string, kind: 'body' | 'organisation', sort: string) => ({
    ...{ id, kind, sort, code: id, name: id, mailbox: '' },
  });
  const open = [party('a', 'organisation', 'welfare'), party('b', 'body', 'advisory'), party('c', 'body', 'round')];
  const chosen = chosenParties(open, { partyIds: ['a'], kinds: ['body.advisory'], again: true }, ['a', 'c']);
  expect(chosen.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  expect(chosenParties(open, { partyIds: [], kinds: [], again: false }, ['a'])).toEqual([]);
  expect(offeredKinds(open)[0]).toEqual({ kind: 'body.advisory', count: 1 });
});

test('REQ-D18 boards that were heard stand on the page of the edition, if they agreed', () => {
  const party = { ...statement().party, name: 'Beirat', sort: 'advisory' };
  const heard = statement({ party, receivedOn: '2026-11-20', mayBeNamed: true });
  expect(heardOn([heard])).toEqual([{ code: 'ST-001', name: 'Beirat', on: '2026-11-20' }]);
  expect(heardOn([{ ...heard, mayBeNamed: false }])).toEqual([]);
  expect(heardOn([{ ...heard, party: statement().party }])).toEqual([]);
});
