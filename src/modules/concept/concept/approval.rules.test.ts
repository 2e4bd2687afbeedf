import { describe, expect, test } from 'vitest';
import {
  type Approval,
  canApprove,
  canGiveBack,
  canLayBeforeCouncil,
  canRecordOnPaper,
  canSubmitForApproval,
  changedParts,
  isTakenAlready,
  standingOf,
} from './approval.rules.ts';

const draft = { state: 'draft', isTakenOver: false } as const;
const paper = { state: 'draft', isTakenOver: true } as const;
const step = (state: Approval['state'], changed: string[] = []): Approval => ({
  ...{ state, changed, sinceOn: '2026-11-20', reason: '', signingFunction: '', byLabel: 'Dezernat' },
});
const keyOf = (decision: { ok: boolean; key?: string }) => (decision.ok ? 'yes' : decision.key?.split('.').at(-1));

test('an approval is worth what lay there: a change afterwards makes it fall away', () => {
  expect(standingOf(undefined)).toBe('open');
  expect(standingOf(step('withdrawn'))).toBe('open');
  expect(standingOf(step('approved'))).toBe('approved');
  expect(standingOf(step('approved', ['M-121']))).toBe('outdated');
  expect(standingOf(step('returned', ['M-121']))).toBe('returned');
});

test('a step sent twice is one, unless something was changed since or its words are others', () => {
  expect(isTakenAlready(step('submitted'), { state: 'submitted' })).toBe(true);
  expect(isTakenAlready(step('submitted', ['M-121']), { state: 'submitted' })).toBe(false);
  expect(isTakenAlready(undefined, { state: 'submitted' })).toBe(false);
  expect(isTakenAlready({ ...step('returned'), reason: 'Zu teuer' }, { state: 'returned', reason: ' Zu teuer' })).toBe(
    true,
  );
  expect(isTakenAlready({ ...step('returned'), reason: 'Zu teuer' }, { state: 'returned', reason: 'Zu lang' })).toBe(
    false,
  );
  expect(isTakenAlready(step('approved'), { state: 'approved', signingFunction: 'Landrätin' })).toBe(false);
});

test('what was changed, came or went is named, in the order of its number', () => {
  const before = { 'measure M-2': 'a', 'measure M-10': 'a', 'goal Z1.1': 'a', 'field HF1': 'a' };
  const now = { 'measure M-2': 'b', 'measure M-10': 'b', 'field HF1': 'a', 'measure M-3': 'a' };
  expect(changedParts(before, now)).toEqual(['M-2', 'M-3', 'M-10', 'Z1.1']);
  expect(changedParts(before, before)).toEqual([]);
});

describe('who may do what, and when', () => {
  test('a draft is submitted once; one from paper, or one before the council, not at all', () => {
    expect(keyOf(canSubmitForApproval(draft, undefined))).toBe('yes');
    expect(keyOf(canSubmitForApproval(draft, step('returned')))).toBe('yes');
    expect(keyOf(canSubmitForApproval(draft, step('approved', ['Z1.1'])))).toBe('yes');
    expect(keyOf(canSubmitForApproval(draft, step('submitted')))).toBe('there-already');
    expect(keyOf(canSubmitForApproval(draft, step('approved')))).toBe('there-already');
    expect(keyOf(canSubmitForApproval(paper, undefined))).toBe('not-needed');
    expect(keyOf(canSubmitForApproval({ state: 'approval', isTakenOver: false }, undefined))).toBe('not-needed');
  });

  test('the head approves only what they have seen', () => {
    expect(keyOf(canApprove(draft, step('submitted'), { seen: 'x', now: 'x' }))).toBe('yes');
    expect(keyOf(canApprove(draft, step('submitted'), { seen: 'x', now: 'y' }))).toBe('changed-meanwhile');
    expect(keyOf(canApprove(draft, step('withdrawn'), { seen: 'x', now: 'x' }))).toBe('not-submitted');
  });

  test('giving back needs a reason', () => {
    expect(canGiveBack(draft, step('submitted'), ' ')).toMatchObject({ ok: false, field: 'reason' });
    expect(keyOf(canGiveBack(draft, step('submitted'), 'Zu teuer'))).toBe('yes');
    expect(keyOf(canGiveBack(draft, step('approved'), 'Zu teuer'))).toBe('not-submitted');
  });

  test('an approval on paper counts where nobody can give it here', () => {
    const day = { on: '2026-11-20', today: '2026-11-22' };
    expect(keyOf(canRecordOnPaper(draft, { approval: undefined, heads: 0 }, day))).toBe('yes');
    expect(keyOf(canRecordOnPaper(draft, { approval: step('submitted'), heads: 1 }, day))).toBe('somebody-there');
    expect(keyOf(canRecordOnPaper(draft, { approval: step('approved'), heads: 0 }, day))).toBe('there-already');
    const later = { on: '2026-11-23', today: '2026-11-22' };
    expect(canRecordOnPaper(draft, { approval: undefined, heads: 0 }, later)).toMatchObject({ field: 'on' });
  });

  test.each([
    [undefined, 'missing'],
    [step('withdrawn'), 'missing'],
    [step('submitted'), 'waiting'],
    [step('returned'), 'returned'],
    [step('approved', ['M-121']), 'outdated'],
    [step('approved'), 'yes'],
  ])('without a valid approval a draft does not go to the council, and the reason says why (%#)', (approval, key) => {
    expect(keyOf(canLayBeforeCouncil(draft, approval))).toBe(key);
    expect(keyOf(canLayBeforeCouncil(paper, approval))).toBe('yes');
  });
});
