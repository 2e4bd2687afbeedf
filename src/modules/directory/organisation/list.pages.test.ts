import { beforeAll, expect, test } from 'vitest';
import { findNode } from '#modules/thread/index.ts';
import { useSite } from '../../../../test/site.ts';
import { findOffer, listOffers } from '../offer/data.ts';
import { draftOffer, publishOffer } from '../offer/verbs.ts';
import { loadDemoDirectory } from '../test-support.ts';
import { findOrganisation } from './data.ts';
import { addOrganisation, publishOrganisation } from './verbs.ts';

const site = useSite();
const at = new Date('2026-11-22T14:10:00Z');
const by = { kind: 'system', name: 'test' } as const;
const coordinator = { role: 'coordinator' } as const;
const secret = {
  name: 'Zaubergarten Musterau',
  category: 'association',
  municipalityId: null,
  description: 'Nur für den Landkreis gedacht',
  address: '',
  website: '',
  contactFunction: 'Vorstand',
  mailbox: 'vorstand@zaubergarten.example',
  phone: '069 90009-777',
  languages: [],
} as const;
let code = '';
let id = '';

beforeAll(async () => {
  await loadDemoDirectory(site.db());
  ({ id, code } = await addOrganisation(site.db(), by, at, { ...secret, languages: [] }, { isInternal: true }));
});

const leaks = async (path: string) => {
  const response = await site.get(path);
  const body = await response.text();
  return ['Zaubergarten', 'vorstand@', '90009-777'].filter((word) => body.includes(word));
};

test('what is not public stands nowhere for readers, and in the list of the workspace as what it is', async () => {
  expect((await site.get(`/de/akteure/${code}`)).status).toBe(404);
  for (const path of ['/de/suche?q=Mitmachen', '/de/angebote', '/de/anlaufstellen', '/de/'])
    expect(await leaks(path), path).toEqual([]);
  expect(await findNode(site.db(), { kind: 'organisation', id })).toMatchObject({ isPublic: false });
  const list = await (await site.get('/akteure?stand=internal', coordinator)).text();
  expect(list).toContain('Zaubergarten Musterau');
  expect(list).not.toContain('SG Beispielheim');
  expect(await (await site.get('/akteure?stand=unconfirmed', coordinator)).text()).not.toContain('Zaubergarten');
});

test('an offer is published only with an owner that readers may see, for they are given its phone', async () => {
  const [pattern] = await listOffers(site.db(), { state: 'confirmed' }, '2026-11-22');
  if (!pattern) throw new Error('no offer');
  const { code: offerCode } = await draftOffer(site.db(), by, at, { ...pattern, title: 'Zaubern', ownerId: id });
  const refused = await site.post(`/angebote/${offerCode}/veroeffentlichung`, {}, coordinator);
  expect(refused.status).toBe(422);
  expect(await refused.text()).toContain('„Zaubergarten Musterau“ ist noch nicht öffentlich');
  const given = await site.post(`/angebote/${pattern.code}/bearbeiten`, { title: 'x', ownerId: id }, coordinator);
  expect(given.status).toBe(422);
  expect(await given.text()).toContain('noch nicht öffentlich');
  expect(await leaks(`/de/angebote/${pattern.code}`)).toEqual([]);
  const offer = await findOffer(site.db(), pattern.code);
  if (!offer) throw new Error('no offer');
  await expect(
    site.db().updateTable('directory.offer').set({ owner_id: id }).where('id', '=', offer.id).execute(),
  ).rejects.toThrow('owner of a published entry');
});

test('chosen ones are published together, and by nobody to whom they do not belong', async () => {
  const foreign = { role: 'partner', scope: { kind: 'organisation', id: crypto.randomUUID() } } as const;
  await site.post('/akteure', { id }, foreign);
  expect((await findOrganisation(site.db(), code))?.publicSince).toBe(null);
  expect((await site.post('/akteure', { id }, coordinator)).status).toBe(303);
  expect((await findOrganisation(site.db(), code))?.publicSince).toBe('2026-11-22');
  expect((await site.get(`/de/akteure/${code}`)).status).toBe(200);
  expect(await findNode(site.db(), { kind: 'organisation', id })).toMatchObject({ isPublic: true });
});

test('what is public is taken back with a reason, and not while its offers are published', async () => {
  const path = `/akteure/${code}/veroeffentlichung`;
  expect((await site.post(path, { _method: 'delete' }, coordinator)).status).toBe(422);
  const [draft] = (await listOffers(site.db(), { ownerId: id }, '2026-11-22')) as [Parameters<typeof publishOffer>[3]];
  expect(await publishOffer(site.db(), by, at, draft)).toEqual({ ok: true });
  const kept = await site.post(path, { _method: 'delete', reason: 'auf Wunsch' }, coordinator);
  expect(kept.status).toBe(422);
  expect(await kept.text()).toContain('noch veröffentlicht');
  await site.post(`/angebote/${draft.code}/veroeffentlichung`, { _method: 'delete' }, coordinator);
  expect((await site.post(path, { _method: 'delete', reason: 'auf Wunsch' }, coordinator)).status).toBe(303);
  expect((await site.get(`/de/akteure/${code}`)).status).toBe(410);
  expect((await site.post(path, {}, coordinator)).status).toBe(303);
  expect((await site.post(path, {}, coordinator)).status).toBe(422);
});

test('an organisation written down by hand is public at once, as before', async () => {
  const typed = { id: crypto.randomUUID(), name: 'Von Hand', category: 'association' };
  const made = await site.post('/akteure/neu', typed, coordinator);
  const madeCode = /akteure\/(A\d+)/.exec(made.headers.get('location') ?? '')?.[1] ?? '';
  const one = await findOrganisation(site.db(), madeCode);
  expect(one?.publicSince).not.toBe(null);
  expect(one && (await publishOrganisation(site.db(), by, at, one))).toMatchObject({ ok: false });
});
