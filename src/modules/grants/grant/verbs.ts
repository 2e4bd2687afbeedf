import { registerNode } from '#modules/thread/index.ts';
import type { Db } from '#platform/database/database.ts';
import type { Decision, Outcome } from '#platform/forms/decision.ts';
import { changesBetween, recordHistory } from '#platform/history/history.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import { insertGrant, insertGrantState, nextGrantCode, updateGrant } from './data.ts';
import { canHaveFigures, canMoveGrant, type Grant, type GrantInput, type GrantState, isPublicGrant } from './rules.ts';

/** Adds a grant in its first state; gives its id and code. An import brings the code along. */
export async function addGrant(
  db: Db,
  by: Actor,
  at: Date,
  input: GrantInput,
  first: { state: GrantState; on: string; code?: string; followsId?: string | null },
): Promise<Outcome<{ id: string; code: string }>> {
  const allowed = canHaveFigures(input, 0);
  if (!allowed.ok) return allowed;
  const { state, on } = first;
  const code = first.code ?? (await nextGrantCode(db));
  const id = await insertGrant(db, code, input, first.followsId ?? null);
  await insertGrantState(db, by, at, { grantId: id, state, on, reason: '' });
  await registerGrant(db, at, { id, code, title: input.title, state });
  await recordHistory(db, by, at, { kind: 'grant', id }, 'taken-up');
  return { ok: true, id, code };
}

/** Changes figures and days of a grant. */
export async function reviseGrant(db: Db, by: Actor, at: Date, grant: Grant, input: GrantInput): Promise<Decision> {
  const allowed = canHaveFigures(input, grant.allocatedCents);
  if (!allowed.ok) return allowed;
  await updateGrant(db, grant.id, input);
  await registerGrant(db, at, { ...grant, title: input.title });
  await recordHistory(db, by, at, { kind: 'grant', id: grant.id }, 'revised', {
    changes: changesBetween<GrantInput>(grant, input),
  });
  return allowed;
}

/** Moves a grant on: applied for, granted, running, proof submitted, settled. */
export async function moveGrant(
  db: Db,
  by: Actor,
  at: Date,
  grant: Grant,
  input: { state: GrantState; on: string; reason: string },
): Promise<Decision> {
  const { state: to, on } = input;
  const reason = input.reason.trim();
  const allowed = canMoveGrant(grant, to, reason);
  if (!allowed.ok) return allowed;
  await insertGrantState(db, by, at, { grantId: grant.id, state: to, on, reason });
  await registerGrant(db, at, { ...grant, state: to });
  const changes = { state: { from: grant.state, to } };
  await recordHistory(db, by, at, { kind: 'grant', id: grant.id }, 'moved', { changes, reason: reason || null });
  return allowed;
}

async function registerGrant(db: Db, at: Date, grant: Pick<Grant, 'id' | 'code' | 'title' | 'state'>): Promise<void> {
  const { id, code, title } = grant;
  await registerNode(db, at, { kind: 'grant', id, code, title, isPublic: isPublicGrant(grant) });
}
