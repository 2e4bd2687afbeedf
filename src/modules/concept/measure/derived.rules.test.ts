import { describe, expect, test } from 'vitest';
import type { EditionState } from '../edition/rules.ts';
import type { LightShown, LightsShown } from '../rules.ts';
import {
  attentionOf,
  endsSoon,
  isEndOverdue,
  isReportOverdue,
  isStartOverdue,
  lightsInTime,
  stateShown,
  type Timing,
  timingOf,
} from './derived.rules.ts';
import { measureStates } from './rules.ts';

const today = '2026-11-22';
const timing = (more: Partial<Timing>): Timing => ({
  state: 'running',
  startOn: null,
  endOn: null,
  nextReportOn: null,
  ...more,
});
const lights = (more: Partial<Record<keyof LightsShown, LightShown>> = {}): LightsShown => ({
  doing: { value: 'go' },
  timing: { value: 'go' },
  effect: { value: 'unknown', why: 'none' },
  ...more,
});

describe('dates that somebody would miss', () => {
  test('a planned measure whose start has passed is overdue from the next day on', () => {
    expect(isStartOverdue(timing({ state: 'planned', startOn: '2026-11-21' }), today)).toBe(true);
    expect(isStartOverdue(timing({ state: 'planned', startOn: '2026-11-22' }), today)).toBe(false);
    expect(isStartOverdue(timing({ state: 'running', startOn: '2026-09-01' }), today)).toBe(false);
  });

  test('an end is near for 90 days, and overdue only while somebody is still at work', () => {
    expect(endsSoon(timing({ endOn: '2027-02-20' }), today)).toBe(true);
    expect(endsSoon(timing({ endOn: '2027-02-21' }), today)).toBe(false);
    expect(isEndOverdue(timing({ endOn: '2026-11-21' }), today)).toBe(true);
    expect(isEndOverdue(timing({ state: 'done', endOn: '2026-11-21' }), today)).toBe(false);
  });

  test('nobody owes a report on an idea or on what is dropped', () => {
    expect(isReportOverdue(timing({ nextReportOn: '2026-08-31' }), today)).toBe(true);
    expect(isReportOverdue(timing({ state: 'idea', nextReportOn: '2026-08-31' }), today)).toBe(false);
  });
});

describe('the days of an edition that nobody has resolved', () => {
  const days = { startOn: '2026-01-01', endOn: '2026-06-30', nextReportOn: '2026-08-31' };
  const planned = { state: 'planned', sinceOn: '2026-01-01', byLabel: '', reason: '' } as const;
  const timingIn = (state: EditionState) =>
    timingOf({ edition: { id: '', code: 'K-2030', number: 3, state }, state: planned, ...days });

  test.each(['draft', 'participation', 'approval'] as const)('make nothing late: %s', (state) => {
    expect(stateShown(timingIn(state), today)).toBe('planned');
    expect(attentionOf(timingIn(state), lights({ timing: { value: 'unknown', why: 'none' } }), today)).toEqual([]);
  });

  test('count from the resolution on', () => {
    expect(stateShown(timingIn('adopted'), today)).toBe('start-overdue');
  });
});

describe('the one rule for what has not begun and what is late', () => {
  const assessed = lights({ effect: { value: 'go' } });
  const valuesOf = (of: Timing, shown = assessed) => {
    const { doing, timing: time, effect } = lightsInTime(of, shown, today);
    return [doing.value, time.value, effect.value];
  };

  test('a start that is overdue is shown as such, and its timetable is never kept', () => {
    const late = timing({ state: 'planned', startOn: '2026-09-01', endOn: '2027-12-31' });
    expect(stateShown(late, today)).toBe('start-overdue');
    expect(valuesOf(late)).toEqual(['unknown', 'late', 'unknown']);
    expect(lightsInTime(late, assessed, today).timing.why).toBe('start-overdue');
  });

  test('what is planned or an idea counts as running in no light', () => {
    for (const state of ['planned', 'idea'] as const) {
      const ahead = timing({ state, startOn: '2027-03-01' });
      expect(stateShown(ahead, today)).toBe(state);
      expect(valuesOf(ahead)).toEqual(['unknown', 'unknown', 'unknown']);
      expect(lightsInTime(ahead, assessed, today).doing.why).toBe('not-begun');
    }
  });

  test('an end that has passed makes the timetable late and leaves the other lights', () => {
    expect(valuesOf(timing({ endOn: '2026-11-21' }))).toEqual(['go', 'late', 'go']);
  });

  test('whoever said worse is believed, and nothing becomes brighter than what was said', () => {
    const stopped = lights({ timing: { value: 'stop' }, doing: { value: 'late' } });
    expect(valuesOf(timing({ state: 'planned', startOn: '2026-09-01' }), stopped)).toEqual(['late', 'stop', 'unknown']);
    for (const state of measureStates) {
      for (const startOn of [null, '2026-09-01', '2027-09-01']) {
        const shown = valuesOf(timing({ state, startOn }), stopped);
        expect(shown.filter((value) => value === 'go')).toEqual([]);
      }
    }
  });

  test('a day that has passed is a reason of its own and no second one', () => {
    const late = timing({ state: 'planned', startOn: '2026-09-01' });
    expect(attentionOf(late, lightsInTime(late, assessed, today), today)).toEqual(['start-overdue']);
  });
});

describe('what needs attention', () => {
  test('a quiet measure needs none', () => expect(attentionOf(timing({}), lights(), today)).toEqual([]));

  test('what is done or dropped needs none, whatever its lights say', () => {
    const stopped = lights({ doing: { value: 'stop' } });
    expect(attentionOf(timing({ state: 'done' }), stopped, today)).toEqual([]);
    expect(attentionOf(timing({ state: 'dropped' }), stopped, today)).toEqual([]);
  });

  test('a timetable that slips or anything that stands is a risk; a slow start is not yet', () => {
    expect(attentionOf(timing({}), lights({ timing: { value: 'late' } }), today)).toEqual(['at-risk']);
    expect(attentionOf(timing({}), lights({ effect: { value: 'stop' } }), today)).toEqual(['at-risk']);
    expect(attentionOf(timing({}), lights({ doing: { value: 'late' } }), today)).toEqual([]);
  });

  test('several reasons stand in the order of their urgency', () => {
    const old = lights({ doing: { value: 'unknown', why: 'old', age: 387 } });
    const reasons = attentionOf(timing({ endOn: '2026-12-31', nextReportOn: '2026-04-30' }), old, today);
    expect(reasons).toEqual(['ends-soon', 'stale', 'report-overdue']);
  });
});
