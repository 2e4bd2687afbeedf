import type { Db } from '#platform/database/database.ts';
import type { MeasureState, StateEntry } from './rules.ts';

/** One state of a measure's past; `withdrawnAt` marks one that was taken back. */
export interface PastState extends StateEntry {
  id: string;
  recordedAt: Date;
  withdrawnAt: Date | null;
}

/** Every state a measure was in, newest first, those that were taken back too. */
export async function listMeasureStates(db: Db, measureId: string): Promise<PastState[]> {
  const rows = await db
    .selectFrom('concept.measure_state')
    .select(['id', 'state', 'since_on', 'by_label', 'reason', 'recorded_at', 'withdrawn_at'])
    .where('measure_id', '=', measureId)
    .orderBy('position', 'desc')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    state: row.state as MeasureState,
    sinceOn: row.since_on,
    byLabel: row.by_label,
    reason: row.reason,
    recordedAt: row.recorded_at,
    withdrawnAt: row.withdrawn_at,
  }));
}

/** Takes one state back; it stays in the past, struck through. */
export async function markStateWithdrawn(db: Db, id: string, at: Date): Promise<void> {
  await db.updateTable('concept.measure_state').set({ withdrawn_at: at }).where('id', '=', id).execute();
}
