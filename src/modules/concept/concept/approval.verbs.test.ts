import { expect, test } from 'vitest';
import { useDatabase } from '#platform/testing/database.ts';
import { inputOf } from '../measure/rules.ts';
import { changeMeasure } from '../measure/verbs.ts';
import { approveDraft, conceptMoment, coordinator, plantDraft, plantMeasure } from '../test-support.ts';
import { findApproval } from './approval.data.ts';

const { rolledBack } = useDatabase();

test(
  'another begin or end of a measure needs a new approval; when it reports and who stands for it do not',
  rolledBack(async (db) => {
    const { edition, goal } = await plantDraft(db);
    const measure = await plantMeasure(db, goal);
    await approveDraft(db, edition);
    const change = async (more: object) => {
      const outcome = await changeMeasure(db, coordinator, conceptMoment, measure, { ...inputOf(measure), ...more });
      expect(outcome).toMatchObject({ ok: true });
      return (await findApproval(db, edition.id))?.changed;
    };
    expect(await change({ nextReportOn: '2027-08-31', personFunction: 'Fachdienst' })).toEqual([]);
    expect(await change({ startOn: '2026-05-01' })).toEqual(['M-121']);
    expect(await change({})).toEqual([]);
    expect(await change({ endOn: '2027-05-01' })).toEqual(['M-121']);
  }),
);
