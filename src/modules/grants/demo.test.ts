import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { gaps } from '#modules/thread/index.ts';
import { addDays } from '#platform/i18n/format.ts';
import type { ReportRow } from '#platform/manifest/manifest.ts';
import { testSecrets } from '#platform/testing/secrets.ts';
import { modules } from '#src/modules.ts';
import { loadDemo } from '#src/ops/demo-county.ts';
import { storyNow, useSite } from '../../../test/site.ts';
import { allocate } from './allocation/verbs.ts';
import { readCliffInput } from './cliff/data.ts';
import { fundingCliff } from './cliff/rules.ts';
import { findGrantByCode } from './grant/data.ts';

const site = useSite();
const today = '2026-11-22';
let report: ReportRow[];

beforeAll(async () => {
  await site.get('/'); // puts the app together, so that modules hear of each other
  const county = { slug: 'musterau', name: 'Kreis Musterau', hosts: [], db: site.db() };
  report = await loadDemo(county, { modules, now: storyNow, secrets: testSecrets } as unknown as Parameters<
    typeof loadDemo
  >[1]);
}, 120_000);

test('der ganze Kreis Musterau kommt ohne eine abgelehnte Zeile herein', () => {
  expect(report.filter((row) => row.outcome === 'refused')).toEqual([]);
});

test('die Förderklippe am 1. Januar 2027 nennt genau, was der Demo-Kreis verliert', async () => {
  const cliff = fundingCliff(await readCliffInput(site.db()), today, '2027-01-01');
  expect(cliff.grants.map((grant) => grant.code).sort()).toEqual([
    'FM01',
    'FM02',
    'FM03',
    'FM04',
    'FM05',
    'FM07',
    'FM11',
  ]);
  expect(cliff.sumCents).toBe(18_619_600);
  expect([cliff.posts.map((post) => post.code).sort(), cliff.sharePercent]).toEqual([['ST1', 'ST2', 'ST6'], 200]);
  expect(cliff.measures.map((measure) => measure.code).sort()).toEqual([
    'M-111',
    'M-112',
    'M-121',
    'M-211',
    'M-212',
    'M-231',
    'M-233',
    'M-311',
    'M-321',
    'M-422',
    'M-532',
    'M-612',
    'M-613',
    'M-622',
    'M-623',
    'M-631',
  ]);
  expect(cliff.offers.map((offer) => offer.code).sort()).toEqual(['O-009', 'O-033']);
});

test('wird FM01 verlängert, bleiben genau M-112, M-121, M-613 und ST1', async () => {
  const input = await readCliffInput(site.db());
  const without = fundingCliff(input, today, '2027-01-01');
  const extended = fundingCliff(input, today, '2027-01-01', new Set(['FM01']));
  const gone = (pick: (cliff: typeof without) => readonly { code: string }[]) => {
    const left = new Set(pick(extended).map((one) => one.code));
    return pick(without)
      .map((one) => one.code)
      .filter((code) => !left.has(code))
      .sort();
  };
  expect(gone((cliff) => cliff.measures)).toEqual(['M-112', 'M-121', 'M-613']);
  expect(gone((cliff) => cliff.posts)).toEqual(['ST1']);
});

test('mehr als bewilligt nimmt auch die Datenbank nicht an', async () => {
  const db = site.db();
  const grant = await findGrantByCode(db, 'FM02');
  if (!grant) throw new Error('FM02 is missing');
  expect([grant.grantedCents, grant.allocatedCents]).toEqual([4_831_600, 4_831_600]);
  const by = { kind: 'system', name: 'test' } as const;
  const input = { measure: 'M-121', amountCents: 1, occurredOn: today };
  expect(await allocate(db, by, storyNow, grant, input)).toMatchObject({ ok: false, field: 'amountCents' });
  await expect(
    sql`update grants.allocation set amount_cents = amount_cents + 1 where grant_id = ${grant.id}`.execute(db),
  ).rejects.toThrow('exceed');
  await expect(
    sql`update grants.grant set granted_cents = granted_cents - 1 where id = ${grant.id}`.execute(db),
  ).rejects.toThrow('exceed');
});

test('die Förderklippe antwortet öffentlich auf ein Datum in der Adresse und sagt, wenn es keines ist', async () => {
  const shown = await (await site.get('/de/foerderklippe?am=2027-01-01&verlaengert=FM01')).text();
  expect(shown.includes('data-measure="M-622"')).toBe(true);
  expect(shown.includes('data-measure="M-613"')).toBe(false);
  const wrong = await site.get('/de/foerderklippe?am=bald');
  expect(wrong.status).toBe(200);
  expect(await wrong.text()).toContain('bald');
});

test('wer Geld nicht lesen darf, sieht es nicht', async () => {
  expect((await site.get('/geld', { role: 'council' })).status).toBe(403);
  expect((await site.get('/geld/zuwendungen/FM01', { role: 'head' })).status).toBe(200);
  expect(
    (await site.post('/geld/zuwendungen/FM01/zuordnungen', { measure: 'M-111', amountCents: '1' }, { role: 'head' }))
      .status,
  ).toBe(403);
  expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
});

test('wer den ganzen Kreis noch einmal lädt, nimmt keine Zeile ein zweites Mal auf', async () => {
  const county = { slug: 'musterau', name: 'Kreis Musterau', hosts: [], db: site.db() };
  const parts = { modules, now: storyNow, secrets: testSecrets } as unknown as Parameters<typeof loadDemo>[1];
  const again = await loadDemo(county, parts);
  expect(again.filter((row) => row.outcome !== 'unchanged')).toEqual([]);
});

test('FM08 ohne Maßnahme bekommt einen Hinweis, FM14 ist abgerechnet und bekommt keinen', async () => {
  const found = await gaps(site.db(), { gaps: ['spending-without-measure'] });
  expect(found.filter(({ reason }) => reason === null).map(({ node }) => node.code)).toEqual(['FM08']);
  expect(found.find(({ node }) => node.code === 'FM14')?.reason?.text).toContain('Abgerechnet');
});

test('die Landesmittel sagen auch für 2026, wofür, und lassen sich mitnehmen', async () => {
  const read = async (path: string) => (await site.get(path, { role: 'head' })).text();
  const html = await read('/geld/landesmittel');
  expect(html).toContain('id="jahr-2026"');
  expect(html).toContain('href="#nur-summe"');
  expect(html).toContain('39.000');
  const file = await read('/geld/landesmittel?format=csv');
  expect(file).toContain('2025;FM14;');
  expect(file).toContain('2025;;nicht einzeln erfasst;;;39000,00;');
  expect(file).toMatch(/2026;FM09;.*;92000,00;23000,00/);
  expect(file).not.toContain('FM10');
});

test('die Förderklippe gibt als Datei, was sie zeigt; wer das Geld nicht lesen darf, bekommt sie nicht', async () => {
  const path = '/geld/foerderklippe?am=2027-01-01&format=csv';
  const file = await (await site.get(path, { role: 'head' })).text();
  expect(file.split('\r\n').filter((line) => line.startsWith('Zuwendung;FM')).length).toBe(7);
  expect(file).toContain('Stelle;ST1;');
  expect((await site.get(path, { role: 'moderator' })).status).toBe(403);
});
