import { describe, expect, test } from 'vitest';
import type { LightShown, LightsShown } from '../assessment/rules.ts';
import { attentionOf, endsSoon, isEndOverdue, isReportOverdue, isStartOverdue, type Timing } from './derived.rules.ts';

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
