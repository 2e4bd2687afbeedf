import { beforeAll, describe, expect, test } from 'vitest';
import { listEditions, listFields, listGoals, listMeasures } from '#modules/concept/index.ts';
import { loadDemoConcept, plantDraft, plantMeasure, plantStakeholders } from '#modules/concept/test-support.ts';
import { inTransaction } from '#platform/database/transaction.ts';
import { listHistory } from '#platform/history/read.ts';
import { readSheets } from '#platform/tables/read.ts';
import { asRead } from '../../../../test/as-read.ts';
import { formOf } from '../../../../test/form-of.ts';
import { useSite } from '../../../../test/site.ts';
import { conceptList, conceptWorkbook } from '../test-support.ts';
import { findImport, listImportRows } from './data.ts';
import { listDoubts } from './meaning.data.ts';

const coordinator = { role: 'coordinator' } as const;
type Site = ReturnType<typeof useSite>;
const pageOf = async (site: Site, path: string) => (await site.get(path, coordinator)).text();

async function upload(site: Site, file: File, id: string = crypto.randomUUID()): Promise<string> {
  const sent = await site.post('/einspielen', { id, kind: 'measure', file }, coordinator);
  expect(sent.headers.get('location')).toBe(`/einspielen/${id}/spalten`);
  return id;
}

/** Sends the preview as it stands, with what is chosen otherwise. */
async function take(site: Site, id: string, otherwise: Record<string, string> = {}): Promise<Response> {
  const shown = formOf(await pageOf(site, `/einspielen/${id}`), `/einspielen/${id}`);
  return site.post(`/einspielen/${id}`, { ...shown, action: 'take', ...otherwise }, coordinator);
}

async function outcomesOf(site: Site, id: string): Promise<Record<string, number>> {
  const session = await findImport(site.db(), id);
  if (!session) throw new Error('no import');
  const counts: Record<string, number> = {};
  for (const { outcome } of await listImportRows(site.db(), session)) {
    if (outcome) counts[outcome] = (counts[outcome] ?? 0) + 1;
  }
  return counts;
}

describe('a concept of 40 rows in a workbook with merged cells, titles above and a hidden column', () => {
  const site = useSite({ isPublic: true });
  let id = '';
  let editionId = '';
  const measures = () => listMeasures(site.db(), editionId);
  const measure = async (code: string) => (await measures()).find((one) => one.code === code);
  beforeAll(async () => void (await plantStakeholders(site.db())));

  test('REQ-A13 the empty concept offers the table, and so does the list of imports with a template', async () => {
    expect(await pageOf(site, '/konzept')).toContain('href="/einspielen?art=measure"');
    expect(await pageOf(site, '/einspielen?art=measure')).toContain('/einspielen/vorlage/measure');
    const template = await site.get('/einspielen/vorlage/measure', coordinator);
    const read = await readSheets(new Uint8Array(await template.arrayBuffer()), 'vorlage.xlsx');
    expect(read.ok && read.sheets.map(({ name, lines }) => [name, lines.length])).toEqual([
      ['Konzept', 1],
      ['Beispiel', 4],
    ]);
  });

  test('its headings are found and guessed; a column that is hidden is not', async () => {
    id = await upload(site, conceptWorkbook());
    expect(await findImport(site.db(), id)).toMatchObject({
      heading: 4,
      mapping: { field: 0, goal: 1, code: 2, title: 3, lead: 4, partners: 5, personFunction: 6, startOn: 7, endOn: 8 },
    });
  });

  test('a lead that nobody knows is looked for and explained once for all rows', async () => {
    const path = `/einspielen/${id}/woerter`;
    const html = await pageOf(site, path);
    for (const word of ['„Sportbund“ (2 Zeilen)', '„Ehrenamtsagentur“', '„kann man so sehen“'])
      expect(html.includes(word), word).toBe(true);
    const names = [...html.matchAll(/„([^“]+)“ \([^)]*\)[\s\S]*?name="(?:_find-)?(word\d+)"/g)];
    const field = names.find(([, word]) => word === 'Sportbund')?.[2] ?? '';
    const found = await site.post(path, { [`_find-${field}`]: 'Sportkreis', _find: field }, coordinator);
    expect(found.status).toBe(422);
    expect(await found.text()).toContain('Sportkreis Musterau e. V.');
    expect((await site.post(path, { [field]: 'A10' }, coordinator)).status).toBe(303);
    expect(await pageOf(site, `/einspielen/${id}`)).not.toContain('„Sportbund“');
  });

  test('the preview is the concept as it will be: fields, goals, measures, and how many', async () => {
    const html = await pageOf(site, `/einspielen/${id}`);
    for (const words of [
      '4 Handlungsfelder, 9 Ziele, 34 Maßnahmen.',
      '„M1.1.1“ ist schon vergeben',
      '„M/2/1“ passt nicht in eine Adresse',
      'steht schon in Zeile 9',
      'sieht wie eine Summenzeile aus',
      '„2028 – 2027“ endet vor dem Beginn',
      '„5.000 € pro Jahr“ ist kein eindeutiger Betrag',
    ])
      expect(html.includes(words), words).toBe(true);
  });

  test('a row is repaired where it stands; what it leaves to the row above still comes from there', async () => {
    const path = `/einspielen/${id}/zeilen/27`;
    const shown = formOf(await pageOf(site, path), path);
    expect(shown['goal']).toEqual(['Ziel 3.1: Vereine sind offen']);
    await site.post(path, { ...shown, title: 'Sport im Park' }, coordinator);
    const session = await findImport(site.db(), id);
    const rows = session ? await listImportRows(site.db(), session) : [];
    expect(rows.find(({ number }) => number === 27)?.corrections).toEqual({ title: 'Sport im Park' });
  });

  test('what is missing about the edition comes back at its field, and nothing is lost or begun', async () => {
    const refused = await take(site, id, { standing: 'adopted', row30: 'skip', editionTitle: 'Unser Konzept' });
    expect(refused.status).toBe(422);
    const html = await refused.text();
    expect(html).toContain('Bitte sagen Sie, wann das Konzept beschlossen wurde.');
    expect(formOf(html, `/einspielen/${id}`)).toMatchObject({ editionTitle: ['Unser Konzept'], row30: ['skip'] });
    expect(await listEditions(site.db())).toEqual([]);
  });

  test('REQ-A13 it comes in as a draft by one click, two clicks bring one; taken, marked and left out are counted', async () => {
    const sent = await Promise.all([take(site, id), take(site, id)]);
    expect(sent.map(({ status }) => status)).toEqual([303, 303]);
    expect((await take(site, id).catch(() => undefined))?.status ?? 303).toBe(303);
    const editions = await listEditions(site.db());
    expect(editions.map(({ code, number, state, isTakenOver }) => [code, number, state, isTakenOver])).toEqual([
      ['K-2026', 1, 'draft', false],
    ]);
    editionId = editions[0]?.id ?? '';
    expect(await outcomesOf(site, id)).toEqual({ taken: 35, skipped: 3, heading: 2 });
    expect((await listFields(site.db(), editionId)).map(({ code, title }) => [code, title])).toEqual([
      ['HF1', 'Sprache und Bildung'],
      ['HF2', 'Arbeit'],
      ['HF3', 'Zusammenleben'],
      ['HF4', 'Verwaltung'],
    ]);
    expect((await listGoals(site.db(), editionId)).map(({ code }) => code)).toEqual([
      'Z1.1',
      'Z1.2',
      'Z2.1',
      'Z2.2',
      'Z3.1',
      'Z3.2',
      'Z4.1',
      'Z4.2',
      'Z4.3',
    ]);
  });

  test('times, money, people and states are read as papers write them; what is doubtful is empty and marked', async () => {
    expect(await measure('M1.1.1')).toMatchObject({
      startOn: '2027-04-01',
      endOn: '2029-12-31',
      budgetCents: 1_200_000,
      description: 'Geld: Landesmittel',
      personFunction: 'Leitung Fachdienst Integration',
      lead: { code: 'A01' },
      partners: [{ code: 'A16' }, { code: 'A02' }],
    });
    expect(await measure('M1.1.2')).toMatchObject({
      startOn: '2027-07-01',
      endOn: '2028-12-31',
      budgetCents: 3_000_000,
    });
    expect(await measure('M1.1.3')).toMatchObject({ isPermanent: true, state: { state: 'running' }, description: '' });
    expect(await measure('M1.2.1')).toMatchObject({ personFunction: '', isPermanent: true });
    expect(await measure('M2.1.2')).toMatchObject({ startOn: null, endOn: null });
    expect(await measure('M2.1.3')).toMatchObject({ state: { state: 'paused' }, endOn: '2029-12-31' });
    expect(await measure('M3.1.4')).toMatchObject({ title: 'Sport im Park', lead: { code: 'A10' } });
    const doubts = await listDoubts(site.db());
    expect(doubts.map(({ code, field, key }) => `${code} ${field} ${key}`).sort()).toMatchObject({ length: 13 });
  });

  test('everything keeps the row it came from, and a mark stands at the measure until somebody settles it', async () => {
    const one = await measure('M1.1.1');
    const entries = await listHistory(site.db(), { kind: 'measure', id: one?.id ?? '' });
    expect(entries.at(-1)).toMatchObject({ action: 'created', reason: 'aus Datei Konzept.xlsx, Zeile 5' });
    const [field] = await listFields(site.db(), editionId);
    expect((await listHistory(site.db(), { kind: 'field', id: field?.id ?? '' })).at(-1)?.reason).toContain('Zeile 5');
    expect(await pageOf(site, '/konzept/massnahmen/M2.1.2?fassung=K-2026')).toContain('„2028 – 2027“ endet');
    expect(await pageOf(site, '/einspielen/offen')).toContain('/konzept/massnahmen/M2.1.2?fassung=K-2026');
  });

  test('nothing of it is public', async () => {
    expect((await site.get('/de/konzept/massnahmen/M1.1.1?fassung=K-2026')).status).toBe(404);
    expect(await (await site.get('/de/konzept')).text()).not.toContain('Kursberatung');
  });

  test('an indicator is named once for both goals, without readings', async () => {
    const html = await pageOf(site, '/wirkung');
    expect(html.match(/Besuche im Sprachcaf/g)?.length).toBeGreaterThan(0);
  });

  test('it is not taken back once somebody worked on it; the report says on what', async () => {
    site.clock.now = new Date('2026-11-22T14:20:00Z');
    const path = '/konzept/massnahmen/M1.1.2/stand?fassung=K-2026';
    const state = { state: 'running', on: '2026-11-22', reason: '' };
    expect((await site.post(path, state, coordinator)).status).toBe(303);
    const refused = await site.post(`/einspielen/${id}/ruecknahme`, {}, coordinator);
    expect(refused.status).toBe(422);
    expect((await refused.text()).replaceAll(/<[^>]+>/g, ' ')).toMatch(/M1\.1\.2[\s\S]*wurde inzwischen geändert/);
    expect((await measures()).length).toBe(35);
  });
});

describe('the same concept as a CSV file of German Excel, already resolved', () => {
  const site = useSite();
  let id = '';
  beforeAll(async () => void (await plantStakeholders(site.db())));
  const resolved = { standing: 'adopted', resolvedOn: '2026-03-12', editionNumber: '2', editionCode: 'K-2020' };

  test('goes away as a whole while nobody worked on it, and can come in again under another code', async () => {
    id = await upload(site, conceptList());
    expect((await take(site, id)).status).toBe(303);
    expect(await outcomesOf(site, id)).toEqual({ taken: 34, skipped: 4, heading: 2 });
    const undone = await site.post(`/einspielen/${id}/ruecknahme`, {}, coordinator);
    expect(undone.headers.get('location')).toContain('intake.notice.undone');
    expect(await listEditions(site.db())).toEqual([]);
    expect(await pageOf(site, '/wirkung')).not.toContain('Sprachcaf');
  });

  test('REQ-D05 its resolution is one click after the taking; then it is in force and public, and stays', async () => {
    id = await upload(site, conceptList());
    expect(formOf(await pageOf(site, `/einspielen/${id}`), `/einspielen/${id}`)['editionCode']).toEqual(['K-2026-2']);
    expect((await take(site, id, { ...resolved, resolvedOn: '2027-03-12' })).status).toBe(422);
    expect((await take(site, id, resolved)).status).toBe(303);
    expect(await listEditions(site.db())).toMatchObject([
      { code: 'K-2020', number: 2, state: 'draft', isTakenOver: true },
    ]);
    const html = await pageOf(site, `/einspielen/${id}`);
    const action = '/konzept/fassungen/K-2020/beschluss';
    expect((await site.post(action, formOf(html, action), coordinator)).status).toBe(303);
    expect(await listEditions(site.db())).toMatchObject([{ state: 'adopted', adoptedOn: '2026-03-12' }]);
    expect((await site.get('/de/konzept/massnahmen/M1.1.1')).status).toBe(200);
    const refused = await site.post(`/einspielen/${id}/ruecknahme`, {}, coordinator);
    expect(await refused.text()).toContain('ist kein Entwurf mehr');
  });

  test('what contradicts itself on a resolved paper is kept, to be shown', async () => {
    const [edition] = await listEditions(site.db());
    const found = (await listMeasures(site.db(), edition?.id ?? '')).find(({ code }) => code === 'M2.1.2');
    expect(found).toMatchObject({ startOn: '2028-01-01', endOn: '2027-12-31' });
  });
});

describe('into a draft that is here', () => {
  const site = useSite();
  const rows = [
    'HF1: Steuerung|Z1.2|M-121|Rückmeldung zu jeder Stimme|||||||||',
    '||M-121|Ganz andere Maßnahme|||||||||',
    'HF1: Wohnen|Z1.2: Alle finden eine Wohnung||Wohnungslotsen|||||||||',
  ].join('\n');

  test('a table only adds: what stands there stays, given numbers are not given twice', async () => {
    const leadId = (await plantStakeholders(site.db())).get('U01') ?? null;
    const { edition, before } = await inTransaction(site.db(), {}, async (db) => {
      const planted = await plantDraft(db);
      return { ...planted, before: await plantMeasure(db, planted.goal, { leadId }, { code: 'M-121' }) };
    });
    const id = await upload(site, conceptList(rows));
    const html = await pageOf(site, `/einspielen/${id}`);
    expect(html).toContain('In den Entwurf, an dem Sie schon schreiben');
    expect(asRead(html)).toContain('heißt ähnlich wie M-121');
    expect((await take(site, id)).status).toBe(303);
    expect(await outcomesOf(site, id)).toEqual({ unchanged: 1, taken: 2 });
    const measures = await listMeasures(site.db(), edition.id);
    expect(measures.map(({ code, title, goal: { code: place } }) => [place, code, title])).toEqual([
      ['Z1.2', 'M-121', 'Rückmeldung zu jeder Stimme'],
      ['Z1.2', 'M-122', 'Ganz andere Maßnahme'],
      ['Z2.1', 'M-211', 'Wohnungslotsen'],
    ]);
    expect(measures[0]).toEqual(before);
    await site.post(`/einspielen/${id}/ruecknahme`, {}, coordinator);
    expect((await listMeasures(site.db(), edition.id)).map(({ id }) => id)).toEqual([before.id]);
    expect((await listFields(site.db(), edition.id)).length).toBe(1);
  });

  test('not while others read it: nothing gets public by an import', async () => {
    const id = await upload(site, conceptList(rows));
    await site.post('/konzept/fassungen/K-2026/stand', { state: 'participation' }, coordinator);
    const refused = await take(site, id);
    expect(refused.status).toBe(422);
    expect(asRead(await refused.text())).toContain('K-2026 liegt schon zur Beteiligung');
  });
});

describe('beside a concept in force', () => {
  const site = useSite();

  test('two people at once begin one draft; the other is told, or adds to it', async () => {
    await plantStakeholders(site.db());
    await inTransaction(site.db(), {}, (db) => loadDemoConcept(db));
    const files = ['Erste.csv', 'Zweite.csv'].map((name) => conceptList('HF1: Wohnen|Ziel 1.1||Lotsen|||||||||', name));
    const ids = await Promise.all(files.map((file) => upload(site, file)));
    const sent = await Promise.all(ids.map((id) => take(site, id)));
    expect(sent.map(({ status }) => status).every((status) => status === 303 || status === 422)).toBe(true);
    expect((await listEditions(site.db())).filter(({ state }) => state === 'draft').length).toBe(1);
  });

  test('only the lead unit takes a concept in', async () => {
    for (const role of ['area', 'partner', 'municipality', 'head'] as const) {
      const file = conceptList();
      const sent = await site.post('/einspielen', { id: crypto.randomUUID(), kind: 'measure', file }, { role });
      expect(sent.status, role).toBe(403);
    }
  });
});
