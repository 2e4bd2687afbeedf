import { expect, type Page, test } from '@playwright/test';
import { pageOf } from './county.ts';

const phone = { width: 360, height: 800 };

/** Words of headings that stand on two lines. */
function brokenWords(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const broken: string[] = [];
    for (const heading of document.querySelectorAll('main :is(h1, h2, h3)')) {
      const texts = document.createTreeWalker(heading, NodeFilter.SHOW_TEXT);
      for (let text = texts.nextNode(); text; text = texts.nextNode())
        for (const word of (text.textContent ?? '').matchAll(/\p{L}{6,}/gu)) {
          const range = document.createRange();
          range.setStart(text, word.index);
          range.setEnd(text, word.index + word[0].length);
          const lines = new Set([...range.getClientRects()].filter((box) => box.width > 0).map((box) => box.top));
          if (lines.size > 1) broken.push(word[0]);
        }
    }
    return broken;
  });
}

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
