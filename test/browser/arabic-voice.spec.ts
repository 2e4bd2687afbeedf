import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { facts, watch, windowOf } from './county.ts';

/**
 * The acceptance test of the whole product: somebody says something in Arabic, the coordinator carries it through finding,
 * goal, measure, money and offer on screen, and the receipt tells it in Arabic: the same numbers as in the database.
 */
const plain = { javaScriptEnabled: false };
const words = 'نحتاج إلى مكان نلتقي فيه في المساء مع أطفالنا';
const receiptCode = /\b[A-HJ-NP-Z2-9]{4}-[A-HJ-NP-Z2-9]{3}-[A-HJ-NP-Z2-9]{3}\b/;

/** A goal and one of its measures that nobody pays or offers yet. */
const goal = 'Z7.3';
const measure = 'M-732';

/** Fills the named fields of a form: text, days, choices. */
async function fill(form: Locator, fields: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, value] of Object.entries(fields)) {
    const field = form.locator(`[name="${name}"]`).first();
    const kind = await field.evaluate((element) => element.getAttribute('type') ?? element.tagName.toLowerCase());
    if (kind === 'radio' || kind === 'checkbox') await form.locator(`[name="${name}"][value="${value}"]`).check();
    else if (kind === 'select') await field.selectOption(value);
    else await field.fill(value);
  }
}

/** Sends a form by its first button that is not a search, and waits for what comes after it. */
async function send(page: Page, form: Locator): Promise<void> {
  await Promise.all([page.waitForLoadState('load'), form.locator('button:not([name=_find])').first().click()]);
  await expect(page.locator('[aria-invalid=true]'), await page.locator('main').innerText()).toHaveCount(0);
}

const formTo = (page: Page, action: string) => page.locator(`main form[action="${action}"]`).first();
/** The code at the end of the address: `/befunde/F-15`. */
const codeOf = (page: Page) => new URL(page.url()).pathname.split('/').at(-1) ?? '';

async function speak(page: Page): Promise<{ card: string; receipt: string }> {
  await page.goto('/ar/mitreden/IDEEN');
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  const form = formTo(page, '/ar/mitreden/IDEEN');
  await expect(form.locator('[name=language]')).toHaveValue('ar');
  await fill(form, { kind: 'must-improve', text: words });
  await send(page, form);
  const text = await page.locator('main').innerText();
  return { card: /C-\d+/.exec(text)?.[0] ?? '', receipt: receiptCode.exec(text)?.[0] ?? '' };
}

async function openReceipt(page: Page, receipt: string): Promise<string> {
  await page.goto('/ar/beleg');
  const form = formTo(page, '/ar/beleg');
  await fill(form, { code: receipt });
  await send(page, form);
  return page.locator('main').innerText();
}

/** Reads the card and lets others read it. */
async function review(page: Page, card: string): Promise<void> {
  for (const state of ['checked', 'public']) {
    await page.goto(`/stimmen/${card}?formular=pruefung`);
    const form = formTo(page, `/stimmen/${card}/pruefung`);
    await fill(form, { state });
    await send(page, form);
  }
}

/** One of many is searched for: without script the form comes back with what was found and with what was entered. */
async function choose(form: Locator, name: string, words: string): Promise<void> {
  await form.locator(`[name="_find-${name}"]`).fill(words);
  await form.locator(`button[name=_find][value=${name}]`).click();
  await form.locator(`[name=${name}]`).locator('xpath=ancestor::label').filter({ hasText: words }).click();
}

async function makeFinding(page: Page, card: string): Promise<string> {
  await page.goto('/befunde/neu');
  const made = formTo(page, '/befunde/neu');
  const text = 'Familien fehlt am Abend ein Ort.';
  await fill(made, { title: 'Abends fehlt ein Ort für Familien', kind: 'demand', text });
  await send(page, made);
  const finding = codeOf(page);
  await page.goto(`/stimmen/${card}?formular=ergebnis`);
  const fate = formTo(page, `/stimmen/${card}/ergebnis`);
  await fate.locator('[name=kind][value=in-finding]').check();
  await choose(fate, 'findingId', finding);
  await send(page, fate);
  await page.goto(`/befunde/${finding}`);
  await send(page, formTo(page, `/befunde/${finding}/bestaetigung`));
  return finding;
}

async function tieToGoal(page: Page, finding: string): Promise<void> {
  await page.goto(`/konzept/ziele/${goal}`);
  await page.getByRole('link', { name: 'Herkunft' }).click();
  const form = page.locator('main form').filter({ has: page.locator('[name=_find]') });
  await choose(form, 'other', finding);
  await send(page, form);
  await expect(page.locator('main')).toContainText(finding);
}

async function grantMoney(page: Page): Promise<string> {
  await page.goto('/geld/neu');
  const made = formTo(page, '/geld/neu');
  const programme = await made.locator('[name=programmeId] option').nth(1).getAttribute('value');
  const period = { startOn: '2026-01-01', endOn: '2027-12-31' };
  await fill(made, { title: 'Abendcafé', programmeId: programme ?? '', ...period, grantedCents: '4.000' });
  await send(page, made);
  const grant = codeOf(page);
  for (const state of ['applied', 'granted']) {
    await page.goto(`/geld/zuwendungen/${grant}?formular=stand`);
    const form = formTo(page, `/geld/zuwendungen/${grant}/stand`);
    await fill(form, { state, on: '2026-11-20' });
    await send(page, form);
  }
  await page.goto(`/geld/zuwendungen/${grant}?formular=zuordnung`);
  const allocation = formTo(page, `/geld/zuwendungen/${grant}/zuordnungen`);
  await choose(allocation, 'measure', measure);
  await fill(allocation, { amountCents: '3.500' });
  await send(page, allocation);
  return grant;
}

async function makeOffer(page: Page): Promise<string> {
  await page.goto('/angebote/neu?von=A06');
  const made = formTo(page, '/angebote/neu');
  const first = async (name: string, what: string) =>
    (await made.locator(`[name=${name}]${what}`).first().getAttribute('value')) ?? '';
  const option = ' option[value]:not([value=""])';
  await fill(made, {
    title: 'Abendcafé für Familien',
    ownerId: await first('ownerId', ':checked'),
    topicId: await first('topicId', option),
    municipalityIds: await first('municipalityIds', ''),
    targetGroups: 'alle',
    isPermanent: 'on',
  });
  await send(page, made);
  const offer = codeOf(page);
  await send(page, formTo(page, `/angebote/${offer}/veroeffentlichung`));
  await page.goto(`/angebote/${offer}`);
  await page.getByRole('link', { name: 'Mit einer Maßnahme verbinden' }).click();
  const tie = formTo(page, `/konzept/umsetzung/${offer}`);
  await choose(tie, 'measureId', measure);
  await send(page, tie);
  return offer;
}

async function answer(page: Page, card: string): Promise<void> {
  await page.goto(`/stimmen/${card}?formular=antwort`);
  const form = formTo(page, `/stimmen/${card}/antwort`);
  await fill(form, { text: 'Ab Dezember gibt es das Abendcafé.' });
  await send(page, form);
}

/** What the database says this voice led to, by kind. */
function pathOf(card: string): Map<string, string[]> {
  const root = join(import.meta.dirname, '../..');
  const args = ['thread', 'show', card, '--kind', 'contribution', '--json', '--data', facts.dataDir];
  const { after } = JSON.parse(
    execFileSync('bin/ops', [...args, '--county', 'musterau'], { cwd: root, encoding: 'utf8' }),
  ) as {
    after: { nodes: { kind: string; code: string; isPublic: boolean; onlyWithdrawn: boolean }[] };
  };
  const kinds = new Map<string, string[]>();
  for (const node of after.nodes.filter(({ isPublic, onlyWithdrawn }) => isPublic && !onlyWithdrawn)) {
    kinds.set(node.kind, [...(kinds.get(node.kind) ?? []), node.code]);
  }
  return kinds;
}

test('a card in Arabic becomes finding, goal, measure, money and offer, and its receipt tells exactly that in Arabic', async ({
  browser,
}) => {
  const guest = await windowOf(browser, undefined, { ...plain, viewport: { width: 360, height: 800 } });
  const office = await windowOf(browser, 'wir', plain);
  const [phone, desk] = [await guest.newPage(), await office.newPage()];
  const seen = [watch(phone), watch(desk)];

  const { card, receipt } = await speak(phone);
  expect(card).toMatch(/^C-\d+$/);
  expect(await openReceipt(phone, receipt)).toContain('لم تُصنَّف بعد');

  await review(desk, card);
  const finding = await makeFinding(desk, card);
  await tieToGoal(desk, finding);
  const grant = await grantMoney(desk);
  const offer = await makeOffer(desk);
  await answer(desk, card);

  const receiptPage = await openReceipt(phone, receipt);
  expect(receiptPage).toContain('كلامك صار إجراءً');
  expect(receiptPage).toContain(words);
  await expect(phone.locator('main').getByText(words).first()).toHaveAttribute('lang', 'ar');
  const path = pathOf(card);
  expect([path.get('finding'), path.get('goal')]).toEqual([[finding], [goal]]);
  expect(path.get('measure')).toContain(measure);
  expect([path.get('grant'), path.get('offer')]).toEqual([[grant], [offer]]);
  for (const kind of ['finding', 'goal', 'measure', 'grant', 'offer']) {
    for (const code of path.get(kind) ?? []) expect(receiptPage, `${kind} ${code}`).toContain(code);
  }
  const known = new Set([card, ...[...path.values()].flat()]);
  const shown = receiptPage.match(/\b(?:C|F|M|O)-\d+\b|\bFM\d+\b|\bZ\d\.\d\b/g) ?? [];
  expect(shown.filter((code) => !known.has(code))).toEqual([]);
  await expect(phone.locator('html')).toHaveAttribute('dir', 'rtl');
  expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  expect(await guest.cookies(), 'no cookie on the way').toEqual([]);
  expect(seen.flat()).toEqual([]);
  await guest.close();
  await office.close();
});
