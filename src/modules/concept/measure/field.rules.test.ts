import { beforeAll, describe, expect, test } from 'vitest';
import { inTransaction } from '#platform/database/transaction.ts';
import { listHistory } from '#platform/history/read.ts';
import { storyNow, useSite } from '../../../../test/site.ts';
import { copyForward } from '../concept/copy.verbs.ts';
import { beginEdition } from '../concept/verbs.ts';
import { findEdition } from '../edition/data.ts';
import { findField, listFields } from '../field/data.ts';
import { coordinator as by, loadDemoConcept, plantStakeholders } from '../test-support.ts';
import { findMeasure, listMeasures } from './data.ts';
import { worksIn } from './field.rules.ts';
import { prefilledRunning } from './form.ts';

const site = useSite();
const coordinator = { role: 'coordinator' } as const;
const at = '/konzept/massnahmen/M-122/bearbeiten';
let editionId = '';

beforeAll(async () => {
  await inTransaction(site.db(), {}, async (db) => {
    await plantStakeholders(db);
    await loadDemoConcept(db);
  });
  editionId = (await findEdition(site.db(), 'K-2026'))?.id ?? '';
  const measure = await findMeasure(site.db(), editionId, 'M-122');
  expect(measure?.field.code).toBe('HF1');
}, 60_000);

const text = async (path: string) => (await site.get(path, coordinator)).text();
const codesIn = (html: string) => new Set([...html.matchAll(/\/massnahmen\/(M-\d+)/g)].map(([, code]) => code));

async function send(furtherFieldIds: readonly string[]) {
  const measure = await findMeasure(site.db(), editionId, 'M-122');
  if (!measure) throw new Error('no measure');
  const named = { personFunction: 'Sachgebiet', deputyFunction: 'Leitung', nextReportOn: '2027-03-31' };
  return site.post(at, { ...prefilledRunning(measure), ...named, furtherFieldIds }, coordinator);
}

const idOf = async (code: string) => (await findField(site.db(), editionId, code))?.id ?? '';

describe('REQ-A04 a measure works in several fields of action', () => {
  test('the form offers every field, and one that does not exist is refused at its field', async () => {
    expect(await text(at)).toContain('Weitere Handlungsfelder wählen');
    const refused = await send([crypto.randomUUID()]);
    expect([refused.status, (await refused.text()).includes('f-furtherFieldIds')]).toEqual([422, true]);
  });

  test('it is found in each of them and keeps its number, and its own field is not named twice', async () => {
    const all = codesIn(await text('/konzept/massnahmen?ansicht=alle&feld=HF2')).size;
    expect((await send([await idOf('HF2'), await idOf('HF1')])).status).toBe(303);
    const measure = await findMeasure(site.db(), editionId, 'M-122');
    expect([measure?.code, measure?.furtherFields.map(({ code }) => code)]).toEqual(['M-122', ['HF2']]);
    const list = codesIn(await text('/konzept/massnahmen?ansicht=alle&feld=HF2'));
    expect([list.size, list.has('M-122')]).toEqual([all + 1, true]);
    expect(codesIn(await text('/konzept/massnahmen?ansicht=alle&feld=HF1')).has('M-122')).toBe(true);
    for (const path of ['/konzept/felder/HF2', '/de/konzept/felder/HF2'])
      expect(await text(path)).toMatch(/Auch in diesem Feld.*M-122/s);
    for (const path of ['/konzept/massnahmen/M-122', '/de/konzept/massnahmen/M-122'])
      expect(await text(path)).toContain('/konzept/felder/HF2');
  });

  test('in sums it counts once, in the table its further fields have their column', async () => {
    const both = codesIn(await text('/konzept/massnahmen?ansicht=alle&feld=HF1&feld=HF2'));
    const measures = await listMeasures(site.db(), editionId);
    expect(both.size).toBe(measures.filter((one) => worksIn(one, 'HF1') || worksIn(one, 'HF2')).length);
    const csv = await text('/konzept/massnahmen?ansicht=alle&format=csv');
    const field = await findField(site.db(), editionId, 'HF2');
    expect(csv.split('\r\n')[0]).toContain('Handlungsfeld;Weitere Handlungsfelder;');
    expect(csv.split('\r\n').filter((line) => line.startsWith('M-122;'))).toEqual([
      expect.stringContaining(`;HF2 ${field?.shortTitle};`),
    ]);
  });

  test('the history names the fields', async () => {
    const measure = await findMeasure(site.db(), editionId, 'M-122');
    const [entry] = await listHistory(site.db(), { kind: 'measure', id: measure?.id ?? '' });
    expect(entry?.changes.furtherFieldIds).toEqual({ from: [], to: [expect.stringMatching(/^HF2 /)] });
  });

  test('the next edition begins with the same fields of its own', async () => {
    const from = await findEdition(site.db(), 'K-2026');
    if (!from) throw new Error('no edition');
    const facts = { code: 'K-2030', number: 3, title: 'Drei', context: '', validFrom: null, validTo: null };
    const draft = await inTransaction(site.db(), {}, async (db) => {
      const begun = await beginEdition(db, by, storyNow, { ...facts, isTakenOver: false });
      await copyForward(db, by, storyNow, from, begun);
      return begun;
    });
    const copy = await findMeasure(site.db(), draft.id, 'M-122');
    const own = (await listFields(site.db(), draft.id)).find(({ code }) => code === 'HF2');
    expect(copy?.furtherFields.map(({ id }) => id)).toEqual([own?.id]);
  });
});
