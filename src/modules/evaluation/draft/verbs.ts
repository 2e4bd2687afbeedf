import type { Db } from '#platform/database/database.ts';
import type { Decision, Outcome } from '#platform/forms/decision.ts';
import { changesBetween, recordHistory } from '#platform/history/history.ts';
import { dayOf } from '#platform/i18n/format.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import { freezeReport } from '../report/verbs.ts';
import { insertDraft, insertDraftState, lockDraft, nextDraftCode, updateDraft } from './data.ts';
import { canMoveDraft, canRewrite, type Draft, type DraftInput, type DraftState } from './rules.ts';

/** Begins a report as a draft. Sent a second time, it is the one that is there. */
export async function beginReport(
  db: Db,
  by: Actor,
  at: Date,
  { id, title }: { id: string; title: string },
): Promise<{ code: string }> {
  const code = await nextDraftCode(db, dayOf(at).slice(0, 4));
  const same = await lockDraft(db, id);
  if (same) return same;
  await insertDraft(db, at, { id, code, title });
  await insertDraftState(db, by, at, id, { state: 'draft', reason: '' });
  await recordHistory(db, by, at, { kind: 'report-draft', id }, 'began', { changes: changesBetween({}, { title }) });
  return { code };
}

/** Changes title and sentences while nobody decides on them. */
export async function rewriteDraft(db: Db, by: Actor, at: Date, draft: Draft, input: DraftInput): Promise<Decision> {
  const now = (await lockDraft(db, draft.id)) ?? draft;
  const allowed = canRewrite(now);
  if (!allowed.ok) return allowed;
  const changes = changesBetween(wordsOf(now), wordsOf(input));
  await updateDraft(db, draft.id, input);
  if (Object.keys(changes).length > 0)
    await recordHistory(db, by, at, { kind: 'report-draft', id: draft.id }, 'changed', { changes });
  return allowed;
}

const wordsOf = ({ title, foreword, explanation, recommendation }: DraftInput) => ({
  ...{ title, foreword, explanation, recommendation },
});

/** Gives the draft to the head of department; from now on its words stay as they are. */
export async function submitDraft(db: Db, by: Actor, at: Date, draft: Draft): Promise<Decision> {
  return moveDraft(db, by, at, draft, { state: 'submitted', reason: '' });
}

/** Takes it back before anybody decided. */
export async function takeDraftBack(db: Db, by: Actor, at: Date, draft: Draft): Promise<Decision> {
  return moveDraft(db, by, at, draft, { state: 'draft', reason: '' });
}

/** The head gives it back, and says what is missing. */
export async function returnDraft(db: Db, by: Actor, at: Date, draft: Draft, reason: string): Promise<Decision> {
  return moveDraft(db, by, at, draft, { state: 'returned', reason: reason.trim() });
}

/** Gives up a draft: a trial, or a report that nobody needs any more. */
export async function discardDraft(db: Db, by: Actor, at: Date, draft: Draft, reason: string): Promise<Decision> {
  return moveDraft(db, by, at, draft, { state: 'discarded', reason: reason.trim() });
}

/** The head approves it: the figures of this moment and the words that lie before them are frozen into one report. */
export async function approveDraft(db: Db, by: Actor, at: Date, draft: Draft): Promise<Outcome<{ code: string }>> {
  const now = (await lockDraft(db, draft.id)) ?? draft;
  const allowed = canMoveDraft(now.state, 'approved', '');
  if (!allowed.ok) return allowed;
  const frozen = await freezeReport(db, by, at, wordsOf(now));
  if (!frozen.ok) return frozen;
  await insertDraftState(db, by, at, draft.id, { state: 'approved', reason: '', reportId: frozen.id });
  await recordHistory(db, by, at, { kind: 'report-draft', id: draft.id }, 'approved');
  return frozen;
}

async function moveDraft(
  db: Db,
  by: Actor,
  at: Date,
  draft: Draft,
  next: { state: DraftState; reason: string },
): Promise<Decision> {
  const now = (await lockDraft(db, draft.id)) ?? draft;
  const allowed = canMoveDraft(now.state, next.state, next.reason);
  if (!allowed.ok) return allowed;
  await insertDraftState(db, by, at, draft.id, next);
  await recordHistory(db, by, at, { kind: 'report-draft', id: draft.id }, next.state, { reason: next.reason || null });
  return allowed;
}
