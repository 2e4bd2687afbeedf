import { beforeAll, expect, test } from 'vitest';
import { findOffer, findOrganisation, listOffers } from '#modules/directory/index.ts';
import { loadDemoDirectory } from '#modules/directory/test-support.ts';
import { useSite } from '../../../../test/site.ts';

const site = useSite();
beforeAll(() => loadDemoDirectory(site.db()));

test('an offer says when, for whom, until when and when it was last confirmed', async () => {
  const html = await (await site.get('/de/angebote/O-018')).text();
  for (const words of [
    'Schwimmkurs für Frauen',
    'Offen bis',
    '16:30',
    'gesichert bis 30. Juni 2027',
    'geprüft am 10.09.2026',
    'SG Beispielheim',
  ]) {
    expect(html).toContain(words);
  }
});

test('an offer that nobody confirmed for two years keeps its address, but shows no hours and no phone', async () => {
  const response = await site.get('/de/angebote/O-014');
  const html = await response.text();
  expect(response.status).toBe(200);
  expect(html).toContain('Diesen Eintrag zeigen wir zurzeit nicht');
  expect(html).not.toContain('90009-108');
  expect(await (await site.get('/de/akteure/A08')).text()).not.toContain('90009-108');
});

test('an organisation shows what it offers', async () => {
  const html = await (await site.get('/de/akteure/A04')).text();
  for (const code of ['O-006', 'O-007', 'O-033']) expect(html).toContain(`/de/angebote/${code}`);
});

test('a contact point shows its week and admits unknown hours', async () => {
  const known = await (await site.get('/de/anlaufstellen/AS-03')).text();
  expect(known).toContain('09:00–12:00');
  expect(known).toContain('Dienstag');
  const unknown = await (await site.get('/de/anlaufstellen/AS-01')).text();
  expect(unknown).toContain('Zeiten nicht bekannt, bitte vorher anrufen');
});

test('drafts and codes that do not exist are not found', async () => {
  for (const path of ['/de/anlaufstellen/AS-07', '/de/angebote/O-999', '/de/akteure/A99'])
    expect((await site.get(path)).status).toBe(404);
});

test('whom an offer is meant for, and that it is open to all, do not contradict each other', async () => {
  const offer = await findOffer(site.db(), 'O-002');
  if (!offer) throw new Error('O-002 is not there');
  expect([offer.isOpenToAll, offer.targetGroups.includes('alle')]).toEqual([true, false]);
  const html = await (await site.get('/de/angebote/O-002')).text();
  expect(html).toContain('Vor allem für');
  expect(html).toContain('Offen für alle, die hier leben');
});

test('an offer that names no languages says that they are not known, and a door that never closes says so', async () => {
  const db = site.db();
  const always = JSON.stringify([1, 2, 3, 4, 5, 6, 7].map((day) => ({ day, from: '00:00', to: '24:00' })));
  const change = db.updateTable('directory.offer').set({ languages: [], hours: always, ends_on: null });
  await change.where('code', '=', 'O-019').execute();
  const html = await (await site.get('/de/angebote/O-019')).text();
  expect(html).toMatch(/Sprache<\/dt><dd>nicht bekannt/);
  expect(html).toContain('Rund um die Uhr offen');
});

const coordinator = { role: 'coordinator' } as const;
const reason = { reason: 'Gibt es nicht mehr' };

test('what has ended says so at its old address, with what its owner offers now, and not why', async () => {
  await site.post('/angebote/O-006/ende', reason, coordinator);
  const response = await site.get('/de/angebote/O-006');
  const html = await response.text();
  expect(response.status).toBe(410);
  for (const words of ['Dieses Angebot gibt es nicht mehr', '/de/angebote/O-007', '/de/angebote/O-033'])
    expect(html).toContain(words);
  expect(html).not.toContain(reason.reason);
  // It ended before the last day that was planned.
  expect(html).not.toContain('Der letzte Tag war');
  expect(await (await site.get('/ar/angebote/O-006')).text()).toContain('هذا العرض لم يعد موجوداً');

  await site.post('/anlaufstellen/AS-03/ende', reason, coordinator);
  const point = await site.get('/de/anlaufstellen/AS-03');
  expect(point.status).toBe(410);
  expect(await point.text()).toContain('Diese Anlaufstelle gibt es nicht mehr');
});

test('an offer is over the day after its last day, and the page names that day', async () => {
  const before = site.clock.now;
  site.clock.now = new Date('2027-07-01T08:00:00Z');
  const response = await site.get('/de/angebote/O-018');
  site.clock.now = before;
  expect(response.status).toBe(410);
  expect(await response.text()).toContain('Der letzte Tag war der 30. Juni 2027');
});

test('what nobody could ever read has no page that tells of it', async () => {
  await site.post('/anlaufstellen/AS-07/ende', reason, coordinator);
  expect((await site.get('/de/anlaufstellen/AS-07')).status).toBe(404);
});

test('an organisation that went into another leads to the one that stays, over several steps', async () => {
  const idOf = async (code: string) => (await findOrganisation(site.db(), code))?.id ?? '';
  for (const [from, into] of [
    ['A08', 'A21'],
    ['A21', 'A20'],
  ] as const)
    await site.post(`/akteure/${from}/zusammenfuehrung`, { intoId: await idOf(into), ...reason }, coordinator);
  for (const code of ['A08', 'A21']) {
    const response = await site.get(`/de/akteure/${code}`);
    expect([response.status, response.headers.get('location')]).toEqual([308, '/de/akteure/A20']);
  }
  const owned = await listOffers(site.db(), { ownerId: await idOf('A20') }, '2026-11-22');
  for (const { code } of owned) await site.post(`/angebote/${code}/ende`, reason, coordinator);
  expect((await site.post('/akteure/A20/archiv', reason, coordinator)).status).toBe(303);
  const gone = await site.get('/de/akteure/A08');
  expect(gone.status).toBe(410);
  expect(await gone.text()).toContain('Diese Einrichtung gibt es nicht mehr');
});

test('die Seite eines Angebots führt zur Karte des eigenen Geräts und auf andere Geräte, ohne jemand Dritten zu fragen', async () => {
  const point = site.db().updateTable('directory.contact_point').set({ address: 'Kirchgasse 2' });
  await point.where('code', '=', 'AS-04').execute();
  for (const path of ['/de/anlaufstellen/AS-04', '/ar/anlaufstellen/AS-04']) {
    const html = await (await site.get(`${path}?ab=1`)).text();
    expect(/href="geo:0,0\?q=[^"]+"/.test(html), path).toBe(true);
    expect(html.includes(`http://musterau.localhost${path}<`), path).toBe(true);
    expect(html.includes('class="qs-qr"'), path).toBe(true);
  }
  // Four towns and no street: a link to a map would lead to one of them only.
  expect((await (await site.get('/de/angebote/O-002')).text()).includes('href="geo:')).toBe(false);
});
