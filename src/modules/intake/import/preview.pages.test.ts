import { beforeAll, expect, test } from 'vitest';
import { findOrganisation, listOrganisations } from '#modules/directory/index.ts';
import { loadDemoDirectory } from '#modules/directory/test-support.ts';
import { findNode } from '#modules/thread/index.ts';
import { listHistory } from '#platform/history/read.ts';
import { readTable } from '#platform/tables/read.ts';
import { formOf } from '../../../../test/form-of.ts';
import { useSite } from '../../../../test/site.ts';
import { officeList } from '../test-support.ts';
import { findImport, listImportRows } from './data.ts';
import { listDoubts } from './meaning.data.ts';

const site = useSite();
const today = '2026-11-22';
const coordinator = { role: 'coordinator' } as const;
const rowsOf = (id: string) => listImportRows(site.db(), { id, kind: 'organisation', mapping: {} });
let id = '';
beforeAll(() => loadDemoDirectory(site.db()));

const organisationCalled = async (name: string) =>
  (await listOrganisations(site.db(), {}, today)).find((one) => one.name === name);
const page = async (path: string) => (await site.get(path, coordinator)).text();

test('the table below a title line is found, its columns are recognised, the needed one is marked', async () => {
  const uploaded = await site.post(
    '/einspielen',
    { id: crypto.randomUUID(), kind: 'organisation', file: await officeList() },
    coordinator,
  );
  expect(uploaded.status).toBe(303);
  id = /einspielen\/([0-9a-f-]{36})/.exec(uploaded.headers.get('location') ?? '')?.[1] ?? '';
  expect(await findImport(site.db(), id)).toMatchObject({
    heading: 3,
    mapping: {
      name: 1,
      category: 2,
      municipality: 3,
      contactFunction: 4,
      phone: 5,
      mailbox: 6,
      website: 7,
      languages: 8,
    },
  });
  const html = await page(`/einspielen/${id}/spalten`);
  expect(html).toContain('Die Überschriften stehen in Zeile 3');
  const missing = await site.post(`/einspielen/${id}/spalten`, { category: '2' }, coordinator);
  expect(missing.status).toBe(422);
  expect(await missing.text()).toContain('Ohne diese Spalte');
});

test('unknown words are explained once for all rows, and remembered', async () => {
  const html = await page(`/einspielen/${id}/spalten`);
  const sent = await site.post(`/einspielen/${id}/spalten`, formOf(html, `/einspielen/${id}/spalten`), coordinator);
  expect(sent.headers.get('location')).toBe(`/einspielen/${id}/woerter`);
  const words = await page(`/einspielen/${id}/woerter`);
  for (const word of ['„Moschee“ (5 Zeilen)', '„Kirche“ (5 Zeilen)', '„Zirkus“', '„Atlantis“', '„klingonisch“'])
    expect(words.includes(word), word).toBe(true);
  for (const known of ['„Kita“', '„Migrantenorg.“', '„Denkbrueck“', '„12345', '„Musterau-Ort“'])
    expect(words.includes(known), known).toBe(false);
  const choices = [...words.matchAll(/„([^“]+)“ \([^)]*\)[\s\S]*?name="(word\d+)"/g)].map(([, word, name]) => [
    word,
    name,
  ]);
  const meaning: Record<string, string> = { Moschee: 'religion', Kirche: 'religion', klingonisch: 'leer' };
  const fields = Object.fromEntries(choices.map(([word, name]) => [name, meaning[word ?? ''] ?? '']));
  expect((await site.post(`/einspielen/${id}/woerter`, fields, coordinator)).status).toBe(303);
  const preview = await page(`/einspielen/${id}`);
  expect(preview).not.toContain('„Moschee“');
  expect(preview).toContain('„Zirkus“ ist unbekannt');
});

test('doubles are recognised by mailbox and name, in the directory and in the file', async () => {
  const preview = await page(`/einspielen/${id}`);
  for (const words of [
    'gleiches Postfach wie A10 SG Beispielheim e. V.',
    'heißt ähnlich wie A06',
    'steht schon in Zeile 5',
  ])
    expect(preview.includes(words), words).toBe(true);
});

test('a row is corrected where it stands, without the file', async () => {
  const path = `/einspielen/${id}/zeilen/12`;
  const html = await page(path);
  expect(html).toContain('„Phantasiedorf“ ist keine Kommune');
  const fields = {
    ...formOf(html, path),
    municipality: 'Fabelbach',
    phone: '069 90009-777',
    contactFunction: 'Leitung',
    mailbox: '',
  };
  expect((await site.post(path, fields, coordinator)).headers.get('location')).toContain(path);
  expect(await page(path)).not.toContain('„Phantasiedorf“');
});

test('all 30 rows come in or are recognised as here; nothing of it is public', async () => {
  const preview = await page(`/einspielen/${id}`);
  const before = (await listOrganisations(site.db(), {}, today)).length;
  const sent = await site.post(
    `/einspielen/${id}`,
    { ...formOf(preview, `/einspielen/${id}`), action: 'take' },
    coordinator,
  );
  expect(sent.status).toBe(303);
  const outcomes = (await rowsOf(id)).map(({ outcome }) => outcome);
  expect(outcomes.filter((outcome) => outcome === 'refused')).toEqual([]);
  const taken = outcomes.filter((outcome) => outcome === 'taken').length;
  const known = outcomes.filter((outcome) => outcome === 'unchanged' || outcome === 'completed').length;
  expect({ taken, known, skipped: outcomes.filter((outcome) => outcome === 'skipped').length }).toEqual({
    taken: 25,
    known: 4,
    skipped: 1,
  });
  expect((await listOrganisations(site.db(), {}, today)).length).toBe(before + taken);
  const [garden] = await listOrganisations(site.db(), { words: 'Mevlana' }, today);
  expect(garden).toMatchObject({ category: 'religion', publicSince: null, confirmedOn: null });
  expect((await site.get(`/de/akteure/${garden?.code}`)).status).toBe(404);
  expect(await findNode(site.db(), { kind: 'organisation', id: garden?.id ?? '' })).toMatchObject({ isPublic: false });
  const culture = await organisationCalled('Deutsch-Afghanischer Kulturverein');
  expect(culture).toMatchObject({ contactFunction: '', phone: '', municipality: { name: 'Musterau' } });
});

test('what was left out stands at the entry until somebody settles it, without private numbers', async () => {
  const culture = await organisationCalled('Deutsch-Afghanischer Kulturverein');
  const doubts = await listDoubts(site.db(), { kind: 'organisation', id: culture?.id ?? '' });
  expect(doubts.map(({ field, key, value }) => [field, key, value])).toEqual([
    ['contactFunction', 'person', ''],
    ['municipality', 'several-places', 'Musterau / Beispielheim'],
    ['phone', 'private', ''],
  ]);
  expect(await page(`/akteure/${culture?.code}`)).toContain('nennt mehrere Orte');
  const [first] = doubts;
  const settled = await site.post(`/einspielen/offen/${first?.id}`, { _method: 'delete', back: 'entry' }, coordinator);
  expect(settled.headers.get('location')).toContain(`/akteure/${culture?.code}`);
  expect((await listDoubts(site.db(), { kind: 'organisation', id: culture?.id ?? '' })).length).toBe(2);
  const [last] = await listHistory(site.db(), { kind: 'organisation', id: culture?.id ?? '' });
  expect(last).toMatchObject({ action: 'doubt-settled', byKind: 'person' });
  expect(await page(`/akteure/${culture?.code}`)).toContain('Offenes aus einer Liste geklärt');
});

test('rows that were left out can be taken away as a file with their reasons', async () => {
  const response = await site.get(`/einspielen/${id}/abgelehnt?format=xlsx`, coordinator);
  const read = await readTable(new Uint8Array(await response.arrayBuffer()), 'x.xlsx');
  expect(read).toMatchObject({ ok: true, table: { rows: [{ number: 2 }] } });
  expect(read.ok && read.table.rows[0]?.cells.at(-1)).toContain('steht schon in Zeile 5');
});

test('after the taking the page says of each row that was left out why, as the preview did', async () => {
  const rows = (await page(`/einspielen/${id}`)).match(/<tr[\s\S]*?<\/tr>/g) ?? [];
  const left = rows.filter((row) => row.includes('ausgelassen'));
  expect(left.length).toBe(1);
  expect(left[0]).toContain('steht schon in Zeile 5');
});

test('what came in is published together; taking back leaves what was published or changed', async () => {
  const [garden] = await listOrganisations(site.db(), { words: 'Mevlana' }, today);
  const [changed] = await listOrganisations(site.db(), { words: 'Theater Kranich' }, today);
  await site.post(`/einspielen/${id}/veroeffentlichung`, { id: garden?.id ?? '' }, coordinator);
  expect((await site.get(`/de/akteure/${garden?.code}`)).status).toBe(200);
  await site.post(`/akteure/${changed?.code}/bearbeiten`, { name: 'Kranichtheater', category: 'culture' }, coordinator);
  expect((await site.post(`/einspielen/${id}/ruecknahme`, {}, coordinator)).status).toBe(303);
  const left = (await rowsOf(id)).filter(({ outcome }) => outcome === 'stays');
  expect(left.map(({ reason }) => reason)).toEqual([
    'directory.refuse.published-since',
    'directory.refuse.changed-since',
  ]);
  expect(await findOrganisation(site.db(), garden?.code ?? '')).toBeDefined();
  expect((await listOrganisations(site.db(), { words: 'Lindenhof' }, today)).length).toBe(0);
  expect(await page(`/einspielen/${id}`)).toContain('Der Eintrag wurde inzwischen geändert.');
  await site.post(`/einspielen/${id}/ruecknahme`, {}, coordinator);
  expect((await rowsOf(id)).filter(({ outcome }) => outcome === 'stays').length).toBe(2);
});

test('a word that was explained is known in the next list; another row of headings can be chosen', async () => {
  const uploaded = await site.post(
    '/einspielen',
    { id: crypto.randomUUID(), kind: 'organisation', file: await officeList() },
    coordinator,
  );
  const next = /einspielen\/([0-9a-f-]{36})/.exec(uploaded.headers.get('location') ?? '')?.[1] ?? '';
  expect(await page(`/einspielen/${next}`)).not.toContain('„Moschee“');
  const moved = await site.post(`/einspielen/${next}/blatt`, { sheet: 'Sheet1', heading: '4' }, coordinator);
  expect(moved.status).toBe(303);
  expect((await rowsOf(next)).length).toBe(29);
  expect((await site.post(`/einspielen/${next}/blatt`, { sheet: 'Sheet1', heading: '900' }, coordinator)).status).toBe(
    422,
  );
});

test('nobody but the lead unit sees, corrects, publishes or takes back', async () => {
  for (const path of [
    `/einspielen/${id}`,
    `/einspielen/${id}/woerter`,
    '/einspielen/offen',
    `/einspielen/${id}/abgelehnt`,
  ])
    expect((await site.get(path, { role: 'partner' })).status, path).toBe(403);
  for (const path of ['ruecknahme', 'veroeffentlichung', 'zeilen/4', 'blatt', 'woerter'])
    expect((await site.post(`/einspielen/${id}/${path}`, {}, { role: 'municipality' })).status, path).toBe(403);
});

test('a template of each kind can be taken along and is understood again', async () => {
  for (const kind of ['organisation', 'offer', 'contact-point']) {
    const response = await site.get(`/einspielen/vorlage/${kind}`, coordinator);
    expect(response.status).toBe(200);
    const file = new File([await response.arrayBuffer()], 'vorlage.xlsx');
    const uploaded = await site.post('/einspielen', { id: crypto.randomUUID(), kind, file }, coordinator);
    const made = await findImport(site.db(), /([0-9a-f-]{36})/.exec(uploaded.headers.get('location') ?? '')?.[1] ?? '');
    expect(Object.keys(made?.mapping ?? {}).length, kind).toBe(made?.columns.length);
  }
});
