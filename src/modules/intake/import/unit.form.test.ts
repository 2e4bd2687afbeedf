import { beforeAll, expect, test } from 'vitest';
import { findUnit, listUnits } from '#modules/directory/index.ts';
import { loadDemoDirectory } from '#modules/directory/test-support.ts';
import { findNode } from '#modules/thread/index.ts';
import { formOf } from '../../../../test/form-of.ts';
import { useSite } from '../../../../test/site.ts';
import { workbookOf } from '../test-support.ts';
import { findImport, listImportRows } from './data.ts';
import { listDoubts } from './meaning.data.ts';

const site = useSite();
const coordinator = { role: 'coordinator' } as const;
beforeAll(() => loadDemoDirectory(site.db()));

const page = async (path: string) => (await site.get(path, coordinator)).text();
const unitCalled = async (name: string) => (await listUnits(site.db())).find((one) => one.name === name);

/** As a spreadsheet program of an office saves it: semicolons, umlauts of Windows, headings in two rows, a title above. */
const german = () =>
  csv('stellen.csv', [
    'Stellenverzeichnis der Kreisverwaltung;;;;;;;',
    'Stelle;Art;Übergeordnete Stelle;Ort;Kontakt;;;Bürozeiten',
    ';;;;Ansprechpartner/in;E-Mail;Telefon;',
    'Fachdienst Bücher & Straßen;Fachdienst;Dezernat II;Musterau;Fachdienstleitung;strassen@musterau.example;069 90009-801;',
    'Sachgebiet Größe 1;Sachgebiet;Fachdienst Bücher & Straßen;Beispielheim;Frau Krämer;zentrale@musterau.example;069 90009-0;',
    'Sachgebiet Größe 2;Sachgebiet;Fachdienst Bücher & Straßen;Beispielheim;Sekretariat;zentrale@musterau.example;069 90009-0;',
    'Sachgebiet Groesse 2;Sachgebiet;;;;;;',
    'Stabsstelle Mühle;Stabsstelle;;Musterau;Leitung;anna.berg@gmx.de;0171 2345678;',
    ';Fachdienst;;;;;;',
  ]);

function csv(name: string, lines: readonly string[]): File {
  return new File([Buffer.from(lines.join('\r\n'), 'latin1')], name, { type: 'text/csv' });
}

async function upload(file: File): Promise<string> {
  const id = crypto.randomUUID();
  const sent = await site.post('/einspielen', { id, kind: 'unit', file }, coordinator);
  expect(sent.status).toBe(303);
  return id;
}

/** What the preview proposes, sent as it is. */
async function take(id: string): Promise<void> {
  const shown = formOf(await page(`/einspielen/${id}`), `/einspielen/${id}`);
  expect((await site.post(`/einspielen/${id}`, { ...shown, action: 'take' }, coordinator)).status).toBe(303);
}

async function outcomes(id: string) {
  const session = await findImport(site.db(), id);
  return session ? (await listImportRows(site.db(), session)).map(({ outcome }) => outcome) : [];
}

let id = '';

test('a German list with two rows of headings is read with its umlauts; what is alike but for a number is two units', async () => {
  id = await upload(german());
  expect(await findImport(site.db(), id)).toMatchObject({
    heading: 3,
    mapping: { name: 0, unitKind: 1, placement: 2, contactFunction: 4, mailbox: 5, phone: 6 },
  });
  const html = await page(`/einspielen/${id}`);
  expect(html).toContain('Neue Stellen sind nicht öffentlich');
  const shown = formOf(html, `/einspielen/${id}`);
  expect([4, 5, 6, 7, 8, 9].map((row) => String(shown[`row${row}`]))).toEqual([
    'new',
    'without',
    'new',
    'skip',
    'without',
    'skip',
  ]);
});

test('a row is corrected in place, and nothing that comes in is public', async () => {
  const path = `/einspielen/${id}/zeilen/5`;
  const shown = formOf(await page(path), path);
  await site.post(path, { ...shown, contactFunction: 'Sachgebietsleitung' }, coordinator);
  await take(id);
  expect(await outcomes(id)).toEqual(['taken', 'taken', 'taken', 'skipped', 'taken', 'skipped']);
  expect(await unitCalled('Fachdienst Bücher & Straßen')).toMatchObject({
    placement: 'Fachdienst, Dezernat II',
    place: 'Musterau',
    contactFunction: 'Fachdienstleitung',
    mailbox: 'strassen@musterau.example',
    phone: '069 90009-801',
    publicSince: null,
  });
  const corrected = await unitCalled('Sachgebiet Größe 1');
  expect(corrected).toMatchObject({ contactFunction: 'Sachgebietsleitung', publicSince: null });
  expect(await findNode(site.db(), { kind: 'unit', id: corrected?.id ?? '' })).toMatchObject({ isPublic: false });
});

test('a private number is left out and stands as open at the unit', async () => {
  const unit = await unitCalled('Stabsstelle Mühle');
  expect(unit).toMatchObject({ mailbox: '', phone: '' });
  const doubts = await listDoubts(site.db(), { kind: 'unit', id: unit?.id ?? '' });
  expect(doubts.map(({ field, key }) => [field, key])).toEqual([
    ['mailbox', 'private'],
    ['phone', 'private'],
  ]);
  expect(await page(`/stellen/${unit?.code}`)).toContain('sieht privat aus');
});

test('one is published from the report; taken back, the list leaves only this one', async () => {
  const one = await unitCalled('Sachgebiet Größe 2');
  await site.post(`/einspielen/${id}/veroeffentlichung`, { id: one?.id ?? '' }, coordinator);
  expect((await findUnit(site.db(), one?.code ?? ''))?.publicSince).not.toBeNull();
  expect((await unitCalled('Sachgebiet Größe 1'))?.publicSince).toBeNull();
  await site.post(`/einspielen/${id}/ruecknahme`, {}, coordinator);
  expect(await outcomes(id)).toEqual(['undone', 'undone', 'stays', 'skipped', 'undone', 'skipped']);
  expect(await unitCalled('Sachgebiet Größe 1')).toBeUndefined();
  expect(await unitCalled('Sachgebiet Größe 2')).toBeDefined();
});

test('an English workbook completes what is here, docks a unit onto one of the directory and asks for the rest', async () => {
  const known = await unitCalled('Sachgebiet Größe 2');
  const above = (await listUnits(site.db()))[0];
  const file = workbookOf('units.xlsx', [
    ['Unit', 'Kind of unit', 'Parent unit', 'Docks onto', 'Municipality', 'Contact', 'Mail', 'Phone', 'Opening hours'],
    ['Sachgebiet Größe 2', '', '', '', '', '', '', '', 'Mo–Fr 9–12'],
    ['Welcome Office', 'service', 'Department II', above?.name ?? '', 'Musterau', 'head', '', '069 90009-811', ''],
    ['Moonbase Liaison', '', '', 'Ministry of the Moon', '', '', '', '', ''],
  ]);
  const second = await upload(file);
  expect(await page(`/einspielen/${second}/woerter`)).toContain('Ministry of the Moon');
  const shown = formOf(await page(`/einspielen/${second}`), `/einspielen/${second}`);
  // Readers see it already: it is completed only when somebody says so.
  expect([2, 3, 4].map((row) => String(shown[`row${row}`]))).toEqual([`same:${known?.id}`, 'new', 'without']);
  const decided = { ...shown, row2: `complete:${known?.id}`, action: 'take' };
  expect((await site.post(`/einspielen/${second}`, decided, coordinator)).status).toBe(303);
  expect(await outcomes(second)).toEqual(['completed', 'taken', 'taken']);
  expect((await unitCalled('Sachgebiet Größe 2'))?.hours).not.toBeNull();
  expect(await unitCalled('Welcome Office')).toMatchObject({
    placement: 'service, Department II',
    attachedToId: above?.id,
    place: 'Musterau',
    publicSince: null,
  });
  expect(await unitCalled('Moonbase Liaison')).toMatchObject({ attachedToId: null });
});

test('whoever may not take lists neither uploads nor publishes one', async () => {
  for (const role of ['head', 'council', 'privacy'] as const) {
    const sent = { id: crypto.randomUUID(), kind: 'unit', file: german() };
    expect((await site.post('/einspielen', sent, { role })).status).toBe(403);
    expect((await site.post(`/einspielen/${id}/veroeffentlichung`, {}, { role })).status).toBe(403);
  }
});
