import { expect, type Page, test } from '@playwright/test';
import { addressOf, facts, windowOf } from './county.ts';

const isGet = (form: string) => !/method="post"/i.test(form);
/** Something has to be typed in, so an empty form cannot change anything. */
const needsSomething = (form: string) =>
  (form.match(/<(input|textarea)\b[^>]*>/g) ?? []).some(
    (tag) => /\srequired|aria-required="true"/.test(tag) && !/type="(radio|checkbox|file|hidden)"/.test(tag),
  );
const isTried = (form: string) => isGet(form) || needsSomething(form);
/** The component page shows forms that lead nowhere. */
const withForms = facts.pages.filter(
  (page) => page.path !== '/-/components' && page.forms.some(({ html }) => isTried(html)),
);

/** Takes away what a browser would check itself, so that the server has to answer for it. */
async function sendEmpty(page: Page, index: number): Promise<void> {
  const form = page.locator('main form').nth(index);
  const send = form.locator('button:not([type=button]), input[type=submit]').first();
  // A folded part opens without script, too; of several with one name only one stays open.
  await send.evaluate((element) => {
    for (let part = element.closest('details'); part; part = part.parentElement?.closest('details') ?? null) {
      part.open = true;
    }
  });
  for (const field of await form.locator('input, textarea').all()) {
    const type = await field.getAttribute('type');
    const isTyped = !['radio', 'checkbox', 'file', 'hidden', 'submit'].includes(type ?? 'text');
    if (isTyped && (await field.isVisible()) && (await field.isEditable())) await field.fill('');
  }
  await form.evaluate((element) => element.setAttribute('novalidate', ''));
  await send.click({ timeout: 5_000 });
}

for (const each of withForms) {
  const address = addressOf(each);
  test(`${address} works without JavaScript: filters answer, an empty form comes back and says what is missing`, async ({
    browser,
  }) => {
    // Scripts of the page are off; the test itself still reaches in through the browser's own tools.
    const context = await windowOf(browser, each.isPublic ? undefined : 'wir', { javaScriptEnabled: false });
    const page = await context.newPage();
    for (const { address: at, index, html: form } of each.forms) {
      if (!isTried(form)) continue;
      await page.goto(at);
      await sendEmpty(page, index);
      if (isGet(form)) {
        await expect(page.locator('h1').first(), `${at}, form ${index + 1}`).toBeVisible();
        expect(page.url()).not.toContain('undefined');
      } else {
        await expect(page.locator('[aria-invalid=true], .qs-error-summary').first(), `form ${index + 1}`).toBeVisible();
      }
    }
    await context.close();
  });
}
