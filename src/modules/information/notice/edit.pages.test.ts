import { beforeAll, describe, expect, test } from 'vitest';
import { loadDemoDirectory } from '#modules/directory/test-support.ts';
import { listHistory } from '#platform/history/read.ts';
import { useSite } from '../../../../test/site.ts';
import { noticeThing } from './verbs.ts';

const site = useSite();
const coordinator = { role: 'coordinator' } as const;
const imprint = {
  authority: 'Landkreis Nebelfeld, Der Kreisausschuss',
  address: 'Amtsgasse 3\n99002 Nebelfeld',
  represented: 'Landrat',
  phone: '069 90009-200',
  mail: 'kreis@nebelfeld.example',
  responsible: 'Integrationsbüro',
  supervision: 'Kommunalaufsicht des Landes',
  'own-de': 'Unser Haus ist montags zu.',
};
const text = async (path: string) => (await site.get(path, coordinator)).text();

describe('the imprint of an empty county', () => {
  test('lists what is missing, proposes what its state gives, and shows readers no empty blank', async () => {
    const form = await text('/einstellungen/impressum');
    expect(form).toContain('7 Angaben fehlen');
    expect(form).toContain('Kommunalaufsicht des Landes Hessen');
    expect(form).toContain('Vorlage Ihres Landes, Stand 30.11.2026, zu prüfen bis 30.11.2027');
    const page = await (await site.get('/de/impressum')).text();
    expect(page).not.toContain('Anschrift');
    expect(page).not.toContain('Stand:');
  });

  test('takes what is known today and cannot be confirmed while something is missing', async () => {
    const sent = { ...imprint, address: '', 'own-de': '' };
    expect((await site.post('/einstellungen/impressum', sent, coordinator)).status).toBe(303);
    expect(await text('/einstellungen/impressum')).toContain('Eine Angabe fehlt');
    const refused = await site.post('/einstellungen/impressum/durchgelesen', {}, coordinator);
    expect([refused.status, await refused.text()]).toEqual([422, expect.stringContaining('Eine Angabe fehlt noch')]);
  });

  test('keeps everything typed where an address is none', async () => {
    const response = await site.post('/einstellungen/impressum', { ...imprint, mail: 'keine' }, coordinator);
    expect(response.status).toBe(422);
    const page = await response.text();
    expect(page).toContain('value="keine"');
    expect(page).toContain('Amtsgasse 3');
  });

  test('shows readers all of it, with the day on which somebody read it through', async () => {
    await site.post('/einstellungen/impressum', imprint, coordinator);
    expect(await (await site.get('/de/impressum')).text()).not.toContain('Stand:');
    expect((await site.post('/einstellungen/impressum/durchgelesen', {}, coordinator)).status).toBe(303);
    const page = await (await site.get('/de/impressum')).text();
    expect(page).toContain('Amtsgasse 3<br/>99002 Nebelfeld');
    expect(page).toContain('Unser Haus ist montags zu.');
    expect(page).toContain('Stand: 22.11.2026');
    const ukrainian = await (await site.get('/uk/impressum')).text();
    expect(ukrainian).toContain('Наступний текст є лише німецькою.');
    expect(ukrainian).toMatch(/lang="de"[^>]*><p>Unser Haus/);
  });

  test('remembers who changed what, but not the old telephone number', async () => {
    const entries = await listHistory(site.db(), noticeThing('imprint'));
    expect(entries.map(({ action }) => action).sort()).toEqual(['changed', 'changed', 'read-through']);
    const changes = Object.assign({}, ...entries.map((entry) => entry.changes));
    expect(changes.address).toEqual({ from: '', to: 'Amtsgasse 3\n99002 Nebelfeld' });
    expect(changes.phone).toEqual({ from: null, to: null });
  });

  test('is due again once somebody changes it', async () => {
    expect(await text('/heute/alles')).not.toContain('Impressum durchlesen');
    site.clock.now = new Date('2026-11-22T15:10:00Z');
    await site.post('/einstellungen/impressum', { ...imprint, phone: '069 90009-201' }, coordinator);
    expect(await text('/heute/alles')).toContain('Impressum durchlesen');
  });
});

describe('the other two texts', () => {
  beforeAll(() => loadDemoDirectory(site.db()));

  test('the privacy notice names the controller, the office for data protection and what the program keeps', async () => {
    const sent = { controller: 'Landkreis Nebelfeld', dataAuthority: 'Datenschutzaufsicht des Landes' };
    await site.post('/einstellungen/datenschutz', sent, coordinator);
    expect((await site.post('/einstellungen/datenschutz/durchgelesen', {}, coordinator)).status).toBe(303);
    const page = await (await site.get('/de/datenschutz')).text();
    expect(page).toContain('Landkreis Nebelfeld');
    expect(page).toContain('datenschutz@musterau.example');
    expect(page).toContain('Was wir speichern, wofür und wie lange');
    expect(await (await site.get('/ar/datenschutz')).text()).toContain('<ul class="qs-list" lang="en" dir="ltr">');
  });

  test('the accessibility statement says how far it is, in the language of the reader', async () => {
    const sent = {
      conformity: 'partial',
      gaps: 'Videos ohne Untertitel',
      method: 'self',
      drawnUpOn: '2026-11-20',
      feedback: 'Integrationsbüro',
      enforcement: 'Durchsetzungsstelle',
    };
    await site.post('/einstellungen/barrierefreiheit', sent, coordinator);
    expect((await site.post('/einstellungen/barrierefreiheit/durchgelesen', {}, coordinator)).status).toBe(303);
    expect(await (await site.get('/de/barrierefreiheit')).text()).toContain('teilweise barrierefrei');
    expect(await (await site.get('/pl/barrierefreiheit')).text()).toContain('częściowo dostępne');
  });
});

test.each(['head', 'privacy', 'partner', 'council'] as const)('the role %s does not write them', async (role) => {
  expect((await site.get('/einstellungen/impressum', { role })).status).toBe(403);
  expect((await site.post('/einstellungen/impressum', imprint, { role })).status).toBe(403);
});
