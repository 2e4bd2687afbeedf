import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { limits } from '#platform/auth/attempts.ts';
import { hashPassword } from '#platform/auth/password.ts';
import { totpCode } from '#platform/auth/totp.ts';
import type { Role } from '#platform/permissions/actor.ts';
import { testSecrets } from '#platform/testing/secrets.ts';
import { storyNow, useSite } from '../../../../test/site.ts';
import { putPassword } from '../credential/data.ts';
import { setUpTotp } from '../credential/verbs.ts';
import { insertBlock } from '../person/data.ts';
import { saveSetting } from '../settings/data.ts';
import { createPerson } from '../test-support.ts';

const password = 'vier blaue Stühle';
const later = (seconds: number) => new Date(storyNow.getTime() + seconds * 1000);

/** The cookies that an answer sets, as the browser sends them back. */
function cookiesOf(response: Response): string {
  return response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
}

describe('the language of the door', () => {
  const site = useSite();

  test('is chosen on the page itself and stays, until somebody signs in', async () => {
    const german = await (await site.get('/anmelden?weiter=/konzept')).text();
    expect(german).toContain('<html lang="de"');
    const address = '/anmelden/sprache/en?weiter=%2Fanmelden%3Fweiter%3D%2Fkonzept';
    expect(german.replaceAll('&amp;', '&')).toContain(`href="${address}"`);
    const chosen = await site.get(address);
    expect([chosen.status, chosen.headers.get('location')]).toEqual([303, '/anmelden?weiter=/konzept']);
    const english = await site.get('/anmelden?weiter=/konzept', undefined, { cookie: cookiesOf(chosen) });
    expect(await english.text()).toContain('<html lang="en"');
  });

  test('cannot be one that the workspace does not speak, and leads to no foreign page', async () => {
    expect((await site.get('/anmelden/sprache/xx')).status).toBe(404);
    const away = await site.get('/anmelden/sprache/en?weiter=//fremd.example/');
    expect(away.headers.get('location')).toBe('/anmelden');
    const forged = await site.get('/anmelden', undefined, { cookie: '__Host-qs-language=%3Cscript%3E' });
    expect(await forged.text()).toContain('<html lang="de"');
  });
});

describe('with e-mail address and password', () => {
  const site = useSite();
  const people = { partner: 'frauencafe@musterau.example', coordinator: 'wir@musterau.example' };
  const ids: Record<string, string> = {};
  const secret = Buffer.from('12345678901234567890');

  beforeAll(async () => {
    const hash = await hashPassword(password);
    for (const [role, email] of Object.entries(people)) {
      const id = await createPerson(site.db(), { role: role as Role, email }, storyNow);
      await putPassword(site.db(), id, hash, storyNow);
      ids[role] = id;
    }
  });
  beforeEach(() => {
    site.clock.now = storyNow;
  });

  const signIn = (email: string, attempt: string, headers = {}) =>
    site.post('/anmelden', { email, password: attempt, weiter: '/konzept' }, undefined, headers);

  test('a partner comes in and goes on to where they wanted', async () => {
    const response = await signIn('Frauencafe@Musterau.example ', password);
    expect([response.status, response.headers.get('location')]).toEqual([303, '/konzept']);
    const again = await site.get('/anmelden?weiter=/konzept', undefined, { cookie: cookiesOf(response) });
    expect(again.headers.get('location')).toBe('/konzept');
  });

  test('a new session gets a new token, and the one before ends', async () => {
    const first = cookiesOf(await signIn(people.partner, password));
    const second = cookiesOf(await signIn(people.partner, password, { cookie: first }));
    expect(second).not.toBe(first);
    expect((await site.get('/anmelden', undefined, { cookie: first })).status).toBe(200);
  });

  test('a wrong password and an unknown address get the same answer, and the address stays typed in', async () => {
    const wrong = await signIn(people.partner, 'falsch geraten');
    const unknown = await signIn('niemand@musterau.example', 'falsch geraten');
    expect([wrong.status, unknown.status]).toEqual([422, 422]);
    const [first, second] = [await wrong.text(), await unknown.text()];
    expect(first).toContain('E-Mail-Adresse oder Passwort stimmt nicht.');
    expect(first).toContain('value="frauencafe@musterau.example"');
    expect(first).not.toContain('falsch geraten');
    const same = (page: string) => page.replace(/(data-options|value)="[^"]*"/g, '');
    expect(same(second)).toBe(same(first));
  });

  test('whoever has a role that opens much and no second factor is led to set one up', async () => {
    const response = await signIn(people.coordinator, password);
    expect(response.headers.get('location')).toBe('/konto/zweiter-faktor?weiter=%2Fkonzept');
  });

  test('a blocked person is told so, but only after the right password', async () => {
    const email = 'weg@musterau.example';
    const id = await createPerson(site.db(), { role: 'partner', email }, storyNow);
    await putPassword(site.db(), id, await hashPassword(password), storyNow);
    await insertBlock(site.db(), { kind: 'system', name: 'Zugänge' }, id, { at: storyNow, reason: 'Stelle beendet' });
    expect(await (await signIn(email, password)).text()).toContain('Dieser Zugang ist gesperrt.');
    expect(await (await signIn(email, 'falsch geraten')).text()).not.toContain('gesperrt');
  });

  test('with the app a second step is asked for, and its code opens', async () => {
    const owner = { personId: ids.coordinator ?? '', county: 'musterau' };
    const input = { secret, code: totpCode(secret, later(-90)) };
    await setUpTotp(site.db(), { kind: 'system', name: 'test' }, later(-90), testSecrets, owner, input);
    const first = await signIn(people.coordinator, password);
    const address = first.headers.get('location') ?? '';
    expect(address).toMatch(/^\/anmelden\/zweiter-schritt\//);
    expect(first.headers.getSetCookie()).toEqual([]);
    const wrong = await site.post(address, { code: '000000' });
    expect(wrong.status).toBe(422);
    const code = totpCode(secret, storyNow);
    const right = await site.post(address, { code });
    expect([right.status, right.headers.get('location')]).toEqual([303, '/konzept']);
    const again = await site.post(address, { code });
    expect([again.status, again.headers.get('location')]).toEqual([303, '/anmelden']);
    expect((await site.get(address)).headers.get('location')).toBe('/anmelden');
    site.clock.now = later(601);
    expect((await site.get(address)).headers.get('location')).toBe('/anmelden');
  });

  test('guessing is slowed down for strangers, while the person on their own device goes on', async () => {
    const device = cookiesOf(await signIn(people.partner, password)).replace(/__Host-qs=[^;]*; ?/, '');
    for (let tries = 0; tries < limits.pair.free; tries += 1) await signIn(people.partner, `geraten ${tries}`);
    const stranger = await signIn(people.partner, password);
    expect([stranger.status, stranger.headers.get('retry-after')]).toEqual([429, '30']);
    expect(await stranger.text()).toContain('Bitte warten Sie 30 Sekunden.');
    expect((await signIn(people.partner, password, { cookie: device })).status).toBe(303);
    site.clock.now = later(31);
    expect((await signIn(people.partner, password)).status).toBe(303);
  });

  test('a form with a field that does not belong to it is refused', async () => {
    const forged = { email: people.partner, password, weiter: '', role: 'admin' };
    expect((await site.post('/anmelden', forged)).status).toBe(422);
  });

  test('a page that came from elsewhere cannot sign anybody in', async () => {
    const response = await signIn(people.partner, password, { 'sec-fetch-site': 'cross-site' });
    expect(response.status).toBe(403);
  });

  test('a made-up passkey opens nothing', async () => {
    const response = await site.post('/anmelden/passkey', { answer: '{"id":"abc"}', question: 'x', weiter: '' });
    expect(response.status).toBe(422);
    expect(await response.text()).toContain('Dieser Passkey passt zu keinem Zugang hier');
  });
});

async function loadRole(db: ReturnType<ReturnType<typeof useSite>['db']>, isDemo: boolean) {
  await saveSetting(db, 'isDemo', isDemo, storyNow);
  await createPerson(db, { role: 'coordinator', name: 'WIR-Koordination', email: 'wir@musterau.example' }, storyNow);
}

describe('in a demo county', () => {
  const site = useSite({ mode: 'demo' });
  beforeAll(() => loadRole(site.db(), true));

  test('everybody may try a role and is signed in with it', async () => {
    const response = await site.post('/anmelden/demo', { person: 'wir', weiter: '/heute' });
    expect([response.status, response.headers.get('location')]).toEqual([303, '/heute']);
    const [cookie = ''] = response.headers.getSetCookie();
    expect(cookie).toMatch(/^__Host-qs=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Secure$/);
  });

  test('signing out makes the cookie worthless', async () => {
    const cookie = cookiesOf(await site.post('/anmelden/demo', { person: 'wir', weiter: '' }));
    const response = await site.post('/abmelden', {}, undefined, { cookie });
    expect(response.headers.get('set-cookie')).toContain('Max-Age=0');
    expect((await site.get('/anmelden', undefined, { cookie })).status).toBe(200);
  });

  test('the sign-in page speaks the language of the browser', async () => {
    const response = await site.get('/anmelden', undefined, { 'accept-language': 'ar' });
    expect(await response.text()).toContain('<html lang="ar" dir="rtl"');
  });

  test('a role that is no demo person is refused', async () => {
    expect((await site.post('/anmelden/demo', { person: 'landrat', weiter: '' })).status).toBe(403);
  });

  test('a foreign address to go on to is not followed', async () => {
    const response = await site.post('/anmelden/demo', { person: 'wir', weiter: '//fremd.example' });
    expect(response.headers.get('location')).toBe('/heute');
  });
});

describe('in production', () => {
  const site = useSite({ mode: 'production' });
  beforeAll(() => loadRole(site.db(), true));

  test('nobody can try a role, even where the county is marked as a demo', async () => {
    expect(await (await site.get('/anmelden')).text()).not.toContain('/anmelden/demo');
    expect((await site.post('/anmelden/demo', { person: 'wir', weiter: '' })).status).toBe(403);
  });
});

describe('in a county that is no demo', () => {
  const site = useSite();
  beforeAll(() => loadRole(site.db(), false));

  test('nobody can try a role', async () => {
    expect((await site.post('/anmelden/demo', { person: 'wir', weiter: '' })).status).toBe(403);
  });
});
