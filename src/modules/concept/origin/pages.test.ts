import { beforeAll, expect, test } from 'vitest';
import { edgesOf, findNodeByCode, registerNode, type ThreadNode } from '#modules/thread/index.ts';
import { inTransaction } from '#platform/database/transaction.ts';
import { useSite } from '../../../../test/site.ts';
import { conceptMoment, loadDemoConcept, plantStakeholders } from '../test-support.ts';

const site = useSite();
const coordinator = { role: 'coordinator' } as const;
const finding = { kind: 'finding', id: crypto.randomUUID(), code: 'F-77', title: 'Abends fehlt ein Ort' };
const offer = { kind: 'offer', id: crypto.randomUUID(), code: 'O-777', title: 'Abendcafé' };

beforeAll(async () => {
  await inTransaction(site.db(), {}, async (db) => {
    await plantStakeholders(db);
    await loadDemoConcept(db);
    for (const node of [finding, offer]) await registerNode(db, conceptMoment, { ...node, isPublic: true });
  });
}, 60_000);

const node = async (kind: string, code: string) => (await findNodeByCode(site.db(), kind, code)) as ThreadNode;

test('the coordinator says that a goal came from a finding, and takes it back with a reason', async () => {
  const day = { type: 'became', on: '20.11.2026' };
  const done = await site.post('/konzept/ziele/Z1.2/herkunft', { other: 'f-77', ...day }, coordinator);
  expect([done.status, done.headers.get('location')]).toEqual([
    303,
    '/konzept/ziele/Z1.2/herkunft?hinweis=concept.notice.tied',
  ]);
  const edge = (await edgesOf(site.db(), await node('goal', 'Z1.2'))).find(({ from }) => from.code === 'F-77');
  expect(edge).toMatchObject({ type: 'became', occurredOn: '2026-11-20', state: 'asserted' });
  await site.post(`/faden/kanten/${edge?.id}/ruecknahme`, { reason: 'Verwechselt' }, coordinator);
  const html = await (await site.get('/konzept/ziele/Z1.2/herkunft', coordinator)).text();
  expect(html).toMatch(/<s>.*F-77/);
  expect(html).toContain('zurückgenommen');
});

test('a measure that was there already answers a finding', async () => {
  const tie = { other: 'F-77', type: 'answers', on: '2026-11-20' };
  expect((await site.post('/konzept/massnahmen/M-121/herkunft', tie, coordinator)).status).toBe(303);
  const edges = await edgesOf(site.db(), await node('measure', 'M-121'));
  expect(edges.find(({ to }) => to.code === 'F-77')).toMatchObject({ type: 'answers' });
});

test('a measure of the edition before keeps its origin under its number alone, as its own page does', async () => {
  const html = await (await site.get('/konzept/massnahmen/A-08/herkunft', coordinator)).text();
  expect(html).toContain('A-08');
  expect((await site.get('/konzept/massnahmen/A-99/herkunft', coordinator)).status).toBe(404);
});

test.each([
  ['a number that nobody knows', { other: 'F-99', type: 'became', on: '2026-11-20' }, 'f-other-error'],
  ['a goal that should come from itself', { other: 'Z1.2', type: 'became', on: '2026-11-20' }, 'f-other-error'],
  ['a day that has not come', { other: 'F-77', type: 'became', on: '2026-11-23' }, 'f-on-error'],
  ['no day', { other: 'F-77', type: 'became', on: '' }, 'f-on-error'],
])('%s is refused at its field, and what was typed stays', async (_name, fields, error) => {
  const refused = await site.post('/konzept/ziele/Z1.2/herkunft', fields, coordinator);
  const html = await refused.text();
  expect(refused.status).toBe(422);
  expect(html).toContain(error);
  expect(html).toContain(`value="${fields.other}"`);
});

test('an offer is tied to the measure that it carries out, and its page says so', async () => {
  const measure = await node('measure', 'M-121');
  const tie = { measureId: measure.id, on: '2026-11-22' };
  expect((await site.post('/konzept/umsetzung/O-777', tie, coordinator)).status).toBe(303);
  expect(await (await site.get('/konzept/umsetzung/O-777', coordinator)).text()).toContain('M-121');
  expect((await edgesOf(site.db(), offer)).map(({ type, to }) => [type, to.code])).toEqual([['delivers', 'M-121']]);
  const unknown = await site.post('/konzept/umsetzung/O-777', { ...tie, measureId: offer.id }, coordinator);
  expect(await unknown.text()).toContain('f-measureId-error');
});

test('nobody but the lead unit ties; a service area reads the measure without the way to do it', async () => {
  const tie = { other: 'F-77', type: 'became', on: '2026-11-20' };
  expect((await site.post('/konzept/massnahmen/M-121/herkunft', tie, { role: 'council' })).status).toBe(403);
  expect((await site.post('/konzept/massnahmen/M-121/herkunft', tie)).status).toBe(403);
  expect((await site.get('/konzept/umsetzung/O-777', { role: 'head' })).status).toBe(403);
});

test('an origin is found by a word and chosen from what was found', async () => {
  const page = '/konzept/ziele/Z1.2/herkunft';
  const found = await (await site.get(`${page}?q=abends ort`, coordinator)).text();
  expect(found).toContain(`value="finding ${finding.id}"`);
  expect(await (await site.get(`${page}?q=F-77`, coordinator)).text()).toContain(`value="finding ${finding.id}"`);
  const tie = { other: `finding ${finding.id}`, type: 'became', on: '2026-11-20' };
  expect((await site.post(`${page}?q=abends`, tie, coordinator)).status).toBe(303);
  const nothing = await (await site.get(`${page}?q=Zeppelin`, coordinator)).text();
  expect(nothing).toContain('Nichts gefunden zu „Zeppelin“');
});

test('things of another kind are neither offered nor taken', async () => {
  const page = '/konzept/ziele/Z1.2/herkunft';
  expect(await (await site.get(`${page}?q=Abendcafé`, coordinator)).text()).not.toContain(offer.id);
  const tie = { other: `offer ${offer.id}`, type: 'became', on: '2026-11-20' };
  expect((await site.post(page, tie, coordinator)).status).toBe(422);
});
