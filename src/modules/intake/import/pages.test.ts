import { beforeAll, expect, test } from 'vitest';
import { findOffer, listContactPoints, listOffers, listOrganisations } from '#modules/directory/index.ts';
import { loadDemoDirectory } from '#modules/directory/test-support.ts';
import { writeTable } from '#platform/tables/write.ts';
import { asRead } from '../../../../test/as-read.ts';
import { useSite } from '../../../../test/site.ts';
import { listImportRows, listImports } from './data.ts';

const site = useSite();
const today = '2026-11-22';
const coordinator = { role: 'coordinator' } as const;
const rowsOf = (id: string) => listImportRows(site.db(), { id, kind: 'organisation', mapping: {} });
beforeAll(() => loadDemoDirectory(site.db()));

const csv = (lines: string[], name = 'liste.csv') => new File([lines.join('\r\n')], name, { type: 'text/csv' });
const upload = (kind: string, file: File) =>
  site.post('/einspielen', { id: crypto.randomUUID(), kind, file }, coordinator);
const idOf = (response: Response) =>
  /einspielen\/([0-9a-f-]{36})/.exec(response.headers.get('location') ?? '')?.[1] ?? '';

const clubs = [
  'Verein;Ort;E-Mail;Telefon;Sprachen;Art',
  'Nähtreff Fabelbach;Fabelbach;treff@naehtreff.example;069 90009-301;Deutsch, Arabisch;Verein',
  'SG Beispielheim;Beispielheim;info@sg-beispielheim.example;;;Sportverein',
  'Chor ohne Ort;Atlantis;;;;',
  'Anna hilft;Musterau;anna.berg@gmx.de;;;',
  'Nähtreff Fabelbach;Fabelbach;;;;',
  ';Musterau;;;;',
];

test('columns are guessed, rows are checked, doubles are proposed as what they are', async () => {
  const uploaded = await upload('organisation', csv(clubs));
  expect(uploaded.status).toBe(303);
  const id = idOf(uploaded);
  const mapping = await (await site.get(`/einspielen/${id}/spalten`, coordinator)).text();
  expect(mapping).toContain('Verein (Nähtreff Fabelbach)');
  const html = await (await site.get(`/einspielen/${id}`, coordinator)).text();
  for (const words of [
    '„Atlantis“ ist keine Kommune des Kreises',
    'sieht privat aus',
    'steht schon in Zeile 2',
    'gleiches Postfach wie A10 SG Beispielheim e. V.',
    'einer fehlt etwas Wichtiges, 2 sind zweifelhaft',
  ]) {
    expect(html.includes(words), words).toBe(true);
  }
  expect((await listOrganisations(site.db(), { words: 'Nähtreff' }, today)).length).toBe(0);
});

test('what was decided is taken once: new ones unconfirmed, known ones untouched, faulty ones left out', async () => {
  const [session] = await listImports(site.db());
  const id = session?.id ?? '';
  const known = (await listOrganisations(site.db(), {}, today)).find(({ code }) => code === 'A10');
  const decisions = { row2: 'new', row3: `same:${known?.id}`, row4: 'skip', row5: 'skip', row6: 'skip', row7: 'skip' };
  expect((await site.post(`/einspielen/${id}`, { ...decisions, action: 'keep' }, coordinator)).status).toBe(303);
  expect((await listOrganisations(site.db(), { words: 'Nähtreff' }, today)).length).toBe(0);
  expect((await site.post(`/einspielen/${id}`, { ...decisions, action: 'take' }, coordinator)).status).toBe(303);
  expect(await listOrganisations(site.db(), { words: 'Nähtreff' }, today)).toMatchObject([
    { code: 'A25', confirmedOn: null, languages: ['de', 'ar'], municipality: { code: 'G04' } },
  ]);
  expect((await listOrganisations(site.db(), {}, today)).find(({ code }) => code === 'A10')).toEqual(known);
  expect((await rowsOf(id)).map(({ outcome }) => outcome)).toEqual([
    'taken',
    'unchanged',
    'skipped',
    'skipped',
    'skipped',
    'skipped',
  ]);
  const again = await site.post(`/einspielen/${id}`, { ...decisions, action: 'take' }, coordinator);
  expect(again.headers.get('location')).toContain('intake.notice.taken-before');
  expect((await listOrganisations(site.db(), { words: 'Nähtreff' }, today)).length).toBe(1);
});

test('a row with a fault cannot be forced in, and forged choices and columns are refused', async () => {
  const id = idOf(await upload('organisation', csv(clubs)));
  expect((await site.post(`/einspielen/${id}`, { row4: 'new', action: 'take' }, coordinator)).status).toBe(422);
  expect(
    (await site.post(`/einspielen/${id}`, { row2: `same:${crypto.randomUUID()}`, action: 'take' }, coordinator)).status,
  ).toBe(422);
  expect((await site.post(`/einspielen/${id}`, { row99: 'new', action: 'take' }, coordinator)).status).toBe(422);
  expect((await site.post(`/einspielen/${id}/spalten`, { name: '17' }, coordinator)).status).toBe(422);
  expect((await site.post(`/einspielen/${id}/spalten`, { geheim: '0' }, coordinator)).status).toBe(422);
  expect((await site.post(`/einspielen/${id}/spalten`, { name: '1' }, coordinator)).status).toBe(303);
});

test('offers come in as drafts, from a file that Excel saved in the old encoding', async () => {
  const text =
    'Titel;Träger;Orte;Thema;Für wen;Zeiten;Letzter Tag\r\nSprachcafé;Stadtbücherei Musterau;Musterau, Fabelbach;Deutsch lernen;Frauen, Neuzugewanderte;Mo 18–20 Uhr;31.12.2027\r\nKurs X;Unbekannt e. V.;Musterau;;;;\r\n';
  const bytes = Uint8Array.from([...text.replaceAll('–', '-')].map((letter) => letter.codePointAt(0) ?? 63));
  const id = idOf(await upload('offer', new File([bytes], 'angebote.csv')));
  expect(await (await site.get(`/einspielen/${id}`, coordinator)).text()).toContain(
    '„Unbekannt e. V.“ steht nicht im Verzeichnis',
  );
  await site.post(`/einspielen/${id}`, { row2: 'new', row3: 'skip', action: 'take' }, coordinator);
  expect(await findOffer(site.db(), 'O-035')).toMatchObject({
    title: 'Sprachcafé',
    state: 'draft',
    confirmedOn: null,
    endsOn: '2027-12-31',
    targetGroups: ['frauen', 'neu'],
    owner: { code: 'A16' },
    topic: { code: 'T02' },
    hours: [{ day: 1, from: '18:00', to: '20:00' }],
  });
});

test('what the list of offers exports can be read in again and is recognised as already here', async () => {
  const response = await site.get('/angebote?format=xlsx', coordinator);
  const id = idOf(await upload('offer', new File([await response.arrayBuffer()], 'angebote.xlsx')));
  const html = await (await site.get(`/einspielen/${id}`, coordinator)).text();
  expect(asRead(html)).toContain('heißt ähnlich wie O-018 Schwimmkurs für Frauen');
  expect(
    html.includes('keine ist zweifelhaft'),
    html.slice(html.indexOf('qs-lead'), html.indexOf('qs-lead') + 120),
  ).toBe(true);
});

test('contact points come in from a table of Excel', async () => {
  const columns = ['Name', 'Ort', 'Öffnungszeiten', 'Telefon'].map((label, index) => ({
    label,
    value: (row: string[]) => row[index] ?? '',
  }));
  const bytes = await writeTable(
    columns,
    [
      ['Rathaus-Lotsen', 'Beispielheim', 'Di, Do 9–11', '069 90009-302'],
      ['Zelt', 'Musterau', 'abends', ''],
    ],
    'xlsx',
  );
  const id = idOf(await upload('contact-point', new File([bytes], 'stellen.xlsx')));
  expect(await (await site.get(`/einspielen/${id}`, coordinator)).text()).toContain(
    '„abends“ sagt nicht, von wann bis wann',
  );
  await site.post(`/einspielen/${id}`, { row2: 'new', row3: 'skip', action: 'take' }, coordinator);
  expect((await listContactPoints(site.db(), { words: 'Rathaus' }, today))[0]).toMatchObject({
    state: 'draft',
    confirmedOn: null,
    hours: [{ day: 2 }, { day: 4 }],
  });
});

test.each([
  ['a picture', new File([Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1])], 'liste.csv')],
  ['an empty file', new File([], 'liste.csv')],
  ['a broken quote', csv(['Name;Ort', '"Verein ohne Ende;Musterau'])],
])('%s is refused with a sentence, and nothing is kept', async (_what, file) => {
  const before = (await listImports(site.db())).length;
  const response = await upload('organisation', file);
  expect(response.status).toBe(422);
  expect((await listImports(site.db())).length).toBe(before);
});

test('a list that is too much says in the summary and at its field what is too large and what to do', async () => {
  const wide = csv(['Name;Ort', ...Array.from({ length: 2_000 }, () => ';'.repeat(150))]);
  const html = await (await upload('organisation', wide)).text();
  expect(html.match(/Die Datei hat zu viele Felder/g)?.length).toBe(2);
  expect(html).toContain('Die Datei hat zu viele Felder: höchstens 100.000 in allen Blättern. Bitte nur die Liste');
  const long = csv(['Name;Ort', ...Array.from({ length: 5_001 }, () => 'Verein;Musterau')]);
  expect(await (await upload('organisation', long)).text()).toContain('Bitte leere Zeilen löschen');
});

test('while a long list is read, other people are answered', async () => {
  const answered: string[] = [];
  const long = csv(['Name;Ort', ...Array.from({ length: 4_900 }, () => `${'Verein '.repeat(40)};Musterau`)]);
  const reading = upload('organisation', long).then(() => answered.push('list'));
  const reader = site.get('/anmelden').then(() => answered.push('page'));
  await Promise.all([reading, reader]);
  expect(answered).toEqual(['page', 'list']);
});

test('only the lead unit imports', async () => {
  expect((await site.get('/einspielen', { role: 'partner' })).status).toBe(403);
  const before = (await listOffers(site.db(), {}, today)).length;
  expect(
    (await site.post('/einspielen', { kind: 'offer', file: csv(['Titel', 'X']) }, { role: 'municipality' })).status,
  ).toBe(403);
  expect((await listOffers(site.db(), {}, today)).length).toBe(before);
});

test('what a row adds to an entry that is here is added field by field, and nothing else is touched', async () => {
  const first = idOf(
    await upload('organisation', csv(['Verein;Ort;E-Mail', 'Bücherstube Süd;Musterau;info@stube.example'])),
  );
  await site.post(`/einspielen/${first}`, { row2: 'new', action: 'take' }, coordinator);
  const [stored] = await listOrganisations(site.db(), { words: 'Bücherstube' }, today);
  const lines = ['Verein;Ort;Telefon;Web;Beschreibung', 'Buecherstube Süd e.V.;;069 90009-555;stube.example;Lesen'];
  const id = idOf(await upload('organisation', csv(lines)));
  const path = `/einspielen/${id}/zeilen/2`;
  expect(await (await site.get(path, coordinator)).text()).toContain(`value="complete:${stored?.id}"`);
  const [row] = await rowsOf(id);
  expect(row?.decision).toBe(null);
  const sent = {
    name: 'Buecherstube Süd e.V.',
    phone: '069 90009-555',
    website: 'stube.example',
    description: 'Lesen',
  };
  const chosen = { decision: `complete:${stored?.id}`, additions: ['phone', 'website'] };
  expect((await site.post(path, { ...sent, ...chosen }, coordinator)).status).toBe(303);
  await site.post(`/einspielen/${id}`, { row2: `complete:${stored?.id}`, action: 'take' }, coordinator);
  const [after] = await listOrganisations(site.db(), { words: 'Bücherstube' }, today);
  expect(after).toEqual({ ...stored, phone: '069 90009-555', website: 'https://stube.example' });
  await site.post(`/einspielen/${id}/ruecknahme`, {}, coordinator);
  expect((await listOrganisations(site.db(), { words: 'Bücherstube' }, today)).length).toBe(1);
});

test('offers of a list are taken back together; an owner that nobody knows keeps a row out until it is named', async () => {
  const lines = [
    'Titel;Träger;Ort',
    'Strickzirkel;Stadtbücherei Musterau;Musterau',
    'Malzirkel;Verein Unbekannt;Musterau',
  ];
  const id = idOf(await upload('offer', csv(lines)));
  const path = `/einspielen/${id}/zeilen/3`;
  const sent = { title: 'Malzirkel', owner: 'A16', municipalities: 'Musterau' };
  expect((await site.post(path, sent, coordinator)).headers.get('location')).toContain(path);
  await site.post(`/einspielen/${id}`, { row2: 'new', row3: 'new', action: 'take' }, coordinator);
  expect((await listOffers(site.db(), { words: 'zirkel' }, today)).map(({ title, state }) => [title, state])).toEqual([
    ['Malzirkel', 'draft'],
    ['Strickzirkel', 'draft'],
  ]);
  expect((await site.post(`/einspielen/${id}/veroeffentlichung`, {}, coordinator)).headers.get('location')).toContain(
    'published-some',
  );
  await site.post(`/einspielen/${id}/ruecknahme`, {}, coordinator);
  expect(await listOffers(site.db(), { words: 'zirkel' }, today)).toEqual([]);
});
