import { expect, test } from 'vitest';
import { canDerive } from './unit.rules.ts';

const units = [{ id: 'U01' }];

test('A11: units are derived from a mission, in a draft and in force, never from what was replaced', () => {
  const refusalOf = (state: 'draft' | 'adopted' | 'superseded', kind: 'mission' | 'guideline', ids: string[]) => {
    const decision = canDerive({ state }, { kind }, ids, units);
    return decision.ok ? 'yes' : decision.key;
  };
  expect(refusalOf('draft', 'mission', ['U01'])).toBe('yes');
  expect(refusalOf('adopted', 'mission', [])).toBe('yes');
  expect(refusalOf('superseded', 'mission', ['U01'])).toBe('concept.edition.refused.resolved');
  expect(refusalOf('draft', 'guideline', ['U01'])).toBe('concept.statement.refused.derives-nothing');
  expect(refusalOf('draft', 'mission', ['U99'])).toBe('concept.measure.refused.no-such-party');
});
