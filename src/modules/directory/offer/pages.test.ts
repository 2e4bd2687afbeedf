import { beforeAll, expect, test } from 'vitest';
import { findNode } from '#modules/thread/index.ts';
import { listHistory } from '#platform/history/read.ts';
import { readTable } from '#platform/tables/read.ts';
import { useSite } from '../../../../test/site.ts';
import { listMunicipalities } from '../municipality/data.ts';
import { stakeholdersByCode } from '../stakeholder/data.ts';
import { loadDemoDirectory } from '../test-support.ts';
import { findOffer, listOffers } from './data.ts';
import { listTopics } from './topic.data.ts';

const site = useSite();
let ids: Record<string, string> = {};
beforeAll(async () => {
  await loadDemoDirectory(site.db());
  const found = await stakeholdersByCode(site.db(), ['A01', 'A06', 'A10', 'A17', 'A21', 'G02', 'G04']);
  ids = Object.fromEntries([...found].map(([code, { id }]) => [code, id]));
});

const coordinator = { role: 'coordinator' } as const;
const partner = () => ({ role: 'partner', scope: { kind: 'organisation', id: ids.A06 ?? '' } }) as const;
const town = () => ({ role: 'municipality', scope: { kind: 'municipality', id: ids.G02 ?? '' } }) as const;
const codesIn = (html: string) =>
  [...new Set([...html.matchAll(/href="\/angebote\/(O-\d+)"/g)].map((match) => match[1]))].sort();
const list = async (query: string, person: Parameters<typeof site.get>[1]) =>
  codesIn(await (await site.get(`/angebote${query}`, person)).text());

async function typed(more: Record<string, string | string[]> = {}) {
  const [topic] = await listTopics(site.db());
  return {
    title: 'Sprachcafé am Abend',
    ownerId: ids.A06 ?? '',
    description: '',
    topicId: topic?.id ?? '',
    municipalityIds: [ids.G02 ?? ''],
    targetGroups: ['alle'],
    languages: ['de', 'ar'],
    place: '',
    schedule: 'Mo 18–20 Uhr',
    hours: 'Mo 18–20',
    cost: '',
    endsOn: '',
    capacityPerYear: '',
    utilisation: '',
    coCreatedWith: '',
    fieldCode: 'hf3',
    ...more,
  };
}

test('the lead unit sees all offers; a guest is sent to sign in', async () => {
  expect(await list('', coordinator)).toHaveLength(34);
  expect((await site.get('/angebote')).status).toBe(303);
});

test('a partner sees only its own offers, a town those that take place in it', async () => {
  expect(await list('', partner())).toEqual(['O-010', 'O-011']);
  const inTown = await list('', town());
  expect(inTown).toEqual(expect.arrayContaining(['O-001', 'O-010', 'O-018', 'O-027', 'O-033']));
  expect(inTown).not.toContain('O-015');
  expect((await site.get('/angebote/O-015', town())).headers.get('location')).toBe('/de/angebote/O-015');
});

test('a town may change what its own organisations offer, not what the county school offers in it', async () => {
  expect((await site.get('/angebote/O-027/bearbeiten', town())).status).toBe(200);
  expect((await site.get('/angebote/O-001', town())).status).toBe(200);
  expect((await site.get('/angebote/O-001/bearbeiten', town())).status).toBe(403);
  expect((await site.post('/angebote/O-001/ende', { reason: 'x' }, town())).status).toBe(403);
  expect((await site.get('/angebote/O-027/bearbeiten', { role: 'council' })).status).toBe(403);
});

test('the view of likely doubles shows the furniture helps, and their pages suggest to talk', async () => {
  expect(await list('?stand=doppelung', coordinator)).toEqual(['O-014', 'O-015']);
  const html = await (await site.get('/angebote/O-014', coordinator)).text();
  expect(html).toContain('O-015 Möbelhilfe und Behördenbegleitung');
  expect(html).toContain('Die Öffentlichkeit sieht das nicht mehr');
  expect(await (await site.get('/angebote/O-027', coordinator)).text()).not.toContain('O-028');
});

test('a file holds exactly the rows that the filter shows', async () => {
  const response = await site.get('/angebote?stand=hidden&format=csv', coordinator);
  const read = await readTable(new Uint8Array(await response.arrayBuffer()), 'angebote.csv');
  if (!read.ok) throw new Error('no table');
  expect(read.table.rows).toHaveLength(1);
  expect((await site.get('/angebote?ort=G04&format=xlsx', coordinator)).headers.get('content-type')).toContain(
    'spreadsheetml',
  );
});

test('a partner writes an offer down as a draft; it is in the history and the thread, not yet public', async () => {
  const response = await site.post('/angebote/neu', await typed(), partner());
  expect(response.status).toBe(303);
  const offer = await findOffer(site.db(), 'O-035');
  expect(offer).toMatchObject({
    title: 'Sprachcafé am Abend',
    state: 'draft',
    fieldCode: 'HF3',
    hours: [{ day: 1, from: '18:00', to: '20:00' }],
  });
  const history = await listHistory(site.db(), { kind: 'offer', id: offer?.id ?? '' });
  expect(history.map(({ action, byKind }) => [action, byKind])).toEqual([['created', 'person']]);
  expect(await findNode(site.db(), { kind: 'offer', id: offer?.id ?? '' })).toMatchObject({
    code: 'O-035',
    isPublic: false,
  });
  expect((await site.get('/de/angebote/O-035')).status).toBe(404);
  expect((await site.post('/angebote/O-035/veroeffentlichung', {}, partner())).status).toBe(303);
  expect((await site.get('/de/angebote/O-035')).status).toBe(200);
  expect((await site.post('/angebote/O-035/ende', { reason: '' }, partner())).status).toBe(422);
  expect((await site.post('/angebote/O-035/ende', { reason: 'Raum fällt weg' }, partner())).status).toBe(303);
  expect((await site.get('/de/angebote/O-035')).status).toBe(404);
});

test('a wrong form comes back with its faults and with everything typed', async () => {
  const before = (await listOffers(site.db(), {}, '2026-11-22')).length;
  const response = await site.post(
    '/angebote/neu',
    await typed({ title: '', hours: 'morgens', schedule: 'mal so, mal so' }),
    coordinator,
  );
  const html = await response.text();
  expect(response.status).toBe(422);
  expect(html).toContain('Bitte ausfüllen.');
  expect(html).toContain('value="mal so, mal so"');
  expect(html).toContain('morgens');
  expect((await listOffers(site.db(), {}, '2026-11-22')).length).toBe(before);
});

test.each([
  [{ hours: 'morgens' }, 'Bitte so schreiben: „Mo–Fr 9–12'],
  [{ isPermanent: 'ja', endsOn: '2027-01-31' }, 'Was auf Dauer angelegt ist'],
  [{ fieldCode: 'Sprache' }, 'zum Beispiel HF4'],
  [{ languages: ['de', 'klingonisch'] }, 'Bitte einen der angebotenen Werte wählen.'],
  [{ state: 'published' }, 'gehört nicht zu diesem Formular'],
  [{ municipalityIds: [crypto.randomUUID()] }, 'Bitte einen der angebotenen Werte wählen.'],
])('what does not agree or was not on offer is refused: %o', async (wrong, words) => {
  const response = await site.post('/angebote/neu', await typed(wrong as Record<string, string>), coordinator);
  expect(response.status).toBe(422);
  expect(await response.text()).toContain(words);
});

test('a partner cannot write an offer for somebody else', async () => {
  expect((await site.post('/angebote/neu', await typed({ ownerId: ids.A01 ?? '' }), partner())).status).toBe(422);
});

test('an offer without topic and place cannot be published, and the page says why', async () => {
  await site.post(
    '/angebote/neu',
    await typed({ title: 'Noch unfertig', topicId: '', municipalityIds: [] }),
    coordinator,
  );
  const unfinished = (await listOffers(site.db(), { words: 'unfertig' }, '2026-11-22'))[0];
  const response = await site.post(`/angebote/${unfinished?.code}/veroeffentlichung`, {}, coordinator);
  expect(response.status).toBe(422);
  expect(await response.text()).toContain('Bitte wählen Sie mindestens eine Kommune.');
});

test('changing an offer writes what changed, and changing nothing writes nothing', async () => {
  const offer = await findOffer(site.db(), 'O-018');
  const places = await listMunicipalities(site.db());
  const same = await typed({
    title: offer?.title ?? '',
    ownerId: offer?.ownerId ?? '',
    description: offer?.description ?? '',
    topicId: offer?.topicId ?? '',
    municipalityIds: offer?.municipalityIds ?? [],
    targetGroups: offer?.targetGroups ?? [],
    languages: offer?.languages ?? [],
    schedule: offer?.schedule ?? '',
    hours: 'So 15–16.30',
    cost: offer?.cost ?? '',
    isOpenToAll: 'ja',
    endsOn: offer?.endsOn ?? '',
    capacityPerYear: '32',
    utilisation: 'waiting-list',
    fieldCode: 'HF7',
  });
  const count = async () => (await listHistory(site.db(), { kind: 'offer', id: offer?.id ?? '' })).length;
  const before = await count();
  expect((await site.post('/angebote/O-018/bearbeiten', same, coordinator)).status).toBe(303);
  expect(await count()).toBe(before);
  expect(
    (
      await site.post(
        '/angebote/O-018/bearbeiten',
        { ...same, municipalityIds: places.map(({ id }) => id) },
        coordinator,
      )
    ).status,
  ).toBe(303);
  expect(await count()).toBe(before + 1);
  expect(await (await site.get('/angebote/O-018', coordinator)).text()).toContain('Geändert');
});
