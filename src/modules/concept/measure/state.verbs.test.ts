import { expect, test } from 'vitest';
import { listHistory } from '#platform/history/read.ts';
import { useDatabase } from '#platform/testing/database.ts';
import { conceptMoment, coordinator, plantDraft, plantMeasure } from '../test-support.ts';
import { listMeasureStates } from './state.data.ts';
import { changeState, withdrawState } from './state.verbs.ts';

const { rolledBack } = useDatabase();

test(
  'a started measure says since when and by whom; its past stays',
  rolledBack(async (db) => {
    const { goal } = await plantDraft(db);
    const measure = await plantMeasure(db, goal);
    const started = await changeState(db, coordinator, conceptMoment, measure, {
      state: 'running',
      on: '2026-09-01',
      reason: '',
    });
    expect(started).toMatchObject({
      ok: true,
      measure: { state: { state: 'running', sinceOn: '2026-09-01', byLabel: 'Koordination Musterau' } },
    });
    // Sent twice, it is one step.
    const again = { state: 'running', on: '2026-09-01', reason: '' } as const;
    expect(await changeState(db, coordinator, conceptMoment, measure, again)).toMatchObject({ ok: true });
    expect((await listMeasureStates(db, measure.id)).map(({ state }) => state)).toEqual(['running', 'planned']);
    const actions = (await listHistory(db, { kind: 'measure', id: measure.id })).map(({ action }) => action);
    expect(actions.sort()).toEqual(['created', 'started']);
  }),
);

test(
  'a mistaken state is taken back with a reason, the one before counts again and both stay visible',
  rolledBack(async (db) => {
    const { goal } = await plantDraft(db);
    const measure = await plantMeasure(db, goal);
    const started = await changeState(db, coordinator, conceptMoment, measure, {
      state: 'running',
      on: '2026-09-01',
      reason: '',
    });
    if (!started.ok) throw new Error(started.key);
    expect(
      await withdrawState(db, coordinator, conceptMoment, started.measure, { reason: '', state: 'running' }),
    ).toMatchObject({
      ok: false,
      field: 'reason',
    });
    const mistake = { reason: 'Falsche Maßnahme erwischt.', state: 'running' } as const;
    const back = await withdrawState(db, coordinator, conceptMoment, started.measure, mistake);
    expect(back).toMatchObject({ ok: true, measure: { state: { state: 'planned', sinceOn: '2026-04-01' } } });
    expect((await listMeasureStates(db, measure.id)).map(({ withdrawnAt }) => withdrawnAt !== null)).toEqual([
      true,
      false,
    ]);
    // Sent twice, it takes back one state, not the one before it, too.
    expect(await withdrawState(db, coordinator, conceptMoment, started.measure, mistake)).toMatchObject({ ok: true });
    expect((await listMeasureStates(db, measure.id)).filter(({ withdrawnAt }) => withdrawnAt !== null)).toHaveLength(1);
  }),
);

test(
  'the first state cannot be taken back',
  rolledBack(async (db) => {
    const { goal } = await plantDraft(db);
    const measure = await plantMeasure(db, goal);
    const refused = await withdrawState(db, coordinator, conceptMoment, measure, {
      reason: 'Doch nicht.',
      state: null,
    });
    expect(refused).toMatchObject({ ok: false, key: 'concept.measure.refused.nothing-to-withdraw' });
  }),
);
