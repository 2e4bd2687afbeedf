import { expect, test } from 'vitest';
import { canStepDespite, type StepConcern } from './step.rules.ts';

const concern: StepConcern = { text: 'concept.edition.refused.concerns', values: { count: 1 }, href: '/konzept' };

test('where nothing stands against a step, it needs neither tick nor reason', () => {
  expect(canStepDespite([], { isAware: false, reason: '' })).toEqual({ ok: true });
});

test('what stands against a step never passes in silence: tick and reason, each named at its field', () => {
  expect(canStepDespite([concern], { isAware: false, reason: 'Eilt' })).toMatchObject({ ok: false, field: 'isAware' });
  expect(canStepDespite([concern], { isAware: true, reason: '  ' })).toMatchObject({ ok: false, field: 'reason' });
  expect(canStepDespite([concern], { isAware: true, reason: 'Eilt' })).toEqual({ ok: true });
});
