import { describe, expect, it } from 'vitest';
import {
  type Area,
  areaState,
  canMoveNomination,
  canPropose,
  canWritePerson,
  isNominationOverdue,
  isReminderDue,
  looksLikeName,
  missingDuties,
  type Nomination,
  type NominationState,
  nextNominationStates,
  nextReminderOn,
  nominationStates,
} from './rules.ts';

const today = '2026-11-22';

function nomination(state: NominationState, more: Partial<Nomination> = {}): Nomination {
  const entry = { state, sinceOn: '2026-06-01', byLabel: '', reason: '' };
  return {
    id: 'n',
    functionTitle: 'Leitung',
    deputyTitle: '',
    duties: ['implementation'],
    personId: null,
    states: [entry],
    state: entry,
    ...more,
  };
}

const area = (given: Partial<Area>): Pick<Area, 'nomination' | 'namedBy'> => ({
  nomination: null,
  namedBy: '2026-06-30',
  ...given,
});

describe('An area', () => {
  it('is open until somebody is proposed, and proposed until somebody is named', () => {
    expect(areaState({ nomination: null })).toBe('open');
    expect(areaState({ nomination: nomination('proposed') })).toBe('proposed');
    expect(areaState({ nomination: nomination('nominated') })).toBe('nominated');
  });

  it('is overdue from the day after its deadline, also while somebody is only proposed', () => {
    expect(isNominationOverdue(area({}), '2026-06-30')).toBe(false);
    expect(isNominationOverdue(area({}), '2026-07-01')).toBe(true);
    expect(isNominationOverdue(area({ nomination: nomination('proposed') }), today)).toBe(true);
    expect(isNominationOverdue(area({ nomination: nomination('nominated') }), today)).toBe(false);
  });

  it.each([
    [null, true],
    ['2026-10-26', false],
    ['2026-10-25', true],
  ])('whose head was reminded on %s is reminded again: %s', (on, due) => {
    expect(isReminderDue(area({}), on, today)).toBe(due);
  });

  it('whose day has not passed is reminded by nobody', () => {
    expect(isReminderDue(area({ namedBy: today }), null, today)).toBe(false);
    expect(nextReminderOn(area({ namedBy: today }), null)).toBe('2026-11-23');
    expect(nextReminderOn(area({}), today)).toBe('2026-12-20');
  });
});

describe('A nomination', () => {
  it('begins only where nobody is proposed or named', () => {
    expect(canPropose({ nomination: null }).ok).toBe(true);
    expect(canPropose({ nomination: nomination('proposed') }).ok).toBe(false);
  });

  it('goes from proposed to nominated or declined, from nominated to ended, and no other way', () => {
    const ways = nominationStates.flatMap((from) => nextNominationStates(from).map((to) => `${from} ${to}`));
    expect(ways).toEqual(['proposed nominated', 'proposed declined', 'nominated ended']);
  });

  it.each([
    ['proposed', 'nominated', '2026-06-01', '', true],
    ['proposed', 'nominated', '2026-05-31', '', 'on'],
    ['proposed', 'nominated', '2026-11-23', '', 'on'],
    ['proposed', 'declined', today, '', 'reason'],
    ['nominated', 'ended', today, '', 'reason'],
    ['nominated', 'ended', today, 'Wechsel der Stelle', true],
    ['ended', 'nominated', today, 'doch', 'state'],
  ] as const)('%s → %s on %s because of "%s": %s', (from, state, on, reason, expected) => {
    const decision = canMoveNomination({ state: from, sinceOn: '2026-06-01' }, { state, on, reason }, today);
    expect(decision.ok ? true : decision.field).toBe(expected);
  });

  it('names a function and no person', () => {
    expect(looksLikeName('Leitung Servicetheke')).toBe(false);
    expect(looksLikeName('Frauenbeauftragte')).toBe(false);
    expect(canWritePerson({ functionTitle: 'Frau Berg', deputyTitle: '' })).toMatchObject({
      ok: false,
      field: 'functionTitle',
    });
    expect(canWritePerson({ functionTitle: 'Leitung', deputyTitle: 'Dr. Tal, Sachgebiet 2' })).toMatchObject({
      ok: false,
      field: 'deputyTitle',
    });
  });

  it('says which of the three duties nobody took over', () => {
    expect(missingDuties({ duties: ['opening'] })).toEqual(['implementation', 'development']);
  });
});
