import { expect, test } from 'vitest';
import { canSkip, nextSteps, progressOf, type StepShown } from './rules.ts';

const step = (key: string, state: StepShown['state'], isMine = true): StepShown => ({
  key,
  state,
  isMine,
  position: 1,
  label: 'cockpit.step.done',
  why: 'cockpit.step.done',
  good: 'cockpit.step.done',
  href: '/x',
  may: 'cockpit.step.read',
  roles: ['coordinator'],
});

test('what is left out counts neither as done nor as to be done', () => {
  expect(progressOf([step('a.a', 'done'), step('a.b', 'open'), step('a.c', 'skipped')])).toEqual({ done: 1, total: 2 });
});

test('the reader’s own steps come first', () => {
  const steps = [step('a.a', 'open', false), step('a.b', 'done'), step('a.c', 'open'), step('a.d', 'open')];
  expect(nextSteps(steps, 2).map(({ key }) => key)).toEqual(['a.c', 'a.d']);
  expect(nextSteps(steps, 5).map(({ key }) => key)).toEqual(['a.c', 'a.d', 'a.a']);
});

test.each([
  ['an open one', step('directory.bodies', 'open'), undefined],
  ['one that is left out already', step('directory.bodies', 'skipped'), undefined],
  ['one that is done', step('directory.bodies', 'done'), 'cockpit.refuse.step-done'],
  ['one that the law asks for', step('information.imprint', 'open'), 'cockpit.refuse.step-needed'],
])('leaving out %s', (_, given, refusal) => {
  const outcome = canSkip(given);
  expect(outcome.ok ? undefined : outcome.key).toBe(refusal);
});
