import { expect, test } from 'vitest';
import { canPublish, canWithdraw } from './publication.rules.ts';

const done = { label: 'Impressum', isDone: true, isRequired: true, href: '/x', may: 'accounts.settings.edit' } as const;
const missing = { ...done, isDone: false };
const optional = { ...missing, isRequired: false };
const since = '2026-11-22T14:10:00.000Z';

test.each([
  ['everything is in order', '', [done], undefined],
  ['only something voluntary is open', '', [done, optional], undefined],
  [
    'something is missing that the law asks for',
    '',
    [done, missing, missing],
    'accounts.refused.not-ready-for-readers',
  ],
  ['it is public already', since, [done], 'accounts.refused.already-public'],
])('a county goes public where %s: %s', (_, publishedAt, checks, refusal) => {
  const outcome = canPublish(publishedAt, checks);
  expect(outcome.ok ? undefined : outcome.key).toBe(refusal);
});

test.each([
  ['with a reason', since, 'Umzug', undefined],
  ['without a reason', since, ' ', 'accounts.refused.withdrawal-without-reason'],
  ['that was never public', '', 'Umzug', 'accounts.refused.not-public'],
])('a county is taken back %s', (_, publishedAt, reason, refusal) => {
  const outcome = canWithdraw(publishedAt, reason);
  expect(outcome.ok ? undefined : outcome.key).toBe(refusal);
});
