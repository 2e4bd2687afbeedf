import { expect, test } from 'vitest';
import { listHistory } from '#platform/history/read.ts';
import { formOf } from '../../../../test/form-of.ts';
import { useSite } from '../../../../test/site.ts';
import { listCards } from '../contribution/list.data.ts';
import { openRoom } from '../test-support.ts';
import { findOccasionByCode, listOccasions } from './data.ts';

const site = useSite();
const coordinator = { role: 'coordinator' } as const;
const address = '/stimmen/anlaesse/IDEEN';
const card = () => ({ id: crypto.randomUUID(), kind: 'idea', text: 'Ein Spielplatz', language: 'de' });

test('REQ-A19: ein Kreis, in dem noch niemand etwas eingerichtet hat, hat einen offenen Ideenkasten', async () => {
  const way = await site.get('/ar/mitreden');
  expect([way.status, way.headers.get('location')]).toEqual([303, '/ar/mitreden/IDEEN']);
  const html = await (await site.get('/ar/mitreden/IDEEN')).text();
  expect(html).toContain('name="text"');
  expect(html).not.toContain('Ideenkasten');
  expect((await site.post('/ar/mitreden/IDEEN', card())).status).toBe(200);
  expect(await listCards(site.db(), { occasionCode: 'IDEEN' })).toHaveLength(1);
});

test('die Leitstelle sieht jeden Ort zum Mitreden mit seinen Karten; alle anderen haben hier nichts zu tun', async () => {
  const room = await openRoom(site.db(), 'R77');
  const html = await (await site.get('/stimmen/anlaesse', coordinator)).text();
  expect(html).toContain('Ideenkasten');
  expect(html).toContain(room.code);
  for (const role of ['head', 'admin', 'council', 'privacy'] as const) {
    expect((await site.get('/stimmen/anlaesse', { role })).status).toBe(403);
    expect((await site.post(address, { title: 'Anders' }, { role })).status).toBe(403);
  }
  const moderator = { role: 'moderator', scope: { kind: 'room', id: room.id } } as const;
  expect((await site.post(`${address}/abschluss`, { reason: 'x' }, moderator)).status).toBe(403);
  expect((await site.get('/stimmen/anlaesse/R77', coordinator)).status).toBe(404);
});

test('was Leser am Ideenkasten lesen, schreibt die Leitstelle; ein Name fehlt, und das Getippte bleibt', async () => {
  const refused = await site.post(address, { title: ' ', publicText: 'Zum Stadtfest' }, coordinator);
  const again = await refused.text();
  expect(refused.status).toBe(422);
  expect(again).toContain('Zum Stadtfest');
  expect((await site.post(address, { title: 'Ideen', publicText: 'Zum Stadtfest' }, coordinator)).status).toBe(303);
  const html = await (await site.get('/tr/mitreden/IDEEN')).text();
  expect(html).toContain('Zum Stadtfest');
  const box = await findOccasionByCode(site.db(), 'IDEEN');
  const history = await listHistory(site.db(), { kind: 'occasion', id: box?.id ?? '' });
  expect(history[0]).toMatchObject({ action: 'changed', changes: { title: { from: 'Ideenkasten', to: 'Ideen' } } });
});

test('ein zweiter Ideenkasten ist sofort offen; zweimal gedrückt ist er einer', async () => {
  const sent = formOf(await (await site.get('/stimmen/anlaesse/neu', coordinator)).text(), '/stimmen/anlaesse/neu');
  const fields = { ...sent, title: 'Ideen zum Fest' };
  const both = await Promise.all([0, 1].map(() => site.post('/stimmen/anlaesse/neu', fields, coordinator)));
  expect(both.map(({ status }) => status)).toEqual([303, 303]);
  const made = (await listOccasions(site.db())).filter(({ title }) => title === 'Ideen zum Fest');
  expect(made.map(({ code }) => code)).toHaveLength(1);
  expect(await (await site.get('/de/mitreden')).text()).toContain('Ideen zum Fest');
});

test('geschlossen wird mit Grund, den Leser an der Stelle finden, an der sie schreiben wollten; wieder öffnen geht', async () => {
  expect((await site.post(`${address}/abschluss`, { reason: ' ' }, coordinator)).status).toBe(422);
  expect((await site.post(`${address}/abschluss`, { reason: 'Wir lesen gerade alles' }, coordinator)).status).toBe(303);
  const html = await (await site.get('/de/mitreden/IDEEN')).text();
  expect(html).toContain('Wir lesen gerade alles');
  expect(html).not.toContain('name="text"');
  expect((await site.post('/de/mitreden/IDEEN', card())).status).toBe(422);
  for (const { code, kind } of await listOccasions(site.db())) {
    if (kind === 'idea-box' && code !== 'IDEEN')
      await site.post(`/stimmen/anlaesse/${code}/abschluss`, { reason: 'Auch zu' }, coordinator);
  }
  expect((await site.post(`${address}/abschluss`, { _method: 'delete' }, coordinator)).status).toBe(303);
  expect(await (await site.get('/de/mitreden/IDEEN')).text()).toContain('name="text"');
});
