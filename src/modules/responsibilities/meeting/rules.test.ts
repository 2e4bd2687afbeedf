import { describe, expect, it } from 'vitest';
import { agendaOf, canCancel, canHold, canMove, canPlan, lacksMinutes, type MeetingOutcome } from './rules.ts';

const today = '2026-11-22';
const outcome = (kind: MeetingOutcome['kind']): MeetingOutcome => ({
  kind,
  attended: 9,
  invited: 11,
  reason: 'x',
  byLabel: '',
});
const planned = { outcome: null, plannedOn: '2026-11-19' };

describe('An agenda', () => {
  it('REQ-C30: begins with implementation and development, whatever else is on it', () => {
    expect(agendaOf(['Termine', 'Termine']).map(({ kind, title }) => title || kind)).toEqual([
      'implementation',
      'development',
      'Termine',
    ]);
  });

  it('is short enough for a meeting, on a day of its own', () => {
    const input = { plannedOn: today, place: '', items: [] };
    expect(canPlan(input, []).ok).toBe(true);
    expect(canPlan(input, [today])).toMatchObject({ field: 'plannedOn' });
    expect(canPlan({ ...input, items: Array.from({ length: 13 }, String) }, [])).toMatchObject({ field: 'items' });
    expect(canPlan({ ...input, items: ['x'.repeat(201)] }, [])).toMatchObject({ field: 'items' });
  });
});

describe('A meeting', () => {
  it('lacks its minutes from the day after', () => {
    expect(lacksMinutes({ ...planned, plannedOn: today }, today)).toBe(false);
    expect(lacksMinutes(planned, today)).toBe(true);
    expect(lacksMinutes({ ...planned, outcome: outcome('held') }, today)).toBe(false);
  });

  it('is held on its day or later, by no more than were invited', () => {
    const all = { attended: 11, invited: 11 };
    expect(canHold(planned, all, today).ok).toBe(true);
    expect(canHold({ ...planned, plannedOn: '2026-11-23' }, all, today).ok).toBe(false);
    expect(canHold(planned, { attended: 12, invited: 11 }, today)).toMatchObject({ field: 'attended' });
    expect(canHold({ ...planned, outcome: outcome('cancelled') }, all, today).ok).toBe(false);
  });

  it('is cancelled with a reason only, and once', () => {
    expect(canCancel(planned, '')).toMatchObject({ field: 'reason' });
    expect(canCancel(planned, 'Krankheit').ok).toBe(true);
    expect(canCancel({ outcome: outcome('held') }, 'Krankheit').ok).toBe(false);
    expect(canMove({ outcome: outcome('held') }).ok).toBe(false);
  });
});
