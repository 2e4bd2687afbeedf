import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider from 'oidc-provider';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testSecrets } from '#platform/testing/secrets.ts';
import { storyNow, useSite } from '../../../../test/site.ts';
import { findPerson, insertBlock, insertPerson } from '../person/data.ts';
import { createPerson, createSession } from '../test-support.ts';
import { connectDirectory, disconnectDirectory } from './verbs.ts';

const site = useSite();
const system = { kind: 'system', name: 'test' } as const;
const accounts: Record<string, { email: string; email_verified: boolean }> = {
  wir: { email: 'WIR@musterau.example', email_verified: true },
  unchecked: { email: 'zugaenge@musterau.example', email_verified: false },
  stranger: { email: 'fremd@musterau.example', email_verified: true },
  invited: { email: 'neu@musterau.example', email_verified: true },
};
/** Who types their name in at the directory. */
let atTheKeyboard = 'wir';
let server: Server;
let issuer = '';
const ids: Record<string, string> = {};

/** A directory of accounts on this machine, in which whoever sits at the keyboard signs in without being asked. */
async function startDirectory(): Promise<void> {
  server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: 'querschnitt',
        client_secret: 'geheim-geheim-geheim',
        redirect_uris: ['http://musterau.localhost/anmelden/kreis-konto/zurueck'],
        token_endpoint_auth_method: 'client_secret_post',
      },
    ],
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
    features: { devInteractions: { enabled: false } },
    cookies: { keys: ['only for this test'] },
    findAccount: (_, sub) => ({ accountId: sub, claims: async () => ({ sub, name: sub, ...accounts[sub] }) }),
    interactions: { url: (_, interaction) => `/interaction/${interaction.uid}` },
  });
  const answer = provider.callback();
  server.on('request', async (request, response) => {
    if (!request.url?.startsWith('/interaction/')) return answer(request, response);
    const details = await provider.interactionDetails(request, response);
    if (details.prompt.name === 'login') {
      return provider.interactionFinished(request, response, { login: { accountId: atTheKeyboard } });
    }
    const grant = new provider.Grant({ accountId: details.session?.accountId ?? '', clientId: 'querschnitt' });
    grant.addOIDCScope('openid email profile');
    return provider.interactionFinished(request, response, { consent: { grantId: await grant.save() } });
  });
}

beforeAll(async () => {
  await startDirectory();
  ids.wir = await createPerson(site.db(), { role: 'coordinator', email: 'wir@musterau.example' }, storyNow);
  ids.zugaenge = await createPerson(site.db(), { role: 'admin', email: 'zugaenge@musterau.example' }, storyNow);
  const invited = {
    name: 'Neu',
    email: 'neu@musterau.example',
    language: 'de',
    invitedAt: storyNow,
    activatedAt: null,
  } as const;
  ids.invited = await insertPerson(site.db(), invited);
  const directory = { issuer, clientId: 'querschnitt', clientSecret: 'geheim-geheim-geheim' };
  await connectDirectory(site.db(), system, storyNow, testSecrets, 'musterau', {
    directory,
    trustsEmail: false,
  });
});
afterAll(() => {
  server.close();
});

const cookiesOf = (response: Response) =>
  response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');

/** The way through the directory: gives the address it sends the browser back to. */
async function throughDirectory(href: string): Promise<URL> {
  const jar = new Map<string, string>();
  let address = href;
  for (let steps = 0; steps < 10; steps += 1) {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(address, { redirect: 'manual', headers: { cookie } });
    for (const set of response.headers.getSetCookie()) {
      const [name = '', value = ''] = set.split(';')[0]?.split('=') ?? [];
      jar.set(name, value);
    }
    address = new URL(response.headers.get('location') ?? '', address).href;
    if (address.startsWith('http://musterau.localhost/')) return new URL(address);
  }
  throw new Error('the directory never sent the browser back');
}

async function signInAs(who: string, headers: Record<string, string> = {}, query = 'weiter=/konzept') {
  atTheKeyboard = who;
  const left = await site.get(`/anmelden/kreis-konto?${query}`, undefined, headers);
  const back = await throughDirectory(left.headers.get('location') ?? '');
  const cookie = [headers.cookie, cookiesOf(left)].filter(Boolean).join('; ');
  const enter = (answer = back.search) => site.post('/anmelden/kreis-konto/zurueck', { answer }, undefined, { cookie });
  return { back, cookie, enter };
}

describe('with the account of the county’s own directory', () => {
  test('the sign-in page offers it', async () => {
    expect(await (await site.get('/anmelden')).text()).toContain('Mit Kreis-Konto');
  });

  test('an invited person comes in, goes on to where they wanted, and may everything at once', async () => {
    const { back, enter } = await signInAs('wir');
    expect(await (await site.get(`${back.pathname}${back.search}`)).text()).toContain('<qs-go-on>');
    const response = await enter();
    expect([response.status, response.headers.get('location')]).toEqual([303, '/konzept']);
    const inside = await site.get('/zugaenge/rechte', undefined, { cookie: cookiesOf(response) });
    expect(inside.status).toBe(200);
  });

  test('an answer counts once, and only in the browser that asked', async () => {
    const { back, enter } = await signInAs('wir');
    const elsewhere = await site.post('/anmelden/kreis-konto/zurueck', { answer: back.search });
    expect(elsewhere.status).toBe(422);
    expect((await enter()).status).toBe(303);
    expect((await enter()).status).toBe(422);
  });

  test('an answer that was tampered with counts for nothing', async () => {
    const { back, enter } = await signInAs('wir');
    expect((await enter(back.search.replace('state=', 'state=x'))).status).toBe(422);
  });

  test('somebody who was not invited is told so', async () => {
    const response = await (await signInAs('stranger')).enter();
    expect(response.status).toBe(422);
    expect(await response.text()).toContain('Sie haben ein Kreis-Konto, aber hier noch keinen Zugang.');
  });

  test('an address that the directory has not checked takes over no account', async () => {
    expect((await (await signInAs('unchecked')).enter()).status).toBe(422);
  });

  test('an open invitation is accepted by it', async () => {
    expect((await (await signInAs('invited')).enter()).status).toBe(303);
    expect((await findPerson(site.db(), ids.invited ?? ''))?.activatedAt).toEqual(storyNow);
  });

  test('a blocked person stays outside', async () => {
    await insertBlock(site.db(), { kind: 'system', name: 'Zugänge' }, ids.invited ?? '', {
      at: storyNow,
      reason: 'Stelle endet',
    });
    expect((await (await signInAs('invited')).enter()).status).toBe(422);
  });

  test('one may confirm again with it, but not for somebody else', async () => {
    const cookie = `__Host-qs=${await createSession(site.db(), ids.wir ?? '', storyNow, false)}`;
    const response = await (await signInAs('wir', { cookie }, 'weiter=/konto&erneut=ja')).enter();
    expect(response.headers.get('location')).toBe('/konto');
    expect(cookiesOf(response)).toMatch(/^__Host-qs=[\w-]{43}$/);
  });
});

describe('connecting a directory', () => {
  const fields = () => ({ issuer, clientId: 'querschnitt', clientSecret: '', trustsEmail: 'ja' });

  test('keeps the secret where none is typed, and never shows it', async () => {
    expect((await site.post('/einstellungen/verzeichnis', fields(), { role: 'admin' })).status).toBe(303);
    expect(await (await site.get('/einstellungen/verzeichnis', { role: 'admin' })).text()).not.toContain('geheim');
    expect((await (await signInAs('wir')).enter()).status).toBe(303);
  });

  test('an address where no directory answers is refused at its field', async () => {
    const response = await site.post(
      '/einstellungen/verzeichnis',
      { ...fields(), issuer: 'http://127.0.0.1:1' },
      { role: 'operations' },
    );
    expect(response.status).toBe(422);
    expect(await response.text()).toContain('Unter dieser Adresse antwortet kein Verzeichnis.');
  });

  test('the coordination may not connect one', async () => {
    expect((await site.post('/einstellungen/verzeichnis', fields(), { role: 'coordinator' })).status).toBe(403);
  });

  test('where none is connected, the way there leads back to the door', async () => {
    await disconnectDirectory(site.db(), system, storyNow);
    expect((await site.get('/anmelden/kreis-konto')).headers.get('location')).toContain('/anmelden?hinweis=');
    expect(await (await site.get('/anmelden')).text()).not.toContain('Mit Kreis-Konto');
  });
});
