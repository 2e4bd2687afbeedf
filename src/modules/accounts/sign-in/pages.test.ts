import { describe, expect, test } from 'vitest';
import { useSite } from '../../../../test/site.ts';
import { saveSetting } from '../settings/data.ts';
import { createPerson } from '../test-support.ts';

const now = new Date('2026-11-22T14:10:00Z');

async function loadRoles(db: ReturnType<ReturnType<typeof useSite>['db']>) {
  await saveSetting(db, 'isDemo', true, now);
  await createPerson(db, { role: 'coordinator', name: 'WIR-Koordination', email: 'wir@musterau.example' }, now);
}

describe('in a demo county', () => {
  const site = useSite({ mode: 'demo' });

  test('everybody may try a role and is signed in with it', async () => {
    await loadRoles(site.db());
    const response = await site.post('/anmelden/demo', { person: 'wir', weiter: '/heute' });
    expect(response.status).toBe(303);
    expect(response.headers.get('location')).toBe('/heute');
    const cookie = response.headers.get('set-cookie') ?? '';
    expect(cookie).toMatch(/^__Host-qs=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Secure$/);
    const again = await site.get('/anmelden', undefined, { cookie: cookie.split(';')[0] ?? '' });
    expect(again.status).toBe(303);
  });

  test('signing out makes the cookie worthless', async () => {
    await loadRoles(site.db()).catch(() => undefined);
    const signedIn = await site.post('/anmelden/demo', { person: 'wir', weiter: '' });
    const cookie = (signedIn.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
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

  test('nobody can try a role, even where the county is marked as a demo', async () => {
    await loadRoles(site.db());
    expect(await (await site.get('/anmelden')).text()).not.toContain('/anmelden/demo');
    expect((await site.post('/anmelden/demo', { person: 'wir', weiter: '' })).status).toBe(403);
  });
});

describe('in a county that is no demo', () => {
  const site = useSite({ mode: 'development' });

  test('nobody can try a role', async () => {
    await createPerson(site.db(), { role: 'admin', name: 'Zugänge', email: 'zugaenge@musterau.example' }, now);
    expect((await site.post('/anmelden/demo', { person: 'zugaenge', weiter: '' })).status).toBe(403);
  });
});
