import { expect, test } from 'vitest';
import { useDatabase } from '#platform/testing/database.ts';
import { insertAssessment } from '../assessment/data.ts';
import { insertMeasureState, listMeasures } from '../measure/data.ts';
import { conceptMoment, coordinator, plantDraft, plantMeasure } from '../test-support.ts';
import { carryWork } from './carry.verbs.ts';
import { copyForward } from './copy.verbs.ts';
import { beginEdition } from './verbs.ts';

const { rolledBack } = useDatabase();

test(
  'ein Beschluss hält keine Arbeit an: Was fortgeführt wird, läuft weiter, auch mit seinem roten Licht und dessen Tag',
  rolledBack(async (db) => {
    const { edition, goal } = await plantDraft(db);
    const measure = await plantMeasure(db, goal);
    const running = { measureId: measure.id, state: 'running', on: '2026-11-01', reason: '' } as const;
    await insertMeasureState(db, coordinator, conceptMoment, running);
    const stop = { light: 'timing', value: 'stop', evidence: 'Der Raum fehlt.', on: '2026-11-15' } as const;
    await insertAssessment(db, coordinator, conceptMoment, { measureId: measure.id, ...stop });
    const about = { code: 'K-2030', number: edition.number + 1, title: 'Zwei', context: '' };
    const facts = { ...about, isTakenOver: false, validFrom: '2027-06-01', validTo: null };
    const next = await beginEdition(db, coordinator, conceptMoment, facts);
    await copyForward(db, coordinator, conceptMoment, edition, next);
    const now = async () => (await listMeasures(db, next.id)).map(({ code, state }) => [code, state.state]);
    expect(await now()).toEqual([[measure.code, 'planned']]);
    await carryWork(db, coordinator, conceptMoment, next, edition);
    await carryWork(db, coordinator, conceptMoment, next, edition);
    expect(await now()).toEqual([[measure.code, 'running']]);
    const [copy] = await listMeasures(db, next.id);
    expect(
      copy?.assessments.map(({ light, value, evidence, assessedOn }) => [light, value, evidence, assessedOn]),
    ).toEqual([['timing', 'stop', 'Der Raum fehlt.', '2026-11-15']]);
  }),
);
