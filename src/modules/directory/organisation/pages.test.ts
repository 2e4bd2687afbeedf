import { beforeAll, expect, test } from 'vitest';
import { edgesOf, findNode } from '#modules/thread/index.ts';
import { listHistory } from '#platform/history/read.ts';
import { storyNow, useSite } from '../../../../test/site.ts';
import { findContactPoint } from '../contact-point/data.ts';
import { listOffers } from '../offer/data.ts';
import { stakeholdersByCode } from '../stakeholder/data.ts';
import { loadDemoDirectory } from '../test-support.ts';
import { findOrganisation, listOrganisations } from './data.ts';
import { addOrganisation } from './verbs.ts';

const site = useSite();
const today = '2026-11-22';
const coordinator = { role: 'coordinator' } as const;
let ids: Record<string, string> = {};
beforeAll(async () => {
  await loadDemoDirectory(site.db());
  ids = Object.fromEntries(
    [...(await stakeholdersByCode(site.db(), ['A06', 'A08', 'A21', 'G02', 'G04']))].map(([code, { id }]) => [code, id]),
  );
});

const typed = (more: Record<string, string> = {}) => ({
  id: crypto.randomUUID(),
  name: 'Nähtreff Fabelbach',
  category: 'association',
  municipalityId: ids.G04 ?? '',
  description: '',
  address: '',
  website: '',
  contactFunction: 'Vorstand',
  mailbox: 'treff@naehtreff.example',
  phone: '',
  ...more,
});

test('the list says who has not confirmed for two years', async () => {
  const html = await (await site.get('/akteure?stand=hidden', coordinator)).text();
  expect(html).toContain('Helferkreis Fabelbach');
  expect(html).not.toContain('Sportkreis Musterau');
});

test('a town sees its own organisations only, and may write one down only in itself', async () => {
  const town = { role: 'municipality', scope: { kind: 'municipality', id: ids.G02 ?? '' } } as const;
  const html = await (await site.get('/akteure', town)).text();
  expect(html).toContain('SG Beispielheim');
  expect(html).not.toContain('Helferkreis Fabelbach');
  expect((await site.get('/akteure/A08', town)).headers.get('location')).toBe('/de/akteure/A08');
  expect((await site.post('/akteure/neu', typed(), town)).status).toBe(422);
  expect(
    (await site.post('/akteure/neu', typed({ name: 'Chor Beispielheim', municipalityId: ids.G02 ?? '' }), town)).status,
  ).toBe(303);
});

test('a partner may change its own entry and no other', async () => {
  const partner = { role: 'partner', scope: { kind: 'organisation', id: ids.A06 ?? '' } } as const;
  expect((await site.get('/akteure/A06/bearbeiten', partner)).status).toBe(200);
  expect((await site.get('/akteure/A08', partner)).headers.get('location')).toBe('/de/akteure/A08');
  expect((await site.post('/akteure/A08/bearbeiten', typed(), partner)).status).toBe(404);
  expect((await site.get('/akteure/A06/zusammenfuehrung', partner)).status).toBe(403);
});

test.each([
  [{ mailbox: 'anna.berg@gmx.de' }, 'privaten Adresse'],
  [{ phone: '0171 2345678' }, 'privaten Handynummer'],
  [{ website: 'javascript:alert(1)' }, 'beginnend mit https://'],
  [{ category: 'zirkus' }, 'angebotenen Werte'],
])('private contacts and wrong values are refused: %o', async (wrong, words) => {
  const response = await site.post('/akteure/neu', typed(wrong), coordinator);
  expect(response.status).toBe(422);
  expect(await response.text()).toContain(words);
});

test('a mobile number that really is the office’s own can be said to be so', async () => {
  const response = await site.post(
    '/akteure/neu',
    typed({ name: 'Notdienst', phone: '0171 2345678', contactIsOfficial: 'ja' }),
    coordinator,
  );
  expect(response.status).toBe(303);
});

test('an organisation with published offers is not archived; without them it is, and comes back', async () => {
  const refused = await site.post('/akteure/A06/archiv', { reason: 'aufgelöst' }, coordinator);
  expect(refused.status).toBe(422);
  expect(await refused.text()).toContain('2 Angebote und Anlaufstellen sind noch veröffentlicht');
  expect((await site.post('/akteure/A22/archiv', { reason: 'aufgelöst' }, coordinator)).status).toBe(303);
  expect(await findOrganisation(site.db(), 'A22')).toMatchObject({
    archival: { reason: 'aufgelöst', mergedInto: null },
  });
  expect((await site.get('/de/akteure/A22')).status).toBe(410);
  expect((await site.post('/akteure/A22/archiv', { _method: 'delete' }, coordinator)).status).toBe(303);
  expect(await findOrganisation(site.db(), 'A22')).toMatchObject({ archival: null });
});

test('an organisation with a published contact point is not archived either', async () => {
  const owner = await findOrganisation(site.db(), 'A22');
  const point = site.db().updateTable('directory.contact_point').where('code', '=', 'AS-03');
  const before = await findContactPoint(site.db(), 'AS-03');
  await point.set({ owner_id: owner?.id ?? '' }).execute();
  const refused = await site.post('/akteure/A22/archiv', { reason: 'aufgelöst' }, coordinator);
  expect([refused.status, (await refused.text()).includes('noch veröffentlicht')]).toEqual([422, true]);
  expect(await findOrganisation(site.db(), 'A22')).toMatchObject({ archival: null });
  await point.set({ owner_id: before?.ownerId ?? null }).execute();
});

test('the form for a new organisation says that readers see it at once', async () => {
  const said = 'Mit dem Anlegen sehen alle diesen Eintrag';
  expect(await (await site.get('/akteure/neu', coordinator)).text()).toContain(said);
  expect(await (await site.get('/akteure/A06/bearbeiten', coordinator)).text()).not.toContain(said);
});

test('merging moves the offers, archives the one with a pointer, and the thread remembers', async () => {
  const from = await findOrganisation(site.db(), 'A08');
  const into = await findOrganisation(site.db(), 'A21');
  const sameOne = await site.post(
    '/akteure/A08/zusammenfuehrung',
    { intoId: from?.id ?? '', reason: 'x' },
    coordinator,
  );
  expect(sameOne.status).toBe(422);
  const response = await site.post(
    '/akteure/A08/zusammenfuehrung',
    { intoId: into?.id ?? '', reason: 'Der Helferkreis trifft sich im Familienzentrum' },
    coordinator,
  );
  expect(response.status).toBe(303);
  expect((await listOffers(site.db(), { ownerId: into?.id ?? '' }, today)).map(({ code }) => code).sort()).toEqual([
    'O-014',
    'O-015',
    'O-031',
  ]);
  expect(await findOrganisation(site.db(), 'A08')).toMatchObject({ archival: { mergedInto: { code: 'A21' } } });
  const edges = await edgesOf(site.db(), { kind: 'organisation', id: from?.id ?? '' });
  expect(edges.map(({ type }) => type)).toEqual(['merged-into']);
  expect(await findNode(site.db(), { kind: 'organisation', id: from?.id ?? '' })).toMatchObject({ isPublic: false });
  const history = await listHistory(site.db(), { kind: 'organisation', id: into?.id ?? '' });
  expect(history.map(({ action }) => action)).toContain('took-over');
  expect((await listOrganisations(site.db(), {}, today)).some(({ code }) => code === 'A08')).toBe(false);
});

test('what cannot simply be taken back says first what happens then', async () => {
  const [organisation] = await listOrganisations(site.db(), { isInternal: false }, today);
  const { id: _, ...facts } = typed({ name: 'Uferlos', municipalityId: '' });
  const kept = { ...facts, category: null, municipalityId: null, languages: [] };
  const by = { kind: 'system', name: 'test' } as const;
  const { code } = await addOrganisation(site.db(), by, storyNow, kept, { isInternal: true });
  const pageOf = async (path: string) => (await site.get(path, coordinator)).text();
  for (const path of [`/akteure/${code}`, `/akteure/${organisation?.code}/zusammenfuehrung`])
    expect((await pageOf(path)).includes('Was passiert dann?'), path).toBe(true);
  expect(await pageOf(`/akteure/${organisation?.code}`)).not.toContain('Was passiert dann?');
});
