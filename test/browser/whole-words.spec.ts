import { expect, test } from '@playwright/test';
import { brokenWords } from './broken-words.ts';
import { pageOf } from './county.ts';

const widths = [320, 360, 768, 1024, 1280];

for (const [who, address] of [
  [undefined, '/de'],
  [undefined, '/de/angebote'],
  [undefined, '/de/akteure/A04'],
  [undefined, '/de/berichte/B-2026-1'],
  [undefined, '/de/faden/measure/M-121'],
  [undefined, '/de/konferenzen/3'],
  [undefined, '/de/konzept'],
  ['wir', '/geld/programme/PR1'],
  ['wir', '/konferenzen/3/schritte'],
  ['wir', '/heute/leitung'],
] as const)
  test(`${address} breaks no word that a line has room for`, async ({ browser }) => {
    const page = await pageOf(browser, who);
    await page.goto(address);
    for (const width of widths) {
      await page.setViewportSize({ width, height: 900 });
      expect(await brokenWords(page), `${width} px`).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), `${width} px`).toBe(width);
    }
  });
