import { type Browser, expect, type Page, test } from '@playwright/test';
import { watch, windowOf } from './county.ts';

/** Sorting cards: with keys, with the mouse, and without script. Each test brings its own cards. */
test.describe.configure({ mode: 'serial' });

async function say(browser: Browser, texts: readonly string[]): Promise<void> {
  const context = await windowOf(browser, undefined, { javaScriptEnabled: false });
  const page = await context.newPage();
  for (const text of texts) {
    await page.goto('/de/mitreden/IDEEN');
    await page.getByLabel('Eine Idee').check();
    await page.getByLabel('Ihr Text').fill(text);
    await page.getByRole('button', { name: 'Abschicken' }).click();
    await expect(page.locator('.qs-receipt-code')).toBeVisible();
  }
  await context.close();
}

const slip = (page: Page, text: string) => page.locator('.qs-slip', { hasText: text });
const column = (page: Page, title: string) => page.locator('.qs-column', { hasText: title }).first();
const board = '/stimmen/sortierbrett?q=';

test('cards are chosen and clustered with the keyboard alone; every move is announced and can be taken back', async ({
  browser,
}) => {
  await say(browser, ['Tastenkarte eins', 'Tastenkarte zwei', 'Tastenkarte drei']);
  const context = await windowOf(browser, 'wir');
  const page = await context.newPage();
  const seen = watch(page);
  await page.goto(`${board}Tastenkarte`);
  await slip(page, 'Tastenkarte eins').locator('input').focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('j');
  await page.keyboard.press('Space');
  await expect(page.locator('[data-chosen]')).toHaveText('2 Karten gewählt');
  await page.keyboard.press('n');
  await page.keyboard.type('Mit Tasten gelegt');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-live]')).toContainText('2 Karten → F-');
  await expect(column(page, 'Mit Tasten gelegt').locator('.qs-slip')).toHaveCount(2);
  await expect(slip(page, 'Tastenkarte drei').locator('input')).toBeFocused();
  const key = await column(page, 'Mit Tasten gelegt').locator('kbd').first().innerText();
  await page.keyboard.press(key);
  await expect(column(page, 'Mit Tasten gelegt').locator('.qs-slip')).toHaveCount(3);
  await page.locator('.qs-slip input').first().focus();
  await page.keyboard.press('z');
  await expect(column(page, 'Mit Tasten gelegt').locator('.qs-slip')).toHaveCount(2);
  await expect(page.locator('.qs-column--open')).toContainText('Tastenkarte drei');
  expect(seen).toEqual([]);
  await context.close();
});

test('a card is dragged into a finding without loading the page anew', async ({ browser }) => {
  await say(browser, ['Ziehkarte eins', 'Ziehkarte zwei']);
  const context = await windowOf(browser, 'wir');
  const page = await context.newPage();
  const seen = watch(page);
  await page.goto(`${board}Ziehkarte`);
  await page.evaluate(() => document.body.setAttribute('data-same-page', ''));
  await slip(page, 'Ziehkarte eins').dragTo(page.locator('.qs-column', { hasText: 'F-01' }).first());
  await expect(page.locator('[data-live]')).toContainText('Eine Karte → F-01');
  await expect(page.locator('.qs-column--open .qs-slip')).toHaveCount(1);
  await expect(page.locator('body')).toHaveAttribute('data-same-page', '');
  expect(seen).toEqual([]);
  await context.close();
});

test('without script: tick, press, another result for several, and one step back', async ({ browser }) => {
  await say(browser, ['Häkchenkarte eins', 'Häkchenkarte zwei', 'Häkchenkarte drei']);
  const context = await windowOf(browser, 'wir', { javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${board}Häkchenkarte`);
  await slip(page, 'Häkchenkarte eins').locator('input').check();
  await page
    .locator('.qs-column', { hasText: 'F-06' })
    .first()
    .getByRole('button', { name: /Hierher/ })
    .click();
  await expect(page.locator('main')).toContainText('Eine Karte → F-06');
  await page.getByRole('button', { name: 'Zurücknehmen' }).click();
  await expect(page.locator('.qs-column--open')).toContainText('Häkchenkarte eins');
  for (const which of ['zwei', 'drei']) await slip(page, `Häkchenkarte ${which}`).locator('input').check();
  await page.getByRole('button', { name: /Anderes Ergebnis/ }).click();
  await page.getByLabel('im Ideen-Parkplatz').check();
  await page.getByRole('button', { name: 'Ergebnis festhalten' }).click();
  await expect(page.getByRole('alert')).toContainText('Noch nicht gespeichert');
  await expect(page.getByLabel('im Ideen-Parkplatz')).toBeChecked();
  await page.getByLabel('Geld').check();
  await page.getByRole('button', { name: 'Ergebnis festhalten' }).click();
  await expect(page.locator('.qs-column--open .qs-slip')).toHaveCount(1);
  await context.close();
});

test('with script a result asks only for what it needs', async ({ browser }) => {
  const context = await windowOf(browser, 'wir');
  const page = await context.newPage();
  await page.goto('/stimmen/C-036?formular=ergebnis');
  const form = page.locator('main form[action="/stimmen/C-036/ergebnis"]').first();
  await expect(form.getByLabel('Weitergegeben an')).toBeHidden();
  await form.getByLabel('weitergegeben', { exact: true }).check();
  await expect(form.getByLabel('Weitergegeben an')).toBeVisible();
  await expect(form.getByLabel('Wiedervorlage')).toBeVisible();
  await form.getByLabel('im Ideen-Parkplatz').check();
  await expect(form.getByLabel('Weitergegeben an')).toBeHidden();
  await expect(form.getByLabel('eine Erlaubnis')).toBeVisible();
  await context.close();
});
