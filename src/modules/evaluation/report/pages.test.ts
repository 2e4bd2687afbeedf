import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { findNodeByCode, listNeighbours } from '#modules/thread/index.ts';
import { listCards } from '#modules/voices/index.ts';
import { drawnLogo } from '#platform/exports/test-support.ts';
import type { ReportRow } from '#platform/manifest/manifest.ts';
import { unzip } from '#platform/tables/zip.ts';
import { storyNow, useSite } from '../../../../test/site.ts';
import { findIndicator } from '../indicator/data.ts';
import { listReadingVersions } from '../reading/data.ts';
import { loadMusterau } from '../test-support.ts';
import { findReport } from './data.ts';
import { gatherMaterial } from './material.verbs.ts';
import { reportLengths } from './rules.ts';
import { figuresOf, type Snapshot } from './snapshot.rules.ts';

const site = useSite();
let loaded: ReportRow[];
const head = { role: 'head' } as const;
const coordinator = { role: 'coordinator' } as const;
const text = async (answer: Response | Promise<Response>) => (await answer).text();
const valuesIn = (html: string) =>
  new Map(
    [...html.matchAll(/<data value="(\d+)" data-figure="([\w.-]+)"/g)].map(([, value, id]) => [id, Number(value)]),
  );

/** The texts of a Word file, run by run, and where its links lead. */
function wordText(bytes: Buffer): { texts: string[]; links: string } {
  const files = unzip(bytes, { bytes: 20_000_000, entries: 100 });
  if (typeof files === 'string') throw new Error(files);
  const body = files.get('word/document.xml')?.toString('utf8') ?? '';
  const texts = [...body.matchAll(/<w:t[^>]*>([^<]*)</g)].map(([, found]) => found ?? '');
  return { texts, links: files.get('word/_rels/document.xml.rels')?.toString('utf8') ?? '' };
}

beforeAll(async () => {
  await site.get('/'); // puts the app together, so that modules hear of each other
  loaded = await loadMusterau(site.db(), storyNow);
}, 180_000);

const begunReport = (title: string) => site.post('/berichte', { id: crypto.randomUUID(), title }, coordinator);

async function snapshot(): Promise<Snapshot> {
  const report = await findReport(site.db(), 'B-2026-1');
  if (!report) throw new Error('B-2026-1 is missing');
  return report.snapshot;
}

test('der Zwischenbericht entsteht aus dem Demo-Kreis und ist veröffentlicht', async () => {
  expect(loaded.filter(({ source, outcome }) => source === 'report' && outcome !== 'taken')).toEqual([]);
  expect((await site.get('/de/berichte/B-2026-1')).status).toBe(200);
});

test('die Zahlen des Datensatzes sind die des Demo-Kreises', async () => {
  const values = new Map((await snapshot()).figures.map(({ id, value }) => [id, value]));
  const of = (id: string) => values.get(id);
  expect([of('measures.all'), of('measures.running'), of('measures.planned')]).toEqual([70, 46, 13]);
  expect([of('indicators.all'), of('voices.all'), of('voices.answered')]).toEqual([20, 120, 120]);
  expect(of('money.ends-soon')).toBe(18_619_600);
});

test('jede Zahl steht in allen Längen gleich und ist aus dem Datensatz neu zu zählen', async () => {
  const stored = await snapshot();
  const recounted = new Map(figuresOf(stored).map(({ id, value }) => [id, value]));
  for (const length of reportLengths) {
    for (const address of [`/berichte/B-2026-1`, `/de/berichte/B-2026-1`, '/ar/berichte/B-2026-1']) {
      const shown = valuesIn(
        await text(site.get(`${address}?laenge=${length}`, address.startsWith('/b') ? head : undefined)),
      );
      expect(shown.size).toBeGreaterThan(9);
      for (const [id, value] of shown) expect([id, value]).toEqual([id, recounted.get(id ?? '')]);
    }
  }
});

test('jede Zahl öffnet genau die Einträge, die hinter ihr stehen', async () => {
  for (const { id, codes, value } of (await snapshot()).figures) {
    const page = await text(site.get(`/berichte/B-2026-1/zahlen/${id}`, head));
    expect(valuesIn(page).get(id)).toBe(value);
    for (const code of codes) expect(page).toContain(`>${code}</bdi>`);
    const file = await text(site.get(`/berichte/B-2026-1/zahlen/${id}?format=csv`, head));
    expect([id, file.trim().split(/\r?\n/).length - 1]).toEqual([id, codes.length]);
    expect(page).toContain(
      codes.length === 0 ? 'kein Eintrag' : codes.length === 1 ? 'Ein Eintrag' : `${codes.length} Einträge`,
    );
  }
  expect(await text(site.get('/de/berichte/B-2026-1/zahlen/measures.running'))).toContain('M-121');
  expect((await site.get('/berichte/B-2026-1/zahlen/erfunden', head)).status).toBe(404);
}, 60_000);

test('Falle M-231: die rote Maßnahme steht in der zweiseitigen Vorlage', async () => {
  expect(await text(site.get('/de/berichte/B-2026-1?laenge=vorlage'))).toContain('M-231');
});

test.each(['M-113', 'M-722'])(
  'Falle %s: die Ampel ist älter als 180 Tage und im Bericht grau, obwohl sie grün gespeichert ist',
  async (code) => {
    const measure = (await snapshot()).measures.find((one) => one.code === code);
    const old = Object.values(measure?.lights ?? {}).filter(({ why }) => why === 'old');
    expect(old.length).toBeGreaterThan(0);
    expect(old.every(({ value, age }) => value === 'unknown' && (age ?? 0) > 180)).toBe(true);
    expect(await text(site.get('/de/berichte/B-2026-1?laenge=voll'))).toContain('grau: älter als 180 Tage');
  },
);

test('ohne Beleg ist keine Ampel des Berichts farbig', async () => {
  const lights = (await snapshot()).measures.flatMap((one) => Object.values(one.lights));
  expect(lights.filter(({ value, evidence }) => value !== 'unknown' && evidence.trim() === '')).toEqual([]);
});

test('der Bericht beruht im Faden auf allen Maßnahmen und Indikatoren', async () => {
  const node = await findNodeByCode(site.db(), 'report', 'B-2026-1');
  const around = (await listNeighbours(site.db(), 'report', [node?.id ?? ''])).get(node?.id ?? '') ?? [];
  const count = (kind: string) => around.filter((one) => one.type === 'based-on' && one.kind === kind).length;
  expect([count('measure'), count('indicator')]).toEqual([70, 20]);
});

test('der Datensatz hat die gezeigte Prüfsumme, und die Datenbank lässt ihn von niemandem ändern', async () => {
  const answer = await site.get('/de/berichte/B-2026-1/daten');
  const hash = createHash('sha256')
    .update(await answer.text(), 'utf8')
    .digest('hex');
  expect(await text(site.get('/de/berichte/B-2026-1'))).toContain(hash);
  const db = site.db();
  await expect(sql`update evaluation.report set title = 'anders'`.execute(db)).rejects.toThrow('frozen');
  await expect(sql`delete from evaluation.report`.execute(db)).rejects.toThrow('frozen');
  await expect(sql`update evaluation.reading set value = 1 where year = 2025`.execute(db)).rejects.toThrow('stands on');
});

test('ein berichtigter Wert wird eine neue Fassung mit Grund; der Bericht bleibt, wie er war', async () => {
  const before = await text(site.get('/de/berichte/B-2026-1/daten'));
  expect((await site.post('/wirkung/I13/werte', { year: '2026', value: '12' }, coordinator)).status).toBe(422);
  const corrected = { year: '2026', value: '12', note: 'Die Volkshochschule hat nachgezählt.' };
  expect((await site.post('/wirkung/I13/werte', corrected, coordinator)).status).toBe(303);
  const indicator = await findIndicator(site.db(), 'I13');
  const versions = (await listReadingVersions(site.db(), indicator?.id ?? '')).filter(({ year }) => year === 2026);
  expect(versions.map(({ version, value, isUsed }) => [version, value, isUsed])).toEqual([
    [2, 12, false],
    [1, 11, true],
  ]);
  expect(await text(site.get('/de/berichte/B-2026-1/daten'))).toBe(before);
  // Two public pages, one word between them.
  const report = await text(site.get('/de/berichte/B-2026-1'));
  expect(report).toMatch(/I13: Der Wert für 2026 wurde am 22\.11\.2026 berichtigt\. Jetzt gilt: 12/);
  const series = await text(site.get('/de/wirkung/I13'));
  expect(series).toContain('bis zur Berichtigung am 22.11.2026; so steht es in einem Bericht');
  expect(series).toContain('berichtigt am 22.11.2026');
});

test('eine Anmerkung steht mit Datum daneben; zurückgezogen ist der Bericht für Leser fort', async () => {
  const noted = await site.post('/berichte/B-2026-1/anmerkungen', { text: 'I13 wurde nachgezählt.' }, coordinator);
  expect(noted.status).toBe(303);
  expect(await text(site.get('/de/berichte/B-2026-1'))).toContain('I13 wurde nachgezählt.');
  await begunReport('Zweiter Bericht');
  expect((await site.post('/berichte/entwuerfe/E-2026-2/freigabe', {}, coordinator)).status).toBe(303);
  expect((await site.post('/berichte/entwuerfe/E-2026-2/genehmigung', {}, head)).status).toBe(303);
  expect((await site.get('/de/berichte/B-2026-2')).status).toBe(404);
  expect((await site.get('/berichte/B-2026-2', head)).status).toBe(200);
  const address = '/berichte/B-2026-1/veroeffentlichung';
  expect((await site.post(address, { _method: 'delete', reason: '' }, coordinator)).status).toBe(422);
  expect((await site.post(address, { _method: 'delete', reason: 'Zahlendreher' }, coordinator)).status).toBe(303);
  expect((await site.get('/de/berichte/B-2026-1')).status).toBe(410);
  expect((await site.post(address, {}, coordinator)).status).toBe(303);
  expect((await site.get('/de/berichte/B-2026-1')).status).toBe(200);
});

test.each(reportLengths)(
  'jede Zahl der Länge „%s“ steht ebenso in PDF und Word, mit ihrer Adresse',
  async (length) => {
    const page = await text(site.get(`/de/berichte/B-2026-1?laenge=${length}`));
    const figures = [...page.matchAll(/data-figure="([\w.-]+)"><bdi>([^<]+)</g)].map(
      ([, id, value]) => [id, value] as const,
    );
    const file = async (format: string) =>
      Buffer.from(
        await (await site.get(`/de/berichte/B-2026-1/datei?laenge=${length}&format=${format}`)).arrayBuffer(),
      );
    const pdf = (await file('pdf')).toString('latin1');
    const word = wordText(await file('docx'));
    expect([figures.length > 9, pdf.slice(0, 5), pdf.includes('pdfuaid')]).toEqual([true, '%PDF-', true]);
    for (const [id, value] of figures) {
      expect(pdf).toContain(`/zahlen/${id})`);
      expect(word.texts).toContain(value);
      expect(word.links).toContain(`/zahlen/${id}"`);
    }
  },
  30_000,
);

test('der Bericht trägt im Kopf das Zeichen des Kreises, sobald es eines gibt, und wer zu erreichen ist', async () => {
  const file = async (format: string) =>
    Buffer.from(await (await site.get(`/de/berichte/B-2026-1/datei?laenge=seite&format=${format}`)).arrayBuffer());
  const isDrawn = async () => [
    (await file('pdf')).includes('/Subtype /Image'),
    (await file('docx')).includes('word/media/'),
  ];
  expect(await isDrawn()).toEqual([false, false]);
  const { bytes } = await drawnLogo('png', '');
  const logo = new File([new Uint8Array(bytes)], 'wappen.png', { type: 'image/png' });
  expect((await site.post('/einstellungen/logo', { logo }, coordinator)).status).toBe(303);
  expect(await isDrawn()).toEqual([true, true]);
  expect(wordText(await file('docx')).texts.join('')).toContain('leitstelle@musterau.example');
}, 60_000);

test('ein eingefrorener Bericht lässt sich öffnen, welches Zeichen auch in ihm steht', async () => {
  const text = '\uf0b7 nur Anrufe, 你好 🇺🇦 Ende';
  expect((await site.post('/berichte/B-2026-1/anmerkungen', { text }, coordinator)).status).toBe(303);
  for (const format of ['pdf', 'docx']) {
    expect((await site.get(`/de/berichte/B-2026-1/datei?laenge=voll&format=${format}`)).status).toBe(200);
  }
}, 30_000);

test('der Kopf der Abteilung liest, friert aber nichts ein; der Kreistag liest nur Veröffentlichtes', async () => {
  expect((await site.post('/berichte', { id: crypto.randomUUID(), title: 'Mein Bericht' }, head)).status).toBe(403);
  const council = await site.get('/berichte', { role: 'council' });
  expect(council.headers.get('location')).toBe('/de/berichte');
  expect((await site.get('/de/berichte', { role: 'council' })).status).toBe(200);
});

test('the data that everybody may load tell the place of public voices only', async () => {
  await sql`update voices.contribution set municipality_id = (select id from directory.stakeholder where code = 'G02')`.execute(
    site.db(),
  );
  const withheld = { state: 'withheld', reason: 'nennt einen Menschen' };
  expect((await site.post('/stimmen/C-006/pruefung', withheld, coordinator)).status).toBe(303);
  const isPublic = new Map((await listCards(site.db(), {})).map(({ code, state }) => [code, state === 'public']));
  const { material } = await gatherMaterial(site.db(), '2026-11-22');
  expect([...isPublic.values()].filter((one) => !one).length).toBeGreaterThan(0);
  for (const { code, place } of material.voices)
    expect([code, place]).toEqual([code, isPublic.get(code) ? 'G02' : undefined]);
});
