import { expect, type Page, test } from '@playwright/test';
import { ask } from './ask.ts';
import { addressOf, facts, windowOf } from './county.ts';

const visited = facts.pages.filter((page) => page.example);
const isGet = (form: string) => !/method="post"/i.test(form);

/** Forms of a page as they stand in its HTML, without those of the frame (search, language, sign-out). */
function formsOf(body: string): string[] {
  const main = /<main[\s\S]*<\/main>/.exec(body)?.[0] ?? '';
  return main.match(/<form[\s\S]*?<\/form>/g) ?? [];
}

/** Takes away what a browser would check itself, so that the server has to answer for it. */
async function sendEmpty(page: Page, index: number): Promise<void> {
  const form = page.locator('main form').nth(index);
  for (const field of await form.locator('input[type=text],input[type=email],input:not([type]),textarea').all()) {
    if (await field.isEditable()) await field.fill('');
  }
  await form.evaluate((element) => element.setAttribute('novalidate', ''));
  await form.locator('button:not([type=button]), input[type=submit]').first().click();
}

for (const each of visited) {
  const address = addressOf(each);
  test(`${address} works without JavaScript: filters answer, an empty form comes back and says what is missing`, async ({
    browser,
  }) => {
    const person = facts.people.find((one) => one.mailbox === (each.isPublic ? undefined : 'wir'));
    const answer = await ask(facts.port, address, person ? { cookie: person.cookie } : {});
    const forms = formsOf(answer.body);
    test.skip(answer.status !== 200 || forms.length === 0, 'no form here for this person');
    // Scripts of the page are off; the test itself still reaches in through the browser's own tools.
    const context = await windowOf(browser, person?.mailbox, { javaScriptEnabled: false });
    const page = await context.newPage();
    for (const [index, form] of forms.entries()) {
      const needsSomething = /\srequired|aria-required="true"|data-required/.test(form);
      if (!isGet(form) && !needsSomething) continue;
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
