import { beforeAll, expect, test } from 'vitest';
import { inTransaction } from '#platform/database/transaction.ts';
import { asRead } from '../../../../test/as-read.ts';
import { useSite } from '../../../../test/site.ts';
import { findEdition, insertEditionState, listEditionStates, markAdopted } from '../edition/data.ts';
import {
  approveDraft,
  coordinator as by,
  conceptMoment,
  plantDraft,
  plantMeasure,
  plantStakeholders,
} from '../test-support.ts';
import { moveEdition } from './verbs.ts';

const site = useSite();
const coordinator = { role: 'coordinator' } as const;
const resolution = '/konzept/fassungen/K-2026/beschluss';
const address = `${resolution}/tag`;

beforeAll(async () => {
  await site.get('/'); // puts the app together, so that modules hear of each other
  await inTransaction(site.db(), {}, async (db) => {
    const ids = await plantStakeholders(db);
    const { edition, goal } = await plantDraft(db);
    await plantMeasure(db, goal, { leadId: ids.get('U01') ?? null });
    await approveDraft(db, edition);
    await db.updateTable('concept.edition_approval').set({ since_on: '2026-11-16' }).execute();
    const next = { state: 'approval', on: '2026-11-18', isAware: true } as const;
    const laid = await moveEdition(db, by, conceptMoment, edition, { ...next, reason: 'Eilt.' });
    if (!laid.ok) throw new Error(laid.key);
  });
});

test('the council has not resolved before the draft was approved and lay before it: a wrong year is refused at its field', async () => {
  for (const on of ['2020-01-01', '2026-11-17', '2026-12-01']) {
    const answer = await site.post(resolution, { on, isAware: 'on', reason: 'Eilt.' }, coordinator);
    expect([on, answer.status, (await answer.text()).includes('f-on-error')]).toEqual([on, 422, true]);
  }
});

test('a mistyped day is corrected with a reason, everywhere it stands, and nobody else does it', async () => {
  expect((await site.get(address, coordinator)).status).toBe(404);
  await inTransaction(site.db(), {}, async (db) => {
    const { id } = (await findEdition(db, 'K-2026')) ?? { id: '' };
    await markAdopted(db, id, '2026-11-22', null);
    await insertEditionState(db, by, conceptMoment, { editionId: id, state: 'adopted', on: '2026-11-22', reason: '' });
  });
  const silent = await site.post(address, { on: '2026-11-19', reason: ' ' }, coordinator);
  expect([silent.status, (await silent.text()).includes('f-reason-error')]).toEqual([422, true]);
  const early = await site.post(address, { on: '2025-11-19', reason: 'Vertippt.' }, coordinator);
  expect([early.status, (await early.text()).includes('Stimmt das Jahr?')]).toEqual([422, true]);
  expect((await site.post(address, { on: '2026-11-19', reason: 'Vertippt.' }, { role: 'head' })).status).toBe(403);
  expect((await site.post(address, { on: '2026-11-19', reason: 'Vertippt.' }, coordinator)).status).toBe(303);
  const edition = await findEdition(site.db(), 'K-2026');
  expect([edition?.adoptedOn, edition?.stateSince]).toEqual(['2026-11-19', '2026-11-19']);
  expect((await listEditionStates(site.db(), edition?.id ?? '')).map(({ state }) => state)).toContain('approval');
  const past = asRead(await (await site.get(`/verlauf?art=edition&nr=K-2026`, coordinator)).text());
  expect(past).toContain('Vertippt.');
  // Everything else of what was resolved stays frozen, also past the application.
  const words = site
    .db()
    .updateTable('concept.edition')
    .set({ title: 'Anders' })
    .where('id', '=', edition?.id ?? '');
  await expect(words.execute()).rejects.toThrow('edition is adopted');
});
