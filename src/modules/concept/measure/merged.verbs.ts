import type { Merged } from '#modules/directory/index.ts';
import type { Db } from '#platform/database/database.ts';
import { changesBetween, recordHistory } from '#platform/history/history.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import { readMeasure } from './data.ts';
import { listMeasuresNaming, moveInMeasures } from './merged.data.ts';
import { recordedInput } from './rules.ts';

/** Who leads, takes part in, objects to or is the place of a measure went into another one: its history says so. */
export async function followMerged(db: Db, by: Actor, at: Date, merged: Merged): Promise<void> {
  const ids = await listMeasuresNaming(db, merged.fromId);
  const before = await Promise.all(ids.map((id) => readMeasure(db, id)));
  await moveInMeasures(db, merged, at);
  for (const measure of before) {
    const changes = changesBetween(recordedInput(measure), recordedInput(await readMeasure(db, measure.id)));
    const thing = { kind: 'measure', id: measure.id };
    await recordHistory(db, by, at, thing, 'changed', { changes, reason: merged.reason });
  }
}
