import { beforeAll, expect, test } from 'vitest';
import { findNodeByCode, listNeighbours } from '#modules/thread/index.ts';
import type { ReportRow } from '#platform/manifest/manifest.ts';
import { storyNow, useSite } from '../../../test/site.ts';
import { findIndicator, listIndicators } from './indicator/data.ts';
import { listReadings } from './reading/data.ts';
import { takeReading } from './reading/verbs.ts';
import { loadMusterau } from './test-support.ts';

const site = useSite();
let report: ReportRow[];
const head = { role: 'head' } as const;
const coordinator = { role: 'coordinator' } as const;
const text = async (answer: Response | Promise<Response>) => (await answer).text();

beforeAll(async () => {
  await site.get('/'); // puts the app together, so that modules hear of each other
  report = await loadMusterau(site.db(), storyNow);
}, 180_000);

test('alle 20 Indikatoren kommen herein, beim zweiten Mal ändert sich nichts', async () => {
  const own = (rows: readonly ReportRow[]) => rows.filter(({ source }) => source === 'indicators');
  expect(own(report)).toHaveLength(20);
  expect(own(report).filter(({ outcome }) => outcome !== 'taken')).toEqual([]);
  const again = own(await loadMusterau(site.db(), storyNow));
  expect(again.filter(({ outcome }) => outcome !== 'unchanged')).toEqual([]);
  expect(await listIndicators(site.db())).toHaveLength(20);
}, 120_000);

test('Werte mit der Quelle „System“ sind geliefert und stehen nie neben selbst berechneten', async () => {
  const db = site.db();
  expect((await listIndicators(db)).filter(({ manner }) => manner !== 'delivered')).toEqual([]);
  const indicator = await findIndicator(db, 'I11');
  if (!indicator) throw new Error('I11 is missing');
  const by = { kind: 'system', name: 'test' } as const;
  const mixed = { ...indicator, manner: 'computed' } as const;
  await expect(takeReading(db, by, storyNow, mixed, { value: 97, cases: null })).rejects.toThrow('is not computed');
  expect((await listReadings(db)).get(indicator.id)?.map(({ value }) => value)).toEqual([58, 63]);
});

test('die Ziele des Konzepts finden ihre Indikatoren im Faden', async () => {
  const node = await findNodeByCode(site.db(), 'indicator', 'I03');
  const around = (await listNeighbours(site.db(), 'indicator', [node?.id ?? ''])).get(node?.id ?? '') ?? [];
  expect(around.map(({ type, kind, code }) => `${type} ${kind} ${code}`)).toContain('measured-by goal Z1.2');
});

test('I04 sagt „2 von 3“ und keinen Prozentwert, öffentlich wie im Arbeitsbereich', async () => {
  const pages = [await text(site.get('/wirkung/I04', head)), await text(site.get('/de/wirkung/I04'))];
  for (const page of pages) {
    expect(page).toContain('2 von 3');
    expect(page).not.toMatch(/\b67\b/);
    expect(page).toContain('zu wenige Fälle für eine Angabe');
  }
  expect(await text(site.get('/en/wirkung/I04'))).toContain('2 of 3');
});

test('die Liste filtert, sortiert und gibt genau die gezeigten Zeilen als Datei', async () => {
  const shown = await text(site.get('/wirkung?bereich=strukturell&sortierung=-nummer', head));
  const codes = [...shown.matchAll(/<bdi>(I\d\d)<\/bdi>/g)].map((match) => match[1]);
  expect(codes).toEqual(['I17', 'I16', 'I15', 'I14']);
  const csv = await text(site.get('/wirkung?bereich=strukturell&format=csv', head));
  expect(csv.trim().split('\r\n')).toHaveLength(5);
  expect(await text(site.get('/wirkung?q=gibtesnicht', head))).toContain('Kein Indikator passt');
});

test('die Leitstelle trägt einen Wert ein; ohne Wert braucht es den Grund, und dann steht „nicht erhoben“ da', async () => {
  const refused = await site.post('/wirkung/I15/werte', { year: '2026', value: '' }, coordinator);
  expect(refused.status).toBe(422);
  expect(await refused.text()).toContain('warum er nicht erhoben wurde');
  const wrong = await site.post('/wirkung/I15/werte', { year: '2026', value: 'viele' }, coordinator);
  expect([wrong.status, (await wrong.text()).includes('value="viele"')]).toEqual([422, true]);
  const sent = { year: '2026', value: '', note: 'Die Schulstatistik kam nicht.' };
  expect((await site.post('/wirkung/I15/werte', sent, coordinator)).status).toBe(303);
  expect(await text(site.get('/wirkung/I15', head))).toContain('nicht erhoben');
  expect((await site.post('/wirkung/I15/werte', { year: '2026', value: '16,1' }, coordinator)).status).toBe(303);
  expect(await text(site.get('/de/wirkung/I15'))).toContain('16,1');
});

test('wer nur mitliest, trägt nichts ein; der Kreistag sieht die öffentliche Seite', async () => {
  expect((await site.get('/wirkung', head)).status).toBe(200);
  expect(await text(site.get('/wirkung/I15', head))).not.toContain('name="caseCount"');
  expect((await site.post('/wirkung/I15/werte', { year: '2026', value: '1' }, head)).status).toBe(403);
  const council = await site.get('/wirkung', { role: 'council' });
  expect(council.headers.get('location')).toBe('/de/wirkung');
  expect((await site.get('/de/wirkung')).status).toBe(200);
  expect((await site.get('/ar/wirkung/I13')).status).toBe(200);
  expect((await site.get('/wirkung/I99', head)).status).toBe(404);
});
