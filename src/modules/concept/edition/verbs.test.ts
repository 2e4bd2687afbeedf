import { expect, test } from 'vitest';
import { useDatabase } from '#platform/testing/database.ts';
import { listGoals } from '../goal/data.ts';
import { listMeasures } from '../measure/data.ts';
import { conceptMoment, coordinator, loadDemoConcept, plantStakeholders } from '../test-support.ts';
import { copyForward } from './copy.verbs.ts';
import { findEdition } from './data.ts';
import { adoptEdition, beginEdition, moveEdition } from './verbs.ts';

const { rolledBack } = useDatabase();

test(
  'the next edition begins as a copy of what still lives, and is not adopted before everything old has its verdict',
  rolledBack(async (db) => {
    await plantStakeholders(db);
    await loadDemoConcept(db);
    const current = await findEdition(db, 'K-2026');
    if (!current) throw new Error('K-2026 is missing');
    const blank = { context: '', isTakenOver: false, validFrom: null, validTo: null };
    const draft = await beginEdition(db, coordinator, conceptMoment, {
      code: 'K-2030',
      number: 3,
      title: 'Fassung 3',
      ...blank,
    });
    await copyForward(db, coordinator, conceptMoment, current, draft);
    expect(await listGoals(db, draft.id)).toHaveLength(25);
    // One measure is done and one is dropped.
    expect(await listMeasures(db, draft.id)).toHaveLength(68);
    const laid = await moveEdition(db, coordinator, conceptMoment, draft, {
      state: 'approval',
      on: '2026-11-22',
      reason: '',
    });
    if (!laid.ok) throw new Error(laid.reason);
    const refused = await adoptEdition(db, coordinator, conceptMoment, laid.edition, { on: '2026-11-22', byId: null });
    expect(refused).toMatchObject({
      ok: false,
      reason: 'concept.edition.refused.verdicts-missing',
      values: { count: 95 },
    });
  }),
  30_000,
);
