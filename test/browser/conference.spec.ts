import { expect, type Page, test } from '@playwright/test';
import { watch, windowOf } from './county.ts';

/** A conference day from the first plan to the documentation, with JavaScript switched off. */
const plain = { javaScriptEnabled: false };
const save = (page: Page) => page.getByRole('button', { name: /Speichern/ }).click();

test('a county plans a conference, a guest writes in Arabic, the wall shows it, and nothing closes while a card is open', async ({
  browser,
}) => {
  const office = await (await windowOf(browser, 'wir', plain)).newPage();
  const guest = await (await windowOf(browser, undefined, plain)).newPage();
  const seen = [...watch(office), ...watch(guest)];

  await office.goto('/konferenzen/neu');
  await office.getByLabel('Titel').fill('Integrationskonferenz');
  await office.locator('input[name=heldOn]').fill('2026-11-22');
  await office.locator('input[name=start][value=blank]').check();
  await office.getByRole('button', { name: /Konferenz planen/ }).click();
  const conference = new URL(office.url()).pathname;
  await office.goto(`${conference}/raeume/neu`);
  await office.getByLabel('Thema').fill('Deutsch am Abend');
  await save(office);
  const room = new URL(office.url()).pathname;
  const code = room.split('/').at(-1) ?? '';
  await office.goto(conference);
  await office.getByRole('button', { name: 'Beginnen' }).click();

  await guest.goto(`/ar/mitreden/${code}`);
  await guest.locator('input[name=kind][value=idea]').check();
  await guest.locator('textarea[name=text]').fill('دورة في المساء لمن يعمل في النهار.');
  await guest.locator('main form button').last().click();
  expect(await guest.locator('main').innerText()).toMatch(/\b[A-Z2-9]{4}-[A-Z2-9]{3}-[A-Z2-9]{3}\b/);
  const wall = `/de${conference}/wand/${code}`;
  await guest.goto(wall);
  await expect(guest.locator('main')).not.toContainText('دورة');

  await office.goto(`/stimmen?raum=${code}`);
  await office.locator('main a[href^="/stimmen/C-"]').first().click();
  const card = /C-\d+/.exec(office.url())?.[0] ?? '';
  const review = office.locator('form[action$="/pruefung"]');
  await review.locator('select').selectOption('checked');
  await review.getByRole('button').first().click();
  await guest.goto(`${wall}?live=an`);
  await expect(guest.locator('[lang=ar][dir=rtl]', { hasText: 'دورة' })).toBeVisible();
  await expect(guest.locator('meta[http-equiv=refresh]')).toHaveCount(1);

  await office.goto(room);
  await office.getByRole('button', { name: 'Raum abschließen' }).click();
  await expect(office.locator('main')).toContainText(`Eine Karte hat noch keinen Verbleib: ${card}`);
  await office.goto(conference);
  await office.getByRole('button', { name: 'Abschließen' }).click();
  await expect(office.locator('main')).toContainText(`Eine Karte hat noch keinen Verbleib: ${card}`);
  await office.goto(room);
  await office.getByRole('button', { name: 'Erfassung beenden' }).click();
  await guest.goto(wall);
  await expect(guest.locator('main')).toContainText('In diesem Raum ist die Zeit zum Schreiben vorbei.');
  expect(seen).toEqual([]);
  await office.context().close();
  await guest.context().close();
});

test('readers open the documentation and take the cards along', async ({ browser }) => {
  const context = await windowOf(browser, undefined, plain);
  const page = await context.newPage();
  await page.goto('/de');
  await page.locator('main a[href="/de/konferenzen/3/dokumentation"]').click();
  await expect(page.locator('main')).toContainText('120 von 120');
  const address = (await page.locator('a[href*="format=csv"]').getAttribute('href')) ?? '';
  const [download] = await Promise.all([page.waitForEvent('download'), page.goto(address).catch(() => undefined)]);
  expect(download.suggestedFilename()).toContain('KONF-3-karten');
  await context.close();
});
