import { expect, test } from '@playwright/test';
import { watch, windowOf } from './county.ts';

test('a passkey is made with a fingerprint and signs in without a password', async ({ browser }) => {
  const context = await windowOf(browser, 'datenschutz');
  const page = await context.newPage();
  const seen = watch(page);
  // An authenticator of the browser's own tools: it has one finger, and the finger is always the right one.
  const tools = await context.newCDPSession(page);
  await tools.send('WebAuthn.enable');
  await tools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });

  await page.goto('/konto');
  await page.getByLabel('Name des Geräts').fill('Dienstlaptop');
  await page.getByRole('button', { name: 'Passkey hinzufügen' }).click();
  await expect(page.getByText('Der Passkey ist hinzugefügt.')).toBeVisible();
  await expect(page.getByText('Dienstlaptop', { exact: true })).toBeVisible();

  await context.clearCookies();
  await page.goto('/anmelden?weiter=/zugaenge/rechte');
  await page.getByRole('button', { name: 'Mit Passkey anmelden' }).click();
  await expect(page.getByRole('heading', { name: 'Wer darf was?' })).toBeVisible();
  expect(seen).toEqual([]);
  await context.close();
});

test('without script the page offers no passkey, and the rest works', async ({ browser }) => {
  const context = await windowOf(browser, undefined, { javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto('/anmelden');
  await expect(page.getByRole('button', { name: 'Mit Passkey anmelden' })).toBeHidden();
  await expect(page.getByRole('button', { name: 'Anmelden', exact: true })).toBeVisible();
  await context.close();
});
