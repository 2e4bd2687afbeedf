import { expect, type Page, test } from '@playwright/test';
import type { PermissionRule } from '../../src/platform/permissions/permissions.ts';
import { type Answer, ask } from './ask.ts';
import { barriers } from './barriers.ts';
import { addressOf, facts, pageOf, watch } from './county.ts';
import { Opened, type Parts, partsOf } from './parts.ts';
import { showInPlace } from './showing.ts';

const visited = facts.pages.filter((page) => page.example);
const workspace = visited.filter((page) => !page.isPublic);
const published = visited.filter((page) => page.isPublic);

/** Names that two elements share: a label would then lead to the wrong field. */
async function doubleIds(page: Page): Promise<string[]> {
  const ids = await page.locator('[id]').evaluateAll((elements) => elements.map((element) => element.id));
  return [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))].map(
    (id) => `two elements are called ${id}`,
  );
}

/** How many pixels a page is wider than a narrow window; the window stays narrow. */
async function tooWide(page: Page): Promise<number> {
  await page.setViewportSize({ width: 320, height: 640 });
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

/** What was opened so far in this browser, by anybody. */
const opened = new Opened('pages');
const partsOfMain = (body: string) => partsOf(/<main[\s\S]*<\/main>/.exec(body)?.[0] ?? body);

/** Downloads and addresses that only send on have no page to look at. */
const isPage = (body: string) => body.includes('<main');
for (const each of published) {
  for (const lang of ['de', 'ar']) {
    const address = addressOf(each, lang);
    test(`${address} can be read by everybody, also on a narrow phone`, async ({ browser }) => {
      const answer = await ask(facts.port, address);
      expect([200, 303]).toContain(answer.status);
      // A file to take away has nothing to look at.
      if (answer.status === 200 && !isPage(answer.body)) return;
      const page = await pageOf(browser, undefined);
      const seen = watch(page);
      // Read from right to left, words stand on the same ground.
      const contrast = opened.bringsNew(partsOfMain(answer.body));
      await show(page, address, contrast ? undefined : answer.body);
      expect(await page.locator('html').getAttribute('dir')).toBe(lang === 'ar' ? 'rtl' : 'ltr');
      expect(await page.locator('h1').count(), 'one h1').toBe(1);
      expect([...(await barriers(page, { contrast })), ...(await doubleIds(page))]).toEqual([]);
      expect(await tooWide(page), 'pixels too wide at 320').toBeLessThanOrEqual(0);
      expect(await page.context().cookies(), 'no cookie without sign-in').toEqual([]);
      expect(seen).toEqual([]);
    });
  }

  test(`${each.path} is there in every language on offer`, async () => {
    const languages = ['de-einfach', 'en', 'uk', 'fa-AF', 'tr', 'pl', 'ru'];
    const answers = await Promise.all(languages.map((lang) => ask(facts.port, addressOf(each, lang))));
    for (const [index, lang] of languages.entries()) {
      const answer = answers[index] as Answer;
      // Some addresses only send on, to the first step of several; the language stays.
      expect([200, 303], lang).toContain(answer.status);
      if (answer.status === 303) expect(answer.location).toContain(`/${lang}/`);
    }
  });
}

/** Opens an address, or shows its page where another one of the same parts was. */
async function show(page: Page, address: string, known: string | undefined): Promise<void> {
  if (known !== undefined && page.url().startsWith('http') && (await showInPlace(page, known))) return;
  await page.goto(address);
}

interface Look {
  parts: Parts;
  body: string;
  mailbox: string | undefined;
}

const lookOf = (body: string, mailbox: string | undefined): Look => ({ parts: partsOfMain(body), body, mailbox });

interface LookToOpen {
  mailbox: string | undefined;
  body: string;
  /** Does it show anything that was never opened? */
  isNew: boolean;
}

/** The looks that are opened: the richest of each page, and of the others what shows a part that was never opened. */
function looksToOpen(looks: readonly Look[]): LookToOpen[] {
  const [richest, ...others] = [...looks].sort((a, b) => b.parts.size - a.parts.size);
  if (!richest) return [];
  const first = { ...richest, isNew: opened.bringsNew(richest.parts) };
  const more = others.filter(({ parts }) => opened.bringsNew(parts)).map((look) => ({ ...look, isNew: true }));
  return [first, ...more];
}

for (const each of workspace) {
  const address = addressOf(each);
  test(`${address} opens for those who may and for nobody else, without barriers in any role`, async ({ browser }) => {
    const guest = await ask(facts.port, address);
    if (each.rule && !each.rule.guests) {
      expect(guest.status, 'a guest is sent to sign in').toBe(303);
      expect(guest.location).toContain('/anmelden');
    }
    // The same page looks the same to many roles. A refusal has a test of its own.
    const looks: Look[] = [];
    if (guest.status < 400 && isPage(guest.body)) looks.push(lookOf(guest.body, undefined));
    let readers = guest.status < 400 ? 1 : 0;
    const answers = await Promise.all(facts.people.map(({ cookie }) => ask(facts.port, address, { cookie })));
    for (const [index, { mailbox, role }] of facts.people.entries()) {
      const answer = answers[index] as Answer;
      expect(answer.status, mailbox).toBeLessThan(500);
      // Whoever may not is refused, or led to the public page that says the same to everybody.
      const isLedAway = answer.status === 303 && /^\/(de|en)(\/|$)/.test(answer.location);
      if (!maySee(each.rule, role) && !isLedAway)
        expect([403, 404], `${mailbox} is named by no table`).toContain(answer.status);
      if (answer.status < 400 && !isLedAway) readers += 1;
      if (answer.status === 200 && isPage(answer.body)) looks.push(lookOf(answer.body, mailbox));
    }
    expect(readers, 'somebody may see it').toBeGreaterThan(0);
    const faults: string[] = [];
    for (const { mailbox, body, isNew } of looksToOpen(looks)) {
      const page = await pageOf(browser, isNew ? mailbox : 'wir');
      faults.push(...(await faultsFor(page, address, mailbox, isNew ? undefined : body)));
    }
    expect(faults).toEqual([]);
  });
}

for (const { mailbox, role } of facts.people) {
  const own = workspace.filter((page) => page.rule && maySee(page.rule, role));
  const first = own.find((page) => page.path === '/heute') ?? own[0];
  if (!first) continue;
  test(`the workspace of ${mailbox} has no barriers`, async ({ browser }) => {
    expect(await faultsFor(await pageOf(browser, mailbox), addressOf(first), mailbox)).toEqual([]);
  });
}

for (const mailbox of [undefined, 'wir']) {
  test(`the page for what is not there has no barriers for ${mailbox ?? 'a guest'}`, async ({ browser }) => {
    expect(await faultsFor(await pageOf(browser, mailbox), '/gibt-es-nicht', mailbox)).toEqual([]);
  });
}

/** Is the role named by the page's permission at all, for the whole county or for its own things? */
function maySee(rule: PermissionRule | undefined, role: string): boolean {
  return !rule || rule.guests === true || [...rule.roles, ...(rule.within ?? [])].some((each) => each === role);
}

/** What is wrong with a page of the workspace; of one that is made of `known` parts, without asking for it again. */
async function faultsFor(page: Page, address: string, who = 'guest', known?: string): Promise<string[]> {
  const faults = watch(page);
  await show(page, address, known);
  faults.push(...(await barriers(page, { contrast: known === undefined })), ...(await doubleIds(page)));
  const extra = await tooWide(page);
  if (extra > 0) faults.push(`${extra} px too wide at 320`);
  return faults.map((fault) => `${who}: ${fault}`);
}
