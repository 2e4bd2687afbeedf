import { expect, type Page, test } from '@playwright/test';
import { brokenWords } from './broken-words.ts';
import { pageOf } from './county.ts';

const phone = { width: 360, height: 800 };

/** Cells whose words reach beyond their own half of the screen. */
function overfullCells(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('main .qs-flow-rows td')]
      .filter((cell) => cell.scrollWidth > cell.clientWidth + 1)
      .map((cell) => cell.textContent ?? ''),
  );
}

for (const [who, address] of [
  [undefined, '/de/konferenzen'],
  [undefined, '/de/konzept'],
  [undefined, '/de/kommunen/G02'],
  ['wir', '/konferenzen'],
] as const)
  test(`${address} shows whole words on a phone, and no cell runs into the next`, async ({ browser }) => {
    const page = await pageOf(browser, who);
    await page.setViewportSize(phone);
    await page.goto(address);
    expect(await brokenWords(page)).toEqual([]);
    expect(await overfullCells(page)).toEqual([]);
  });

test('steps beside dates fit on a phone, even where a sentence ends in a date', async ({ browser }) => {
  const page = await pageOf(browser, undefined);
  await page.setViewportSize(phone);
  await page.goto('/de/konferenzen/3');
  const step = page.locator('.qs-steplist li').first();
  await expect(step).toBeVisible();
  await step.evaluate((item) => {
    if (item.firstElementChild) item.firstElementChild.innerHTML = '<bdi class="qs-nb">30. November 2026</bdi>';
    if (item.lastElementChild)
      item.lastElementChild.innerHTML = '<bdi class="qs-nb">entstanden: 30. November 2026</bdi>';
  });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(phone.width);
});
