import { type NodeRef, tombstoneNode } from '#modules/thread/index.ts';
import type { Db } from '#platform/database/database.ts';
import { type Decision, no, yes } from '#platform/forms/decision.ts';
import { recordHistory } from '#platform/history/history.ts';
import { listHistory } from '#platform/history/read.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import { listReadingVersions } from '../reading/data.ts';
import { deleteIndicator, listIndicators, lockIndicatorCodes, type NewIndicator } from './data.ts';
import { tieGoal } from './goal.verbs.ts';
import { canForget, type Indicator, type MeasuredGoal, namedAs } from './rules.ts';
import { addIndicator, nextFreeCode } from './verbs.ts';

/** What a paper says about an indicator: its name, where that stands, and the word for what it leaves open. */
export interface PaperIndicator {
  title: string;
  source: string;
  open: string;
}

/**
 * Ties a goal to the indicator that a paper names for it. Where none of this name is here, one is added as the paper has
 * it: not public, without readings, its gaps shown by the check of the concept (decision 0502).
 */
export async function nameIndicator(
  db: Db,
  by: Actor,
  at: Date,
  goal: MeasuredGoal,
  input: PaperIndicator,
): Promise<{ indicator: Indicator; isNew: boolean }> {
  await lockIndicatorCodes(db);
  const all = await listIndicators(db);
  const known = namedAs(all, input.title);
  const indicator =
    known ?? (await addIndicator(db, by, at, { ...blankIndicator(input), code: await nextFreeCode(db) }));
  // One that is tied already stays so.
  await tieGoal(db, by, at, indicator, goal);
  return { indicator, isNew: known === undefined };
}

function blankIndicator({ title, source, open }: PaperIndicator): Omit<NewIndicator, 'code'> {
  const owner = { unitId: null, personFunction: '', deputyFunction: '', nextReportOn: null };
  const verification = { meansOfVerification: '', assumption: '', caveat: '' };
  const series = {
    manner: 'delivered',
    calculation: null,
    mannerReason: '',
    frequency: 'yearly',
    delayMonths: 0,
  } as const;
  const parts = { breakdowns: [], minCell: 5, hasFewCases: false, baseline: null, target: null };
  return {
    ...{ title, definition: title, unit: open, direction: 'up', dimension: open, source },
    ...{ ...series, ...parts, ...owner, ...verification },
    ...{ isPublic: false, mannerSince: null, precedesOwnerRule: true },
  };
}

/** May an indicator go that came in by mistake? Nobody has measured with it or worked on it. */
export async function canForgetIndicator(db: Db, id: string): Promise<Decision> {
  const actions = (await listHistory(db, { kind: 'indicator', id })).map(({ action }) => action);
  return canForget(actions, (await listReadingVersions(db, id)).length);
}

/** Takes an indicator away that came in by mistake; the thread keeps its place and the reason. */
export async function forgetIndicator(
  db: Db,
  by: Actor,
  at: Date,
  indicator: NodeRef & { title: string },
  reason: string,
): Promise<Decision> {
  const allowed = await canForgetIndicator(db, indicator.id);
  if (!allowed.ok) return allowed;
  if (!(await deleteIndicator(db, indicator.id))) return no('evaluation.indicator.refused.in-use');
  const thing = { kind: 'indicator', id: indicator.id };
  const changes = { title: { from: indicator.title, to: null } };
  await recordHistory(db, by, at, thing, 'removed', { changes, reason });
  await tombstoneNode(db, by, at, thing, reason);
  return yes;
}
