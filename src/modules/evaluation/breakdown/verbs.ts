import type { Db } from '#platform/database/database.ts';
import type { Decision } from '#platform/forms/decision.ts';
import { recordHistory } from '#platform/history/history.ts';
import { dayOf } from '#platform/i18n/format.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import { lockIndicator } from '../indicator/data.ts';
import type { Indicator } from '../indicator/rules.ts';
import { listReadings } from '../reading/data.ts';
import { insertBreakdown, listBreakdowns } from './data.ts';
import { type BreakdownInput, canBreakDown, isSameBreakdown } from './rules.ts';

/**
 * Records how a year divides into groups. What was recorded before is kept as an older version; what says the same is none.
 */
export async function recordBreakdown(
  db: Db,
  by: Actor,
  at: Date,
  indicator: Indicator,
  input: BreakdownInput,
): Promise<Decision> {
  await lockIndicator(db, indicator.id);
  const sameYear = (await listBreakdowns(db, indicator.id)).filter(({ year }) => year === input.year);
  const reading = (await listReadings(db)).get(indicator.id)?.find(({ year }) => year === input.year);
  const thisYear = Number(dayOf(at).slice(0, 4));
  const allowed = canBreakDown(input, indicator, { reading, thisYear });
  if (!allowed.ok) return allowed;
  const before = sameYear.find(({ dimension }) => dimension === input.dimension);
  if (before && isSameBreakdown(before, input)) return allowed;
  await insertBreakdown(db, by, at, indicator.id, { ...input, version: (before?.version ?? 0) + 1 });
  await recordHistory(db, by, at, { kind: 'indicator', id: indicator.id }, before ? 'corrected' : 'recorded', {
    // The numbers stay where they are protected; the history names only the version that was recorded.
    changes: {
      [`breakdown ${input.year} ${input.dimension}`]: { from: before?.version ?? null, to: (before?.version ?? 0) + 1 },
    },
    reason: input.note || null,
  });
  return allowed;
}
