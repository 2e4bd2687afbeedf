import { beforeAll, expect, test } from 'vitest';
import { findNodeByCode } from '#modules/thread/index.ts';
import { inTransaction } from '#platform/database/transaction.ts';
import { listHistory } from '#platform/history/read.ts';
import { useSite } from '../../../../test/site.ts';
import { findGoal, listGoals } from '../goal/data.ts';
import { findMeasure } from '../measure/data.ts';
import { plantDraft, plantMeasure } from '../test-support.ts';
import { findField, listFields } from './data.ts';

const site = useSite();
const coordinator = { role: 'coordinator' } as const;
const draft = '?fassung=K-2026';
let editionId = '';

beforeAll(async () => {
  await inTransaction(site.db(), {}, async (db) => {
    const { edition, goal } = await plantDraft(db);
    editionId = edition.id;
    await plantMeasure(db, goal);
  });
});

const order = async () => (await listFields(site.db(), editionId)).map(({ code }) => code);

test('fields come in, change places and lean on each other', async () => {
  for (const title of ['Bildung', 'Arbeit']) {
    const field = { id: crypto.randomUUID(), title, shortTitle: title, description: '' };
    expect((await site.post('/konzept/felder/neu', field, coordinator)).status).toBe(303);
    expect((await site.post('/konzept/felder/neu', field, coordinator)).status).toBe(303);
  }
  expect(await order()).toEqual(['HF1', 'HF2', 'HF3']);
  await site.post(`/konzept/felder/HF3/platz${draft}`, { direction: 'up' }, coordinator);
  await site.post(`/konzept/felder/HF1/platz${draft}`, { direction: 'up' }, coordinator);
  expect(await order()).toEqual(['HF1', 'HF3', 'HF2']);
  const down = { direction: 'down', from: '1' };
  for (const _press of [1, 2]) await site.post(`/konzept/felder/HF1/platz${draft}`, down, coordinator);
  expect(await order()).toEqual(['HF3', 'HF1', 'HF2']);
  await site.post(`/konzept/felder/HF1/platz${draft}`, { direction: 'up', from: '2' }, coordinator);
});

test('REQ-C13 relations are chosen by name; two fields that would wait for each other are refused at the choice', async () => {
  const idOf = async (code: string) => (await findField(site.db(), editionId, code))?.id ?? '';
  const lean = { supports: [await idOf('HF1')], dependsOn: [await idOf('HF2')] };
  expect((await site.post(`/konzept/felder/HF3/verbindungen${draft}`, lean, coordinator)).status).toBe(303);
  expect((await findField(site.db(), editionId, 'HF3'))?.relations.map(({ toCode, kind }) => [toCode, kind])).toEqual([
    ['HF1', 'supports'],
    ['HF2', 'depends-on'],
  ]);
  const circle = { dependsOn: [await idOf('HF3')] };
  const refused = await site.post(`/konzept/felder/HF2/verbindungen${draft}`, circle, coordinator);
  const text = await refused.text();
  expect([refused.status, text.includes('f-dependsOn-error')]).toEqual([422, true]);
});

test('a goal begins in the field from which somebody comes; one without a title comes back as it was', async () => {
  const shown = await (await site.get('/konzept/ziele/neu?feld=HF2', coordinator)).text();
  const field = await findField(site.db(), editionId, 'HF2');
  expect(shown).toContain(`<option value="${field?.id}" selected`);
  const goal = { id: crypto.randomUUID(), fieldId: field?.id ?? '', title: '', text: 'Bis 2028', kind: 'outcome' };
  const refused = await site.post('/konzept/ziele/neu', goal, coordinator);
  const text = await refused.text();
  expect([refused.status, text.includes('f-title-error'), text.includes('Bis 2028')]).toEqual([422, true, true]);
});

test('two people who add a goal at the same moment get two numbers', async () => {
  const field = await findField(site.db(), editionId, 'HF2');
  const goal = (title: string) => ({
    id: crypto.randomUUID(),
    fieldId: field?.id ?? '',
    title,
    text: '',
    kind: 'action',
  });
  const made = await Promise.all(
    ['Eins', 'Zwei', 'Drei'].map((title) => site.post('/konzept/ziele/neu', goal(title), coordinator)),
  );
  expect(made.map(({ status }) => status)).toEqual([303, 303, 303]);
  const codes = (await listGoals(site.db(), editionId)).map(({ code }) => code);
  expect(codes).toEqual(['Z1.2', 'Z2.1', 'Z2.2', 'Z2.3']);
  for (const code of ['Z2.1', 'Z2.2', 'Z2.3']) {
    await site.post(`/konzept/ziele/${code}/herausnehmen${draft}`, { reason: 'Nur ein Versuch' }, coordinator);
  }
});

test('links in the thread of the first draft lead to it; while nothing is in force, no edition has to be named', async () => {
  const shown = await (await site.get(`/konzept/massnahmen/M-121${draft}`, coordinator)).text();
  expect(shown).toMatch(/id="faden"[\s\S]*href="\/konzept\/ziele\/Z1\.2"/);
  const goal = await (await site.get('/konzept/ziele/Z1.2', coordinator)).text();
  expect(goal).toContain(`/konzept/ziele/Z1.2/bearbeiten${draft}`);
});

test('what is taken out needs a reason, leaves its place in the thread, and its number is not given again', async () => {
  const measure = await findMeasure(site.db(), editionId, 'M-121');
  const page = `/konzept/massnahmen/M-121/herausnehmen${draft}`;
  expect((await site.post(page, { reason: ' ' }, coordinator)).status).toBe(422);
  const goalPage = `/konzept/ziele/Z1.2/herausnehmen${draft}`;
  const held = await site.post(goalPage, { reason: 'Doppelt' }, coordinator);
  expect([held.status, (await held.text()).includes('gehört noch eine Maßnahme')]).toEqual([422, true]);
  expect((await site.post(page, { reason: 'Steht schon woanders' }, coordinator)).status).toBe(303);
  expect((await findNodeByCode(site.db(), 'measure', 'M-121'))?.tombstone?.reason).toBe('Steht schon woanders');
  const history = await listHistory(site.db(), { kind: 'measure', id: measure?.id ?? '' });
  expect(history.find(({ action }) => action === 'removed')?.reason).toBe('Steht schon woanders');

  const goal = await findGoal(site.db(), editionId, 'Z1.2');
  const again = { id: crypto.randomUUID(), goalId: goal?.id ?? '', title: 'Anders' };
  await site.post('/konzept/massnahmen/neu', again, coordinator);
  expect(await findMeasure(site.db(), editionId, 'M-122')).toMatchObject({ title: 'Anders' });
  await site.post(`/konzept/massnahmen/M-122/herausnehmen${draft}`, { reason: 'Doch nicht' }, coordinator);
  expect((await site.post(goalPage, { reason: 'Doppelt' }, coordinator)).status).toBe(303);
  expect(await listGoals(site.db(), editionId)).toEqual([]);
  expect((await site.post(`/konzept/felder/HF1/herausnehmen${draft}`, { reason: 'Leer' }, coordinator)).status).toBe(
    303,
  );
  expect(await order()).toEqual(['HF3', 'HF2']);
});

test('nobody but the lead unit adds or takes out', async () => {
  for (const path of ['/konzept/felder/neu', '/konzept/ziele/neu', `/konzept/felder/HF2/herausnehmen${draft}`]) {
    expect((await site.get(path, { role: 'head' })).status).toBe(403);
    expect((await site.post(path, {}, { role: 'council' })).status).toBe(403);
  }
});
