import { registerNode } from '#modules/thread/index.ts';
import type { Db } from '#platform/database/database.ts';
import { type Decision, type Outcome, yes } from '#platform/forms/decision.ts';
import { changesBetween, recordHistory } from '#platform/history/history.ts';
import { dayOf } from '#platform/i18n/format.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import { findProgrammeById } from '../programme/data.ts';
import { findGrantCode, holdGrant, insertGrant, insertGrantState, takeGrantCode, updateGrant } from './data.ts';
import {
  canBeOn,
  canComeFrom,
  canHaveFigures,
  canMoveGrant,
  type Grant,
  type GrantInput,
  type GrantState,
  isPublicGrant,
  withProgrammeDays,
} from './rules.ts';

/** How a grant begins: the id it gets, so that two clicks make one; an import brings the code along, and all its days. */
export interface FirstState {
  id: string;
  state: GrantState;
  on: string;
  code?: string;
  followsId?: string | null;
  /** Days that were left empty follow from the rules of the programme. */
  daysFromProgramme?: boolean;
}

/** Adds a grant in its first state; gives its id and code. Added already under this id, nothing more happens. */
export async function addGrant(
  db: Db,
  by: Actor,
  at: Date,
  input: GrantInput,
  first: FirstState,
): Promise<Outcome<{ id: string; code: string }>> {
  const programme = await findProgrammeById(db, input.programmeId);
  for (const allowed of [canComeFrom(programme, input.partId), canHaveFigures(input, 0)])
    if (!allowed.ok) return allowed;
  const { id, state, on, followsId = null } = first;
  const grant = programme && first.daysFromProgramme ? withProgrammeDays(input, programme) : input;
  const code = first.code ?? (await takeGrantCode(db));
  if (!(await insertGrant(db, { id, code, followsId }, grant)))
    return { ok: true, id, code: (await findGrantCode(db, id)) ?? code };
  await insertGrantState(db, by, at, { grantId: id, state, on, reason: '' });
  await registerGrant(db, at, { id, code, title: input.title, state });
  await recordHistory(db, by, at, { kind: 'grant', id }, 'taken-up');
  return { ok: true, id, code };
}

/** Changes figures and days of a grant. */
export async function reviseGrant(db: Db, by: Actor, at: Date, grant: Grant, input: GrantInput): Promise<Decision> {
  const programme = await findProgrammeById(db, input.programmeId);
  const mayCome = canComeFrom(programme, input.partId, grant);
  if (!mayCome.ok) return mayCome;
  const allowed = canHaveFigures(input, grant.allocatedCents);
  if (!allowed.ok) return allowed;
  await updateGrant(db, grant.id, input);
  await registerGrant(db, at, { ...grant, title: input.title });
  await recordHistory(db, by, at, { kind: 'grant', id: grant.id }, 'revised', {
    changes: changesBetween<GrantInput>(grant, input),
  });
  return allowed;
}

/** Moves a grant on: applied for, granted, running, proof submitted, settled. Sent twice, it is one step. */
export async function moveGrant(
  db: Db,
  by: Actor,
  at: Date,
  grant: Grant,
  input: { state: GrantState; on: string; reason: string },
): Promise<Decision> {
  const { state: to, on } = input;
  const reason = input.reason.trim();
  const now = await holdGrant(db, grant.id);
  if (now === to) return yes;
  const allowed = canMoveGrant({ ...grant, state: now }, to, reason);
  if (!allowed.ok) return allowed;
  const isItsDay = canBeOn(grant, on, dayOf(at));
  if (!isItsDay.ok) return isItsDay;
  await insertGrantState(db, by, at, { grantId: grant.id, state: to, on, reason });
  await registerGrant(db, at, { ...grant, state: to });
  const changes = { state: { from: now, to } };
  await recordHistory(db, by, at, { kind: 'grant', id: grant.id }, 'moved', { changes, reason: reason || null });
  return allowed;
}

async function registerGrant(db: Db, at: Date, grant: Pick<Grant, 'id' | 'code' | 'title' | 'state'>): Promise<void> {
  const { id, code, title } = grant;
  await registerNode(db, at, { kind: 'grant', id, code, title, isPublic: isPublicGrant(grant) });
}
