import { expect, test } from 'vitest';
import { testSecrets } from '../testing/secrets.ts';
import { seal, unseal } from './sealed.ts';

const secret = Buffer.from('shared secret');
const sealed = seal(testSecrets, 'totp', 'musterau/person-1', secret);

test('a sealed secret opens for its owner and does not show what is inside', () => {
  expect(unseal(testSecrets, 'totp', 'musterau/person-1', sealed)).toEqual(secret);
  expect(sealed).not.toContain(secret.toString('base64url'));
});

test.each([
  ['another person', () => unseal(testSecrets, 'totp', 'musterau/person-2', sealed)],
  ['another county', () => unseal(testSecrets, 'totp', 'nebelfeld/person-1', sealed)],
  ['another purpose', () => unseal(testSecrets, 'oidc', 'musterau/person-1', sealed)],
  ['a changed text', () => unseal(testSecrets, 'totp', 'musterau/person-1', `${sealed.slice(0, -2)}AA`)],
  ['rubbish', () => unseal(testSecrets, 'totp', 'musterau/person-1', 'x')],
])('a sealed secret does not open for %s', (_, open) => {
  expect(open()).toBeUndefined();
});
