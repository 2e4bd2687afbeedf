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

  test(`"Suchen" without words saves nothing: the form says so and keeps what was entered, ${name}`, async ({
    browser,
  }) => {
    const context = await windowOf(browser, 'wir', options);
    const page = await context.newPage();
    await page.goto('/stellen/U04/bearbeiten');
    const place = page.locator('main [name=place]');
    await place.fill('Zimmer 4, noch nicht gespeichert');
    const choice = page.locator('qs-search-choice').first();
    // With script there is no button: Enter in the words searches.
    if (name === 'with script') await choice.locator('input[type=search]').press('Enter');
    else await choice.locator('button[name=_find]').click();
    await expect(page).toHaveURL(/\/stellen\/U04\/bearbeiten$/);
    await expect(page.locator('main')).toContainText('Bitte schreiben Sie, wonach Sie suchen.');
    await expect(place).toHaveValue('Zimmer 4, noch nicht gespeichert');
    await page.goto('/stellen/U04');
    await expect(page.locator('main')).not.toContainText('noch nicht gespeichert');
    await context.close();
  });
}
