import { beforeAll, expect, test } from 'vitest';
import { edgesOf, findNodeByCode, type ThreadNode } from '#modules/thread/index.ts';
import { inTransaction } from '#platform/database/transaction.ts';
import { useSite } from '../../../../test/site.ts';
import { plantDraft } from '../test-support.ts';

const site = useSite();
const coordinator = { role: 'coordinator' } as const;
const planted = { fieldId: '', goalId: '' };
let code = '';

beforeAll(async () => {
  const words = {
    id: crypto.randomUUID(),
    title: 'Abends fehlt ein Ort',
    kind: 'demand',
    text: 'Nach 18 Uhr ist alles zu.',
  };
  const made = await site.post('/befunde/neu', words, coordinator);
  code = /F-\d+/.exec(made.headers.get('location') ?? '')?.[0] ?? '';
  await inTransaction(site.db(), {}, async (db) => {
    const { goal } = await plantDraft(db);
    Object.assign(planted, { fieldId: goal.fieldId, goalId: goal.id });
  });
});

const page = async (path: string, person: Parameters<typeof site.get>[1] = coordinator) =>
  (await site.get(path, person)).text();
const node = async (kind: string, nr: string) => (await findNodeByCode(site.db(), kind, nr)) as ThreadNode;

test('REQ-C39 REQ-E21 a goal is made of a finding: its words stand in the form, and the thread ties the two', async () => {
  expect(await page(`/befunde/${code}`)).toContain(`/konzept/ziele/neu?befund=${code}`);
  const form = await page(`/konzept/ziele/neu?befund=${code}`);
  expect([form.includes('Abends fehlt ein Ort'), form.includes('Nach 18 Uhr ist alles zu.')]).toEqual([true, true]);
  const finding = await node('finding', code);
  expect(form).toContain(finding.id);
  const goal = { id: crypto.randomUUID(), fieldId: planted.fieldId, findingId: finding.id, title: 'Orte für abends' };
  expect((await site.post('/konzept/ziele/neu', { ...goal, text: '', kind: 'outcome' }, coordinator)).status).toBe(303);
  const edges = await edgesOf(site.db(), { kind: 'goal', id: goal.id });
  expect(edges.map(({ type, from }) => [type, from.code])).toEqual([['became', code]]);
  expect(await page(`/befunde/${code}`)).toContain('Z1.3 Orte für abends');
});

test('a measure is made of a finding and belongs to its goal, too', async () => {
  const finding = await node('finding', code);
  const measure = { id: crypto.randomUUID(), goalId: planted.goalId, findingId: finding.id, title: 'Abendcafé' };
  expect((await site.post('/konzept/massnahmen/neu', measure, coordinator)).status).toBe(303);
  const edges = await edgesOf(site.db(), { kind: 'measure', id: measure.id });
  expect(edges.map(({ from }) => from.code).sort()).toEqual([code, 'Z1.2']);
  expect(await page(`/befunde/${code}`)).toContain('Abendcafé');
});

test('whoever only reads findings sees what came of them, without the buttons', async () => {
  const shown = await page(`/befunde/${code}`, { role: 'head' });
  expect([shown.includes('Orte für abends'), shown.includes('Ziel daraus machen')]).toEqual([true, false]);
});
