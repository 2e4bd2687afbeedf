import type { Page } from '@playwright/test';

/**
 * Words that stand on two lines although a line as wide as the content has room for them. What lies in a line of one
 * pixel is for those who listen, and an address may break anywhere.
 */
export function brokenWords(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const broken: string[] = [];
    const texts = document.createTreeWalker(document.querySelector('main') ?? document.body, NodeFilter.SHOW_TEXT);
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      const whole = text.textContent ?? '';
      const holder = text.parentElement;
      if (!holder?.checkVisibility() || holder.closest('svg, option, textarea, .kern-sr-only')) continue;
      for (const run of whole.matchAll(/[^\s/-]+/g)) {
        if (/[@_]|\.\S/.test(run[0]) || !/\p{L}{3}/u.test(run[0])) continue;
        const range = document.createRange();
        range.setStart(text, run.index);
        range.setEnd(text, run.index + run[0].length);
        const boxes = [...range.getClientRects()].filter((box) => box.width > 0);
        const lines = new Set(boxes.map((box) => Math.round(box.top)));
        const width = boxes.reduce((sum, box) => sum + box.width, 0);
        const room = document.documentElement.clientWidth - 32;
        if (lines.size > 1 && width <= room) broken.push(run[0]);
      }
    }
    return broken;
  });
}
