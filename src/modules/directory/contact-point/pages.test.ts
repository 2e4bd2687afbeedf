import { beforeAll, expect, test } from 'vitest';
import { useSite } from '../../../../test/site.ts';
import { stakeholdersByCode } from '../stakeholder/data.ts';
import { loadDemoDirectory } from '../test-support.ts';
import { findContactPoint } from './data.ts';

const site = useSite();
const coordinator = { role: 'coordinator' } as const;
let ids: Record<string, string> = {};
beforeAll(async () => {
  await loadDemoDirectory(site.db());
  ids = Object.fromEntries(
    [...(await stakeholdersByCode(site.db(), ['A17', 'G01', 'G02']))].map(([code, { id }]) => [code, id]),
  );
});

const typed = (more: Record<string, string | string[]> = {}) => ({
  id: crypto.randomUUID(),
  name: 'Rathaus-Lotsen',
  type: 'municipal-office',
  ownerId: '',
  municipalityId: ids.G02 ?? '',
  description: '',
  address: 'Markt 1',
  contactFunction: 'Empfang',
  mailbox: '',
  phone: '',
  hours: 'Di, Do 9–11',
  hoursNote: '',
  languages: ['de'],
  audiences: ['newcomers'],
  ...more,
});

test('a town writes down its own contact point and publishes it; elsewhere it may not', async () => {
  const town = { role: 'municipality', scope: { kind: 'municipality', id: ids.G02 ?? '' } } as const;
  expect((await site.post('/anlaufstellen/neu', typed({ municipalityId: ids.G01 ?? '' }), town)).status).toBe(422);
  expect((await site.post('/anlaufstellen/neu', typed(), town)).headers.get('location')).toContain(
    '/anlaufstellen/AS-08',
  );
  expect((await site.post('/anlaufstellen/AS-08/veroeffentlichung', {}, town)).status).toBe(303);
  expect(await findContactPoint(site.db(), 'AS-08')).toMatchObject({
    state: 'published',
    confirmedOn: null,
    hours: [
      { day: 2, from: '09:00', to: '11:00' },
      { day: 4, from: '09:00', to: '11:00' },
    ],
  });
  expect((await site.post('/anlaufstellen/AS-08/bestaetigung', {}, town)).status).toBe(303);
  expect((await findContactPoint(site.db(), 'AS-08'))?.confirmedOn).toBe('2026-11-22');
  expect((await site.get('/anlaufstellen/AS-02', town)).headers.get('location')).toBe('/de/anlaufstellen/AS-02');
});

test('nobody can publish a place that cannot be reached', async () => {
  await site.post('/anlaufstellen/neu', typed({ name: 'Nirgendwo', address: '' }), coordinator);
  const response = await site.post('/anlaufstellen/AS-09/veroeffentlichung', {}, coordinator);
  expect(response.status).toBe(422);
  expect(await response.text()).toContain('mindestens Telefon, Postfach oder Adresse');
});

test('somebody must be meant, and times must be times', async () => {
  expect((await site.post('/anlaufstellen/neu', typed({ audiences: [] }), coordinator)).status).toBe(422);
  expect((await site.post('/anlaufstellen/neu', typed({ hours: 'Mo 25–26' }), coordinator)).status).toBe(422);
});

test('units, bodies and municipalities are seen by the staff and kept by the lead unit', async () => {
  for (const path of ['/stellen', '/stellen/U02', '/gremien', '/gremien/B4', '/kommunen', '/kommunen/G12']) {
    expect((await site.get(path, coordinator)).status).toBe(200);
    expect((await site.get(path)).status).toBe(303);
  }
  const town = { role: 'municipality', scope: { kind: 'municipality', id: ids.G02 ?? '' } } as const;
  expect((await site.get('/stellen/U02/bearbeiten', town)).status).toBe(403);
  expect((await site.get('/kommunen/G02/bearbeiten', town)).status).toBe(200);
  expect((await site.get('/kommunen/G01/bearbeiten', town)).status).toBe(403);
  expect(
    (await site.post('/kommunen/G02/bearbeiten', { population: '10', foreignNationals: '11', note: '' }, town)).status,
  ).toBe(422);
});

test('units cannot dock onto each other in a circle', async () => {
  const units = await stakeholdersByCode(site.db(), ['U01', 'U02']);
  const fields = {
    name: 'Leitstelle Integration',
    placement: 'Dezernat II',
    attachedToId: units.get('U02')?.id ?? '',
    contactFunction: '',
    mailbox: 'leitstelle@musterau.example',
    phone: '',
    place: '',
    hours: '',
  };
  const response = await site.post('/stellen/U01/bearbeiten', fields, coordinator);
  expect(response.status).toBe(422);
  expect(await response.text()).toContain('im Kreis geht es nicht');
});

test('a body of a municipality says of which', async () => {
  const fields = {
    id: crypto.randomUUID(),
    name: 'Ausländerbeirat Beispielheim',
    type: 'advisory',
    level: 'municipality',
    municipalityId: '',
    members: '9',
    rhythm: '',
    composition: '',
    note: '',
  };
  expect((await site.post('/gremien/neu', fields, coordinator)).status).toBe(422);
  expect(
    (await site.post('/gremien/neu', { ...fields, municipalityId: ids.G02 ?? '' }, coordinator)).headers.get(
      'location',
    ),
  ).toContain('/gremien/B7');
});

test.each(['(0151) 2345678', 'Mobil: 0176/2345678', '06400 12 / 0176 2345678'])(
  'die private Nummer in „%s“ kommt nicht ins Verzeichnis, es sei denn, sie gehört zum Amt',
  async (phone) => {
    const refused = await site.post('/anlaufstellen/neu', typed({ phone }), coordinator);
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain(phone);
    const given = { phone, contactIsOfficial: 'ja' };
    expect((await site.post('/anlaufstellen/neu', typed(given), coordinator)).status).toBe(303);
  },
);

test('auch in Funktion, Adresse und Hinweis kommt keine private Nummer ungefragt ins Verzeichnis', async () => {
  for (const field of ['contactFunction', 'address', 'hoursNote']) {
    const fields = typed({ [field]: 'Petra Meier 0171 2345678' });
    const refused = await site.post('/anlaufstellen/neu', fields, coordinator);
    expect([refused.status, (await refused.text()).includes(`f-${field}-error`)]).toEqual([422, true]);
  }
});

test('Zeiten, wie man sie schreibt, werden verstanden; was daneben steht, kommt in den Hinweis', async () => {
  const hours = 'Sonnabend und Sonntag 14 bis 17 Uhr und nach Vereinbarung, Mi geschlossen';
  const response = await site.post('/anlaufstellen/neu', typed({ hours, hoursNote: 'Hintereingang' }), coordinator);
  const code = /AS-\d+/.exec(response.headers.get('location') ?? '')?.[0] ?? '';
  expect(await findContactPoint(site.db(), code)).toMatchObject({
    hours: [
      { day: 6, from: '14:00', to: '17:00' },
      { day: 7, from: '14:00', to: '17:00' },
    ],
    hoursNote: 'Hintereingang; nach Vereinbarung',
  });
});

test('was keine Zeit ist, wird beim Namen genannt, und was eingegeben war, steht noch da', async () => {
  const hours = 'Mo 9–12, 1. Samstag im Monat 10–12';
  const response = await site.post('/anlaufstellen/neu', typed({ hours }), coordinator);
  const html = await response.text();
  expect(response.status).toBe(422);
  expect(html).toContain('„1. Samstag im Monat 10–12“ verstehen wir nicht als Zeit');
  expect(html).toContain(hours);
});
