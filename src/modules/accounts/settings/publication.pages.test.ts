import { beforeAll, describe, expect, test } from 'vitest';
import { loadDemoDirectory } from '#modules/directory/test-support.ts';
import { fillNotices } from '#modules/information/test-support.ts';
import { listHistory } from '#platform/history/read.ts';
import { modules } from '#src/modules.ts';
import { storyNow, useSite } from '../../../../test/site.ts';
import { settingsThing } from './verbs.ts';

const site = useSite({ isPublic: false });
const coordinator = { role: 'coordinator' } as const;
const partner = { role: 'partner' } as const;

describe('a new county', () => {
  test('shows guests one calm page in all nine languages, at every public address alike', async () => {
    const first = await site.get('/de');
    expect([first.status, first.headers.get('cache-control')]).toEqual([404, 'no-store']);
    const page = await first.text();
    expect(page).toContain('Kreis Musterau bereitet seine Seiten vor');
    expect(page).toContain('noindex');
    for (const name of ['English', 'Українська', 'العربية', 'دری', 'Türkçe', 'Polski', 'Русский', 'Einfache Sprache'])
      expect(page).toContain(name);
    for (const path of ['/de/angebote', '/de/beleg', '/de/impressum', '/de/gibt-es-nicht', '/de/suche?q=Hilfe']) {
      const answer = await site.get(path);
      expect([path, answer.status, await answer.text()]).toEqual([path, 404, page]);
    }
    expect(await (await site.get('/ar/angebote')).text()).toContain('dir="rtl"');
  });

  test('answers so at the address of every public page that a module declares, and to every form sent there', async () => {
    const published = modules.flatMap(({ pages }) => pages).filter(({ route }) => route.public);
    expect(published.length).toBeGreaterThan(30);
    for (const { route, method } of published) {
      const address = route.path.replace(':lang', 'de').replace(/:[a-zA-Z]+/g, 'X-1');
      const answer = method === 'GET' ? await site.get(address) : await site.post(address, {});
      expect([method, address, answer.status]).toEqual([method, address, 404]);
      expect(await answer.text(), address).toContain('bereitet seine Seiten vor');
    }
  });

  test('lets the administration look at its pages as a guest would see them, and nobody keeps what it saw', async () => {
    const seen = await site.get('/de/angebote', coordinator);
    expect([seen.status, seen.headers.get('cache-control'), seen.headers.get('etag')]).toEqual([200, 'no-store', null]);
    expect(await seen.text()).toContain('noch nicht öffentlich');
    expect((await site.get('/de/angebote')).status).toBe(404);
    expect((await site.get('/de/angebote', partner)).status).toBe(404);
    expect((await site.get('/de/gibt-es-nicht', coordinator)).status).toBe(404);
  });

  test('still lets people sign in', async () => {
    expect((await site.get('/anmelden')).status).toBe(200);
    expect(await (await site.get('/sw.js')).text()).toContain('unregister');
  });
});

describe('going public', () => {
  test.each(['partner', 'council', 'privacy', 'operations'] as const)('is not up to the role %s', async (role) => {
    expect((await site.get('/einstellungen/veroeffentlichung', { role })).status).toBe(403);
    expect((await site.post('/einstellungen/veroeffentlichung', {}, { role })).status).toBe(403);
  });

  test('is refused while the imprint lacks something, and the page says what', async () => {
    const page = await (await site.get('/einstellungen/veroeffentlichung', coordinator)).text();
    expect(page).toContain('href="/einstellungen/impressum"');
    expect(page).toContain('Anschrift');
    expect(page).toContain('Kein Angebot');
    // The head decides, but does not write the imprint: no door that stays shut.
    const heads = await (await site.get('/einstellungen/veroeffentlichung', { role: 'head' })).text();
    expect(heads).toContain('Anschrift');
    expect(heads).not.toContain('href="/einstellungen/impressum"');
    const refused = await site.post('/einstellungen/veroeffentlichung', {}, coordinator);
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain('3 Angaben fehlen noch');
    expect((await site.get('/de')).status).toBe(404);
  });

  describe('with everything in order', () => {
    beforeAll(async () => {
      await loadDemoDirectory(site.db());
      await fillNotices(site.db(), storyNow);
    });

    test('shows the imprint on the calm page once it is complete', async () => {
      expect(await (await site.get('/de')).text()).toContain('Musterstraße 1');
    });

    test('happens by one button, and from then on readers see the pages', async () => {
      const page = await (await site.get('/einstellungen/veroeffentlichung', coordinator)).text();
      expect(page).toMatch(/\d+ Organisationen/);
      expect((await site.post('/einstellungen/veroeffentlichung', {}, coordinator)).status).toBe(303);
      expect((await site.get('/de')).status).toBe(200);
      expect((await site.get('/de/angebote')).headers.get('etag')).not.toBeNull();
      expect((await site.post('/einstellungen/veroeffentlichung', {}, coordinator)).status).toBe(422);
    });

    test('is taken back only with a reason, and then even a page that was kept is gone', async () => {
      const without = await site.post(
        '/einstellungen/veroeffentlichung',
        { _method: 'delete', reason: '' },
        coordinator,
      );
      expect(without.status).toBe(422);
      const sent = { _method: 'delete', reason: 'Wir ziehen um' };
      expect((await site.post('/einstellungen/veroeffentlichung', sent, { role: 'head' })).status).toBe(303);
      expect((await site.get('/de/angebote')).status).toBe(404);
      const entries = await listHistory(site.db(), settingsThing);
      expect(entries.map(({ action, reason }) => [action, reason]).sort()).toEqual([
        ['published', null],
        ['withdrawn', 'Wir ziehen um'],
      ]);
    });
  });
});
