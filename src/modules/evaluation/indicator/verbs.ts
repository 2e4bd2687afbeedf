import { randomUUID } from 'node:crypto';
import { listCodesGiven, registerNode } from '#modules/thread/index.ts';
import type { Db } from '#platform/database/database.ts';
import type { Refusal } from '#platform/forms/decision.ts';
import { changesBetween, recordHistory } from '#platform/history/history.ts';
import { declaredCalculations } from '#platform/manifest/declared.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import { listReadingVersions } from '../reading/data.ts';
import { takeCount } from './count.verbs.ts';
import { insertIndicator, listIndicators, lockIndicatorCodes, type NewIndicator, updateIndicator } from './data.ts';
import { type Indicator, type IndicatorInput, nextIndicatorCode, refusalsOf } from './rules.ts';

/** Adds an indicator as its papers have it, and registers it in the thread, where goals that name it find it. */
export async function addIndicator(
  db: Db,
  by: Actor,
  at: Date,
  input: NewIndicator & { id?: string },
): Promise<Indicator> {
  const { id = randomUUID(), ...facts } = input;
  await insertIndicator(db, id, facts, at);
  await recordHistory(db, by, at, { kind: 'indicator', id }, 'taken-up', { changes: changesBetween({}, facts) });
  await registerIndicator(db, at, { ...facts, id });
  return { ...facts, id, ending: null };
}

/** The next code, behind those of indicators that are gone: the thread keeps their places. */
export async function nextFreeCode(db: Db): Promise<string> {
  return nextIndicatorCode(await listCodesGiven(db, 'indicator', null));
}

const unchanged = { mannerSince: null, precedesOwnerRule: false };

/** As an `Outcome`, but with every refusal at once: the form is long, and its page marks all that is missing together. */
export type IndicatorOutcome = { ok: true; indicator: Indicator } | { ok: false; refusals: readonly Refusal[] };

/** Creates an indicator under the next free code. Sent a second time, it is the one that is there. */
export async function createIndicator(
  db: Db,
  by: Actor,
  at: Date,
  input: IndicatorInput & { id: string },
): Promise<IndicatorOutcome> {
  const refusals = refusalsOf(input, declaredCalculations());
  if (refusals.length > 0) return { ok: false, refusals };
  await lockIndicatorCodes(db);
  const all = await listIndicators(db);
  const same = all.find(({ id }) => id === input.id);
  if (same) return { ok: true, indicator: same };
  const code = await nextFreeCode(db);
  const indicator = await addIndicator(db, by, at, { ...input, code, ...unchanged });
  if (indicator.manner === 'computed') await takeCount(db, by, at, indicator);
  return { ok: true, indicator };
}

/** Changes an indicator. Whoever changes one from before the owner rule names its owner now (decision 0502). */
export async function changeIndicator(
  db: Db,
  by: Actor,
  at: Date,
  before: Indicator,
  { directionReason = '', ...input }: IndicatorInput & { directionReason?: string },
): Promise<IndicatorOutcome> {
  const hasReadings = (await listReadingVersions(db, before.id)).length > 0;
  const refusals = refusalsOf(input, declaredCalculations(), { ...before, hasReadings, directionReason });
  if (refusals.length > 0) return { ok: false, refusals };
  const { id, ending, ...old } = before;
  const next = { ...input, code: before.code, mannerSince: before.mannerSince, precedesOwnerRule: false };
  await updateIndicator(db, id, next);
  const changes = changesBetween(old, next);
  if (Object.keys(changes).length > 0)
    await recordHistory(db, by, at, { kind: 'indicator', id }, 'changed', {
      changes,
      reason: directionReason || null,
    });
  await registerIndicator(db, at, { id, ...next });
  const indicator = { id, ending, ...next };
  if (next.manner === 'computed') await takeCount(db, by, at, indicator);
  return { ok: true, indicator };
}

async function registerIndicator(
  db: Db,
  at: Date,
  { id, code, title, isPublic }: Pick<Indicator, 'id' | 'code' | 'title' | 'isPublic'>,
): Promise<void> {
  await registerNode(db, at, { kind: 'indicator', id, code, title, isPublic });
}
