import { expect, test } from 'vitest';
import { besidesShared, canStepDespite, type StepConcern, sharedConcerns } from './step.rules.ts';

const concern: StepConcern = { text: 'concept.edition.refused.concerns', values: { count: 1 }, href: '/konzept' };

test('where nothing stands against a step, it needs neither tick nor reason', () => {
  expect(canStepDespite([], { isAware: false, reason: '' })).toEqual({ ok: true });
});

test('what stands against a step never passes in silence: tick and reason, each named at its field', () => {
  expect(canStepDespite([concern], { isAware: false, reason: 'Eilt' })).toMatchObject({ ok: false, field: 'isAware' });
  expect(canStepDespite([concern], { isAware: true, reason: '  ' })).toMatchObject({ ok: false, field: 'reason' });
  expect(canStepDespite([concern], { isAware: true, reason: 'Eilt' })).toEqual({ ok: true });
});

test('what stands against every step is said once; what stands against one only, at that one', () => {
  const other = { ...concern, href: '/anderes' };
  const shared = sharedConcerns([[concern], [], [other, { ...concern }]]);
  expect(shared).toEqual([concern]);
  expect([besidesShared([concern], shared), besidesShared([other, concern], shared)]).toEqual([[], [other]]);
  expect([sharedConcerns([[concern]]), sharedConcerns([[concern], [other]]), sharedConcerns([])]).toEqual([[], [], []]);
});
