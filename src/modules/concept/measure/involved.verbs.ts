import type { Db } from '#platform/database/database.ts';
import { recordHistory } from '#platform/history/history.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import { readMeasure } from './data.ts';
import { updatePart } from './involved.data.ts';
import { canDescribePart, partnerOf } from './involved.rules.ts';
import type { Measure } from './rules.ts';
import type { MeasureOutcome } from './verbs.ts';

/** Writes down what a partner does in a measure; the history says of whom. */
export async function describePart(
  db: Db,
  by: Actor,
  at: Date,
  measure: Measure,
  input: { partnerId: string; part: string },
): Promise<MeasureOutcome> {
  const allowed = canDescribePart(measure, input.partnerId);
  if (!allowed.ok) return allowed;
  const partner = partnerOf(measure, input.partnerId);
  if (!partner || partner.part === input.part) return { ok: true, measure };
  await updatePart(db, measure.id, partner.id, input.part);
  const recorded = (part: string) => (part === '' ? null : `${partner.name}: ${part}`);
  const changes = { part: { from: recorded(partner.part), to: recorded(input.part) } };
  await recordHistory(db, by, at, { kind: 'measure', id: measure.id }, 'changed', { changes });
  return { ok: true, measure: await readMeasure(db, measure.id) };
}
