import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import { windowOf } from './county.ts';

/** The form of a new offer: a text, a long text, times, numbers, a day, boxes, a select, and an office that is searched. */
const address = '/angebote/neu';

/** Types into every kind of field; gives what the form would send. */
async function fill(page: Page, title: string): Promise<string> {
  await page.goto(address);
  const form = page.locator('main form.qs-form');
  for (const part of await form.locator('details').all()) await part.evaluate((one) => one.setAttribute('open', ''));
  await form.locator('[name=title]').fill(title);
  await form.locator('textarea[name=description]').fill('Zwei Zeilen:\nund noch eine, „mit“ "Zeichen" & < >.');
  await form.locator('[name=endsOn]').fill('2027-06-30');
  await form.locator('[name=capacityPerYear]').fill('12');
  await form.locator('input[type=checkbox]').first().check();
  const owner = form.locator('qs-search-choice[data-name=ownerId]');
  await owner.locator('input[type=search]').fill('jugend');
  await owner.locator('[role=option]').first().click();
  await expect(owner.locator('[data-picked] label')).toHaveCount(1);
  return sends(page);
}

/** What the form would send now, but for what the page itself puts in; the id belongs to it. */
function sends(page: Page): Promise<string> {
  return page.locator('main form.qs-form').evaluate((form) => {
    const fields = [...new FormData(form as HTMLFormElement)].map(([name, value]) => `${name}=${value}`);
    return fields
      .filter((one) => !one.startsWith('_'))
      .sort()
      .join('\n');
  });
}

const save = (page: Page) => page.locator('main form.qs-form [data-on=save]').click();
const note = (page: Page) => page.locator('[data-draft-top]');

async function expectBack(page: Page, typed: string): Promise<void> {
  await expect(note(page)).toContainText('steht wieder da');
  expect(await sends(page)).toBe(typed);
}

async function signInAs(page: Page, mailbox: string): Promise<void> {
  await page.locator(`button[name=person][value=${mailbox}]`).click();
}

test.use({ actionTimeout: 5_000 });

let context: BrowserContext;
let page: Page;
test.beforeEach(async ({ browser }) => {
  context = await windowOf(browser, 'wir');
  page = await context.newPage();
});
test.afterEach(() => context.close());

test('the session has ended: signing in leads back to the form with everything in it', async () => {
  const typed = await fill(page, 'Lesepaten am Nachmittag');
  await context.clearCookies();
  await save(page);
  await expect(page.locator('h1')).toHaveText('Sie sind abgemeldet');
  await expect(page.locator('main')).toContainText('Lesepaten am Nachmittag');
  await page.locator('main a[data-held]').click();
  await signInAs(page, 'wir');
  await expect(page).toHaveURL(/\/angebote\/neu/);
  await expectBack(page, typed);
  await save(page);
  await expect(page).toHaveURL(/\/angebote\/O-\d+(\?[^#]*)?$/);
  await page.goto(address);
  await expect(note(page)).toBeHidden();
  await expect(page.locator('[name=title]')).toHaveValue('');
});

test('without script the page that says so holds everything, and it is sent from there', async ({ browser }) => {
  const plain = await windowOf(browser, 'wir', { javaScriptEnabled: false });
  const form = await plain.newPage();
  await form.goto('/themen/neu');
  await form.locator('main form.qs-form input[type=text]').first().fill('Ein Thema ohne Skript');
  const cookies = await plain.cookies();
  await plain.clearCookies();
  await save(form);
  await expect(form.locator('h1')).toHaveText('Sie sind abgemeldet');
  await expect(form.locator('main a[data-held]')).toHaveAttribute('target', '_blank');
  await plain.addCookies(cookies);
  await form.locator('button[name=_again]').click();
  await expect(form.locator('main form.qs-form input[type=text]').first()).toHaveValue('Ein Thema ohne Skript');
  await expect(form.locator('main')).toContainText('noch nichts gespeichert');
  await plain.close();
});

test('no network while sending: the form stays and says so; the page loaded anew has everything', async () => {
  const typed = await fill(page, 'Sprachcafé ohne Netz');
  await context.setOffline(true);
  await save(page);
  await expect(note(page)).toContainText('Gerade kein Netz');
  await context.setOffline(false);
  await expect(note(page)).toContainText('wieder Netz');
  await page.reload();
  await expectBack(page, typed);
});

test('the server is gone while sending, and the tab is closed after that: a new tab has everything', async () => {
  const typed = await fill(page, 'Treff beim Neustart');
  await page.route('**/angebote/neu', (route) =>
    route.request().method() === 'POST' ? route.abort('connectionrefused') : route.continue(),
  );
  await save(page);
  await page.waitForTimeout(300);
  await page.close();
  page = await context.newPage();
  await page.goto(address);
  await expectBack(page, typed);
});

test('left in the middle, by a link and the back button: everything is there, and can be thrown away', async () => {
  const typed = await fill(page, 'Kurs mit Rückweg');
  await page.locator('#navigation a').first().click();
  await expect(page).not.toHaveURL(/angebote\/neu/);
  await page.goBack();
  await expect(page.locator('[name=title]')).toHaveValue('Kurs mit Rückweg');
  expect(await sends(page)).toBe(typed);
  await page.goto(address);
  await note(page).getByRole('button').click();
  await expect(page.locator('[name=title]')).toHaveValue('');
});

test('somebody else in the same browser sees nothing of it, and signing out by the button leaves nothing', async () => {
  const typed = await fill(page, 'Von der Koordination');
  await page.goto('/heute');
  await context.clearCookies();
  await page.goto('/anmelden?weiter=%2Fangebote%2Fneu');
  await signInAs(page, 'frauencafe');
  await page.goto(address);
  await expect(page.locator('main form.qs-form')).toBeVisible();
  await expect(note(page)).toBeHidden();
  await expect(page.locator('[name=title]')).toHaveValue('');
  await context.clearCookies();
  await page.goto('/anmelden?weiter=%2Fangebote%2Fneu');
  await signInAs(page, 'wir');
  await expectBack(page, typed);
  await page.locator('.qs-who summary').click();
  await page.locator('form[action="/abmelden"] button').click();
  const left = await page.evaluate(() => [...Object.keys(localStorage), ...Object.keys(sessionStorage)]);
  expect(left.filter((key) => key.startsWith('qs-draft'))).toEqual([]);
});
