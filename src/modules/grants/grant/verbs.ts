import { registerNode } from '#modules/thread/index.ts';
import type { Db } from '#platform/database/database.ts';
import type { Decision, Outcome } from '#platform/forms/decision.ts';
import { changesBetween, recordHistory } from '#platform/history/history.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import { type GrantInput, insertGrant, insertGrantState, nextGrantCode, updateGrant } from './data.ts';
import { canHaveFigures, canMoveGrant, type Grant, type GrantState } from './rules.ts';

/** Takes a grant up in a first state; gives its id and code. An import brings the code along. */
export async function takeUpGrant(
  db: Db,
  by: Actor,
  at: Date,
  grant: GrantInput,
  first: { state: GrantState; onDay: string; code?: string; followsId?: string | null },
): Promise<Outcome<{ id: string; code: string }>> {
  const allowed = canHaveFigures(grant, 0);
  if (!allowed.ok) return allowed;
  const code = first.code ?? (await nextGrantCode(db));
  const id = await insertGrant(db, code, grant, first.followsId ?? null);
  await insertGrantState(db, {
    grantId: id,
    state: first.state,
    onDay: first.onDay,
    reason: '',
    by,
    at: at,
  });
  await registerGrant(db, { id, code, title: grant.title, state: first.state }, at);
  await recordHistory(db, by, at, { kind: 'grant', id }, 'taken-up');
  return { ok: true, id, code };
}

/** Changes figures and days of a grant. */
export async function reviseGrant(db: Db, by: Actor, at: Date, grant: Grant, input: GrantInput): Promise<Decision> {
  const allowed = canHaveFigures(input, grant.allocatedCents);
  if (!allowed.ok) return allowed;
  await updateGrant(db, grant.id, input);
  await registerGrant(db, { ...grant, title: input.title }, at);
  await recordHistory(db, by, at, { kind: 'grant', id: grant.id }, 'revised', {
    changes: changesBetween<GrantInput>(grant, input),
  });
  return allowed;
}

/** Moves a grant on: applied for, granted, running, proof handed in, settled. */
export async function moveGrant(
  db: Db,
  by: Actor,
  at: Date,
  grant: Grant,
  to: GrantState,
  more: { onDay: string; reason: string },
): Promise<Decision> {
  const allowed = canMoveGrant(grant, to, more.reason);
  if (!allowed.ok) return allowed;
  await insertGrantState(db, {
    grantId: grant.id,
    state: to,
    onDay: more.onDay,
    reason: more.reason.trim(),
    by,
    at: at,
  });
  await registerGrant(db, { ...grant, state: to }, at);
  const changes = { state: { from: grant.state, to } };
  await recordHistory(db, by, at, { kind: 'grant', id: grant.id }, 'moved', {
    changes,
    reason: more.reason.trim() || null,
  });
  return allowed;
}

/** Readers may know of money that was granted; wishes and applications are the county's own. */
async function registerGrant(
  db: Db,
  grant: { id: string; code: string; title: string; state: GrantState },
  at: Date,
): Promise<void> {
  const isPublic = !['idea', 'preparing', 'applied', 'rejected'].includes(grant.state);
  await registerNode(db, at, { kind: 'grant', id: grant.id, code: grant.code, title: grant.title, isPublic });
}
