import { beforeAll, expect, test } from 'vitest';
import { listHistory } from '#platform/history/read.ts';
import { useSite } from '../../../../test/site.ts';
import { findConference } from '../data.ts';
import { plantConference } from '../test-support.ts';
import { canMove, isCountable } from './rules.ts';

const site = useSite();
const coordinator = { role: 'coordinator' } as const;
let number = '';
beforeAll(async () => {
  const { conference } = await plantConference(site.db(), 1, { heldOn: '2027-03-01' });
  number = String(conference.number);
});

const send = (fields: Record<string, string>, person: Parameters<typeof site.get>[1] = coordinator) =>
  site.post(`/konferenzen/${number}/absage`, fields, person);
const state = async () => (await findConference(site.db(), Number(number)))?.state;

test('a conference is called off with a reason, by the office only', async () => {
  const refused = await send({ reason: '' });
  expect(refused.status).toBe(422);
  expect(await refused.text()).toContain('Konferenz absagen');
  expect((await send({ reason: 'Sturm' }, { role: 'head' })).status).toBe(403);
  expect(await state()).toBe('planned');
});

test('everybody reads that it does not take place and why, in every language, and nobody is sent there', async () => {
  expect((await send({ reason: 'Die Halle ist gesperrt.' })).status).toBe(303);
  const page = await (await site.get(`/de/konferenzen/${number}`)).text();
  expect(page).toContain('Diese Konferenz findet nicht statt.');
  expect(page).toContain('Die Halle ist gesperrt.');
  expect(page).not.toContain('Sie sind eingeladen');
  expect(await (await site.get(`/ar/konferenzen/${number}`)).text()).toContain('لن يُعقد هذا المؤتمر');
  expect(await (await site.get('/de')).text()).not.toContain(`/de/konferenzen/${number}"`);
});

test('one that is called off can neither begin nor get rooms nor be changed, and nobody is counted; it can be planned again', async () => {
  expect((await site.post(`/konferenzen/${number}/beginn`, {}, coordinator)).status).toBe(422);
  const room = { id: crypto.randomUUID(), title: 'Sprache' };
  expect((await site.post(`/konferenzen/${number}/raeume/neu`, room, coordinator)).status).toBe(422);
  const changed = { title: 'Anders', heldOn: '2027-04-02' };
  const reworked = await site.post(`/konferenzen/${number}/bearbeiten`, changed, coordinator);
  expect(reworked.status).toBe(422);
  expect(await reworked.text()).toContain('Diese Konferenz ist abgesagt.');
  for (const [page, fields] of [
    ['programm', { title: 'Auftakt', startsAt: '9:00', endsAt: '10:00' }],
    ['schritte', { title: 'Protokoll', dueOn: '2027-06-01' }],
  ] as const) {
    const path = `/konferenzen/${number}/${page}`;
    const html = await (await site.get(path, coordinator)).text();
    expect(html).toContain('Diese Konferenz ist abgesagt.');
    expect(html).not.toContain(`action="${path}"`);
    expect((await site.post(path, { id: crypto.randomUUID(), ...fields }, coordinator)).status).toBe(422);
  }
  const conference = await findConference(site.db(), Number(number));
  expect(conference?.title).not.toBe('Anders');
  expect(conference && isCountable(conference, '2027-04-01')).toBe(false);

  expect((await send({ _method: 'delete', reason: 'Die Halle ist wieder frei.' })).status).toBe(303);
  expect(await state()).toBe('planned');
  const entries = await listHistory(site.db(), { kind: 'conference', id: conference?.id ?? '' });
  expect(entries.map(({ action }) => action)).toEqual(expect.arrayContaining(['called-off', 'planned-again']));
});

test('a conference that runs or is over is not called off', () => {
  for (const from of ['running', 'closed', 'documented'] as const)
    expect(canMove(from, 'called-off', 'Sturm').ok).toBe(false);
});
