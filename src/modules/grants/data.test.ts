import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { useMusterau } from '../../../test/demo.ts';
import { listAllocations, listNamedFundings } from './allocation/data.ts';
import { readCliffInput } from './cliff/data.ts';
import { listGrants } from './grant/data.ts';

const site = useMusterau();
const coordinator = { role: 'coordinator' } as const;
const facts = ({ grantCode, measureCode, amountCents }: Awaited<ReturnType<typeof listAllocations>>[number]) =>
  `${grantCode} ${measureCode} ${amountCents}`;
const now = async () => {
  const cliff = await readCliffInput(site.db());
  return {
    allocations: (await listAllocations(site.db())).map(facts),
    named: (await listNamedFundings(site.db())).map(({ grantCode, measureCode }) => `${grantCode} ${measureCode}`),
    grants: (await listGrants(site.db())).map(({ code, allocatedCents }) => `${code} ${allocatedCents}`),
    voices: cliff.measures.map(({ code, voiceIds }) => `${code} ${voiceIds.length}`),
    offers: cliff.offers.map(({ code }) => code),
  };
};

test('running money goes over to the measures of the next edition once it is in force, and nothing is counted twice', async () => {
  const before = await now();
  const oldIds = new Set((await listAllocations(site.db())).map(({ measureId }) => measureId));
  const next = { id: crypto.randomUUID(), code: 'K-2030', number: '3', title: 'Dritte Fassung', beginning: 'copy' };
  await site.post('/konzept/neu', { ...next, context: '', validFrom: '', validTo: '' }, coordinator);
  expect(await now()).toEqual(before);
  expect((await listAllocations(site.db())).every(({ measureId }) => oldIds.has(measureId))).toBe(true);

  // Resolved for a later day, it moves no money before that day.
  const stand = (state: string) =>
    sql`insert into concept.edition_state (edition_id, state, since_on, recorded_at, by_label)
    select id, ${state}, '2026-11-22', now(), '' from concept.edition where code = 'K-2030'`.execute(site.db());
  await sql`alter table concept.edition_state disable trigger edition_has_owners`.execute(site.db());
  await stand('resolved');
  await sql`update concept.edition set adopted_on = '2026-11-22' where code = 'K-2030'`.execute(site.db());
  expect((await listAllocations(site.db())).every(({ measureId }) => oldIds.has(measureId))).toBe(true);
  await stand('adopted');
  expect(await now()).toEqual(before);
  const moved = await listAllocations(site.db());
  expect(moved.some(({ measureId }) => !oldIds.has(measureId))).toBe(true);
});
