import { expect, test } from '@playwright/test';
import { watch, windowOf } from './county.ts';

/** What people come for, from beginning to end, with JavaScript switched off: the page is the product. */
const plain = { javaScriptEnabled: false };

test('somebody says something without an account, keeps the receipt and reads what became of it', async ({
  browser,
}) => {
  const context = await windowOf(browser, undefined, plain);
  const page = await context.newPage();
  const seen = watch(page);
  // The idea box by its name: while a conference runs, its rooms stand beside it.
  await page.goto('/de/mitreden/IDEEN');
  await page.getByLabel('Eine Idee').check();
  await page.getByLabel('Ihr Text').fill('Kurse am Abend, damit Menschen mit Arbeit kommen können.');
  await page.getByRole('button', { name: 'Abschicken' }).click();
  const code = /\b[A-Z2-9]{4}-[A-Z2-9]{3}-[A-Z2-9]{3}\b/.exec(await page.locator('main').innerText())?.[0] ?? '';
  expect(code, 'a receipt').not.toBe('');
  await page.goto('/de/beleg');
  await page.getByLabel('Zeichen auf dem Beleg').fill(code.toLowerCase());
  await page.getByRole('button', { name: 'Nachsehen' }).click();
  await expect(page.locator('main')).toContainText('Kurse am Abend');
  expect(await context.cookies(), 'no cookie on the way').toEqual([]);
  expect(seen).toEqual([]);
  await context.close();
});

test('a receipt that was mistyped is refused at the field and stays as it was typed', async ({ browser }) => {
  const context = await windowOf(browser, undefined, plain);
  const page = await context.newPage();
  await page.goto('/de/beleg');
  await page.getByLabel('Zeichen auf dem Beleg').fill('ABCD-EFG-HJK');
  await page.getByRole('button', { name: 'Nachsehen' }).click();
  await expect(page.getByLabel('Zeichen auf dem Beleg')).toHaveValue('ABCD-EFG-HJK');
  await expect(page.locator('main')).not.toContainText('Roter Faden');
  await context.close();
});

test('a reader finds an offer by place, and the address of the result can be shared', async ({ browser }) => {
  const context = await windowOf(browser, undefined, plain);
  const page = await context.newPage();
  await page.goto('/de/angebote');
  const found = async () => Number(/(\d+) Einträge/.exec(await page.locator('main').innerText())?.[1]);
  const all = await found();
  await page.locator('summary', { hasText: 'Ort' }).click();
  await page.getByLabel('Beispielheim').check();
  await page.locator('details[open] button').click();
  expect(page.url()).toContain('ort=G02');
  await expect(page.locator('main')).toContainText('Beispielheim');
  expect(await found()).toBeLessThan(all);
  await context.close();
});

test('the coordinator reports that a measure has begun; without a reason a pause comes back, nothing typed is lost', async ({
  browser,
}) => {
  const context = await windowOf(browser, 'wir', plain);
  const page = await context.newPage();
  await page.goto('/konzept/massnahmen/M-132/stand');
  const form = page.locator('main form').first();
  await form.getByLabel('Pausieren').check();
  await form.getByLabel('Seit').fill('2026-11-20');
  await form.getByRole('button', { name: 'Speichern' }).click();
  await expect(page.locator('[aria-invalid=true]').first()).toBeVisible();
  await expect(form.getByLabel('Seit')).toHaveValue('2026-11-20');
  await expect(form.getByLabel('Pausieren')).toBeChecked();
  await form.getByLabel('Beginnen').check();
  await form.getByRole('button', { name: 'Speichern' }).click();
  await expect(page.locator('[role=status]').first()).toBeVisible();
  await page.goto('/konzept/massnahmen/M-132/verlauf');
  await expect(page.locator('main')).toContainText('WIR-Koordination');
  await context.close();
});

test('somebody tries a role in the demo and leaves again, with the keyboard alone', async ({ browser }) => {
  const context = await windowOf(browser, undefined);
  const page = await context.newPage();
  await page.goto('/anmelden');
  const choice = page.getByRole('button', { name: /Dezernatsleitung/ });
  for (
    let stop = 0;
    stop < 40 && !(await choice.evaluate((element) => element === document.activeElement));
    stop += 1
  ) {
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Enter');
  await expect(page.locator('header').first()).toContainText('Dezernatsleitung');
  const cookies = await context.cookies();
  expect(cookies.map(({ httpOnly, secure, sameSite }) => ({ httpOnly, secure, sameSite }))).toContainEqual({
    httpOnly: true,
    secure: true,
    sameSite: 'Lax',
  });
  await page.locator('summary', { hasText: 'Dezernatsleitung' }).focus();
  await page.keyboard.press('Enter');
  const leave = page.locator('form[action="/abmelden"] button');
  await leave.focus();
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/de(\?|$)/);
  await page.goto('/heute');
  expect(page.url()).toContain('/anmelden');
  await context.close();
});

test('a list that is taken away holds the rows that were shown', async ({ browser }) => {
  const context = await windowOf(browser, 'wir', plain);
  const page = await context.newPage();
  await page.goto('/konzept/massnahmen');
  const link = page.locator('main a[href*="format=csv"]').first();
  const address = (await link.getAttribute('href')) ?? '';
  await page.goto(address.replace(/[?&]format=csv/, (match) => (match.startsWith('?') ? '?' : '')));
  const shown = Number(/(\d+) (?:von|Maßnahmen)/.exec(await page.locator('main').innerText())?.[1] ?? 0);
  const [download] = await Promise.all([page.waitForEvent('download'), page.goto(address).catch(() => undefined)]);
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString('utf8');
  const codes = new Set(text.match(/\bM-\d{3}\b/g));
  expect(codes.size).toBeGreaterThan(10);
  if (shown > 0) expect(codes.size).toBe(shown);
  await context.close();
});
