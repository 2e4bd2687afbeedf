import { expect, test } from 'vitest';
import { edgesOf } from '#modules/thread/index.ts';
import { listHistory } from '#platform/history/read.ts';
import { useDatabase } from '#platform/testing/database.ts';
import { beginEdition } from '../concept/verbs.ts';
import { createField } from '../field/verbs.ts';
import { findMeasure } from '../measure/data.ts';
import { inputOf } from '../measure/rules.ts';
import { changeMeasure } from '../measure/verbs.ts';
import { conceptMoment, coordinator, plantDraft, plantMeasure } from '../test-support.ts';
import { changeGoal, createGoal } from './verbs.ts';

const { rolledBack } = useDatabase();
const words = { shortTitle: 'Wohnen', description: '', isPriority: false, unitId: null };
const blank = { context: '', isTakenOver: false, validFrom: null, validTo: null };

test(
  'a goal of a draft moves to another field of its edition and keeps its code; a field of another edition is refused',
  rolledBack(async (db) => {
    const { edition, goal } = await plantDraft(db);
    const field = await createField(db, coordinator, conceptMoment, edition.id, 'HF2', { ...words, title: 'Wohnen' });
    if (!field.ok) throw new Error(field.key);
    const moved = await changeGoal(db, coordinator, conceptMoment, goal, { ...goal, fieldId: field.field.id });
    expect(moved).toMatchObject({ ok: true, goal: { code: 'Z1.2', fieldCode: 'HF2', title: goal.title } });
    const [entry] = await listHistory(db, { kind: 'goal', id: goal.id });
    expect(Object.keys(entry?.changes ?? {})).toEqual(['fieldId']);
    const other = { code: 'K-2030', number: 2, title: 'Nächstes', ...blank };
    const next = await beginEdition(db, coordinator, conceptMoment, other);
    const foreign = await createField(db, coordinator, conceptMoment, next.id, 'HF1', { ...words, title: 'Fremd' });
    if (!foreign.ok) throw new Error(foreign.key);
    const refused = await changeGoal(db, coordinator, conceptMoment, goal, { ...goal, fieldId: foreign.field.id });
    expect(refused).toMatchObject({ ok: false, field: 'fieldId' });
  }),
);

test(
  'a measure of a draft moves to another goal of its edition, its thread with it; a goal of another edition is refused',
  rolledBack(async (db) => {
    const { edition, goal } = await plantDraft(db);
    const measure = await plantMeasure(db, goal);
    const field = await createField(db, coordinator, conceptMoment, edition.id, 'HF2', { ...words, title: 'Wohnen' });
    if (!field.ok) throw new Error(field.key);
    const second = await createGoal(db, coordinator, conceptMoment, field.field, { ...goal, title: 'Ein Zuhause' });
    if (!second.ok) throw new Error(second.key);
    const input = { ...inputOf(measure), goalId: second.goal.id };
    expect(await changeMeasure(db, coordinator, conceptMoment, measure, input)).toMatchObject({ ok: true });
    expect(await findMeasure(db, edition.id, 'M-121')).toMatchObject({
      goal: { code: 'Z2.1' },
      field: { code: 'HF2' },
    });
    const ties = (await edgesOf(db, { kind: 'measure', id: measure.id })).filter(({ from }) => from.kind === 'goal');
    expect(ties.map(({ from, state }) => `${from.code} ${state}`).sort()).toEqual(['Z1.2 withdrawn', 'Z2.1 asserted']);

    const other = { code: 'K-2030', number: 2, title: 'Nächstes', ...blank };
    const next = await beginEdition(db, coordinator, conceptMoment, other);
    const far = await createField(db, coordinator, conceptMoment, next.id, 'HF1', { ...words, title: 'Fremd' });
    if (!far.ok) throw new Error(far.key);
    const foreign = await createGoal(db, coordinator, conceptMoment, far.field, { ...goal, title: 'Fremd' });
    if (!foreign.ok) throw new Error(foreign.key);
    const refused = await changeMeasure(db, coordinator, conceptMoment, measure, { ...input, goalId: foreign.goal.id });
    expect(refused).toMatchObject({ ok: false, field: 'goalId' });
  }),
);
