import { beforeAll, expect, test } from 'vitest';
import { listHistory } from '#platform/history/read.ts';
import { testSecrets } from '#platform/testing/secrets.ts';
import { storyNow, useSite } from '../../../../test/site.ts';
import { findOffer } from '../offer/data.ts';
import { changeOffer } from '../offer/verbs.ts';
import { findOrganisation } from '../organisation/data.ts';
import { loadDemoDirectory } from '../test-support.ts';
import { findParty } from './party.data.ts';
import { listProposals } from './proposal.data.ts';
import { askParty } from './verbs.ts';

const site = useSite();
const coordinator = { role: 'coordinator' } as const;
let token = '';
beforeAll(async () => {
  await site.get('/de');
  await loadDemoDirectory(site.db());
  const cafe = await findOrganisation(site.db(), 'A06');
  const party = await findParty(site.db(), cafe?.id ?? '', '2026-11-22');
  if (!party) throw new Error('no café');
  const county = { slug: 'musterau', name: 'Kreis Musterau' };
  const link = { secrets: testSecrets, county, origin: 'http://musterau.localhost' };
  token = await askParty(site.db(), { kind: 'system', name: 'test' }, storyNow, party, link);
});
const offer = async () => (await findOffer(site.db(), 'O-010')) ?? expect.fail('O-010 is missing');
const propose = async (fields: Record<string, string>, code = 'O-010') =>
  site.post(`/stimmt-noch/${token}/${code}`, fields);

test('wer gefragt wird, ändert Zeiten und Ort in Feldern; der Kreis übernimmt mit einem Klick', async () => {
  expect(await (await site.get(`/stimmt-noch/${token}`)).text()).toContain(`/stimmt-noch/${token}/O-010`);
  const form = await (await site.get(`/stimmt-noch/${token}/O-010`)).text();
  for (const words of ['Mi 9.30–12 Uhr', 'name="hours"', 'name="place"']) expect(form).toContain(words);
  const before = await offer();
  const fields = { hours: 'Mi 10–12', schedule: '', place: 'Bürgerhaus, Saal 2', cost: before.cost };
  expect((await propose(fields)).status).toBe(303);
  // Nothing has changed and nothing was confirmed; what stays still can be confirmed with the same link.
  expect(await offer()).toEqual(before);
  const page = await (await site.get(`/stimmt-noch/${token}`)).text();
  expect(page).toContain('Ihre Änderung ist da');
  await site.post(`/stimmt-noch/${token}`, { still: [`offer:${before.id}`], report: '' });
  expect((await offer()).confirmedOn).toBe(before.confirmedOn);
  const desk = await (await site.get('/bestaetigungen', coordinator)).text();
  for (const words of ['Vorgeschlagene Änderungen', 'Bürgerhaus, Saal 2']) expect(desk).toContain(words);
  expect(await (await site.get('/heute', coordinator)).text()).toContain('Vorgeschlagene Änderung anschauen');
  const [proposal] = await listProposals(site.db());
  const action = `/bestaetigungen/aenderungen/${proposal?.id}`;
  expect((await site.post(action, {}, { role: 'partner' })).status).toBe(403);
  expect((await site.post(action, {}, coordinator)).status).toBe(303);
  expect(await offer()).toMatchObject({
    place: 'Bürgerhaus, Saal 2',
    hours: [{ day: 3, from: '10:00', to: '12:00' }],
    confirmedOn: '2026-11-22',
  });
  // Pressed twice it is done already; somebody else finds nothing to take over.
  expect((await site.post(action, {}, coordinator)).headers.get('location')).toContain('done-already');
  expect((await site.post(action, {}, { role: 'admin' })).status).toBeGreaterThanOrEqual(403);
  const actions = (await listHistory(site.db(), { kind: 'offer', id: before.id })).map((entry) => entry.action);
  for (const action of ['change-proposed', 'changed', 'confirmed']) expect(actions).toContain(action);
});

test('was sich nicht lesen lässt, privat aussieht oder gleich blieb, kommt mit allem zurück; Fremdes ist nicht da', async () => {
  const unread = await propose({ hours: 'irgendwann um neun rum', schedule: '', place: 'Hier', cost: '' });
  expect(unread.status).toBe(422);
  const html = await unread.text();
  for (const words of ['irgendwann um neun rum', 'id="f-hours-error"']) expect(html).toContain(words);
  const mobile = await propose({ address: '', phone: '0171 2345678', mailbox: '' }, 'A06');
  expect(mobile.status).toBe(422);
  expect((await site.get(`/stimmt-noch/${token}/O-014`)).status).toBe(404);
  expect((await site.get(`/stimmt-noch/${token.slice(0, -3)}abc/O-010`)).status).toBe(404);
  const same = await offer();
  const again = { hours: 'Mi 10–12', schedule: '', place: same.place, cost: same.cost };
  expect((await propose(again)).status).toBe(422);
});

test('hat jemand die Angabe inzwischen geändert, wird nichts überschrieben; liegen lassen geht immer', async () => {
  const stored = await offer();
  expect((await propose({ hours: 'Mi 10–12', schedule: '', place: 'Zelt', cost: stored.cost })).status).toBe(303);
  await changeOffer(site.db(), { kind: 'system', name: 'test' }, storyNow, stored, { ...stored, place: 'Halle' });
  const [proposal] = await listProposals(site.db());
  const action = `/bestaetigungen/aenderungen/${proposal?.id}`;
  const refused = await site.post(action, {}, coordinator);
  expect([refused.status, (await refused.text()).includes('inzwischen jemand anders geändert')]).toEqual([422, true]);
  expect((await offer()).place).toBe('Halle');
  expect((await site.post(action, { _method: 'delete' }, coordinator)).status).toBe(303);
  expect(await listProposals(site.db())).toEqual([]);
});
