import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import { windowOf } from './county.ts';

test.use({ actionTimeout: 5_000 });

const words = 'Der Bus fährt abends nicht mehr bis ins Dorf.';

/** Waits until the worker answers, and has kept the page that shows what waits. */
const isReady = (language: string) => `(async () => {
  await navigator.serviceWorker.ready;
  for (let tries = 0; tries < 100; tries += 1) {
    if ((await caches.match('/${language}/wartet')) && navigator.serviceWorker.controller) return true;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return false;
})()`;

async function sendWithoutNetwork(context: BrowserContext, page: Page, language: string): Promise<void> {
  await page.goto(`/${language}/mitreden/IDEEN`);
  expect(await page.evaluate(isReady(language))).toBe(true);
  await page.locator('main input[name=kind]').first().check();
  await page.locator('main textarea[name=text]').fill(words);
  await context.setOffline(true);
  await page.locator('main form.qs-form [data-on=save]').click();
  await expect(page).toHaveURL(new RegExp(`/${language}/wartet$`));
  await expect(page.locator('qs-waiting')).toContainText(words);
}

test('a card sent from a dead spot waits on the device, goes with the network, and gives its receipt', async ({
  browser,
}) => {
  const context = await windowOf(browser, undefined);
  const page = await context.newPage();
  await sendWithoutNetwork(context, page, 'de');
  await expect(page.locator('h1')).toHaveText('Wartet auf diesem Gerät');
  await context.setOffline(false);
  await expect(page.locator('qs-waiting')).toContainText('Angekommen.');
  await expect(page.locator('qs-waiting')).not.toContainText(words);
  const receipt = (await page.locator('qs-waiting .qs-receipt-code').textContent()) ?? '';
  await page.goto('/de');
  await expect(page.locator('main a[href="/de/wartet"]')).toBeVisible();
  await page.goto('/de/beleg');
  await page.locator('main input[name=code]').fill(receipt);
  await page.locator('main form button').first().click();
  await expect(page.locator('main')).toContainText(words);
  await page.goto('/de/wartet');
  await page.getByRole('button', { name: 'Notiert, hier entfernen' }).click();
  await expect(page.locator('main')).toContainText('Hier wartet nichts');
  await context.close();
});

test('what waits can be taken back before it goes, in every script', async ({ browser }) => {
  const context = await windowOf(browser, undefined, { viewport: { width: 360, height: 740 } });
  const page = await context.newPage();
  await sendWithoutNetwork(context, page, 'ar');
  await page.getByRole('button', { name: 'تراجع واحذف من هنا' }).click();
  await expect(page.locator('main')).toContainText('لا شيء ينتظر هنا');
  await context.setOffline(false);
  await page.goto('/ar');
  await expect(page.locator('main')).not.toContainText('على هذا الجهاز شيء أرسلته');
  await page.goto('/ar/mitreden/IDEEN');
  await expect(page.locator('main textarea[name=text]')).toHaveValue('');
  await context.close();
});
