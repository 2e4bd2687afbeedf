import { edgesOf } from '#modules/thread/index.ts';
import type { Db } from '#platform/database/database.ts';
import { recordHistory } from '#platform/history/history.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import { copyAssessments } from '../assessment/data.ts';
import type { Edition } from '../edition/rules.ts';
import { carriedState } from '../measure/carried.rules.ts';
import { insertMeasureState, listMeasures } from '../measure/data.ts';
import { actionOf, type Measure } from '../measure/rules.ts';

/**
 * A resolution stops no work: what was carried on under its own number goes on in the state and with the lights it had, on
 * the days on which they were reported. A warning does not vanish because the council met.
 */
export async function carryWork(db: Db, by: Actor, at: Date, edition: Edition, before: Edition): Promise<void> {
  const old = new Map((await listMeasures(db, before.id)).map((measure) => [measure.id, measure]));
  for (const measure of await listMeasures(db, edition.id)) {
    const edges = await edgesOf(db, { kind: 'measure', id: measure.id });
    const ties = edges.filter((edge) => edge.type === 'carried-over' && edge.state === 'asserted');
    const [from, another] = ties.flatMap((edge) => (edge.to.id === measure.id ? (old.get(edge.from.id) ?? []) : []));
    if (!from || another || from.code !== measure.code) continue;
    await carryState(db, by, at, measure, from, before);
    await copyAssessments(db, from.id, measure.id);
  }
}

async function carryState(db: Db, by: Actor, at: Date, measure: Measure, from: Measure, before: Edition) {
  const next = carriedState(measure.state, from.state);
  const action = next && actionOf(measure.state.state, next.state);
  if (!next || !action) return;
  await insertMeasureState(db, by, at, { measureId: measure.id, ...next });
  const changes = { state: { from: measure.state.state, to: next.state } };
  await recordHistory(db, by, at, { kind: 'measure', id: measure.id }, action, { changes, reason: before.code });
}
