import { beforeEach, describe, expect, test } from 'vitest';
import { hashPassword } from '#platform/auth/password.ts';
import { totpCode } from '#platform/auth/totp.ts';
import type { Role } from '#platform/permissions/actor.ts';
import { storyNow, useSite } from '../../../../test/site.ts';
import { findPerson } from '../person/data.ts';
import { listSessions } from '../session/data.ts';
import { createPerson, createSession } from '../test-support.ts';
import { countRecoveryCodes, findPasswordHash, findTotp, insertPasskey, putPassword } from './data.ts';

const site = useSite();
const later = (minutes: number) => new Date(storyNow.getTime() + minutes * 60_000);

beforeEach(() => {
  site.clock.now = storyNow;
});

async function somebody(role: Role, strong: boolean) {
  const id = await createPerson(site.db(), { role, email: `${crypto.randomUUID()}@musterau.example` }, storyNow);
  return { id, cookie: `__Host-qs=${await createSession(site.db(), id, storyNow, strong)}` };
}

/** Base32 as in RFC 4648, read back from the page. */
function secretOn(page: string): Buffer {
  const [, text = ''] = /<code dir="ltr">([A-Z2-7 ]+)<\/code>/.exec(page) ?? [];
  const bits = [...text.replaceAll(' ', '')]
    .map((sign) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(sign).toString(2).padStart(5, '0'))
    .join('');
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((eight) => Number.parseInt(eight, 2)));
}

const sealedOn = (page: string) => /name="sealed" value="([^"]+)"/.exec(page)?.[1] ?? '';

describe('the account page', () => {
  test('is closed to guests', async () => {
    expect((await site.get('/konto')).headers.get('location')).toBe('/anmelden?weiter=%2Fkonto');
    expect((await site.get('/konto/meine-daten')).headers.get('location')).toContain('/anmelden');
  });

  test('switches the workspace to English', async () => {
    const { cookie } = await somebody('partner', true);
    await site.post('/konto/sprache', { language: 'en' }, undefined, { cookie });
    expect(await (await site.get('/konto', undefined, { cookie })).text()).toContain('<html lang="en"');
  });

  test('ends one session, and all others', async () => {
    const { id, cookie } = await somebody('partner', true);
    for (let more = 0; more < 3; more += 1) await createSession(site.db(), id, later(1));
    const [newest] = await listSessions(site.db(), id);
    await site.post(`/konto/sitzungen/${newest?.id}`, { _method: 'delete' }, undefined, { cookie });
    expect(await listSessions(site.db(), id)).toHaveLength(3);
    await site.post('/konto/sitzungen', { _method: 'delete' }, undefined, { cookie });
    expect(await listSessions(site.db(), id)).toHaveLength(1);
  });

  test.each(['x', '1', crypto.randomUUID()])('knows no passkey %s', async (id) => {
    const { cookie } = await somebody('partner', true);
    const answer = await site.post(`/konto/passkeys/${id}`, { _method: 'delete' }, undefined, { cookie });
    expect(answer.status).toBe(404);
  });

  test('does not end the session of somebody else', async () => {
    const mine = await somebody('partner', true);
    const theirs = await somebody('partner', true);
    const [session] = await listSessions(site.db(), theirs.id);
    const path = `/konto/sitzungen/${session?.id}`;
    expect((await site.post(path, { _method: 'delete' }, undefined, { cookie: mine.cookie })).status).toBe(404);
    expect(await listSessions(site.db(), theirs.id)).toHaveLength(1);
  });

  test('gives out everything stored about oneself, and no secret', async () => {
    const { id, cookie } = await somebody('partner', true);
    await putPassword(site.db(), id, await hashPassword('vier blaue Stühle'), storyNow);
    const response = await site.get('/konto/meine-daten', undefined, { cookie });
    const text = await response.text();
    expect(JSON.parse(text)).toMatchObject({
      person: { id },
      roles: [{ role: 'partner' }],
      signIn: { hasPassword: true },
    });
    expect(text).not.toMatch(/argon2|token|hash"/i);
  });
});

describe('a password', () => {
  test('can be set right after signing in, and ends all other sessions', async () => {
    const { id, cookie } = await somebody('partner', false);
    await createSession(site.db(), id, storyNow);
    const response = await site.post('/konto/passwort', { password: 'vier blaue Stühle' }, undefined, { cookie });
    expect(response.status).toBe(303);
    expect(await listSessions(site.db(), id)).toHaveLength(1);
    expect(await findPasswordHash(site.db(), id)).toMatch(/^\$argon2id/);
  });

  test('cannot be set in a session that was left open', async () => {
    const { id, cookie } = await somebody('partner', false);
    site.clock.now = later(11);
    const response = await site.post('/konto/passwort', { password: 'vier blaue Stühle' }, undefined, { cookie });
    expect([response.status, await findPasswordHash(site.db(), id)]).toEqual([422, undefined]);
  });
});

describe('the app for the second step', () => {
  test('is set up by a code from it; the role counts from then on, and ten recovery codes are shown', async () => {
    const { id, cookie } = await somebody('admin', false);
    const refused = await site.get('/zugaenge', undefined, { cookie });
    expect(refused.headers.get('location')).toBe('/konto/zweiter-faktor?weiter=%2Fzugaenge');
    const page = await (await site.get('/konto/zweiter-faktor', undefined, { cookie })).text();
    expect(page).toContain('Ihre Rolle öffnet viel.');
    const sealed = sealedOn(page);
    const wrong = await site.post('/konto/zweiter-faktor', { code: '000000', sealed, weiter: '' }, undefined, {
      cookie,
    });
    expect([wrong.status, await findTotp(site.db(), id)]).toEqual([422, undefined]);
    const code = totpCode(secretOn(page), storyNow);
    const right = await site.post('/konto/zweiter-faktor', { code, sealed, weiter: '' }, undefined, { cookie });
    expect([right.status, await countRecoveryCodes(site.db(), id)]).toEqual([200, 10]);
    const strong = right.headers.getSetCookie()[0]?.split(';')[0] ?? '';
    expect((await site.get('/zugaenge', undefined, { cookie: strong })).status).toBe(200);
    expect((await site.get('/konto', undefined, { cookie })).status).toBe(303);
  });

  test('keeps its key over a reload until it is set up; the next time and for somebody else it is another one', async () => {
    const { cookie } = await somebody('partner', true);
    const keyFor = async (header: string) =>
      secretOn(await (await site.get('/konto/zweiter-faktor', undefined, { cookie: header })).text());
    const first = await keyFor(cookie);
    expect(first).toHaveLength(20);
    expect(await keyFor(cookie)).toEqual(first);
    expect(await keyFor((await somebody('partner', true)).cookie)).not.toEqual(first);
    const reloaded = await (await site.get('/konto/zweiter-faktor', undefined, { cookie })).text();
    const fields = { code: totpCode(first, later(1)), sealed: sealedOn(reloaded), weiter: '' };
    site.clock.now = later(1);
    const right = await site.post('/konto/zweiter-faktor', fields, undefined, { cookie });
    expect(right.status).toBe(200);
    expect(await keyFor(right.headers.getSetCookie()[0]?.split(';')[0] ?? '')).not.toEqual(first);
  });

  test('cannot be set up with the secret of somebody else', async () => {
    const [mine, theirs] = [await somebody('partner', true), await somebody('partner', true)];
    const page = await (await site.get('/konto/zweiter-faktor', undefined, { cookie: theirs.cookie })).text();
    const forged = { code: totpCode(secretOn(page), storyNow), sealed: sealedOn(page), weiter: '' };
    await site.post('/konto/zweiter-faktor', forged, undefined, { cookie: mine.cookie });
    expect(await findTotp(site.db(), mine.id)).toBeUndefined();
  });

  test('stays while the role needs a second factor and there is no other', async () => {
    const { id, cookie } = await somebody('admin', true);
    const page = await (await site.get('/konto/zweiter-faktor', undefined, { cookie })).text();
    const fields = { code: totpCode(secretOn(page), storyNow), sealed: sealedOn(page), weiter: '' };
    const shown = await site.post('/konto/zweiter-faktor', fields, undefined, { cookie });
    const next = { cookie: shown.headers.getSetCookie()[0]?.split(';')[0] ?? '' };
    const refused = await site.post('/konto/zweiter-faktor', { _method: 'delete' }, undefined, next);
    expect([refused.status, await findTotp(site.db(), id)]).toEqual([422, expect.anything()]);
    const key = {
      credentialId: 'x'.repeat(32),
      publicKey: new Uint8Array([1]),
      uses: 0,
      transports: [],
      label: 'Laptop',
    };
    await insertPasskey(site.db(), id, key, storyNow);
    expect((await site.post('/konto/zweiter-faktor', { _method: 'delete' }, undefined, next)).status).toBe(303);
    expect(await findTotp(site.db(), id)).toBeUndefined();
  });
});

describe('confirming again', () => {
  test('with the password opens no role that needs a second factor, only the way to set one up', async () => {
    const { id, cookie } = await somebody('admin', false);
    await putPassword(site.db(), id, await hashPassword('vier blaue Stühle'), storyNow);
    site.clock.now = later(11);
    const setUp = '/konto/zweiter-faktor?weiter=%2Fzugaenge';
    const response = await site.get(setUp, undefined, { cookie });
    expect(response.headers.get('location')).toBe(`/anmelden/erneut?weiter=${encodeURIComponent(setUp)}`);
    const fields = { password: 'vier blaue Stühle', weiter: setUp };
    const right = await site.post('/anmelden/erneut/passwort', fields, undefined, { cookie });
    const next = { cookie: right.headers.getSetCookie()[0]?.split(';')[0] ?? '' };
    expect((await site.get('/zugaenge', undefined, next)).headers.get('location')).toBe(setUp);
    expect((await site.post('/zugaenge/neu', { name: 'X' }, undefined, next)).status).toBe(403);
    expect((await site.get(setUp, undefined, next)).status).toBe(200);
  });

  test('with the password makes the session fresh, under a new token', async () => {
    const { id, cookie } = await somebody('partner', false);
    await putPassword(site.db(), id, await hashPassword('vier blaue Stühle'), storyNow);
    const wrong = await site.post('/anmelden/erneut/passwort', { password: 'falsch', weiter: '/konto' }, undefined, {
      cookie,
    });
    expect(wrong.status).toBe(422);
    const fields = { password: 'vier blaue Stühle', weiter: '/konto' };
    const right = await site.post('/anmelden/erneut/passwort', fields, undefined, { cookie });
    expect(right.headers.get('location')).toBe('/konto');
    expect((await listSessions(site.db(), id))[0]).toMatchObject({ confirmedAt: storyNow, strongAt: null });
    expect((await site.get('/konto', undefined, { cookie })).status).toBe(303);
  });

  test('in a demo session is refused outside a demo county', async () => {
    const { cookie } = await somebody('partner', false);
    expect((await site.post('/anmelden/erneut/demo', { weiter: '' }, undefined, { cookie })).status).toBe(403);
  });
});

test('nothing of a person is left in the way when they are deleted', async () => {
  const { id } = await somebody('partner', true);
  await putPassword(site.db(), id, await hashPassword('vier blaue Stühle'), storyNow);
  const admin = await somebody('admin', true);
  await site.post(`/zugaenge/${id}`, { _method: 'delete' }, undefined, { cookie: admin.cookie });
  expect([await findPerson(site.db(), id), await findPasswordHash(site.db(), id)]).toEqual([undefined, undefined]);
});
