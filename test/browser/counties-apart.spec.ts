import { expect, test } from '@playwright/test';
import { ask } from './ask.ts';
import { addressOf, facts, originOf, windowOf } from './county.ts';

const published = facts.pages.filter((page) => page.isPublic && page.example);
const coordinator = facts.people.find((person) => person.mailbox === 'wir');
const inNebelfeld = (path: string, cookie?: string) =>
  ask(facts.port, path, { county: 'nebelfeld', ...(cookie ? { cookie } : {}) });

test('a session of Musterau is nobody in Nebelfeld', async () => {
  const page = facts.pages.find((each) => !each.isPublic && each.example && each.rule && !each.rule.guests);
  const address = page ? addressOf(page) : '/konto';
  const here = await ask(facts.port, address, { cookie: coordinator?.cookie ?? '' });
  const there = await inNebelfeld(address, coordinator?.cookie);
  expect(here.status).not.toBe(303);
  expect(there.status, 'sent to sign in').toBe(303);
  expect(there.location).toContain('/anmelden');
});

test('no page of Nebelfeld shows a thing of Musterau, also right after Musterau was asked for it', async () => {
  for (const page of published) {
    const address = addressOf(page);
    const here = await ask(facts.port, address);
    const there = await inNebelfeld(address);
    expect([200, 303], address).toContain(here.status);
    expect([200, 303, 404], address).toContain(there.status);
    expect(there.body, address).not.toContain('Musterau');
    expect(there.body, address).not.toContain('Beispielheim');
    // Every county is born with an idea box of its own, under the same address.
    if (/:(?!lang)/.test(page.path) && !address.endsWith('/mitreden/IDEEN'))
      expect(there.status, `${address} is a thing of Musterau`).toBe(404);
  }
});

test('what is kept for one county is never served to the other, whoever asks first', async () => {
  const first = await inNebelfeld('/de');
  const second = await ask(facts.port, '/de');
  const again = await inNebelfeld('/de');
  expect(again.body).toBe(first.body);
  expect(second.body).not.toBe(first.body);
});

test('a search in Nebelfeld finds nothing of Musterau', async () => {
  for (const page of published.filter((each) => !/:(?!lang)/.test(each.path))) {
    for (const word of ['Beispielheim', 'Sprachcafé', 'Frauencafé']) {
      const there = await inNebelfeld(
        `${addressOf(page)}?q=${encodeURIComponent(word)}&suche=${encodeURIComponent(word)}`,
      );
      const links = [...there.body.matchAll(/href="(\/[^"]*)"/g)].map((match) => match[1] ?? '');
      const things = links.filter((href) => !href.startsWith('/-/') && /\/[A-Z]+[-\d]/.test(href));
      expect(things, `${page.path} for ${word}`).toEqual([]);
    }
  }
});

test('a host that belongs to no county gets nothing', async () => {
  const answer = await ask(facts.port, '/de', { county: 'fremdheim' });
  expect(answer.status).toBe(404);
  expect(answer.body).not.toContain('Musterau');
});

test('a link into Nebelfeld does not carry the sign-in of Musterau along', async ({ browser }) => {
  const context = await windowOf(browser, 'wir');
  const page = await context.newPage();
  await page.goto(`${originOf('nebelfeld')}/anmelden`);
  await expect(page.locator('body')).not.toContainText('Musterau');
  expect(await context.cookies(originOf('nebelfeld').replace('http:', 'https:'))).toEqual([]);
  await context.close();
});
