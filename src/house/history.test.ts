import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { loadDemoDirectory } from '#modules/directory/test-support.ts';
import { formOf } from '../../test/form-of.ts';
import { useSite } from '../../test/site.ts';

const site = useSite();
const coordinator = { role: 'coordinator' } as const;
beforeAll(() => loadDemoDirectory(site.db()));

/** Opens a form, changes some of it and sends it. */
async function change(path: string, fields: Record<string, string>): Promise<void> {
  const form = formOf(await (await site.get(path, coordinator)).text(), path);
  expect((await site.post(path, { ...form, ...fields }, coordinator)).status).toBe(303);
}

describe('the history', () => {
  test('says of one thing who did what when and why, and is linked from its page', async () => {
    await site.post('/angebote/O-010/ende', { reason: 'Raum gekündigt' }, coordinator);
    const offer = await (await site.get('/angebote/O-010', coordinator)).text();
    expect(offer.replaceAll('&amp;', '&')).toContain('href="/verlauf?art=offer&nr=O-010"');
    const page = await (await site.get('/verlauf?art=offer&nr=O-010', coordinator)).text();
    for (const words of ['Beendet', 'Raum gekündigt', 'Person (coordinator)', 'Offenes Frauencafé'])
      expect(page).toContain(words);
    expect(page).not.toContain('O-011');
  });

  test('is read by whoever checks data protection, without the free text; and by nobody else', async () => {
    const page = await site.get('/verlauf', { role: 'privacy' });
    expect(page.status).toBe(200);
    expect(await page.text()).not.toContain('Raum gekündigt');
    for (const role of ['partner', 'head', 'operations', 'municipality', 'council'] as const)
      expect((await site.get('/verlauf', { role })).status).toBe(403);
    const partner = await (await site.get('/angebote/O-010', { role: 'head' })).text();
    expect(partner).not.toContain('/verlauf');
  });

  test('shows each change from its old value to its new one, on the page of the thing and in the file', async () => {
    await change('/angebote/O-010/bearbeiten', { cost: '2 € für Tee' });
    for (const path of ['/verlauf?art=offer&nr=O-010', '/angebote/O-010', '/verlauf?art=offer&nr=O-010&format=csv']) {
      const page = await (await site.get(path, coordinator)).text();
      for (const words of ['Kosten', 'kostenlos', '2 € für Tee'])
        expect([path, page]).toEqual([path, expect.stringContaining(words)]);
    }
    const checked = await (await site.get('/verlauf?art=offer&nr=O-010', { role: 'privacy' })).text();
    expect(checked).toContain('Kosten');
    expect(checked).not.toContain('2 € für Tee');
  });

  test('never shows how to reach somebody: only that it changed', async () => {
    await change('/akteure/A04/bearbeiten', {
      mailbox: 'neu@verein.example',
      phone: '06400 1234',
      contactIsOfficial: 'on',
    });
    const page = await (await site.get('/verlauf?art=organisation&nr=A04', coordinator)).text();
    expect(page).toMatch(/Telefon: <span[^>]*>geändert/);
    expect(page).not.toContain('06400 1234');
    const kept = await sql<{ text: string }>`select changes::text as text from history.entry`.execute(site.db());
    expect(kept.rows.filter(({ text }) => /06400 1234|neu@verein/.test(text))).toEqual([]);
  });

  test('is narrowed to days, leafed through, and taken along as a file', async () => {
    expect(await (await site.get('/verlauf?von=2027-01-01', coordinator)).text()).toContain('Hier steht nichts');
    const first = await (await site.get('/verlauf', coordinator)).text();
    const older = /href="([^"]*nach=[^"]*)"/.exec(first)?.[1]?.replaceAll('&amp;', '&') ?? '';
    expect((await site.get(older, coordinator)).status).toBe(200);
    const file = await site.get('/verlauf?art=offer&nr=O-010&format=csv', coordinator);
    expect(await file.text()).toContain('Raum gekündigt');
    expect(await (await site.get('/verlauf?format=csv', { role: 'privacy' })).text()).not.toContain('Raum gekündigt');
  });

  test('an address of nonsense is an empty page and no failure', async () => {
    for (const query of ['?von=heute&nach=x', '?art=offer&nr=', '?art=%00', '?art=offer&nr=%00', '?von=2026-99-99'])
      expect((await site.get(`/verlauf${query}`, coordinator)).status).toBeLessThan(500);
  });
});
