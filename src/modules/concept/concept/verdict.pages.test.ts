import { beforeAll, expect, test } from 'vitest';
import { edgesOf } from '#modules/thread/index.ts';
import { inTransaction } from '#platform/database/transaction.ts';
import { asRead } from '../../../../test/as-read.ts';
import { formOf } from '../../../../test/form-of.ts';
import { useSite } from '../../../../test/site.ts';
import { findEdition } from '../edition/data.ts';
import { loadDemoConcept, plantStakeholders } from '../test-support.ts';
import { listOldThings, listVerdicts } from './verdict.data.ts';

const site = useSite();
const coordinator = { role: 'coordinator' } as const;
const address = '/konzept/fassungen/K-2030/urteile';
const nextEdition = {
  ...{ id: crypto.randomUUID(), code: 'K-2030', number: '3', title: 'Dritte Fassung', beginning: 'copy' },
  ...{ context: '', validFrom: '', validTo: '' },
};

beforeAll(async () => {
  await site.get('/'); // puts the app together, so that modules hear of each other
  await inTransaction(site.db(), {}, async (db) => {
    await plantStakeholders(db);
    await loadDemoConcept(db);
  });
  await site.post('/konzept/neu', nextEdition, coordinator);
}, 60_000);

const things = async () => listOldThings(site.db(), (await findEdition(site.db(), 'K-2026'))?.id ?? '');
const verdicts = async () => listVerdicts(site.db(), (await findEdition(site.db(), 'K-2026'))?.id ?? '');
const idOf = async (code: string) => (await things()).find((thing) => thing.code === code)?.id ?? '';
const open = async () => formOf(await (await site.get(address, coordinator)).text(), address);
const carried = async (code: string) =>
  (await edgesOf(site.db(), { kind: 'measure', id: await idOf(code) }))
    .filter(({ type, from }) => type === 'carried-over' && from.code === code)
    .map(({ to, state, mapping }) => `${to.code} ${state} ${mapping}`);

test('all 95 goals and measures stand in one form, each with the copy it may live on in', async () => {
  const html = await (await site.get(address, coordinator)).text();
  expect(html.match(/<select name="verdict-|<select [^>]*name="verdict-/g)).toHaveLength(95);
  expect((await open())[`heirs-${await idOf('M-121')}`]).toEqual(['M-121']);
  expect((await site.get(address, { role: 'head' })).status).toBe(403);
});

test('a wrong row keeps everything that was entered, says what is wrong at its field, and nothing is saved', async () => {
  const fields = await open();
  fields[`verdict-${await idOf('M-111')}`] = ['continued'];
  fields[`verdict-${await idOf('M-112')}`] = ['implemented'];
  fields[`heirs-${await idOf('M-113')}`] = ['M-999'];
  const answer = await site.post(address, fields, coordinator);
  const html = await answer.text();
  expect(answer.status).toBe(422);
  expect(formOf(html, address)[`verdict-${await idOf('M-111')}`]).toEqual(['continued']);
  expect(asRead(html)).toContain('M-999.');
  expect(html).toContain(`f-reason-${await idOf('M-112')}-error`);
  expect(await verdicts()).toEqual([]);
});

test('what was entered is saved row by row; the thread confirms the copy, or takes it back where the thing ends', async () => {
  const fields = await open();
  fields[`verdict-${await idOf('M-111')}`] = ['continued'];
  fields[`verdict-${await idOf('M-112')}`] = ['ended'];
  fields[`reason-${await idOf('M-112')}`] = ['Niemand kam.'];
  fields[`verdict-${await idOf('M-113')}`] = ['replaced'];
  fields[`reason-${await idOf('M-113')}`] = ['Zwei Runden statt einer.'];
  fields[`heirs-${await idOf('M-113')}`] = ['m-113, M-121'];
  expect((await site.post(address, fields, coordinator)).status).toBe(303);
  expect((await verdicts()).map(({ verdict }) => verdict).sort()).toEqual(['continued', 'ended', 'replaced']);
  expect(await carried('M-111')).toEqual(['M-111 asserted continued']);
  expect(await carried('M-112')).toEqual(['M-112 withdrawn continued']);
  expect((await carried('M-113')).sort()).toEqual([
    'M-113 asserted changed',
    'M-113 withdrawn continued',
    'M-121 asserted changed',
  ]);
});

test('what ends leaves the draft, the table says so, and a goal goes only after its measures', async () => {
  const draft = (await findEdition(site.db(), 'K-2030'))?.id ?? '';
  const inDraft = async () => (await listOldThings(site.db(), draft)).map(({ code }) => code);
  expect(await inDraft()).not.toContain('M-112');
  expect(await inDraft()).toContain('M-113');
  expect(await (await site.get(address, coordinator)).text()).toContain('Nicht übernommen');
  const fields = await open();
  fields[`verdict-${await idOf('Z1.2')}`] = ['ended'];
  fields[`reason-${await idOf('Z1.2')}`] = ['Neu geordnet.'];
  const before = await verdicts();
  const refused = await site.post(address, fields, coordinator);
  expect([refused.status, (await refused.text()).includes(`f-verdict-${await idOf('Z1.2')}-error`)]).toEqual([
    422,
    true,
  ]);
  expect(await verdicts()).toEqual(before);
});

test('what is done, or goes on under another number, leaves no copy behind: nothing is new and over at once', async () => {
  const draft = (await findEdition(site.db(), 'K-2030'))?.id ?? '';
  const inDraft = async () => (await listOldThings(site.db(), draft)).map(({ code }) => code);
  const fields = await open();
  fields[`verdict-${await idOf('M-413')}`] = ['implemented'];
  fields[`reason-${await idOf('M-413')}`] = ['Ist getan.'];
  fields[`verdict-${await idOf('M-412')}`] = ['replaced'];
  fields[`reason-${await idOf('M-412')}`] = ['Geht in M-411 auf.'];
  fields[`heirs-${await idOf('M-412')}`] = ['M-411'];
  expect((await site.post(address, fields, coordinator)).status).toBe(303);
  expect((await inDraft()).filter((code) => ['M-411', 'M-412', 'M-413'].includes(code))).toEqual(['M-411']);
  const compared = asRead(await (await site.get('/konzept/fassungen/K-2030/vergleich', coordinator)).text());
  const added = compared.slice(compared.indexOf('>Neu</h2>'), compared.indexOf('>Geändert</h2>'));
  expect(added).not.toMatch(/M-41[23]/);
  expect(compared).toContain('M-412 → M-411');
  // Taken back, both are in the draft again.
  const back = await open();
  for (const code of ['M-412', 'M-413']) back[`verdict-${await idOf(code)}`] = [''];
  expect((await site.post(address, back, coordinator)).status).toBe(303);
  expect(await inDraft()).toEqual(expect.arrayContaining(['M-411', 'M-412', 'M-413']));
});

test('one button continues the ticked rows, another all that were copied; saving again changes nothing', async () => {
  const ticked = { ...(await open()), chosen: [await idOf('M-121')], step: ['continue-chosen'] };
  expect((await site.post(address, ticked, coordinator)).status).toBe(303);
  expect(await verdicts()).toHaveLength(4);
  expect((await site.post(address, { ...(await open()), step: ['continue-copied'] }, coordinator)).status).toBe(303);
  // One measure is done and one dropped: they have no copy, and are still open.
  expect(await verdicts()).toHaveLength(93);
  const before = await verdicts();
  const again = await site.post(address, await open(), coordinator);
  expect(again.headers.get('location')).toContain('verdicts-unchanged');
  expect(await verdicts()).toEqual(before);
});

test('two at once: a row that somebody else judged meanwhile is not overwritten', async () => {
  const [mine, theirs] = [await open(), await open()];
  const id = await idOf('M-122');
  theirs[`verdict-${id}`] = ['ended'];
  theirs[`reason-${id}`] = ['Ein Bericht genügt.'];
  expect((await site.post(address, theirs, coordinator)).status).toBe(303);
  mine[`verdict-${id}`] = ['replaced'];
  mine[`reason-${id}`] = ['Anders.'];
  expect((await site.post(address, mine, coordinator)).status).toBe(422);
  expect((await verdicts()).find(({ thingId }) => thingId === id)?.verdict).toBe('ended');
});

test('ein neues Urteil nimmt zurück, worin das frühere weiterlebte: nichts lebt weiter und ist zugleich beendet', async () => {
  const standing = async () => (await carried('M-122')).filter((line) => line.includes('asserted'));
  // Continued with all that were copied, then ended by somebody else.
  expect(await standing()).toEqual([]);
  const judge = async (verdict: string, heirs: string) => {
    const fields = await open();
    fields[`verdict-${await idOf('M-122')}`] = [verdict];
    fields[`reason-${await idOf('M-122')}`] = ['Neu entschieden.'];
    fields[`heirs-${await idOf('M-122')}`] = [heirs];
    expect((await site.post(address, fields, coordinator)).status).toBe(303);
  };
  await judge('replaced', 'M-121');
  expect(await standing()).toEqual(['M-121 asserted changed']);
  await judge('replaced', 'M-123');
  expect(await standing()).toEqual(['M-123 asserted changed']);
  await judge('ended', '');
  expect(await standing()).toEqual([]);
});

test('a verdict can be taken back: the row is open again', async () => {
  const fields = await open();
  fields[`verdict-${await idOf('M-123')}`] = [''];
  expect((await site.post(address, fields, coordinator)).status).toBe(303);
  expect(await verdicts()).toHaveLength(92);
});

test('„beendet“ zurückgenommen: die Kopie ist unter ihrer Nummer wieder im Entwurf, ihr Ziel vor ihr', async () => {
  const draft = (await findEdition(site.db(), 'K-2030'))?.id ?? '';
  const inDraft = async () => (await listOldThings(site.db(), draft)).map(({ code }) => code);
  const back = await open();
  back[`verdict-${await idOf('M-112')}`] = [''];
  expect((await site.post(address, back, coordinator)).status).toBe(303);
  expect(await inDraft()).toContain('M-112');
  expect(await carried('M-112')).toEqual(['M-112 withdrawn continued', 'M-112 asserted continued']);
  expect((await open())[`heirs-${await idOf('M-112')}`]).toEqual(['M-112']);
  expect((await site.get('/konzept/massnahmen/M-112?fassung=K-2030', coordinator)).status).toBe(200);
  const things = ['Z7.3', ...(await inDraft()).filter((code) => code.startsWith('M-73'))];
  const end = await open();
  for (const code of things) {
    end[`verdict-${await idOf(code)}`] = ['ended'];
    end[`reason-${await idOf(code)}`] = ['Doppelt.'];
  }
  expect((await site.post(address, end, coordinator)).status).toBe(303);
  expect((await inDraft()).filter((code) => things.includes(code))).toEqual([]);
  const alone = await open();
  alone[`verdict-${await idOf(things[1] ?? '')}`] = [''];
  const refused = await site.post(address, alone, coordinator);
  expect([refused.status, (await refused.text()).includes('auch das Urteil über Z7.3')]).toEqual([422, true]);
  const all = await open();
  for (const code of things) all[`verdict-${await idOf(code)}`] = [''];
  expect((await site.post(address, all, coordinator)).status).toBe(303);
  expect((await inDraft()).filter((code) => things.includes(code)).sort()).toEqual([...things].sort());
});
