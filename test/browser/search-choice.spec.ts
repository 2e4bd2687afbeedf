import { expect, test } from '@playwright/test';
import { watch, windowOf } from './county.ts';

for (const [name, options] of [
  ['with script', {}],
  ['without script', { javaScriptEnabled: false }],
] as const) {
  test(`Enter in a field saves the form, although a search stands in it, too, ${name}`, async ({ browser }) => {
    const context = await windowOf(browser, 'wir', options);
    const page = await context.newPage();
    const seen = watch(page);
    await page.goto('/stellen/U04/bearbeiten');
    await expect(page.locator('qs-search-choice').first()).toBeAttached();
    await page.locator('main [name=place]').press('Enter');
    await expect(page).toHaveURL(/\/stellen\/U04(\?|$)/);
    expect(seen).toEqual([]);
    await context.close();
  });
}
