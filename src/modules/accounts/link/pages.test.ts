import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { signLink } from '#platform/auth/signature.ts';
import { listMail } from '#platform/mail/data.ts';
import { testSecrets } from '#platform/testing/secrets.ts';
import { storyNow, useSite } from '../../../../test/site.ts';
import { findPerson, insertPerson } from '../person/data.ts';
import { createPerson } from '../test-support.ts';
import { invite } from './verbs.ts';

const site = useSite();
const email = 'frauencafe@musterau.example';
const later = (minutes: number) => new Date(storyNow.getTime() + minutes * 60_000);
const system = { kind: 'system', name: 'test' } as const;
const scene = {
  secrets: testSecrets,
  county: { slug: 'musterau', name: 'Kreis Musterau' },
  origin: 'http://musterau.localhost',
};
let personId = '';

beforeAll(async () => {
  personId = await createPerson(site.db(), { role: 'partner', email }, storyNow);
});
beforeEach(() => {
  site.clock.now = storyNow;
});

/** The path in the newest mail. */
async function pathInMail(to = email): Promise<string> {
  const mail = (await listMail(site.db())).find(({ toEmail }) => toEmail === to);
  return /http:\/\/musterau\.localhost(\/\S+)/.exec(mail?.body ?? '')?.[1] ?? '';
}

describe('a link for signing in', () => {
  test('the answer is the same whether or not there is an account; only one of them gets a mail', async () => {
    const before = (await listMail(site.db())).length;
    const known = await site.post('/anmelden/link', { email });
    const unknown = await site.post('/anmelden/link', { email: 'niemand@musterau.example' });
    expect([known.status, unknown.status]).toEqual([200, 200]);
    expect(await unknown.text()).toBe(await known.text());
    const mails = await listMail(site.db());
    expect(mails.length - before).toBe(1);
    expect(mails[0]).toMatchObject({ toEmail: email, subject: 'Ihr Link zum Anmelden: Kreis Musterau' });
  });

  test('looking at it uses nothing up; the button signs in, once', async () => {
    site.clock.now = later(61);
    await site.post('/anmelden/link', { email });
    const path = await pathInMail();
    expect((await site.get(path)).status).toBe(200);
    expect((await site.get(path)).status).toBe(200);
    const response = await site.post(path, {});
    expect([response.status, response.headers.get('location')]).toEqual([303, '/heute']);
    const again = await site.post(path, {});
    expect(again.status).toBe(410);
    expect(await again.text()).toContain('Dieser Link wurde schon benutzt');
    expect((await site.get(path)).status).toBe(410);
  });

  test('after half an hour it has expired and says how to get a new one', async () => {
    site.clock.now = later(130);
    await site.post('/anmelden/link', { email });
    const path = await pathInMail();
    site.clock.now = later(161);
    const response = await site.get(path, undefined, { 'accept-language': 'uk' });
    expect(response.status).toBe(410);
    expect(await response.text()).toContain('Замовити нове посилання');
  });

  test.each([
    ['of another county', 'nebelfeld', 'accounts.sign-in'],
    ['that was made for something else', 'musterau', 'accounts.invitation'],
  ])('a link %s opens nothing', async (_, county, purpose) => {
    const token = signLink(testSecrets, county, purpose, { id: personId }, later(30));
    expect((await site.get(`/anmelden/link/${token}`)).status).toBe(404);
    expect((await site.post(`/anmelden/link/${token}`, {})).status).toBe(404);
  });

  test('ends when the account gets another address; the old mailbox is told', async () => {
    const old = `${crypto.randomUUID()}@musterau.example`;
    const id = await createPerson(site.db(), { role: 'partner', name: 'Umgezogen', email: old }, storyNow);
    await site.post('/anmelden/link', { email: old });
    const path = await pathInMail(old);
    const about = { name: 'Umgezogen', email: `neu-${old}`, language: 'de' };
    expect((await site.post(`/zugaenge/${id}`, about, { role: 'admin' })).status).toBe(303);
    expect((await site.get(path)).status).toBe(410);
    expect((await site.post(path, {})).status).toBe(410);
    const told = (await listMail(site.db())).filter(({ toEmail }) => toEmail === old);
    expect(told.map(({ subject }) => subject)).toContain('Ihr Zugang hat eine neue Adresse: Kreis Musterau');
  });

  test('nobody’s mailbox is filled: after three links there is a pause', async () => {
    site.clock.now = later(300);
    const before = (await listMail(site.db(), { limit: 500 })).length;
    for (let attempt = 0; attempt < 6; attempt += 1) await site.post('/anmelden/link', { email });
    expect((await listMail(site.db(), { limit: 500 })).length - before).toBe(3);
  });
});

describe('an invitation', () => {
  const invited = async (name: string) => {
    const address = `${crypto.randomUUID()}@musterau.example`;
    const id = await insertPerson(site.db(), {
      name,
      email: address,
      language: 'de',
      invitedAt: storyNow,
      activatedAt: null,
    });
    const person = await findPerson(site.db(), id);
    if (!person) throw new Error('the person is there');
    return { id, link: await invite(site.db(), system, storyNow, scene, person), person };
  };
  const pathOf = (link: string) => link.replace('http://musterau.localhost', '');

  test('is accepted with a password, and the person is in', async () => {
    const { id, link } = await invited('Integrationsstelle Fabelbach');
    expect(await (await site.get(pathOf(link))).text()).toContain('Integrationsstelle Fabelbach');
    const response = await site.post(pathOf(link), { password: 'vier blaue Stühle' });
    expect([response.status, response.headers.get('location')]).toEqual([303, '/konto']);
    expect((await findPerson(site.db(), id))?.activatedAt).toEqual(storyNow);
    expect((await site.post(pathOf(link), { password: 'noch ein Versuch hier' })).status).toBe(410);
  });

  test('may be accepted without a password', async () => {
    const { link } = await invited('Verein ohne Passwort');
    expect((await site.post(pathOf(link), { password: '' })).status).toBe(303);
  });

  test('a password that is short or easy to guess is refused at its field', async () => {
    const { id, link } = await invited('Kurz');
    const short = await site.post(pathOf(link), { password: 'kurz' });
    expect([short.status, (await short.text()).includes('mindestens 12 Zeichen')]).toEqual([422, true]);
    const easy = await site.post(pathOf(link), { password: 'Musterau-Musterau' });
    expect([easy.status, (await easy.text()).includes('leicht zu erraten')]).toEqual([422, true]);
    expect((await findPerson(site.db(), id))?.activatedAt).toBeNull();
  });

  test('an invitation sent again makes the one before worthless', async () => {
    const { link, person } = await invited('Doppelt eingeladen');
    const second = await invite(site.db(), system, storyNow, scene, person);
    expect((await site.get(pathOf(link))).status).toBe(410);
    expect((await site.get(pathOf(second))).status).toBe(200);
  });

  test('ends when the address is corrected, and goes out to the new one', async () => {
    const { id, link, person } = await invited('Vertippt');
    const right = `${crypto.randomUUID()}@musterau.example`;
    const about = { name: person.name, email: right, language: 'de' };
    expect((await site.post(`/zugaenge/${id}`, about, { role: 'admin' })).status).toBe(303);
    const wrong = await site.get(pathOf(link));
    expect([wrong.status, (await wrong.text()).includes(right)]).toEqual([410, false]);
    expect((await site.post(pathOf(link), { password: 'vier blaue Stühle' })).status).toBe(410);
    const [mail] = (await listMail(site.db())).filter(({ toEmail }) => toEmail === right);
    const fresh = /http:\S+/.exec(mail?.body ?? '')?.[0] ?? '';
    expect((await site.get(pathOf(fresh))).status).toBe(200);
  });

  test('after two weeks it has expired', async () => {
    const { link } = await invited('Zu spät');
    site.clock.now = later(14 * 24 * 60);
    expect((await site.get(pathOf(link))).status).toBe(410);
  });
});
