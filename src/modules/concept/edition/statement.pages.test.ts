import { beforeAll, expect, test } from 'vitest';
import { inTransaction } from '#platform/database/transaction.ts';
import { useSite } from '../../../../test/site.ts';
import { loadDemoConcept, plantStakeholders } from '../test-support.ts';
import { listFounding } from './unit.data.ts';

const site = useSite();
const coordinator = { role: 'coordinator' } as const;
let ids: Map<string, string>;

beforeAll(async () => {
  await inTransaction(site.db(), {}, async (db) => {
    ids = await plantStakeholders(db);
    await loadDemoConcept(db);
  });
}, 60_000);

test('an area’s own statement lives on after the adoption: it is changed, agreed and adopted', async () => {
  const path = '/konzept/texte/LB-KM-2026-U04';
  expect(
    (await site.post(path, { title: 'Leitsätze Rettungsdienst', text: 'Im Notfall zählt der Mensch.' }, coordinator))
      .status,
  ).toBe(303);
  expect((await site.post(`${path}/stand`, { state: 'adopted' }, coordinator)).status).toBe(404);
  expect((await site.post(`${path}/stand`, { state: 'coordination' }, coordinator)).status).toBe(303);
  expect((await site.post(`${path}/stand`, { state: 'adopted' }, coordinator)).status).toBe(303);
  expect(await (await site.get('/de/konzept')).text()).toContain('Leitsätze Rettungsdienst');
});

test('the mission statement stays as the council resolved it', async () => {
  const response = await site.post('/konzept/texte/LB-KM-2026', { title: 'Anders', text: 'Anders' }, coordinator);
  expect(response.status).toBe(422);
  expect(await response.text()).toContain('Dieser Text ist beschlossen');
});

test('a draft of an area is nobody else’s business', async () => {
  expect((await site.get('/konzept/texte/LB-KM-2026-U12', { role: 'head' })).status).toBe(403);
  expect(await (await site.get('/de/konzept')).text()).not.toContain('Leitsätze Ausländerbehörde');
});

test('A11: the mission names the units that came of it, also once it is resolved; the page of the mission says so, and the unit finds it', async () => {
  const path = '/konzept/texte/LB-KM-2026';
  const unitId = ids.get('U01') ?? '';
  expect((await site.post(`${path}/stellen`, { unitIds: [unitId] }, coordinator)).status).toBe(303);
  expect(await (await site.get(path, coordinator)).text()).toContain('href="/stellen/U01"');
  const founding = await listFounding(site.db(), unitId);
  expect(founding.map(({ code, editionCode }) => [code, editionCode])).toEqual([['LB-KM-2026', 'K-2026']]);
  expect((await site.post(`${path}/stellen`, { unitIds: [crypto.randomUUID()] }, coordinator)).status).toBe(422);
  expect((await site.post(`${path}/stellen`, { unitIds: [unitId] }, { role: 'head' })).status).toBe(403);
  expect((await site.post('/konzept/texte/LB-KM-2026-U04/stellen', { unitIds: [unitId] }, coordinator)).status).toBe(
    422,
  );
});
