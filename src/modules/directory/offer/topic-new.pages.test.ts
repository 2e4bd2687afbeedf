import { beforeAll, expect, test } from 'vitest';
import { listHistory } from '#platform/history/read.ts';
import { formOf } from '../../../../test/form-of.ts';
import { useSite } from '../../../../test/site.ts';
import { loadDemoDirectory } from '../test-support.ts';
import { listTopics } from './topic.data.ts';

const site = useSite();
const empty = useSite();
beforeAll(() => loadDemoDirectory(site.db()));

const coordinator = { role: 'coordinator' } as const;
const one = '7f3c9a10-0000-4000-8000-00000000000a';
const typed = (more: Record<string, string> = {}) => ({
  id: one,
  title: 'Garten und Draußen',
  easyTitle: '',
  icon: 'haende',
  de: 'Garten\nBeet, Kleingarten',
  ...more,
});

test('ten topics ship as templates; the county chooses, and nothing comes by itself', async () => {
  expect(await listTopics(empty.db())).toEqual([]);
  const html = await (await empty.get('/themen/vorlagen', coordinator)).text();
  expect(html.match(/type="checkbox"/g)).toHaveLength(10);
  const slug = ['deutsch-lernen', 'wohnen'];
  expect((await empty.post('/themen/vorlagen', { slug }, coordinator)).status).toBe(303);
  const taken = await listTopics(empty.db());
  expect(taken.map(({ code, slug: one, position }) => [code, one, position])).toEqual([
    ['T02', 'deutsch-lernen', 1],
    ['T03', 'wohnen', 2],
  ]);
  expect(taken[1]?.titles.uk).toMatchObject({ title: 'Житло', isDraft: true, madeFrom: 'Wohnen' });
  expect(Object.keys(taken[0]?.titles ?? {})).toHaveLength(9);
});

test('taken over twice a topic is there once, and is not offered again', async () => {
  await empty.post('/themen/vorlagen', { slug: ['wohnen', 'gesundheit'] }, coordinator);
  expect((await listTopics(empty.db())).map(({ slug }) => slug)).toEqual(['deutsch-lernen', 'wohnen', 'gesundheit']);
  expect(await (await empty.get('/themen/vorlagen', coordinator)).text()).not.toContain('value="wohnen"');
  expect((await empty.post('/themen/vorlagen', {}, coordinator)).status).toBe(422);
});

test('an own topic stands last, is found by its words, and sent twice it is one', async () => {
  const first = await site.post('/themen/neu', typed(), coordinator);
  const second = await site.post('/themen/neu', typed(), coordinator);
  expect(first.headers.get('location')).toMatch(/^\/themen\/T11/);
  expect(second.headers.get('location')).toBe(first.headers.get('location'));
  const topic = (await listTopics(site.db())).at(-1);
  expect(topic).toMatchObject({ code: 'T11', slug: 'garten-und-draussen', icon: 'haende', position: 11 });
  expect(topic?.titles.de?.words).toEqual(['Garten', 'Beet', 'Kleingarten']);
  expect(await (await site.get('/themen?q=Kleingarten', coordinator)).text()).toContain('Garten und Draußen');
});

test('two topics of one name are refused, and what was typed stays', async () => {
  const sent = typed({ id: '7f3c9a10-0000-4000-8000-00000000000b', title: ' wohnen ' });
  const answer = await site.post('/themen/neu', sent, coordinator);
  expect(answer.status).toBe(422);
  const html = await answer.text();
  expect(html).toContain('So heißt schon das Thema T03.');
  expect(html).toContain('Kleingarten');
});

test('the order of the start page is changed one place at a time', async () => {
  const order = async () => (await listTopics(site.db())).map(({ code }) => code).slice(0, 3);
  expect(await order()).toEqual(['T01', 'T02', 'T03']);
  expect((await site.post('/themen/T03/platz', { direction: 'up' }, coordinator)).status).toBe(303);
  expect(await order()).toEqual(['T01', 'T03', 'T02']);
  await site.post('/themen/T03/platz', { direction: 'down' }, coordinator);
  await site.post('/themen/T01/platz', { direction: 'up' }, coordinator);
  expect(await order()).toEqual(['T01', 'T02', 'T03']);
  const down = formOf(await (await site.get('/themen', coordinator)).text(), '/themen/T01/platz');
  expect(down).toEqual({ direction: ['down'], from: ['1'] });
  for (const _press of [1, 2]) expect((await site.post('/themen/T01/platz', down, coordinator)).status).toBe(303);
  expect(await order()).toEqual(['T02', 'T01', 'T03']);
  await site.post('/themen/T01/platz', { direction: 'up' }, coordinator);
  expect((await site.post('/themen/T01/platz', { direction: 'sideways' }, coordinator)).status).toBe(422);
});

test('another German title makes translations outdated and leaves the words alone', async () => {
  const before = (await listTopics(site.db())).find(({ code }) => code === 'T11');
  const words = { de: 'Garten\nBeet\nKleingarten' };
  const answer = await site.post('/themen/T11/bearbeiten', { title: 'Garten', icon: '', ...words }, coordinator);
  expect(answer.status).toBe(303);
  const after = (await listTopics(site.db())).find(({ code }) => code === 'T11');
  expect(after).toEqual({ ...before, titles: { de: { ...before?.titles.de, title: 'Garten' } } });
});

test('a topic under which offers stand cannot end; one without ends with a reason and can be used again', async () => {
  const refused = await site.post('/themen/T03/ende', { reason: 'weg' }, coordinator);
  expect(refused.status).toBe(422);
  expect(await refused.text()).toContain('noch unter diesem Thema');
  expect((await site.post('/themen/T11/ende', { reason: '' }, coordinator)).status).toBe(422);
  expect((await site.post('/themen/T11/ende', { reason: 'kein Bedarf' }, coordinator)).status).toBe(303);
  expect((await listTopics(site.db())).map(({ code }) => code)).not.toContain('T11');
  expect(await (await site.get('/themen?stand=ended', coordinator)).text()).toContain('href="/themen/T11"');
  expect(await (await site.get('/de')).text()).not.toContain('Garten');
  expect((await site.post('/themen/T11/ende', { _method: 'delete' }, coordinator)).status).toBe(303);
  const topic = (await listTopics(site.db())).find(({ code }) => code === 'T11');
  const history = await listHistory(site.db(), { kind: 'topic', id: topic?.id ?? '' });
  expect(history.map(({ action }) => action).sort()).toEqual(['changed', 'created', 'ended', 'restored']);
});

test('whoever may not edit topics may do none of this', async () => {
  const head = { role: 'head' } as const;
  for (const path of ['/themen/neu', '/themen/vorlagen']) expect((await site.get(path, head)).status).toBe(403);
  for (const [path, fields] of [
    ['/themen/neu', typed()],
    ['/themen/vorlagen', { slug: 'wohnen' }],
    ['/themen/T03/platz', { direction: 'up' }],
    ['/themen/T03/ende', { reason: 'x' }],
  ] as const)
    expect((await site.post(path, fields, head)).status, path).toBe(403);
});
