import { expect, type Page, test } from '@playwright/test';
import { addressOf, facts, pageOf } from './county.ts';

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

/** What sends a form: not the button that searches in it, nor the unseen one that Enter presses. */
const sender = 'button:not([type=button]):not([name=_find]), input[type=submit]:not([aria-hidden])';

/**
 * Empties what can be typed into and takes away what a browser would check itself, so that the server has to answer for
 * it. A folded part opens without script, too; of several with one name only one stays open.
 */
async function sendEmpty(page: Page, index: number): Promise<void> {
  const form = page.locator('main form').nth(index);
  await form.evaluate((element, sends) => {
    const kept = ['radio', 'checkbox', 'file', 'hidden', 'submit'];
    for (const field of element.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea')) {
      if (!kept.includes(field.type) && !field.readOnly && !field.disabled) field.value = '';
    }
    const send = element.querySelector(sends);
    for (let part = send?.closest('details'); part; part = part.parentElement?.closest('details')) part.open = true;
    element.setAttribute('novalidate', '');
  }, sender);
  await form.locator(sender).first().click({ timeout: 5_000 });
}

for (const each of withForms) {
  const address = addressOf(each);
  test(`${address} works without JavaScript: filters answer, an empty form comes back and says what is missing`, async ({
    browser,
  }) => {
    // Scripts of the page are off; the test itself still reaches in through the browser's own tools.
    const page = await pageOf(browser, each.isPublic ? undefined : 'wir', { javaScriptEnabled: false });
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
  });
}
