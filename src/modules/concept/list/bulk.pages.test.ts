import { beforeAll, expect, test } from 'vitest';
import { inTransaction } from '#platform/database/transaction.ts';
import { listHistory } from '#platform/history/read.ts';
import { formOf, unescaped } from '../../../../test/form-of.ts';
import { type Person, useSite } from '../../../../test/site.ts';
import { findEdition } from '../edition/data.ts';
import { findMeasure } from '../measure/data.ts';
import { loadDemoConcept, plantStakeholders } from '../test-support.ts';

const site = useSite();
const coordinator = { role: 'coordinator' } as const;
const many = '/konzept/massnahmen/viele';
let ids: Map<string, string>;

beforeAll(async () => {
  await inTransaction(site.db(), {}, async (db) => {
    ids = await plantStakeholders(db);
    await loadDemoConcept(db);
  });
}, 60_000);

const measure = async (code: string) =>
  findMeasure(site.db(), (await findEdition(site.db(), 'K-2026'))?.id ?? '', code);
const page = async (address: string, person: Person = coordinator) => (await site.get(address, person)).text();
const words = (html: string) => unescaped(html.replace(/<[^>]+>/g, ' ')).replace(/\s+/g, ' ');
const owner = 'personFunction=Sachgebiet&deputyFunction=Leitung&nextReportOn=2027-06-30';

test('MO10: who stands for many measures is entered once: the preview says how many change and writes nothing', async () => {
  const before = await measure('M-121');
  const shown = words(await page(`${many}?nr=M-121&nr=M-122&nr=M-231&${owner}`));
  expect(shown).toContain('3 von 3 ändern sich');
  expect(shown).toContain('Leitung');
  expect(await measure('M-121')).toEqual(before);
});

test('only what was filled in is written, and the history of each says what', async () => {
  const before = await measure('M-121');
  const fields = formOf(await page(`${many}?nr=M-121&nr=M-122&${owner}`), many);
  expect((await site.post(many, fields, coordinator)).status).toBe(303);
  const named = { personFunction: 'Sachgebiet', deputyFunction: 'Leitung', nextReportOn: '2027-06-30' };
  expect(await measure('M-121')).toEqual({ ...before, ...named, precedesOwnerRule: false });
  const history = await listHistory(site.db(), { kind: 'measure', id: before?.id ?? '' });
  const entry = history.find(({ action }) => action === 'changed');
  expect(Object.keys(entry?.changes ?? {}).sort()).toEqual(Object.keys(named).sort());
  expect((await measure('M-231'))?.personFunction).toBe('Leitung Servicetheke');
});

test('what may not be changed stays, and the preview says why', async () => {
  const shown = words(await page(`${many}?nr=M-121&nr=M-123&nextReportOn=2027-07-31`));
  expect(shown).toContain('Eine von 2 ändert sich');
  expect(shown).toContain('bleibt, wie sie ist:');
});

test('a service area finds only its own measures there', async () => {
  const area = { role: 'area', scope: { kind: 'unit', id: ids.get('U03') ?? '' } } as const;
  expect(words(await page(`${many}?nr=M-231`, area))).toContain('Eine Maßnahme ändern');
  const foreign = await site.post(many, { nr: 'M-121', personFunction: 'Wir' }, area);
  expect(foreign.status).toBe(422);
  expect((await site.get(many, { role: 'head' })).status).toBe(403);
});
