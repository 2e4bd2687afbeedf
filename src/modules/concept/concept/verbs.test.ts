import { expect, test } from 'vitest';
import type { Db } from '#platform/database/database.ts';
import { useDatabase } from '#platform/testing/database.ts';
import { measureCalculations } from '../due.ts';
import { findEdition, insertEditionState } from '../edition/data.ts';
import { listGoals } from '../goal/data.ts';
import { listMeasures, updateMeasure } from '../measure/data.ts';
import { inputOf } from '../measure/rules.ts';
import { changeMeasure } from '../measure/verbs.ts';
import {
  approveDraft,
  conceptMoment,
  coordinator,
  loadDemoConcept,
  plantDraft,
  plantMeasure,
  plantStakeholders,
} from '../test-support.ts';
import { copyForward } from './copy.verbs.ts';
import { adoptEdition, beginEdition, moveEdition } from './verbs.ts';

const { rolledBack } = useDatabase();
const approval = { state: 'approval', on: '2026-11-22', reason: '' } as const;

/** Says for every measure of a draft who stands for it. */
async function nameEverybody(db: Db, editionId: string): Promise<void> {
  for (const measure of await listMeasures(db, editionId)) {
    const named = {
      ...inputOf(measure),
      personFunction: 'Sachgebiet',
      deputyFunction: 'Leitung',
      nextReportOn: '2027-12-31',
    };
    const outcome = await changeMeasure(db, coordinator, conceptMoment, measure, named);
    if (!outcome.ok) throw new Error(outcome.key);
  }
}

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
    await nameEverybody(db, draft.id);
    await approveDraft(db, draft);
    const moved = await moveEdition(db, coordinator, conceptMoment, draft, approval);
    if (!moved.ok) throw new Error(moved.key);
    const refused = await adoptEdition(db, coordinator, conceptMoment, moved.edition, { on: '2026-11-22', byId: null });
    expect(refused).toMatchObject({
      ok: false,
      key: 'concept.edition.refused.verdicts-missing',
      values: { count: 95 },
    });
  }),
  30_000,
);

test(
  'MO10: an edition with a measure that names no deputy does not become public, also not past the application',
  rolledBack(async (db) => {
    const ids = await plantStakeholders(db);
    const { edition, goal } = await plantDraft(db);
    const leadId = ids.get('U01') ?? null;
    await plantMeasure(db, goal, { leadId });
    await plantMeasure(db, goal, { leadId, deputyFunction: '' });
    await approveDraft(db, edition);
    const refused = await moveEdition(db, coordinator, conceptMoment, edition, approval);
    expect(refused).toMatchObject({
      ok: false,
      key: 'concept.edition.refused.owners-missing',
      values: { count: 1, codes: 'M-122' },
    });
    const past = insertEditionState(db, coordinator, conceptMoment, { editionId: edition.id, ...approval });
    await expect(past).rejects.toThrow(/lacks unit, person, deputy or next report/);
  }),
);

test(
  'MO10: once an edition is public, its measures keep somebody who stands for them',
  rolledBack(async (db) => {
    const ids = await plantStakeholders(db);
    const { edition, goal } = await plantDraft(db);
    await plantMeasure(db, goal, { leadId: ids.get('U01') ?? null });
    expect(
      await moveEdition(db, coordinator, conceptMoment, edition, { ...approval, state: 'participation' }),
    ).toMatchObject({ ok: true });
    const [measure] = await listMeasures(db, edition.id);
    if (!measure) throw new Error('no measure');
    const bare = { ...inputOf(measure), nextReportOn: null };
    expect(await changeMeasure(db, coordinator, conceptMoment, measure, bare)).toMatchObject({
      ok: false,
      key: 'concept.measure.refused.owner.nextReportOn',
      field: 'nextReportOn',
    });
    await expect(updateMeasure(db, measure.id, bare)).rejects.toThrow(/lacks unit, person, deputy or next report/);
  }),
);

test(
  'measures are counted for an indicator only once a concept is in force, never those of a draft',
  rolledBack(async (db) => {
    const { goal } = await plantDraft(db);
    const ids = await plantStakeholders(db);
    await plantMeasure(db, goal, { leadId: ids.get('U01') ?? null });
    const counted = await measureCalculations[0]?.count(db, '2026-11-22');
    expect([counted?.count, counted?.total]).toEqual([0, 0]);
  }),
);
