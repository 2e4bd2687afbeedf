import { beforeAll, expect, test } from 'vitest';
import { findMeasure, listEditions, type Measure } from '#modules/concept/index.ts';
import { loadDemoConcept } from '#modules/concept/test-support.ts';
import { loadDemoDirectory } from '#modules/directory/test-support.ts';
import { inTransaction } from '#platform/database/transaction.ts';
import { useSite } from '../site.ts';

/** Measures beside the directory: whoever works on one finds it on their page. */
const site = useSite();
const coordinator = { role: 'coordinator' } as const;
const pages = { unit: '/stellen', organisation: '/akteure', municipality: '/kommunen', body: '/gremien' };
let measure: Measure;

beforeAll(async () => {
  await loadDemoDirectory(site.db());
  await inTransaction(site.db(), {}, async (db) => loadDemoConcept(db));
  const edition = (await listEditions(site.db())).find(({ state }) => state === 'adopted');
  const found = await findMeasure(site.db(), edition?.id ?? '', 'M-121');
  if (!found) throw new Error('no measure');
  measure = found;
}, 60_000);

const text = async (path: string) => (await site.get(path, coordinator)).text();
const sectionOf = async (path: string, id: string) =>
  new RegExp(`id="${id}"[\\s\\S]*?</section>`).exec(await text(path))?.[0] ?? '';

test('REQ-A04 units and organisations name the measures they work on, with what they are in each', async () => {
  const parties = [measure.lead, ...measure.partners].flatMap((party) => party ?? []);
  const shown = parties.filter(({ kind }) => kind === 'unit' || kind === 'organisation');
  expect(shown.length).toBeGreaterThan(0);
  for (const { kind, code, id } of shown) {
    const section = await sectionOf(`${pages[kind]}/${code}`, 'massnahmen');
    const role = id === measure.lead?.id ? 'federführend' : 'macht mit';
    expect([code, section.includes(role), section.includes(`mitwirkung=${code}`)]).toEqual([code, true, true]);
    const list = await text(`/konzept/massnahmen?ansicht=alle&mitwirkung=${code}`);
    expect([code, list.includes('M-121')]).toEqual([code, true]);
  }
});

test('REQ-A04 the page of a measure leads to everybody who works on it', async () => {
  const section = await sectionOf('/konzept/massnahmen/M-121', 'mitwirkende');
  for (const party of [measure.lead, ...measure.partners])
    expect(section.includes(`href="${pages[party?.kind ?? 'unit']}/${party?.code}"`), party?.code).toBe(true);
});

test('REQ-A04 a municipality counts the measures it works on beside those that are done in it', async () => {
  const page = await text('/kommunen/G01');
  expect([page.includes('Maßnahmen, an denen die Kommune arbeitet'), page.includes('mitwirkung=G01')]).toEqual([
    true,
    true,
  ]);
});
