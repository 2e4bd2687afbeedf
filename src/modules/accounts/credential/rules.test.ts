import { expect, test } from 'vitest';
import { no, yes } from '#platform/forms/decision.ts';
import { canAddPasskey, canChangeCredentials } from './rules.ts';

const nothing = { hasPassword: true, hasTotp: false, passkeys: 0 };
const minutes = (count: number) => new Date(Date.UTC(2026, 10, 22, 9, count));

test('an eleventh passkey is refused at its field, with the number that is possible', () => {
  expect(canAddPasskey({ ...nothing, passkeys: 9 })).toEqual(yes);
  const refusal = no('accounts.refused.too-many-passkeys', { most: 10 }, 'label');
  expect(canAddPasskey({ ...nothing, passkeys: 10 })).toEqual(refusal);
});

test('credentials change after confirming just now, or right after signing in for whoever has no second factor', () => {
  const justSignedIn = { startedAt: minutes(0), confirmedAt: null };
  const refusal = no('accounts.refused.confirm-again');
  expect(canChangeCredentials(nothing, justSignedIn, minutes(9))).toEqual(yes);
  expect(canChangeCredentials(nothing, justSignedIn, minutes(10))).toEqual(refusal);
  expect(canChangeCredentials({ ...nothing, hasTotp: true }, justSignedIn, minutes(9))).toEqual(refusal);
  const confirmed = { startedAt: minutes(0), confirmedAt: minutes(30) };
  expect(canChangeCredentials({ ...nothing, hasTotp: true }, confirmed, minutes(39))).toEqual(yes);
  expect(canChangeCredentials({ ...nothing, hasTotp: true }, confirmed, minutes(40))).toEqual(refusal);
});
