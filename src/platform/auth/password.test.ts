import { expect, test } from 'vitest';
import { hashPassword, isEasyToGuess, isPassword } from './password.ts';

test('the right password opens, another one does not, and the hash is Argon2id', async () => {
  const stored = await hashPassword('Kühlschrank steht im Flur');
  expect(stored).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(await isPassword('Kühlschrank steht im Flur', stored)).toBe(true);
  expect(await isPassword('kühlschrank steht im Flur', stored)).toBe(false);
});

test('umlauts count the same however the keyboard composes them', async () => {
  const stored = await hashPassword('Kühlschrank'.normalize('NFC'));
  expect(await isPassword('Kühlschrank'.normalize('NFD'), stored)).toBe(true);
});

test('where there is no password none is right, and the answer takes as long', async () => {
  const started = performance.now();
  expect(await isPassword('irgendetwas', undefined)).toBe(false);
  expect(performance.now() - started).toBeGreaterThan(5);
});

test.each([
  ['aaaaaaaaaaaa', true],
  ['123456789012', true],
  ['Passwort2026!!', true],
  ['Musterau-Musterau', true],
  ['wir@musterau', true],
  ['qwertzuiop12', true],
  ['Kühlschrank steht im Flur', false],
  ['vier blaue Stühle', false],
])('%s is easy to guess: %s', (password, expected) => {
  expect(isEasyToGuess(password, ['Kreis Musterau', 'Musterau', 'WIR-Koordination'])).toBe(expected);
});
