import { expect, test } from 'vitest';
import { sendMail } from '#platform/mail/outbox.ts';
import { storyNow, useSite } from '../../test/site.ts';

const site = useSite();
const real = useSite({ mode: 'production' });

test('whoever tries the house out finds every mail that would have been sent, and can follow its link', async () => {
  await site.get('/-/mail');
  const id = await sendMail(
    site.db(),
    { to: 'amal@verein.example', language: 'de', subject: 'house.mail.title', text: 'house.mail.lead' },
    storyNow,
  );
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

test('in production nobody can look at mails', async () => {
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
