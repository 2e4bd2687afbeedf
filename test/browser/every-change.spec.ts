import { expect, test } from '@playwright/test';
import { ask } from './ask.ts';
import { facts } from './county.ts';
import type { ChangingPage } from './read-pages.ts';

/** An address of the right form for things that do not exist: whoever is refused is refused before anything is looked up. */
const addressOf = (page: ChangingPage) =>
  page.path.replace(':lang', 'de').replace(/:[a-zA-Z]+/g, '00000000-0000-4000-8000-000000000000');
const bodyOf = (page: ChangingPage) => (page.method === 'DELETE' ? '_method=delete' : 'nothing=');
/** A session of its own: among the pages is the one that signs out. */
async function freshCookie(): Promise<string> {
  const { cookies } = await ask(facts.port, '/anmelden/demo', { body: 'person=wir&weiter=%2F' });
  return cookies.map((each) => each.split(';')[0] ?? '').find((each) => each.includes('qs=')) ?? '';
}

let own = '';
test.beforeAll(async () => {
  own = await freshCookie();
});

/** Forbidden, or too many requests: some addresses take few a minute, and in these tests the clock stands still. */
const refused = [403, 429];
const coordinator = facts.people.find((person) => person.mailbox === 'wir');

for (const page of facts.changes) {
  const address = addressOf(page);

  test(`${page.method} ${page.path} takes nothing that was sent from a foreign page`, async () => {
    const cookie = coordinator?.cookie ?? '';
    const answer = await ask(facts.port, address, { body: bodyOf(page), cookie, from: 'cross-site' });
    expect(answer.status).toBe(403);
  });

  if (page.rule && !page.rule.guests) {
    const roles = [...page.rule.roles, ...(page.rule.within ?? [])];
    test(`${page.method} ${page.path} refuses guests and every role that is not named`, async () => {
      expect(refused, 'guest').toContain((await ask(facts.port, address, { body: bodyOf(page) })).status);
      const others = facts.people.filter(({ role }) => !roles.some((each) => each === role));
      const asked = others.map(async ({ mailbox, cookie }) => {
        const { status } = await ask(facts.port, address, { body: bodyOf(page), cookie });
        expect(refused, mailbox).toContain(status);
      });
      await Promise.all(asked);
    });

    test(`${page.method} ${page.path} knows nobody from the neighbouring county`, async () => {
      const answer = await ask(facts.port, address, {
        body: bodyOf(page),
        cookie: coordinator?.cookie ?? '',
        county: 'nebelfeld',
      });
      expect(refused).toContain(answer.status);
    });
  }

  test(`${page.method} ${page.path} answers nonsense with a sentence and not with a failure`, async () => {
    const body = `${bodyOf(page)}&a=%00%FF&b[]=1&b[]=2&x=${'y'.repeat(5_000)}`;
    const answer = await ask(facts.port, address, { body, cookie: own });
    expect(answer.status).toBeLessThan(500);
  });
}
