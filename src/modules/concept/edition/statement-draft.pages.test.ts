import { beforeAll, expect, test } from 'vitest';
import { inTransaction } from '#platform/database/transaction.ts';
import { useSite } from '../../../../test/site.ts';
import { plantDraft, plantMeasure, plantStakeholders } from '../test-support.ts';
import { findStatement, listStatements } from './statement.data.ts';

const site = useSite();
const coordinator = { role: 'coordinator' } as const;
const draft = '?fassung=K-2026';
const planted = { editionId: '', goalId: '', measureId: '', unitId: '' };

beforeAll(async () => {
  await inTransaction(site.db(), {}, async (db) => {
    const ids = await plantStakeholders(db);
    const { edition, goal } = await plantDraft(db);
    const measure = await plantMeasure(db, goal);
    Object.assign(planted, { editionId: edition.id, goalId: goal.id, measureId: measure.id, unitId: ids.get('U04') });
  });
});

const add = (kind: string, more: Record<string, string> = {}) =>
  site.post(
    '/konzept/texte/neu',
    { id: crypto.randomUUID(), kind, title: `Text ${kind}`, claim: '', text: 'Wort für Wort', ...more },
    coordinator,
  );

test('REQ-A11 REQ-C27 a mission statement comes first, and an area derives its own from it', async () => {
  const early = await add('area', { unitId: planted.unitId });
  expect([early.status, (await early.text()).includes('Schreiben Sie zuerst das Leitbild')]).toEqual([422, true]);
  expect((await add('mission')).status).toBe(303);
  expect([(await add('mission')).status, (await add('area')).status]).toEqual([422, 422]);
  expect((await add('area', { unitId: planted.unitId })).headers.get('location')).toContain('/konzept/texte/B1');
  expect((await add('area', { unitId: planted.unitId })).status).toBe(422);
  const shown = await (await site.get(`/konzept/texte/B1${draft}`, coordinator)).text();
  expect(shown).toContain('abgeleitet vom Leitbild');
  expect(await findStatement(site.db(), planted.editionId, 'B1')).toMatchObject({ kind: 'area', state: 'draft' });
});

test('REQ-B09 guidelines and recommendations lead to goals and measures, and both pages say so', async () => {
  expect((await add('guideline')).headers.get('location')).toContain('/konzept/texte/L1');
  expect((await add('recommendation')).headers.get('location')).toContain('/konzept/texte/E1');
  const ties = { goalIds: [planted.goalId], measureIds: [planted.measureId] };
  expect((await site.post(`/konzept/texte/E1/verbindungen${draft}`, ties, coordinator)).status).toBe(303);
  const shown = await (await site.get(`/konzept/texte/E1${draft}`, coordinator)).text();
  expect([shown.includes('Z1.2'), shown.includes('M-121')]).toEqual([true, true]);
  for (const path of ['/konzept/ziele/Z1.2', '/konzept/massnahmen/M-121']) {
    expect(await (await site.get(`${path}${draft}`, coordinator)).text()).toContain('Text recommendation');
  }
  const mission = await listStatements(site.db(), planted.editionId);
  const refused = await site.post(`/konzept/texte/${mission[0]?.code}/verbindungen${draft}`, ties, coordinator);
  expect(refused.status).toBe(422);
  const foreign = { measureIds: [crypto.randomUUID()] };
  expect((await site.post(`/konzept/texte/E1/verbindungen${draft}`, foreign, coordinator)).status).toBe(422);
});

test('a text is taken out with a reason; nobody but the lead unit does it', async () => {
  const page = `/konzept/texte/L1/herausnehmen${draft}`;
  expect((await site.post(page, { reason: 'Doppelt' }, { role: 'head' })).status).toBe(403);
  expect((await site.post(page, { reason: '' }, coordinator)).status).toBe(422);
  expect((await site.post(page, { reason: 'Doppelt' }, coordinator)).status).toBe(303);
  expect(await findStatement(site.db(), planted.editionId, 'L1')).toBeUndefined();
});
