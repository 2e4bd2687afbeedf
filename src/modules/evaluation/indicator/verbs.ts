import { registerNode } from '#modules/thread/index.ts';
import type { Db } from '#platform/database/database.ts';
import type { Refusal } from '#platform/forms/decision.ts';
import { changesBetween, recordHistory } from '#platform/history/history.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import { listReadingVersions } from '../reading/data.ts';
import { type IndicatorInput, insertIndicator, listIndicators, updateIndicator } from './data.ts';
import { faultsOf, type Indicator, nextIndicatorCode } from './rules.ts';

/** Takes an indicator up as its papers have it, and makes it known to the thread, where goals that named it find it. */
export async function takeUpIndicator(db: Db, by: Actor, at: Date, input: IndicatorInput): Promise<Indicator> {
  const id = await insertIndicator(db, input, at);
  await recordHistory(db, by, at, { kind: 'indicator', id }, 'taken-up', { changes: changesBetween({}, input) });
  await registerIndicator(db, at, { id, ...input });
  return { id, ...input };
}

/** What a person says about an indicator: all but its code and what follows from its age. */
export type IndicatorWords = Omit<IndicatorInput, 'code' | 'precedesOwnerRule'>;

/** What happened, or everything that keeps it from happening. */
export type IndicatorOutcome = { ok: true; indicator: Indicator } | { ok: false; faults: readonly Refusal[] };

/** Writes a new indicator down under the next free code. */
export async function writeIndicator(db: Db, by: Actor, at: Date, words: IndicatorWords): Promise<IndicatorOutcome> {
  const faults = faultsOf(words);
  if (faults.length > 0) return { ok: false, faults };
  const code = nextIndicatorCode((await listIndicators(db)).map((one) => one.code));
  return { ok: true, indicator: await takeUpIndicator(db, by, at, { ...words, code, precedesOwnerRule: false }) };
}

/** Changes an indicator. Whoever changes one from before the rule names now who stands for it (decision 0502). */
export async function changeIndicator(
  db: Db,
  by: Actor,
  at: Date,
  before: Indicator,
  words: IndicatorWords,
): Promise<IndicatorOutcome> {
  const hasReadings = (await listReadingVersions(db, before.id)).length > 0;
  const faults = faultsOf(words, { manner: before.manner, hasReadings });
  if (faults.length > 0) return { ok: false, faults };
  const { id, ...old } = before;
  const next = { ...words, code: before.code, precedesOwnerRule: false };
  await updateIndicator(db, id, next);
  const changes = changesBetween(old, next);
  if (Object.keys(changes).length > 0)
    await recordHistory(db, by, at, { kind: 'indicator', id }, 'changed', { changes });
  await registerIndicator(db, at, { id, ...next });
  return { ok: true, indicator: { id, ...next } };
}

async function registerIndicator(db: Db, at: Date, { id, code, title, isPublic }: Indicator): Promise<void> {
  await registerNode(db, at, { kind: 'indicator', id, code, title, isPublic });
}
