import { beforeAll, describe, expect, test } from 'vitest';
import { findContactPoint, listContactPoints, listOffers, listOrganisations } from '#modules/directory/index.ts';
import { loadDemoDirectory } from '#modules/directory/test-support.ts';
import { formOf } from '../../../../test/form-of.ts';
import { useSite } from '../../../../test/site.ts';
import { sheetsOf, workbookOf } from '../test-support.ts';
import { findImport, listImportRows } from './data.ts';

const site = useSite();
const today = '2026-11-22';
const coordinator = { role: 'coordinator' } as const;
beforeAll(() => loadDemoDirectory(site.db()));

const csv = (lines: readonly string[]) => new File([lines.join('\r\n')], 'liste.csv', { type: 'text/csv' });
const page = async (path: string) => (await site.get(path, coordinator)).text();

async function upload(kind: string, file: File): Promise<string> {
  const id = crypto.randomUUID();
  expect((await site.post('/einspielen', { id, kind, file }, coordinator)).status).toBe(303);
  return id;
}

/** What the preview proposes, sent as it is. */
async function take(id: string): Promise<void> {
  const shown = formOf(await page(`/einspielen/${id}`), `/einspielen/${id}`);
  expect((await site.post(`/einspielen/${id}`, { ...shown, action: 'take' }, coordinator)).status).toBe(303);
}

async function proposal(id: string, row = 2): Promise<string> {
  const shown = formOf(await page(`/einspielen/${id}`), `/einspielen/${id}`);
  return String(shown[`row${row}`]);
}

async function outcomes(id: string) {
  const session = await findImport(site.db(), id);
  return session ? (await listImportRows(site.db(), session)).map(({ outcome }) => outcome) : [];
}

async function remarksOf(id: string, row: number): Promise<string> {
  const html = await page(`/einspielen/${id}`);
  return new RegExp(`id="zeile-${row}"[\\s\\S]*?</tr>`).exec(html)?.[0].replaceAll(/<[^>]+>/g, ' ') ?? '';
}

const organisationCalled = async (words: string) =>
  (await listOrganisations(site.db(), { words }, today)).find(({ name }) => name.includes(words));

test('private numbers and free mail are left out in whatever spelling they come', async () => {
  const contacts = [
    ['(0151) 2345678', ''],
    ['Mobil: 0176/2345678', ''],
    ['06400 12 / 0176 2345678', ''],
    ['', 'olena.k@ukr.net'],
    ['', 'anna.berg@gmx.de\u200b'],
  ];
  const lines = contacts.map(([phone, mail], at) => `Lesekreis ${'ABCDE'[at]}bendrot;${phone};${mail}`);
  const id = await upload('organisation', csv(['Name;Telefon;E-Mail', ...lines]));
  for (let row = 2; row < 7; row += 1) expect(await remarksOf(id, row)).toContain('sieht privat aus');
  await take(id);
  const taken = await listOrganisations(site.db(), { words: 'bendrot' }, today);
  expect(taken.map(({ phone, mailbox }) => phone + mailbox).join('')).toBe('');
});

test('an organisation that is here is recognised without a place, and another of the same name elsewhere is a hint', async () => {
  const id = await upload('organisation', csv(['Name', 'Sozialverband Brückenpfeiler e. V.']));
  expect(await remarksOf(id, 2)).toContain('A04');
  expect(await proposal(id)).toMatch(/^same:/);
});

test('the same offers a second time are all here already, with and without a topic', async () => {
  const list = csv(['Titel;Träger;Ort', 'Handarbeitsrunde Auental;A04;Musterau']);
  await take(await upload('offer', list));
  const again = await upload('offer', list);
  expect(await proposal(again)).toMatch(/^same:/);
  await take(again);
  expect((await listOffers(site.db(), { words: 'Handarbeitsrunde' }, today)).length).toBe(1);
});

test.each([
  ['organisation', ['Name;Ort', 'Zwillingswerk Lindau;Musterau', 'Zwillingshof Birkau;Musterau'], 'Zwillings'],
  ['offer', ['Titel;Träger;Ort', 'Doppelrunde Auental;A04;Musterau'], 'Doppelrunde'],
] as const)(
  'a list of one %s that two people prepared is taken once: the second is asked about what came since',
  async (kind, lines, words) => {
    const [one, other] = [await upload(kind, csv(lines)), await upload(kind, csv(lines))];
    const there = `/einspielen/${other}`;
    const before = formOf(await page(there), there);
    await take(one);
    const refused = await site.post(there, { ...before, action: 'take' }, coordinator);
    expect(refused.status).toBe(422);
    const html = await refused.text();
    expect(html).toContain('Zeile 2');
    const again = formOf(html, there);
    expect(String(again['row2'])).toMatch(/^same:/);
    expect((await site.post(there, { ...again, action: 'take' }, coordinator)).status).toBe(303);
    const list = kind === 'offer' ? listOffers : listOrganisations;
    expect((await list(site.db(), { words }, today)).length).toBe(lines.length - 1);
  },
);

test('what is new all the same, although something like it came since, is taken once somebody has seen it', async () => {
  const list = csv(['Name;Ort', 'Quellgrund Ostara;Musterau']);
  const [one, other] = [await upload('organisation', list), await upload('organisation', list)];
  const there = `/einspielen/${other}`;
  const before = formOf(await page(there), there);
  await take(one);
  const html = await (await site.post(there, { ...before, action: 'take' }, coordinator)).text();
  const sent = { ...formOf(html, there), row2: 'new', action: 'take' };
  expect((await site.post(there, sent, coordinator)).status).toBe(303);
  expect((await listOrganisations(site.db(), { words: 'Quellgrund' }, today)).length).toBe(2);
});

test('a name whose umlauts were damaged on the way does not come in, and other fields are left out until somebody looked', async () => {
  const lines = ['Name;Adresse', 'BÃ¼cherkabinett Nord;Torgasse 1', 'Wortkabinett Nord;TorstraÃŸe 4'];
  const id = await upload('organisation', csv(lines));
  expect(await remarksOf(id, 2)).toContain('„BÃ¼cherkabinett Nord“ ist beim Speichern beschädigt worden');
  expect(await remarksOf(id, 3)).toContain('beschädigt');
  expect([await proposal(id), await proposal(id, 3)]).toEqual(['skip', 'without']);
  await take(id);
  expect((await organisationCalled('Wortkabinett'))?.address).toBe('');
  expect(await organisationCalled('cherkabinett')).toBeUndefined();
});

test('four spellings of one name in a file are one', async () => {
  const names = [
    'Bücherstube Musterau',
    'Buecherstube Musterau',
    'BÜCHERSTUBE  MUSTERAU',
    'Bücherstube Musterau e. V.',
  ];
  const id = await upload('organisation', csv(['Name', ...names]));
  for (const row of [3, 4, 5]) expect(await remarksOf(id, row)).toContain('steht schon in Zeile 2');
  await take(id);
  expect(await outcomes(id)).toEqual(['taken', 'skipped', 'skipped', 'skipped']);
});

test('after the columns are corrected the rows are proposed anew', async () => {
  const id = await upload('organisation', csv(['Name;Sitz;Kurz', 'Werkhof Lindenau;Musterau;WL']));
  const there = `/einspielen/${id}`;
  await site.post(`${there}/spalten`, { name: '0', municipality: '2' }, coordinator);
  await site.post(there, { ...formOf(await page(there), there), action: 'keep' }, coordinator);
  await site.post(`${there}/spalten`, { name: '0', municipality: '1' }, coordinator);
  expect(await proposal(id)).toBe('new');
});

test('columns that lack the name are said before the preview, and nothing is kept of what was only proposed', async () => {
  const id = await upload('contact-point', csv(['Name;Gemeinde;Haus', 'Treff Süd;Musterau;Rathaus']));
  const there = `/einspielen/${id}`;
  await site.post(`${there}/spalten`, { name: '0', municipality: '2' }, coordinator);
  expect(await proposal(id)).toBe('skip');
  await site.post(there, { ...formOf(await page(there), there), action: 'keep' }, coordinator);
  await site.post(`${there}/spalten`, { name: '0', municipality: '1' }, coordinator);
  expect(await proposal(id)).not.toBe('skip');
});

test('a number without its zero is doubted, because nobody reaches anybody there', async () => {
  const id = await upload('organisation', csv(['Name;Telefon', 'Radwerkstatt Talblick;640077889']));
  expect(await remarksOf(id, 2)).toContain('640077889');
  await take(id);
  expect((await organisationCalled('Talblick'))?.phone).toBe('');
});

test('street, number, postcode and town in columns of their own become one address', async () => {
  const lines = ['Name;Straße;Hausnummer;PLZ;Ort', 'Nachbarschaftslokal Eck;Torgasse;12a;35001;Musterau'];
  const id = await upload('organisation', csv(lines));
  await take(id);
  expect((await organisationCalled('Nachbarschaftslokal'))?.address).toBe('Torgasse 12a, 35001 Musterau');
  const together = ['Name;Anschrift;PLZ/Ort', 'Repaircafé Winkel;Torgasse 3;35001 Musterau'];
  await take(await upload('organisation', csv(together)));
  expect((await organisationCalled('Winkel'))?.address).toBe('Torgasse 3, 35001 Musterau');
});

test('columns that nobody uses are named before anything is taken', async () => {
  const id = await upload('organisation', csv(['Name;Mitglieder;Faxnummer', 'Schachrunde Morgen;12;069']));
  const html = await page(`/einspielen/${id}`);
  expect(html).toContain('Mitglieder');
  expect(html).toContain('Faxnummer');
});

test('phrases about times go into the note, and what is closed is no opening', async () => {
  const lines = [
    'Name;Ort;Öffnungszeiten;Hinweis zu den Zeiten',
    'Lotsenpunkt;Musterau;nur nach Vereinbarung;',
    'Bürgertreff;Musterau;Mo 9–12, Mi geschlossen;',
    'Wohnraumhilfe;Musterau;Di 9–12;in den Ferien zu',
  ];
  const id = await upload('contact-point', csv(lines));
  await take(id);
  const points = await listContactPoints(site.db(), {}, today);
  const of = (name: string) => points.find((one) => one.name === name);
  expect(of('Lotsenpunkt')).toMatchObject({ hours: null, hoursNote: 'nur nach Vereinbarung' });
  expect(of('Bürgertreff')).toMatchObject({ hours: [{ day: 1, from: '09:00', to: '12:00' }] });
  expect(of('Wohnraumhilfe')).toMatchObject({ hours: [{ day: 2 }], hoursNote: 'in den Ferien zu' });
  expect(await findContactPoint(site.db(), of('Lotsenpunkt')?.code ?? '')).toBeDefined();
});

test('signs that nobody sees are taken out of names, mail and numbers', async () => {
  const line = 'Unsicht\u00adbar\u200b Treff;info@unsicht.example\u200b;\u202a069 90009-77\u202c';
  await take(await upload('organisation', csv(['Name;E-Mail;Telefon', line])));
  expect(await organisationCalled('Unsichtbar')).toMatchObject({
    name: 'Unsichtbar Treff',
    mailbox: 'info@unsicht.example',
    phone: '069 90009-77',
  });
});

describe.each([
  ['organisation', 'Name', '/akteure/neu', { name: 'Danach', category: 'association' }],
  ['contact-point', 'Name;Ort', '/anlaufstellen/neu', { name: 'Danach', type: 'counselling', audiences: 'newcomers' }],
  ['offer', 'Titel;Träger;Ort', '/angebote/neu', { title: 'Danach' }],
] as const)('a list of one %s that was taken back', (kind, headings, address, fields) => {
  test('leaves its number behind: the next one has another, made by hand or by a list', async () => {
    const table = { organisation: 'stakeholder', offer: 'offer', 'contact-point': 'contact_point' } as const;
    const codes = async () =>
      (await site.db().selectFrom(`directory.${table[kind]}`).select('code').execute()).map(({ code }) => code);
    const row = ['Vorübergehend', 'A04', 'Musterau'].slice(0, headings.split(';').length);
    const list = csv([headings, kind === 'contact-point' ? 'Vorübergehend;Musterau' : row.join(';')]);
    const [first, before] = [await upload(kind, list), await codes()];
    await take(first);
    const made = (await codes()).filter((code) => !before.includes(code));
    expect((await site.post(`/einspielen/${first}/ruecknahme`, {}, coordinator)).status).toBe(303);
    expect(await codes()).not.toContain(made[0]);
    const form = formOf(await page(address), address);
    const chosen = kind === 'organisation' ? {} : await placeOf(kind);
    expect((await site.post(address, { ...form, ...fields, ...chosen }, coordinator)).status).toBe(303);
    await take(await upload(kind, list));
    const later = (await codes()).filter((code) => !before.includes(code));
    expect([made.length, later.length, later.includes(made[0] ?? '')]).toEqual([1, 2, false]);
  });
});

/** Where a contact point lies, who makes an offer: what has to be chosen in their forms. */
async function placeOf(kind: 'contact-point' | 'offer'): Promise<Record<string, string>> {
  const [code, field] = kind === 'offer' ? ['A04', 'ownerId'] : ['G01', 'municipalityId'];
  const found = site.db().selectFrom('directory.stakeholder').select('id').where('code', '=', code);
  return { [field]: (await found.executeTakeFirstOrThrow()).id };
}

describe('a workbook as offices have them', () => {
  test('a title above the headings is passed over', async () => {
    const rows = [['Vereine im Kreis'], ['Name', 'Ort'], ['Drachenbau West', 'Musterau']];
    const id = await upload('organisation', workbookOf('vereine.xlsx', rows));
    expect(await page(`/einspielen/${id}/spalten`)).toContain('Die Überschriften stehen in Zeile 2');
  });

  test('a sheet that only holds a note is passed over, and another one can be chosen by its name', async () => {
    const list = [
      ['Name', 'Ort'],
      ['Drachenbau Süd', 'Musterau'],
    ];
    const id = await upload('organisation', sheetsOf({ Hinweise: [['Bitte nicht ändern.']], Vereine: list }));
    const html = await page(`/einspielen/${id}/spalten`);
    expect(html).toContain('Blatt „Vereine“, Überschriften in Zeile 1');
    expect(html).toContain('>Hinweise</option>');
    await take(id);
    expect(await organisationCalled('Drachenbau Süd')).toBeDefined();
  });

  test('a file in which there is no list is refused with the names of its sheets', async () => {
    const file = sheetsOf({ Deckblatt: [['Vereine im Kreis']], Rest: [] });
    const sent = { id: crypto.randomUUID(), kind: 'organisation', file };
    const refused = await site.post('/einspielen', sent, coordinator);
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain('„Deckblatt“');
  });

  test('what a formula could not find is named in its row', async () => {
    const rows = [
      ['Name', 'Telefon'],
      ['Drachenbau Ost', '#N/A'],
    ];
    const id = await upload('organisation', workbookOf('vereine.xlsx', rows));
    expect(await remarksOf(id, 2)).toContain('#N/A');
  });
});

test('a place with its postcode, an address without its beginning, "und" and the whole county are understood', async () => {
  const lines = [
    'Name;Ort;Internetseite;Sprachen',
    'Kulturscheune Nord;35000 Musterau;www.scheune.example;Deutsch und Arabisch',
  ];
  await take(await upload('organisation', csv(lines)));
  expect(await organisationCalled('Kulturscheune')).toMatchObject({
    municipality: { name: 'Musterau' },
    website: 'https://www.scheune.example',
    languages: ['de', 'ar'],
  });
  const offers = ['Titel;Träger;Ort;Für wen', 'Trommeln am Abend;A04;ganzer Kreis;Frauen und Kinder'];
  const id = await upload('offer', csv(offers));
  expect(await remarksOf(id, 2)).not.toContain('ist keine Kommune');
  await take(id);
  const [offer] = await listOffers(site.db(), { words: 'Trommeln' }, today);
  expect(offer?.targetGroups.length).toBe(2);
  expect(offer?.municipalities.length).toBe(12);
});
