import { beforeAll, expect, test } from 'vitest';
import { useMusterau } from '../../../../test/demo.ts';

const site = useMusterau();
let units: Map<string, string>;

beforeAll(async () => {
  const rows = await site.db().selectFrom('directory.stakeholder').select(['code', 'id']).execute();
  units = new Map(rows.map(({ code, id }) => [code, id]));
});

const area = (code: string) => ({ role: 'area', scope: { kind: 'unit', id: units.get(code) ?? '' } }) as const;
const codesIn = (html: string) => [...new Set(html.match(/\/geld\/zuwendungen\/FM\d\d/g) ?? [])];

test('ein Bereich sieht die Zuwendungen, die seine Maßnahmen oder Stellen bezahlen, und keine anderen', async () => {
  const all = codesIn(await (await site.get('/geld', { role: 'head' })).text());
  // ST5 belongs to U08 and is paid by FM09.
  const own = codesIn(await (await site.get('/geld', area('U08'))).text());
  expect(own).toContain('/geld/zuwendungen/FM09');
  expect(own.length).toBeLessThan(all.length);
  for (const path of all) {
    // Readers have no page of a grant: what is not theirs is not there.
    const { status } = await site.get(path, area('U08'));
    expect([path, status]).toEqual([path, own.includes(path) ? 200 : 404]);
  }
  const file = await (await site.get('/geld?format=csv', area('U08'))).text();
  expect(file.split('\r\n').filter((line) => line.startsWith('FM')).length).toBe(own.length);
});

test('die Summen des ganzen Kreises und die Programme sieht ein Bereich nicht', async () => {
  for (const path of ['/geld/landesmittel', '/geld/jahre', '/geld/foerderklippe', '/geld/programme', '/geld/stellen'])
    expect([path, (await site.get(path, area('U08'))).status]).toEqual([path, 403]);
  const page = await (await site.get('/geld/zuwendungen/FM09', area('U08'))).text();
  expect(page).not.toContain('href="/geld/stellen');
  expect(page).not.toContain('href="/geld/programme');
});

test('REQ-B20 jede Summe der Jahre führt zu ihren Zuwendungen', async () => {
  const head = { role: 'head' } as const;
  const page = await (await site.get('/geld/jahre', head)).text();
  expect(page).toContain('/geld?programm=PR1&amp;jahr=2026');
  const list = codesIn(await (await site.get('/geld?programm=PR1&jahr=2025', head)).text());
  expect(list).toEqual(['/geld/zuwendungen/FM14']);
  const file = await (await site.get('/geld/jahre?format=csv', head)).text();
  expect(file).toContain('2025;PR1;');
  expect(file).toContain('60000,00;58400,00;57912,40');
});

test('die Liste der Maßnahmen als Datei nennt Beschreibung und Geldquelle; ein Bereich liest dort keine fremden Zuwendungen', async () => {
  const path = '/konzept/massnahmen?ansicht=alle&format=csv';
  const file = await (await site.get(path, { role: 'head' })).text();
  const [heads = '', ...rows] = file.split('\r\n');
  expect(heads).toContain('Beschreibung, öffentlich');
  expect(heads).toContain('Geldquelle');
  expect(rows.filter((row) => /FM\d\d /.test(row)).length).toBeGreaterThan(5);
  expect(await (await site.get(path, area('U08'))).text()).not.toMatch(/FM\d\d /);
});

test('öffentlich steht bei einer Stelle, dass sie wegfällt, aber nicht, wie weit ihre Übergabe ist', async () => {
  const last = '?am=2028-12-31';
  const inside = await (await site.get(`/geld/foerderklippe${last}`, { role: 'head' })).text();
  const outside = await (await site.get(`/de/foerderklippe${last}`)).text();
  expect([inside.includes('Übergabe'), outside.includes('data-post'), outside.includes('Übergabe')]).toEqual([
    true,
    true,
    false,
  ]);
});
