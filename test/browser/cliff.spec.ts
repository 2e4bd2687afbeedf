import { expect, test } from '@playwright/test';
import { watch, windowOf } from './county.ts';

/** The funding cliff follows a slider; without script the same question is a form. */

test('with the keyboard the slider moves month by month, and lists, numbers and address follow', async ({
  browser,
}) => {
  const context = await windowOf(browser, undefined);
  const page = await context.newPage();
  const seen = watch(page);
  await page.goto('/de/foerderklippe?am=2027-01-01');
  await expect(page.locator('[data-cliff-part=numbers]')).toContainText('186.196');
  const slider = page.getByRole('slider');
  await slider.focus();
  for (let month = 0; month < 6; month++) await page.keyboard.press('ArrowRight');
  await expect(page.locator('[data-cliff-part=lead]')).toContainText('1. Juli 2027');
  await expect(page.locator('[data-cliff-part=numbers]')).toContainText('193.696');
  await expect(page.locator('[data-grant=FM12]')).toBeVisible();
  await expect(slider).toBeFocused();
  expect(page.url()).toContain('monat=8');
  await page.keyboard.press('Home');
  await expect(page.locator('[data-cliff-part=measures]')).toContainText('Hier fällt nichts weg.');
  expect(seen).toEqual([]);
  await context.close();
});

test('what is ticked as going on holds while the slider moves', async ({ browser }) => {
  const context = await windowOf(browser, undefined);
  const page = await context.newPage();
  await page.goto('/de/foerderklippe?am=2027-01-01');
  await page.getByLabel(/^FM01 /).check();
  await expect(page.locator('[data-post=ST1]')).toHaveCount(0);
  await page.getByRole('slider').focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.locator('[data-cliff-part=lead]')).toContainText('1. Februar 2027');
  await expect(page.locator('[data-post=ST1]')).toHaveCount(0);
  await expect(page.locator('[data-post=ST2]')).toHaveCount(1);
  await context.close();
});

test('without script the month is sent by the button', async ({ browser }) => {
  const context = await windowOf(browser, undefined, { javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto('/de/foerderklippe');
  await page.getByRole('slider').focus();
  await page.keyboard.press('End');
  await page.locator('[data-cliff-show] button').click();
  // Another test of this run lets a grant of 4,000 € begin.
  await expect(page.locator('[data-cliff-part=numbers]')).toContainText(/41[15]\.496/);
  await context.close();
});
