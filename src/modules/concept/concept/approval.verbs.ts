import { countHolders } from '#modules/accounts/index.ts';
import type { Db } from '#platform/database/database.ts';
import { type Outcome, yes } from '#platform/forms/decision.ts';
import { recordHistory } from '#platform/history/history.ts';
import { dayOf } from '#platform/i18n/format.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import { holdEdition } from '../edition/data.ts';
import type { Edition } from '../edition/rules.ts';
import { findApproval, insertApproval, readMark } from './approval.data.ts';
import {
  type ApprovalState,
  canApprove,
  canDecideApproval,
  canGiveBack,
  canRecordOnPaper,
  canSubmitForApproval,
  isTakenAlready,
} from './approval.rules.ts';

/** Gives a draft to the head of department, who approves it or gives it back. */
export async function submitForApproval(
  db: Db,
  by: Actor,
  at: Date,
  edition: Edition,
  on = dayOf(at),
): Promise<Outcome> {
  const now = await holdEdition(db, edition.id);
  const approval = await findApproval(db, edition.id);
  if (isTakenAlready(approval, { state: 'submitted' })) return yes;
  const allowed = canSubmitForApproval(now, approval);
  if (allowed.ok) await enter(db, by, at, edition, { state: 'submitted', on });
  return allowed;
}

/** Takes it back before anybody decided. */
export async function withdrawFromApproval(db: Db, by: Actor, at: Date, edition: Edition): Promise<Outcome> {
  const now = await holdEdition(db, edition.id);
  const approval = await findApproval(db, edition.id);
  if (isTakenAlready(approval, { state: 'withdrawn' })) return yes;
  const allowed = canDecideApproval(now, approval);
  if (allowed.ok) await enter(db, by, at, edition, { state: 'withdrawn', on: dayOf(at) });
  return allowed;
}

/** The head approves what they have seen; `seen` is the mark of the draft that their page showed. */
export async function approveEdition(
  db: Db,
  by: Actor,
  at: Date,
  edition: Edition,
  { seen, on = dayOf(at) }: { seen: string; on?: string },
): Promise<Outcome> {
  const now = await holdEdition(db, edition.id);
  const marks = { seen, now: await readMark(db, edition.id) };
  const approval = await findApproval(db, edition.id);
  if (marks.seen === marks.now && isTakenAlready(approval, { state: 'approved' })) return yes;
  const allowed = canApprove(now, approval, marks);
  if (allowed.ok) await enter(db, by, at, edition, { state: 'approved', on });
  return allowed;
}

/** The head gives it back, and says what is missing. */
export async function giveEditionBack(db: Db, by: Actor, at: Date, edition: Edition, reason: string): Promise<Outcome> {
  const now = await holdEdition(db, edition.id);
  const approval = await findApproval(db, edition.id);
  if (isTakenAlready(approval, { state: 'returned', reason })) return yes;
  const allowed = canGiveBack(now, approval, reason);
  if (allowed.ok) await enter(db, by, at, edition, { state: 'returned', on: dayOf(at), reason: reason.trim() });
  return allowed;
}

/** Records an approval that was signed on paper, while nobody who may approve has an account. */
export async function recordPaperApproval(
  db: Db,
  by: Actor,
  at: Date,
  edition: Edition,
  { on, signingFunction }: { on: string; signingFunction: string },
): Promise<Outcome> {
  const now = await holdEdition(db, edition.id);
  const known = { approval: await findApproval(db, edition.id), heads: await countHolders(db, 'head') };
  const isSame = known.approval?.sinceOn === on;
  if (isSame && isTakenAlready(known.approval, { state: 'approved', signingFunction })) return yes;
  const allowed = canRecordOnPaper(now, known, { on, today: dayOf(at) });
  if (allowed.ok) await enter(db, by, at, edition, { state: 'approved', on, signingFunction });
  return allowed;
}

async function enter(
  db: Db,
  by: Actor,
  at: Date,
  { id }: Edition,
  step: { state: ApprovalState; on: string; reason?: string; signingFunction?: string },
): Promise<void> {
  const { state, on, reason = '', signingFunction = '' } = step;
  await insertApproval(db, by, at, { editionId: id, state, on, reason, signingFunction });
  const changes = {
    approval: { from: null, to: state },
    ...(signingFunction ? { signingFunction: { from: null, to: signingFunction } } : {}),
  };
  await recordHistory(db, by, at, { kind: 'edition', id }, `approval-${state}`, { changes, reason: reason || null });
}
