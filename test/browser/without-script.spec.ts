import { expect, type Page, test } from '@playwright/test';
import { formOf, unescaped } from '../form-of.ts';
import { ask } from './ask.ts';
import { addressOf, facts, pageOf } from './county.ts';
import { Opened, partsOf } from './parts.ts';
import type { NotedForm } from './read-pages.ts';

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

/** What the browser would send of an emptied form: what is hidden or chosen stays, and the button that is pressed. */
function emptied(form: string): URLSearchParams {
  const fields = new URLSearchParams();
  for (const [name, values] of Object.entries(formOf(form.replace(/^<form(?: method="get")?/, '<form method="post"'))))
    for (const value of values) fields.append(name, isTypedInto(form, name) ? '' : value);
  const button = (form.match(/<button\b[^>]*>/g) ?? []).find(
    (tag) => !/type="button"|name="_find"|aria-hidden/.test(tag) && / name="/.test(tag),
  );
  const nameOf = (attribute: string) => new RegExp(`\\s${attribute}="([^"]*)"`).exec(button ?? '')?.[1] ?? '';
  if (button) fields.append(nameOf('name'), unescaped(nameOf('value')));
  return fields;
}

function isTypedInto(form: string, name: string): boolean {
  const tag = (form.match(/<(?:input|textarea)\b[^>]*>/g) ?? []).find((each) => each.includes(` name="${name}"`));
  return tag !== undefined && !/type="(radio|checkbox|hidden)"|readonly/i.test(tag);
}

/** The same without a browser: the server answers for what is missing. */
async function askEmpty({ html: form, address }: NotedForm, cookie: string | undefined): Promise<void> {
  const action = unescaped(/^<form[^>]*\saction="([^"]*)"/.exec(form)?.[1] ?? address);
  const fields = emptied(form).toString();
  const by = cookie ? { cookie } : {};
  if (isGet(form)) {
    const { status, body } = await ask(facts.port, `${action.split(/[?#]/)[0]}?${fields}`, by);
    expect([status, body.includes('<h1')], address).toEqual([200, true]);
  } else {
    const { status, body } = await ask(facts.port, action, { body: fields, ...by });
    expect(status, `${action}: ${body.slice(0, 200)}`).toBe(422);
    expect(body, action).toMatch(/aria-invalid="true"|qs-error-summary/);
  }
}

/** Forms of known parts are asked without a browser; a file can be sent by a browser only. */
const opened = new Opened('forms');
const inBrowser = (form: string) => opened.bringsNew(partsOf(form)) || form.includes('type="file"');

for (const each of withForms) {
  const address = addressOf(each);
  test(`${address} works without JavaScript: filters answer, an empty form comes back and says what is missing`, async ({
    browser,
  }) => {
    const who = each.isPublic ? undefined : 'wir';
    const cookie = facts.people.find(({ mailbox }) => mailbox === who)?.cookie;
    for (const form of each.forms.filter(({ html }) => isTried(html))) {
      if (!inBrowser(form.html)) {
        await askEmpty(form, cookie);
        continue;
      }
      // Scripts of the page are off; the test itself still reaches in through the browser's own tools.
      const page = await pageOf(browser, who, { javaScriptEnabled: false });
      await page.goto(form.address);
      await sendEmpty(page, form.index);
      if (isGet(form.html)) {
        await expect(page.locator('h1').first(), `${form.address}, form ${form.index + 1}`).toBeVisible();
        expect(page.url()).not.toContain('undefined');
      } else {
        const complaint = page.locator('[aria-invalid=true], .qs-error-summary').first();
        await expect(complaint, `form ${form.index + 1}`).toBeVisible();
      }
    }
  });
}
