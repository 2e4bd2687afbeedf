import { expect, test } from 'vitest';
import { useDatabase } from '#platform/testing/database.ts';
import { findEdition } from '../edition/data.ts';
import { listFields } from '../field/data.ts';
import { createGoal } from '../goal/verbs.ts';
import { inputOf } from '../measure/rules.ts';
import { changeMeasure } from '../measure/verbs.ts';
import { conceptMoment, coordinator, plantMeasure, plantStakeholders } from '../test-support.ts';
import { startEdition } from './begin.verbs.ts';
import { adoptEdition } from './verbs.ts';

const { rolledBack } = useDatabase();

test(
  'a concept that was resolved on paper is taken over with its gaps, and is in force from the day of its resolution',
  rolledBack(async (db) => {
    await plantStakeholders(db);
    const input = { id: crypto.randomUUID(), code: 'K-2019', number: 1, title: 'Konzept 2019', context: '' };
    const paper = { ...input, isTakenOver: true, validFrom: '2019-07-01', validTo: null };
    const begun = await startEdition(db, coordinator, conceptMoment, paper, { beginning: 'eight' });
    if (!begun.ok) throw new Error(begun.key);
    const fields = await listFields(db, begun.edition.id);
    expect(fields).toHaveLength(8);
    const words = {
      title: 'Sprache ist der Schlüssel',
      text: '',
      kind: 'guiding',
      horizonOn: null,
      targetGroups: [],
    } as const;
    const goal = fields[0] && (await createGoal(db, coordinator, conceptMoment, fields[0], words, { code: 'A1.Z1' }));
    if (!goal?.ok) throw new Error('no goal');
    expect(goal.goal.code).toBe('A1.Z1');
    const twice = fields[0] && (await createGoal(db, coordinator, conceptMoment, fields[0], words, { code: 'A1.Z1' }));
    expect(twice).toMatchObject({ ok: false, key: 'concept.refused.code-taken', field: 'code' });
    const gaps = { leadId: null, personFunction: '', deputyFunction: '', nextReportOn: null };
    const measure = await plantMeasure(db, goal.goal, { ...gaps, startOn: '2019-09-01', endOn: '2019-01-01' });
    const changed = await changeMeasure(db, coordinator, conceptMoment, measure, {
      ...inputOf(measure),
      title: 'Kurse',
    });
    expect(changed).toMatchObject({ ok: true, measure: { title: 'Kurse', precedesOwnerRule: true } });

    const future = await adoptEdition(db, coordinator, conceptMoment, begun.edition, { on: '2026-12-01', byId: null });
    expect(future).toMatchObject({ ok: false, field: 'on' });
    const adopted = await adoptEdition(db, coordinator, conceptMoment, begun.edition, { on: '2019-06-13', byId: null });
    expect(adopted.ok).toBe(true);
    expect(await findEdition(db, 'K-2019')).toMatchObject({ state: 'adopted', adoptedOn: '2019-06-13' });
  }),
);
