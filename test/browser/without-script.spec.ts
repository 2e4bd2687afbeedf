import { expect, type Page, test } from '@playwright/test';
import { addressOf, facts, windowOf } from './county.ts';

const isGet = (form: string) => !/method="post"/i.test(form);
const needsSomething = (form: string) => /\srequired|aria-required="true"/.test(form);
const isTried = (form: string) => isGet(form) || needsSomething(form);
const withForms = facts.pages.filter((page) => page.forms.some(isTried));

/** Takes away what a browser would check itself, so that the server has to answer for it. */
async function sendEmpty(page: Page, index: number): Promise<void> {
  const form = page.locator('main form').nth(index);
  // A folded part opens without script, too.
  for (const folded of await page.locator('details').all()) {
    await folded.evaluate((element) => element.setAttribute('open', ''));
  }
  for (const field of await form.locator('input[type=text],input[type=email],input:not([type]),textarea').all()) {
    if (await field.isEditable()) await field.fill('');
  }
  await form.evaluate((element) => element.setAttribute('novalidate', ''));
  await form.locator('button:not([type=button]), input[type=submit]').first().click();
}

for (const each of withForms) {
  const address = addressOf(each);
  test(`${address} works without JavaScript: filters answer, an empty form comes back and says what is missing`, async ({
    browser,
  }) => {
    // Scripts of the page are off; the test itself still reaches in through the browser's own tools.
    const context = await windowOf(browser, each.isPublic ? undefined : 'wir', { javaScriptEnabled: false });
    const page = await context.newPage();
    for (const [index, form] of each.forms.entries()) {
      if (!isTried(form)) continue;
      await page.goto(address);
      await sendEmpty(page, index);
      if (isGet(form)) {
        await expect(page.locator('h1'), `${address}, form ${index + 1}`).toBeVisible();
        expect(page.url()).not.toContain('undefined');
      } else {
        await expect(page.locator('[aria-invalid=true], .qs-error-summary').first(), `form ${index + 1}`).toBeVisible();
      }
    }
    await context.close();
  });
}
