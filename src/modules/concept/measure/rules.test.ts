import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyReason, type EditionState } from '../edition/rules.ts';
import { measureInput } from '../test-support.ts';
import { canAddTo, canRemove, isAdditionalIn } from './additional.rules.ts';
import {
  canChange,
  canChangeState,
  canHaveDates,
  type MeasureState,
  measureStates,
  needsReason,
  nextMeasureCode,
  nextStates,
} from './rules.ts';

const today = '2026-11-22';
const since = (state: MeasureState) => ({ state, sinceOn: '2026-04-01' });
const to = (state: MeasureState, more: { on?: string; reason?: string } = {}) => ({
  state,
  on: today,
  reason: '',
  ...more,
});

describe('a measure goes its way', () => {
  test.each([
    ['idea', ['planned', 'running', 'dropped']],
    ['planned', ['running', 'paused', 'dropped']],
    ['running', ['done', 'established', 'paused', 'dropped']],
    ['done', ['running', 'established']],
    ['established', ['running', 'paused', 'dropped']],
    ['paused', ['planned', 'running', 'dropped']],
    ['dropped', ['planned']],
  ] as const)('from %s it can become %j', (from, next) => {
    expect(nextStates(from)).toEqual(next);
  });

  test('whoever pauses, drops or reopens it owes the reason', () => {
    const refused = { ok: false, key: 'concept.measure.refused.reason-missing', values: {}, field: 'reason' };
    expect(canChangeState(since('running'), to('paused'), today)).toEqual(refused);
    expect(canChangeState(since('planned'), to('dropped'), today)).toEqual(refused);
    expect(canChangeState(since('done'), to('running'), today)).toEqual(refused);
    expect(canChangeState(since('done'), to('running', { reason: 'Der Kurs wird doch gebraucht.' }), today)).toEqual({
      ok: true,
    });
  });

  test('what has not happened yet is no state', () => {
    const decision = canChangeState(since('planned'), to('running', { on: '2026-11-23' }), today);
    expect(decision).toMatchObject({ ok: false, key: 'concept.measure.refused.day-in-future', field: 'on' });
  });

  test('a state cannot lie before the one it follows', () => {
    const decision = canChangeState(since('planned'), to('running', { on: '2026-03-31' }), today);
    expect(decision).toMatchObject({ ok: false, key: 'concept.measure.refused.day-before-last', field: 'on' });
  });

  test('from no state is there a way to itself, and every state can be left', () => {
    fc.assert(
      fc.property(fc.constantFrom(...measureStates), (state) => {
        expect(nextStates(state)).not.toContain(state);
        expect(nextStates(state).length).toBeGreaterThan(0);
        for (const next of nextStates(state)) {
          const reason = needsReason(state, next) ? 'Grund' : '';
          expect(canChangeState(since(state), to(next, { reason }), today)).toEqual({ ok: true });
        }
      }),
    );
  });
});

describe('the days of a measure', () => {
  test.each([
    [{ startOn: null, endOn: null, isPermanent: false }, true],
    [{ startOn: '2026-04-01', endOn: '2026-12-31', isPermanent: false }, true],
    [{ startOn: '2026-04-01', endOn: '2026-04-01', isPermanent: false }, true],
    [{ startOn: '2026-04-01', endOn: null, isPermanent: true }, true],
    [{ startOn: '2026-04-01', endOn: null, isPermanent: false }, false],
    [{ startOn: '2020-01-01', endOn: '2019-12-31', isPermanent: false }, false],
  ])('%j may stand together: %s', (dates, isAllowed) => {
    expect(canHaveDates(dates).ok).toBe(isAllowed);
  });
});

describe('what the council resolved stays', () => {
  const before = measureInput({ id: 'goal' });

  test('the title changes in a draft, but not once the edition is adopted', () => {
    const after = { ...before, title: 'Antwort auf jede Stimme' };
    expect(canChange({ edition: { state: 'draft' }, isAdditional: false }, before, after)).toEqual({ ok: true });
    expect(canChange({ edition: { state: 'adopted' }, isAdditional: false }, before, after)).toMatchObject({
      ok: false,
      field: 'title',
    });
    expect(canChange({ edition: { state: 'approval' }, isAdditional: false }, before, after)).toMatchObject({
      ok: false,
      field: 'title',
    });
  });

  test('days, lead, money and the next report run on after the adoption', () => {
    const after = { ...before, endOn: '2027-03-31', leadId: 'somebody', budgetCents: 1, nextReportOn: '2027-06-30' };
    expect(canChange({ edition: { state: 'adopted' }, isAdditional: false }, before, after)).toEqual({ ok: true });
  });

  test('nothing of a superseded edition moves', () => {
    expect(
      canChange({ edition: { state: 'superseded' }, isAdditional: false }, before, { ...before, endOn: '2027-03-31' })
        .ok,
    ).toBe(false);
  });

  test('what came after the resolution has its own words until the next edition', () => {
    const after = { ...before, leadId: 'somebody', title: 'Antwort auf jede Stimme' };
    const allowed = (state: EditionState) => canChange({ edition: { state }, isAdditional: true }, before, after).ok;
    expect([allowed('adopted'), allowed('superseded')]).toEqual([true, false]);
    expect(canRemove({ edition: { state: 'adopted' }, isAdditional: true }, anyReason).ok).toBe(true);
    expect(canRemove({ edition: { state: 'adopted' }, isAdditional: false }, anyReason).ok).toBe(false);
  });

  test('new measures go into drafts, or as additional ones into the edition in force', () => {
    const states = ['draft', 'participation', 'approval', 'adopted', 'superseded'] as const;
    expect(states.filter((state) => canAddTo({ state }).ok)).toEqual(['draft', 'participation', 'adopted']);
    expect(states.filter((state) => isAdditionalIn({ state }))).toEqual(['adopted']);
  });
});

describe('the code of the next measure', () => {
  test.each([
    ['Z1.2', [], 'M-121'],
    ['Z1.2', ['M-121', 'M-122', 'M-131'], 'M-123'],
    ['Z1.2', ['M-129'], 'M-1210'],
  ])('of goal %s, with %j in use, is %s', (goal, taken, code) => {
    expect(nextMeasureCode(goal, taken)).toBe(code);
  });
});
