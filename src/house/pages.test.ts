import { beforeAll, expect, test } from 'vitest';
import { saveSetting } from '#modules/accounts/index.ts';
import { sendMail } from '#platform/mail/outbox.ts';
import { storyNow, useSite } from '../../test/site.ts';

const site = useSite({ mode: 'demo' });
const beside = useSite({ mode: 'demo' });
const real = useSite({ mode: 'production' });
beforeAll(async () => {
  await saveSetting(site.db(), 'isDemo', true, storyNow);
  await saveSetting(real.db(), 'isDemo', true, storyNow);
});

const invitation = { language: 'de', subject: 'house.mail.title', text: 'house.mail.lead' } as const;

test('whoever tries the house out finds every mail that would have been sent, and can follow its link', async () => {
  await site.get('/-/mail');
  const id = await sendMail(site.db(), { to: 'amal@verein.example', ...invitation }, storyNow);
  const list = await (await site.get('/-/mail')).text();
  expect(list).toContain('amal@verein.example');
  expect(list).toContain(`/-/mail/${id}`);
  const one = await site.get(`/-/mail/${id}`);
  expect(one.status).toBe(200);
  expect(await one.text()).toContain('Hier steht, was verschickt worden wäre.');
});

test('a mail that does not exist is not found', async () => {
  expect((await site.get(`/-/mail/${crypto.randomUUID()}`)).status).toBe(404);
  expect((await site.get('/-/mail/1')).status).toBe(404);
});

test('in a county beside the demo nobody can look at mails, neither guests nor its own people', async () => {
  await beside.get('/-/mail');
  const id = await sendMail(beside.db(), { to: 'chef@kreis.example', ...invitation }, storyNow);
  for (const person of [undefined, { role: 'admin' }, { role: 'coordinator' }] as const) {
    for (const address of ['/-/mail', `/-/mail/${id}`]) {
      const answer = await beside.get(address, person);
      expect(answer.status).toBe(404);
      expect(await answer.text()).not.toContain('chef@kreis.example');
    }
  }
});

test('in production nobody can look at mails, even where the county is marked as a demo', async () => {
  expect((await real.get('/-/mail', { role: 'admin' })).status).toBe(404);
});

test('the component page shows every component to anybody', async () => {
  const page = await site.get('/-/components');
  expect(page.status).toBe(200);
  const html = await page.text();
  for (const name of ['table', 'thread', 'lights', 'filter-bar']) expect(html).toContain(`id="${name}"`);
});

test("the county's colour comes as a style sheet that may be kept", async () => {
  const sheet = await site.get('/-/county.css');
  expect(sheet.headers.get('content-type')).toContain('text/css');
  expect(sheet.headers.get('cache-control')).toContain('immutable');
});

test('every public page leads to what became of the voices, conferences, effect, reports and money that ends', async () => {
  for (const lang of ['de', 'ar']) {
    const html = await (await site.get(`/${lang}`)).text();
    const foot = html.slice(html.indexOf('<footer'));
    for (const page of ['antworten', 'konferenzen', 'wirkung', 'berichte', 'foerderklippe']) {
      expect(foot, page).toContain(`href="/${lang}/${page}"`);
    }
  }
});

test('every public page leads back to the workspace, and is the same to the byte for whoever is signed in', async () => {
  const [guest, staff] = [await site.get('/de'), await site.get('/de', { role: 'coordinator' })];
  const html = await guest.text();
  expect(html.slice(html.indexOf('<footer'))).toContain('href="/heute"');
  expect(await staff.text()).toBe(html);
  const closed = await site.get('/heute');
  expect([closed.status, closed.headers.get('location')]).toEqual([303, '/anmelden?weiter=%2Fheute']);
  expect((await site.get('/heute', { role: 'coordinator' })).status).toBe(200);
});
