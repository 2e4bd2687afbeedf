import { readFileSync } from 'node:fs';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { listHistory } from '#platform/history/read.ts';
import { useSite } from '../../../../test/site.ts';
import { readSettings } from './data.ts';
import { ownTerms } from './rules.ts';
import { settingsThing } from './verbs.ts';

const site = useSite();
const coordinator = { role: 'coordinator' } as const;
const empty = Object.fromEntries(ownTerms.map((term) => [term, '']));
const fields = {
  name: 'Kreis Nebelfeld',
  claim: 'Gemeinsam weiter',
  accent: '#1A5E3F',
  profile: 'nrw',
  languages: ['de', 'en', 'ar'],
  ...empty,
};

describe('the settings of the county', () => {
  test('change its name, colour, words and languages, and the history says what from', async () => {
    const sent = { ...fields, leadUnit: 'Integrationsbüro', councilRole: 'Kreistagsmitglied' };
    expect((await site.post('/einstellungen', sent, coordinator)).status).toBe(303);
    expect(await readSettings(site.db())).toMatchObject({
      name: 'Kreis Nebelfeld',
      accent: '#1a5e3f',
      profile: 'nrw',
      languages: ['de', 'en', 'ar'],
      terms: { leadUnit: 'Integrationsbüro', councilRole: 'Kreistagsmitglied' },
    });
    const [entry] = await listHistory(site.db(), settingsThing);
    expect(entry?.changes.profile).toEqual({ from: 'hessen', to: 'nrw' });
    const page = await (await site.get('/zugaenge/rechte', { role: 'admin' })).text();
    expect(page).toContain('Kreistagsmitglied');
    expect(page).toContain('Kreisdirektion');
  });

  test('who kept an address in a language that is not offered any more is led to the page in one that is', async () => {
    const to = async (path: string, headers: Record<string, string> = {}) => {
      const answer = await site.get(path, undefined, headers);
      return [answer.status, answer.headers.get('location')];
    };
    expect(await to('/ru/konzept?seite=2')).toEqual([303, '/de/konzept?seite=2']);
    expect(await to('/uk')).toEqual([303, '/de']);
    expect(await to('/fa-AF/konzept', { 'accept-language': 'fa, ar;q=0.8' })).toEqual([303, '/ar/konzept']);
    expect(await to('/xx/konzept')).toEqual([404, null]);
    expect((await site.post('/ru/barriere-melden', {})).status).toBe(404);
  });

  test('a colour that is none is refused at its field; nothing typed is lost', async () => {
    const response = await site.post(
      '/einstellungen',
      { ...fields, claim: 'Neu getippt', accent: 'grün' },
      coordinator,
    );
    expect(response.status).toBe(422);
    const page = await response.text();
    expect(page).toContain('Bitte eine Farbe wie #1a5e3f eingeben.');
    expect(page).toContain('value="Neu getippt"');
  });

  test('a colour can be checked before it is saved', async () => {
    const response = await site.post('/einstellungen/farbe', { ...fields, accent: '#ffe94d' }, coordinator);
    expect(response.status).toBe(200);
    expect(await response.text()).toContain('Zu hell (Kontrast 1,2 zu 1)');
    expect((await readSettings(site.db())).accent).not.toBe('#ffe94d');
  });

  test('German cannot be left out, and a language that is none is refused', async () => {
    expect((await site.post('/einstellungen', { ...fields, languages: ['en'] }, coordinator)).status).toBe(422);
    expect((await site.post('/einstellungen', { ...fields, languages: ['de', 'xx'] }, coordinator)).status).toBe(422);
  });

  test.each(['head', 'partner', 'operations', 'privacy'] as const)('the role %s may not change them', async (role) => {
    expect((await site.get('/einstellungen', { role })).status).toBe(403);
    expect((await site.post('/einstellungen', fields, { role })).status).toBe(403);
  });
});

describe('the logo', () => {
  const picture = async () =>
    new File(
      [
        new Uint8Array(
          await sharp({ create: { width: 40, height: 20, channels: 3, background: '#123456' } })
            .png()
            .toBuffer(),
        ),
      ],
      'logo.png',
      { type: 'image/png' },
    );

  test('is shown on every page once it is set, and gone once it is removed', async () => {
    expect((await site.get('/-/logo')).status).toBe(404);
    expect((await site.post('/einstellungen/logo', { logo: await picture() }, coordinator)).status).toBe(303);
    const logo = await site.get('/-/logo');
    expect([logo.status, logo.headers.get('content-type')]).toEqual([200, 'image/jpeg']);
    expect(await (await site.get('/anmelden')).text()).toContain('/-/logo?v=');
    expect((await site.post('/einstellungen/logo', { _method: 'delete' }, coordinator)).status).toBe(303);
    expect((await site.get('/-/logo')).status).toBe(404);
  });

  test('is refused where it is no picture, whatever its name says', async () => {
    const forged = new File([new Uint8Array(readFileSync('package.json'))], 'logo.png', { type: 'image/png' });
    const response = await site.post('/einstellungen/logo', { logo: forged }, coordinator);
    expect(response.status).toBe(422);
    expect((await readSettings(site.db())).logoFileId).toBe('');
  });
});
