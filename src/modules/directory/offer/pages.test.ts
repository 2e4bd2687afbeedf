import { beforeAll, describe, expect, test } from 'vitest';
import { findNode } from '#modules/thread/index.ts';
import { listHistory } from '#platform/history/read.ts';
import { readTable } from '#platform/tables/read.ts';
import { asRead } from '../../../../test/as-read.ts';
import { formOf } from '../../../../test/form-of.ts';
import { useSite } from '../../../../test/site.ts';
import { listMunicipalities } from '../municipality/data.ts';
import { stakeholdersByCode } from '../stakeholder/data.ts';
import { loadDemoDirectory } from '../test-support.ts';
import { findOffer, listOffers } from './data.ts';
import { placeLine } from './rules.ts';
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

/** A new offer; each form that is drawn has an id of its own. */
const typed = async (more: Record<string, string | string[]> = {}) => ({
  id: crypto.randomUUID(),
  ...(await fieldsOf(more)),
});

async function fieldsOf(more: Record<string, string | string[]> = {}) {
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
    fieldCode: '',
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
  expect(asRead(html)).toContain('O-015 Möbelhilfe und Behördenbegleitung');
  expect(html).toContain('Die Öffentlichkeit sieht das nicht mehr');
  expect(await (await site.get('/angebote/O-027', coordinator)).text()).not.toContain('O-028');
});

test('the page of an offer names no double that only others may read yet', async () => {
  const owner = await findOffer(site.db(), 'O-014');
  const own = { role: 'partner', scope: { kind: 'organisation', id: owner?.ownerId ?? '' } } as const;
  await site.db().updateTable('directory.offer').set({ state: 'draft' }).where('code', '=', 'O-015').execute();
  expect(await (await site.get('/angebote/O-014', own)).text()).not.toContain('O-015');
  expect(await (await site.get('/angebote/O-014', coordinator)).text()).toContain('O-015');
  await site.db().updateTable('directory.offer').set({ state: 'published' }).where('code', '=', 'O-015').execute();
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
  // What readers could read once keeps its address and says that it has ended.
  expect((await site.get('/de/angebote/O-035')).status).toBe(410);
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
  [{ fieldCode: 'HF3' }, 'Bitte einen der angebotenen Werte wählen.'],
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
  const same = await fieldsOf({
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

test('a form sent twice makes one offer', async () => {
  const sent = await typed({ title: 'Nähtreff' });
  const first = await site.post('/angebote/neu', sent, coordinator);
  const second = await site.post('/angebote/neu', sent, coordinator);
  expect(second.headers.get('location')).toBe(first.headers.get('location'));
  expect(await listOffers(site.db(), { words: 'Nähtreff' }, '2026-11-22')).toHaveLength(1);
});

test('from the page of an organisation the form of a new offer has it filled in, and the owner can be searched', async () => {
  const page = await (await site.get('/akteure/A21', coordinator)).text();
  expect(page).toContain('href="/angebote/neu?von=A21"');
  const form = formOf(await (await site.get('/angebote/neu?von=A21', coordinator)).text(), '/angebote/neu');
  expect(form['ownerId']).toEqual([ids.A21]);
  const search = { ...form, title: 'Was schon dasteht', '_find-ownerId': 'A06', _find: 'ownerId' };
  const answer = await site.post('/angebote/neu', search, coordinator);
  const html = await answer.text();
  expect(answer.status).toBe(422);
  expect(html).toContain(`value="${ids.A06}"`);
  expect(html).toContain('value="Was schon dasteht"');
  const quiet = await site.post('/angebote/neu', search, coordinator, { 'x-background': 'search' });
  expect([quiet.status, (await quiet.text()).includes(`value="${ids.A06}"`)]).toEqual([200, true]);
  const wrong = { ...form, title: '' };
  expect((await site.post('/angebote/neu', wrong, coordinator, { 'x-background': 'search' })).status).toBe(422);
  const own = formOf(await (await site.get('/angebote/neu', partner())).text(), '/angebote/neu');
  expect(own['ownerId']).toEqual([ids.A06]);
});

describe('publishing is not confirming', () => {
  const make = async (more: Record<string, string | string[]> = {}) => {
    const made = await site.post(
      '/angebote/neu',
      await typed({ title: 'Leseclub', _anyway: 'Leseclub', ...more }),
      coordinator,
    );
    return /O-\d+/.exec(made.headers.get('location') ?? '')?.[0] ?? '';
  };

  test('a published offer is unconfirmed until somebody confirms it, and the page says who did', async () => {
    const code = await make();
    await site.post(`/angebote/${code}/veroeffentlichung`, {}, coordinator);
    expect(await findOffer(site.db(), code)).toMatchObject({ state: 'published', confirmedOn: null });
    expect(await (await site.get(`/de/angebote/${code}`)).text()).not.toContain('geprüft am');
    expect((await site.post(`/angebote/${code}/bestaetigung`, {}, { role: 'council' })).status).toBe(403);
    expect((await site.post(`/angebote/${code}/bestaetigung`, {}, coordinator)).status).toBe(303);
    expect((await findOffer(site.db(), code))?.confirmedOn).toBe('2026-11-22');
    const page = await (await site.get(`/angebote/${code}`, coordinator)).text();
    expect(page).toContain('eingetragen von Person (coordinator)');
  });

  test('a draft cannot be confirmed; an older confirmation survives withdrawing and publishing again', async () => {
    const code = await make();
    expect((await site.post(`/angebote/${code}/bestaetigung`, {}, coordinator)).status).toBe(422);
    await site.post('/angebote/O-018/veroeffentlichung', { _method: 'delete' }, coordinator);
    const before = (await findOffer(site.db(), 'O-018'))?.confirmedOn;
    await site.post('/angebote/O-018/veroeffentlichung', {}, coordinator);
    expect(before).not.toBeNull();
    expect((await findOffer(site.db(), 'O-018'))?.confirmedOn).toBe(before);
  });

  test('what publishing needs is marked in the form, and its refusal leads to the field', async () => {
    const code = await make({ targetGroups: [] });
    expect(await (await site.get(`/angebote/${code}/bearbeiten`, coordinator)).text()).toContain(
      'Nötig zum Veröffentlichen.',
    );
    const answer = await site.post(`/angebote/${code}/veroeffentlichung`, {}, coordinator);
    expect(await answer.text()).toContain(`href="/angebote/${code}/bearbeiten#f-targetGroups"`);
  });

  test('the page shows all that was entered, and the public place names no town twice', async () => {
    const code = await make({ place: 'Gemeindehaus, Kirchgasse 2, Beispielheim', coCreatedWith: 'Elternrat' });
    const town = (await listMunicipalities(site.db())).find(({ code: one }) => one === 'G02')?.name ?? '';
    const page = await (await site.get(`/angebote/${code}`, coordinator)).text();
    for (const words of ['Gemeindehaus, Kirchgasse 2', 'Mo 18–20', 'Elternrat', town]) expect(page).toContain(words);
    expect(placeLine({ place: `Kirchgasse 2, ${town}`, municipalities: [{ name: town }] })).toBe(
      `Kirchgasse 2, ${town}`,
    );
    expect(placeLine({ place: 'Kirchgasse 2', municipalities: [{ name: town }] })).toBe(`Kirchgasse 2, ${town}`);
    expect(placeLine({ place: '', municipalities: [{ name: 'Au' }, { name: 'Neuau' }] })).toBe('Au, Neuau');
    expect(placeLine({ place: 'Neuau', municipalities: [{ name: 'Au' }] })).toBe('Neuau, Au');
  });
});
