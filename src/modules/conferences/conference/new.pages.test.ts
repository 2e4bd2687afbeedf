import { beforeAll, expect, test } from 'vitest';
import { loadDemoDirectory } from '#modules/directory/test-support.ts';
import { inTransaction } from '#platform/database/transaction.ts';
import { listHistory } from '#platform/history/read.ts';
import { formOf } from '../../../../test/form-of.ts';
import { useSite } from '../../../../test/site.ts';
import { findConference, listConferences } from '../data.ts';
import { listItems } from '../programme/data.ts';
import { listDuties } from '../programme/duty.data.ts';
import { listRooms } from '../room/data.ts';
import type { Conference } from '../rules.ts';
import { listSteps } from '../step/data.ts';

const site = useSite();
const coordinator = { role: 'coordinator' } as const;
const fresh = async () => formOf(await (await site.get('/konferenzen/neu', coordinator)).text(), '/konferenzen/neu');
const planned = async (number: number) => (await findConference(site.db(), number)) as Conference;
const partsOf = async ({ id }: Conference) => {
  const rooms = await listRooms(site.db(), id);
  const items = await listItems(site.db(), id, rooms);
  return { rooms, items, duties: await listDuties(site.db(), id), steps: await listSteps(site.db(), id) };
};

beforeAll(async () => {
  await inTransaction(site.db(), {}, async (db) => void (await loadDemoDirectory(db)));
});

test('ein Kreis ohne Konferenz: Die Liste sagt, was hierher gehört, und führt zur ersten', async () => {
  const html = await (await site.get('/konferenzen', coordinator)).text();
  expect(html).toContain('Noch keine Konferenz');
  expect(html).toContain('/konferenzen/neu');
  expect((await site.get('/de/konferenzen')).status).toBe(200);
});

test('REQ-C34: aus der Vorlage wird mit Tag und Titel eine ganze Konferenz; zweimal gedrückt bleibt es eine', async () => {
  const fields = { ...(await fresh()), title: '1. Integrationskonferenz', heldOn: '2027-03-12', note: 'Unser Ziel' };
  expect(fields).toMatchObject({ start: ['template'], number: ['1'] });
  const both = await Promise.all([0, 1].map(() => site.post('/konferenzen/neu', fields, coordinator)));
  expect(both.map(({ status }) => status)).toEqual([303, 303]);
  expect(await listConferences(site.db())).toHaveLength(1);
  const conference = await planned(1);
  expect(conference).toMatchObject({ note: 'Unser Ziel', guidingQuestions: [expect.any(String), expect.any(String)] });
  const { rooms, items, duties, steps } = await partsOf(conference);
  expect([rooms.length, items.length, duties.length, steps.length]).toEqual([4, 9, 7, 5]);
  expect(new Set(items.flatMap(({ roomId }) => roomId ?? []))).toEqual(new Set(rooms.map(({ id }) => id)));
  expect(steps[0]?.dueOn).toBe('2027-03-26');
  const html = await (await site.get('/konferenzen/1', coordinator)).text();
  expect(html).not.toContain('1. 1.');
  expect(html).toContain('Rollen am Tag');
});

test('die nächste wird wie die letzte, auf ihrem eigenen Tag und unter ihrer eigenen Nummer', async () => {
  const taken = { ...(await fresh()), title: 'Konferenz', heldOn: '2028-03-10', number: '1', start: 'last' };
  const refused = await site.post('/konferenzen/neu', taken, coordinator);
  expect([refused.status, (await refused.text()).includes('Diese Nummer gibt es schon')]).toEqual([422, true]);
  expect((await site.post('/konferenzen/neu', { ...taken, number: '7' }, coordinator)).status).toBe(303);
  const { rooms, items, duties, steps } = await partsOf(await planned(7));
  expect([rooms.length, items.length, duties.length, steps.length]).toEqual([4, 9, 7, 5]);
  expect(rooms[0]?.code).toBe('K7-R1');
  expect(steps[0]?.dueOn).toBe('2028-03-24');
});

test('leer begonnen ist nur der Tag da; andere als die Leitstelle planen nichts', async () => {
  const fields = { ...(await fresh()), title: 'Konferenz', heldOn: '2029-03-10', start: 'blank' };
  expect((await site.post('/konferenzen/neu', fields, { role: 'head' })).status).toBe(403);
  await site.post('/konferenzen/neu', fields, coordinator);
  const parts = await partsOf(await planned(8));
  expect(Object.values(parts).map((list) => list.length)).toEqual([0, 0, 0, 0]);
});

test('vor dem Tag fragt niemand, wie viele kamen; ein ungezähltes Feld geht dabei nicht verloren', async () => {
  const html = await (await site.get('/konferenzen/8/bearbeiten', coordinator)).text();
  expect(html).not.toContain('Gezählt an der Tür');
});

test('was aus der Vorlage kam, lässt sich streichen: Raum, Punkt, Rolle und Schritt, mit Verlauf', async () => {
  const conference = await planned(1);
  const { rooms, items, duties, steps } = await partsOf(conference);
  const drop = (path: string, more = {}, person: Parameters<typeof site.post>[2] = coordinator) =>
    site.post(`/konferenzen/1/${path}`, { _method: 'delete', ...more }, person);
  expect((await drop(`raeume/${rooms[3]?.code}`, {}, { role: 'head' })).status).toBe(403);
  expect((await drop(`raeume/${rooms[3]?.code}`)).status).toBe(303);
  expect((await drop(`programm/${items[0]?.id}`)).status).toBe(303);
  expect((await drop(`rollen/${duties[0]?.id}`)).status).toBe(303);
  expect((await drop(`schritte/${steps[0]?.id}/angaben`, { reason: ' ' })).status).toBe(422);
  expect((await drop(`schritte/${steps[0]?.id}/angaben`, { reason: 'Kommt später' })).status).toBe(303);
  const after = await partsOf(conference);
  expect([after.rooms, after.items, after.duties, after.steps].map((list) => list.length)).toEqual([3, 7, 6, 4]);
  expect(after.items.filter(({ title, roomId }) => title.startsWith('Themenraum') && roomId === null)).toEqual([]);
  const history = await listHistory(site.db(), { kind: 'conference', id: conference.id }, 99);
  const actions = history.map(({ action }) => action);
  expect(actions).toEqual(expect.arrayContaining(['room-dropped', 'item-dropped', 'duty-dropped', 'step-dropped']));
});

test('Rolle und Schritt lassen sich ändern; eine falsche Angabe kommt mit dem Getippten zurück', async () => {
  const conference = await planned(1);
  const { duties, steps } = await partsOf(conference);
  const [duty, step] = [duties[0], steps[0]];
  const address = `/konferenzen/1/rollen/${duty?.id}`;
  const sent = { id: duty?.id ?? '', title: 'Empfang am Südeingang', note: '', partyId: '' };
  expect((await site.post(address, sent, coordinator)).status).toBe(303);
  const invented = await site.post(address, { ...sent, partyId: crypto.randomUUID() }, coordinator);
  expect([invented.status, (await invented.text()).includes('Empfang am Südeingang')]).toEqual([422, true]);
  const stepAddress = `/konferenzen/1/schritte/${step?.id}/angaben`;
  const early = await site.post(
    stepAddress,
    { id: step?.id ?? '', title: 'Zu früh', dueOn: '2026-01-01' },
    coordinator,
  );
  expect([early.status, (await early.text()).includes('Zu früh')]).toEqual([422, true]);
  expect(
    (await site.post(stepAddress, { id: step?.id ?? '', title: 'Doku', dueOn: '2027-05-01' }, coordinator)).status,
  ).toBe(303);
  const after = await partsOf(conference);
  expect(after.duties[0]?.title).toBe('Empfang am Südeingang');
  expect(after.steps.map(({ title }) => title)).toContain('Doku');
});

test('ein Raum, in dem schon geschrieben werden konnte, wird abgeschlossen und nicht gestrichen', async () => {
  await site.post('/konferenzen/1/beginn', {}, coordinator);
  const refused = await site.post('/konferenzen/1/raeume/K1-R1', { _method: 'delete' }, coordinator);
  expect(refused.status).toBe(422);
  expect(await listRooms(site.db(), (await planned(1)).id)).toHaveLength(3);
});

test('eine Rolle, die nach der Konferenz nicht mehr wegfällt, bleibt mit dem, was zu ihr steht, und mit diesem einen Grund', async () => {
  const conference = await planned(1);
  const [duty] = (await partsOf(conference)).duties;
  await site.post('/konferenzen/1/abschluss', {}, coordinator);
  expect((await planned(1)).state).toBe('closed');
  const refused = await site.post(`/konferenzen/1/rollen/${duty?.id}`, { _method: 'delete' }, coordinator);
  const html = await refused.text();
  expect(refused.status).toBe(422);
  expect([...html.matchAll(/href="#f-([^"]+)"/g)].map(([, field]) => field)).toEqual(['title']);
  expect(formOf(html, `/konferenzen/1/rollen/${duty?.id}`)['title']).toEqual([duty?.title]);
});
