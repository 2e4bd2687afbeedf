import type { Db } from '#platform/database/database.ts';
import { no, type Outcome } from '#platform/forms/decision.ts';
import { happened } from '#platform/history/events.ts';
import { recordHistory } from '#platform/history/history.ts';
import { dayOf } from '#platform/i18n/format.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import { measureStateChanged } from '../events.ts';
import { holdMeasure, insertMeasureState, readMeasure } from './data.ts';
import { actionOf, canChangeState, canReport, isStateAlready, type Measure, type MeasureState } from './rules.ts';
import { listMeasureStates, markStateWithdrawn } from './state.data.ts';

/** The next state, the day since which it holds, and why. */
export interface NextState {
  state: MeasureState;
  on: string;
  reason: string;
}

export type StateOutcome = Outcome<{ measure: Measure }>;

/** Plans, starts, completes, establishes, pauses, resumes, drops or reopens a measure. Sent twice, it is one step. */
export async function changeState(
  db: Db,
  by: Actor,
  at: Date,
  { id }: Pick<Measure, 'id'>,
  next: NextState,
): Promise<StateOutcome> {
  const measure = await holdMeasure(db, id);
  if (isStateAlready(measure.state, next)) return { ok: true, measure };
  const alive = canReport(measure);
  if (!alive.ok) return alive;
  const allowed = canChangeState(measure.state, next, dayOf(at));
  if (!allowed.ok) return allowed;
  const from = measure.state.state;
  const action = actionOf(from, next.state);
  if (!action) throw new Error(`no way from ${from} to ${next.state}`);
  await insertMeasureState(db, by, at, { measureId: measure.id, ...next });
  const changes = { state: { from, to: next.state }, sinceOn: { from: measure.state.sinceOn, to: next.on } };
  await recordHistory(db, by, at, { kind: 'measure', id: measure.id }, action, {
    changes,
    reason: next.reason || null,
  });
  await happened(db, by, measureStateChanged, { measureId: measure.id, from, to: next.state, on: next.on }, at);
  return { ok: true, measure: await readMeasure(db, measure.id) };
}

/**
 * Takes the last state back: it was a mistake. The one before counts again; both stay in the past. `state` is the one that
 * whoever takes it back saw: where another one counts by now, it is back already, and nothing more goes.
 */
export async function withdrawState(
  db: Db,
  by: Actor,
  at: Date,
  { id }: Pick<Measure, 'id'>,
  { reason, state }: { reason: string; state: MeasureState | null },
): Promise<StateOutcome> {
  const measure = await holdMeasure(db, id);
  if (state !== null && state !== measure.state.state) return { ok: true, measure };
  const alive = canReport(measure);
  if (!alive.ok) return alive;
  if (reason === '') return no('concept.measure.refused.reason-missing', {}, 'reason');
  const [last, before] = (await listMeasureStates(db, measure.id)).filter((entry) => entry.withdrawnAt === null);
  if (!last || !before) return no('concept.measure.refused.nothing-to-withdraw');
  await markStateWithdrawn(db, last.id, at);
  const changes = { state: { from: last.state, to: before.state } };
  await recordHistory(db, by, at, { kind: 'measure', id: measure.id }, 'withdrawn', { changes, reason });
  const payload = { measureId: measure.id, from: last.state, to: before.state, on: dayOf(at) };
  await happened(db, by, measureStateChanged, payload, at);
  return { ok: true, measure: await readMeasure(db, measure.id) };
}
