import { expect, test } from '@playwright/test';
import { windowOf } from './county.ts';

/** Waits until the worker answers for the page and has kept it. */
const hasKept = `(async () => {
  await navigator.serviceWorker.ready;
  for (let tries = 0; tries < 100; tries += 1) {
    const kept = await caches.match('/de').then((page) => page && caches.match('/de/offline'));
    if (kept && navigator.serviceWorker.controller) return true;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return false;
})()`;

test('what was read can be read without a network; everything else says so', async ({ browser }) => {
  const context = await windowOf(browser, undefined);
  const page = await context.newPage();
  await page.goto('/de');
  const title = await page.locator('h1').first().textContent();
  expect(await page.evaluate(hasKept)).toBe(true);
  await page.goto('/de/angebote');
  const offers = await page.locator('h1').first().textContent();

  await context.setOffline(true);
  await page.goto('/de');
  await expect(page.locator('h1').first()).toHaveText(title ?? '');
  await page.goto('/de/angebote');
  await expect(page.locator('h1').first()).toHaveText(offers ?? '');
  await page.goto('/de/suche?q=caf%C3%A9');
  await expect(page.locator('h1').first()).toHaveText('Gerade kein Netz');

  await context.setOffline(false);
  await page.goto('/de/suche?q=caf%C3%A9');
  await expect(page.locator('h1').first()).toHaveText('Suchen');
  await context.close();
});

test('nothing of the workspace is kept, whatever a person opens', async ({ browser }) => {
  const context = await windowOf(browser, 'wir');
  const page = await context.newPage();
  await page.goto('/de');
  expect(await page.evaluate(hasKept)).toBe(true);
  for (const address of ['/suche?q=caf%C3%A9', '/konzept/massnahmen', '/-/mail']) await page.goto(address);
  const kept = await page.evaluate(`(async () => {
    const addresses = [];
    for (const name of await caches.keys()) {
      for (const request of await (await caches.open(name)).keys()) addresses.push(new URL(request.url).pathname);
    }
    return addresses;
  })()`);
  expect(
    (kept as string[]).filter((path) => !/^\/(de(\/(offline|wartet|angebote.*))?$|-\/assets\/)/.test(path)),
  ).toEqual([]);
  await context.close();
});
