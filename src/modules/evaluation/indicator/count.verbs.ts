import type { Db } from '#platform/database/database.ts';
import { type Decision, no, yes } from '#platform/forms/decision.ts';
import { changesBetween, recordHistory } from '#platform/history/history.ts';
import { dayOf } from '#platform/i18n/format.ts';
import { declaredCalculations } from '#platform/manifest/declared.ts';
import type { Calculation, Counted } from '#platform/manifest/manifest.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import { countedReading, type ReadingInput } from '../reading/rules.ts';
import { takeReading } from '../reading/verbs.ts';
import { listIndicators, lockIndicator, updateIndicator } from './data.ts';
import { canSwitchManner, type Indicator } from './rules.ts';

/** What our own records say today, beside or instead of a delivered value. */
export interface CountedToday extends Counted, Pick<ReadingInput, 'value' | 'cases'> {
  calculation: Calculation;
}

/** Counts an indicator from the records as they are; undefined where no calculation is named for it. */
export async function countToday(db: Db, indicator: Indicator, today: string): Promise<CountedToday | undefined> {
  const calculation = declaredCalculations().get(indicator.calculation ?? '');
  if (!calculation) return undefined;
  const counted = await calculation.count(db, today);
  return { calculation, ...counted, ...countedReading(calculation.kind, counted) };
}

/** Takes today's count as the value of this year. Refuses where a source delivers the series, and where it has ended. */
export async function takeCount(db: Db, by: Actor, at: Date, indicator: Indicator): Promise<Decision> {
  await lockIndicator(db, indicator.id);
  if (indicator.ending) return no('evaluation.ending.refused.ended');
  const counted = indicator.manner === 'computed' ? await countToday(db, indicator, dayOf(at)) : undefined;
  if (!counted) return no('evaluation.reading.refused.delivered');
  return takeReading(db, by, at, indicator, { value: counted.value, cases: counted.cases });
}

/** Every night: the value of today of every indicator that the system counts. */
export async function takeAllCounts(db: Db, by: Actor, at: Date): Promise<void> {
  const computed = (await listIndicators(db)).filter(({ manner, ending }) => manner === 'computed' && !ending);
  for (const indicator of computed) await takeCount(db, by, at, indicator);
}

/** From when a series is made differently, and why; for counting, what is counted. */
export interface MannerInput {
  manner: Indicator['manner'];
  calculation: string | null;
  since: string;
  reason: string;
}

/**
 * Makes the series in the other manner from a day on: counted instead of delivered, or the other way round. What there
 * is stays as it was made; the new values are a series of their own. Where it is made like that already, nothing happens.
 */
export async function switchManner(
  db: Db,
  by: Actor,
  at: Date,
  before: Indicator,
  { manner, calculation, since, reason }: MannerInput,
): Promise<Decision> {
  await lockIndicator(db, before.id);
  if (manner === before.manner) return yes;
  const next: Indicator = { ...before, manner, mannerSince: since };
  if (manner === 'computed') next.calculation = calculation;
  const allowed = canSwitchManner(next, since, reason, dayOf(at), declaredCalculations());
  if (!allowed.ok) return allowed;
  await updateIndicator(db, before.id, next);
  await recordHistory(db, by, at, { kind: 'indicator', id: before.id }, 'manner-switched', {
    changes: changesBetween(before, next),
    reason: reason.trim(),
  });
  if (manner === 'computed') await takeCount(db, by, at, next);
  return allowed;
}
