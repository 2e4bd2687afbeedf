import { expect, test } from 'vitest';
import { pathsTo } from '#modules/thread/index.ts';
import { connectReactions, on } from '#platform/history/events.ts';
import { listHistory } from '#platform/history/read.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import { makeAccess } from '#platform/permissions/table.ts';
import { searchTexts } from '#platform/search/search.ts';
import { useDatabase } from '#platform/testing/database.ts';
import { measureDatesChanged } from '../events.ts';
import { permissions } from '../permissions.ts';
import { conceptMoment, coordinator, measureInput, plantDraft, plantMeasure } from '../test-support.ts';
import { findMeasure } from './data.ts';
import { inputOf } from './rules.ts';
import { changeMeasure, createMeasure, removeMeasure } from './verbs.ts';

const { rolledBack } = useDatabase();

test(
  'a new measure gets the next code of its goal, a first state, its place in the thread and a history',
  rolledBack(async (db) => {
    const { goal } = await plantDraft(db);
    await plantMeasure(db, goal);
    const outcome = await createMeasure(
      db,
      coordinator,
      conceptMoment,
      goal,
      measureInput(goal, { title: 'Jahresbericht' }),
      { state: 'idea' },
    );
    if (!outcome.ok) throw new Error(outcome.key);
    expect(outcome.measure).toMatchObject({ code: 'M-122', state: { state: 'idea', sinceOn: '2026-11-22' } });
    const path = await pathsTo(db, { kind: 'measure', id: outcome.measure.id });
    expect(path.nodes.map(({ kind, code }) => `${kind} ${code}`)).toEqual(['goal Z1.2']);
    const [entry] = await listHistory(db, { kind: 'measure', id: outcome.measure.id });
    expect(entry).toMatchObject({
      action: 'created',
      byLabel: 'Koordination Musterau',
      changes: { title: { from: null, to: 'Jahresbericht' } },
    });
  }),
);

test(
  'a change keeps what was before, and tells others when days move',
  rolledBack(async (db) => {
    const heard: unknown[] = [];
    connectReactions([on(measureDatesChanged, async (_db, _by, payload) => void heard.push(payload))]);
    const { goal } = await plantDraft(db);
    const measure = await plantMeasure(db, goal);
    const changed = await changeMeasure(db, coordinator, conceptMoment, measure, {
      ...inputOf(measure),
      endOn: '2027-03-31',
    });
    expect(changed).toMatchObject({ ok: true, measure: { endOn: '2027-03-31' } });
    const entries = await listHistory(db, { kind: 'measure', id: measure.id });
    const entry = entries.find(({ action }) => action === 'changed');
    expect(entry).toMatchObject({ changes: { endOn: { from: '2026-12-31', to: '2027-03-31' } } });
    expect(heard).toEqual([{ measureId: measure.id, startOn: '2026-04-01', endOn: '2027-03-31' }]);
    connectReactions([]);
  }),
);

test(
  'saving without a change writes no history',
  rolledBack(async (db) => {
    const { goal } = await plantDraft(db);
    const measure = await plantMeasure(db, goal);
    await changeMeasure(db, coordinator, conceptMoment, measure, inputOf(measure));
    expect((await listHistory(db, { kind: 'measure', id: measure.id })).map(({ action }) => action)).toEqual([
      'created',
    ]);
  }),
);

test(
  'a refused change leaves everything as it was',
  rolledBack(async (db) => {
    const { edition, goal } = await plantDraft(db);
    const measure = await plantMeasure(db, goal);
    const refused = await changeMeasure(db, coordinator, conceptMoment, measure, {
      ...inputOf(measure),
      endOn: '2026-01-01',
    });
    expect(refused).toMatchObject({ ok: false, key: 'concept.measure.refused.end-before-start', field: 'endOn' });
    expect(await findMeasure(db, edition.id, 'M-121')).toEqual(measure);
  }),
);

test(
  'a measure taken out of a draft leaves its place and the reason in the thread',
  rolledBack(async (db) => {
    const { edition, goal } = await plantDraft(db);
    const measure = await plantMeasure(db, goal);
    expect((await removeMeasure(db, coordinator, conceptMoment, measure, 'Steht schon in M-111.')).ok).toBe(true);
    expect(await findMeasure(db, edition.id, 'M-121')).toBeUndefined();
    const history = await listHistory(db, { kind: 'measure', id: measure.id });
    expect(history.find(({ action }) => action === 'removed')?.reason).toBe('Steht schon in M-111.');
  }),
);

test(
  'a measure is found by a word of its description, by those who may see it',
  rolledBack(async (db) => {
    const { goal } = await plantDraft(db);
    await plantMeasure(db, goal, { description: 'Eine Hilfskarte für den Notfall.' });
    const access = makeAccess([permissions]);
    const options = { publicOnly: false, access, language: 'de' } as const;
    const found = await searchTexts(db, 'Hilfskarte', { ...options, by: coordinator });
    expect(found.map(({ code }) => code)).toEqual(['M-121']);
    const elsewhere: Actor = {
      kind: 'person',
      id: crypto.randomUUID(),
      name: 'Verein',
      roles: [{ role: 'partner', scope: { kind: 'organisation', id: crypto.randomUUID() } }],
    };
    expect(await searchTexts(db, 'Hilfskarte', { ...options, by: elsewhere })).toEqual([]);
    expect(await searchTexts(db, 'Hilfskarte', { publicOnly: true, language: 'de' })).toEqual([]);
  }),
);
