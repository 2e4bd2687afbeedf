import { registerNode } from '#modules/thread/index.ts';
import type { Db } from '#platform/database/database.ts';
import type { Refusal } from '#platform/forms/decision.ts';
import { changesBetween, recordHistory } from '#platform/history/history.ts';
import { declaredCalculations } from '#platform/manifest/declared.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import { listReadingVersions } from '../reading/data.ts';
import { insertIndicator, listIndicators, lockIndicatorCodes, type NewIndicator, updateIndicator } from './data.ts';
import { type Indicator, type IndicatorInput, nextIndicatorCode, refusalsOf } from './rules.ts';

/** Adds an indicator as its papers have it, and registers it in the thread, where goals that name it find it. */
export async function addIndicator(db: Db, by: Actor, at: Date, input: NewIndicator): Promise<Indicator> {
  const id = await insertIndicator(db, input, at);
  await recordHistory(db, by, at, { kind: 'indicator', id }, 'taken-up', { changes: changesBetween({}, input) });
  await registerIndicator(db, at, { id, ...input });
  return { id, ...input };
}

const unchanged = { mannerSince: null, precedesOwnerRule: false };

/** As an `Outcome`, but with every refusal at once: the form is long, and its page marks all that is missing together. */
export type IndicatorOutcome = { ok: true; indicator: Indicator } | { ok: false; refusals: readonly Refusal[] };

/** Creates an indicator under the next free code. */
export async function createIndicator(db: Db, by: Actor, at: Date, input: IndicatorInput): Promise<IndicatorOutcome> {
  const refusals = refusalsOf(input, declaredCalculations());
  if (refusals.length > 0) return { ok: false, refusals };
  await lockIndicatorCodes(db);
  const code = nextIndicatorCode((await listIndicators(db)).map((one) => one.code));
  return { ok: true, indicator: await addIndicator(db, by, at, { ...input, code, ...unchanged }) };
}

/** Changes an indicator. Whoever changes one from before the owner rule names its owner now (decision 0502). */
export async function changeIndicator(
  db: Db,
  by: Actor,
  at: Date,
  before: Indicator,
  input: IndicatorInput,
): Promise<IndicatorOutcome> {
  const hasReadings = (await listReadingVersions(db, before.id)).length > 0;
  const refusals = refusalsOf(input, declaredCalculations(), { ...before, hasReadings });
  if (refusals.length > 0) return { ok: false, refusals };
  const { id, ...old } = before;
  const next = { ...input, code: before.code, mannerSince: before.mannerSince, precedesOwnerRule: false };
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
