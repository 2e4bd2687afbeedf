import { describe, expect, test } from 'vitest';
import { saveSetting } from '#modules/accounts/index.ts';
import { loadDemoDirectory } from '#modules/directory/test-support.ts';
import { listHistoryOf } from '#platform/history/read.ts';
import { storyNow, useSite } from '../../../../test/site.ts';

const site = useSite({ isPublic: false });
const coordinator = { role: 'coordinator' } as const;
const admin = { role: 'admin' } as const;
const text = async (path: string, person: Parameters<typeof site.get>[1] = coordinator) =>
  (await site.get(path, person)).text();

describe('REQ-C11 an empty county', () => {
  test('shows the coordinator what to do first instead of "nothing needs you"', async () => {
    const page = await text('/heute');
    expect(page).toContain('Ihr Kreis entsteht');
    expect(page).toMatch(/Erste Schritte: \d von 1\d/);
    expect(page).not.toContain('Heute braucht Sie nichts');
    expect(await text('/heute', { role: 'council' })).not.toContain('Erste Schritte');
  });

  test('leads whoever sets it up to the first steps on their first visit, and nobody else', async () => {
    const first = await site.get('/heute?zum-ersten-mal=ja', coordinator);
    expect(first.headers.get('location')).toBe('/erste-schritte');
    expect((await site.get('/heute?zum-ersten-mal=ja', admin)).headers.get('location')).toBe('/erste-schritte');
    expect((await site.get('/heute?zum-ersten-mal=ja', { role: 'council' })).status).toBe(200);
  });

  test('brings the administration of accounts back to the first steps whenever they go to the first page', async () => {
    const { headers } = await site.get('/heute', admin);
    expect(headers.get('location')).toBe('/erste-schritte');
  });

  test('says whose work a step is where the reader may not do it', async () => {
    const page = await text('/erste-schritte');
    expect(await text('/erste-schritte', admin)).toContain('macht: WIR-Koordinationsstelle');
    expect(page).toContain('href="/einstellungen/impressum"');
    expect(await text('/erste-schritte', { role: 'head' })).not.toContain('href="/einspielen"');
    expect((await site.get('/erste-schritte', { role: 'partner' })).status).toBe(403);
  });

  test('sees by itself what is done', async () => {
    const count = (page: string) => Number(/Erste Schritte: (\d+) von/.exec(page)?.[1]);
    const before = count(await text('/erste-schritte'));
    await loadDemoDirectory(site.db());
    expect(count(await text('/erste-schritte'))).toBeGreaterThanOrEqual(before + 5);
  });
});

describe('leaving a step out', () => {
  const at = '/erste-schritte/uebersprungen';
  test('takes it from the list, once however often it is sent, and it can be taken up again', async () => {
    const total = (page: string) => Number(/Erste Schritte: \d+ von (\d+)/.exec(page)?.[1]);
    const before = total(await text('/erste-schritte'));
    for (const _ of [1, 2]) expect((await site.post(at, { key: 'grants.programme' }, coordinator)).status).toBe(303);
    expect(await text('/erste-schritte')).toContain('Doch machen');
    expect(total(await text('/erste-schritte'))).toBe(before - 1);
    await site.post(at, { _method: 'delete', key: 'grants.programme' }, coordinator);
    expect(total(await text('/erste-schritte'))).toBe(before);
    const { entries } = await listHistoryOf(site.db(), ['first-step'], { limit: 10 });
    expect(entries.map(({ action }) => action).sort()).toEqual(['resumed', 'skipped']);
  });

  test('is not possible for what the law asks, for a step that does not exist, or for the head', async () => {
    expect((await site.post(at, { key: 'information.imprint' }, coordinator)).status).toBe(422);
    expect((await site.post(at, { key: 'erfunden.schritt' }, coordinator)).status).toBe(404);
    expect((await site.post(at, { key: 'voices.idea-box' }, { role: 'head' })).status).toBe(403);
  });
});

test('once the county is public, the first page of the day says again what needs whom', async () => {
  await saveSetting(site.db(), 'publishedAt', storyNow.toISOString(), storyNow);
  const page = await text('/heute');
  expect(page).not.toContain('Ihr Kreis entsteht');
  expect(page).toMatch(/Impressum: Angaben fehlen.*Erste Schritte: /s);
  expect(await text('/heute', { role: 'head' })).not.toContain('Erste Schritte');
  expect(await text('/erste-schritte')).toContain('Der Kreis ist öffentlich.');
});

test('a page explains itself to whoever works with it', async () => {
  const page = await text('/heute');
  expect(page).toContain('Hilfe zu dieser Seite');
  expect(await text('/heute/alles')).toContain('Alles, was im Kreis ansteht');
  expect(await (await site.get('/de')).text()).not.toContain('Hilfe zu dieser Seite');
});
