import { registerNode } from '#modules/thread/index.ts';
import type { Db } from '#platform/database/database.ts';
import type { Decision } from '#platform/forms/decision.ts';
import { changesBetween, recordHistory } from '#platform/history/history.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import { numberIn } from '../rules.ts';
import {
  type Finding,
  findFinding,
  insertDecision,
  insertFinding,
  listDecisions,
  listFindings,
  moveFindingNumber,
  type NewFinding,
  nextFindingCode,
  updateComparison,
  updateConfirmation,
  updateFinding,
  updateUnconfirmed,
} from './data.ts';
import { listOptions } from './option.data.ts';
import {
  canCompare,
  canConfirm,
  canDecide,
  canRevise,
  canWithdrawConfirmation,
  type DecisionInput,
  type FindingInput,
} from './rules.ts';

/**
 * Begins a finding as a draft; gives its id and code. Sent twice under one id it is one. An import brings the code along,
 * and the numbers given later follow it.
 */
export async function draftFinding(
  db: Db,
  by: Actor,
  at: Date,
  fields: NewFinding,
  given: { id?: string; code?: string } = {},
): Promise<{ id: string; code: string }> {
  const before = given.id && (await findFinding(db, given.id));
  if (before) return { id: before.id, code: before.code };
  const code = given.code ?? (await nextFindingCode(db));
  if (given.code !== undefined) await moveFindingNumber(db, numberIn(given.code));
  const id = await insertFinding(db, { id: given.id, code }, fields);
  // Sent twice at the same moment: the other one was first.
  if (id === undefined) return findFinding(db, given.id ?? '') as Promise<Finding>;
  await registerFinding(db, { id, code, title: fields.title, isPublic: false }, at);
  await recordHistory(db, by, at, { kind: 'finding', id }, 'drafted');
  return { id, code };
}

/** Changes what a finding says; the edges to its cards stay as they are. */
export async function reviseFinding(
  db: Db,
  by: Actor,
  at: Date,
  finding: Finding,
  fields: FindingInput,
): Promise<Decision> {
  const allowed = canRevise(finding, fields);
  if (!allowed.ok) return allowed;
  await updateFinding(db, finding.id, fields);
  await registerFinding(db, { ...finding, title: fields.title, isPublic: finding.state !== 'draft' }, at);
  const changes = changesBetween<FindingInput>(finding, fields);
  await recordHistory(db, by, at, { kind: 'finding', id: finding.id }, 'revised', { changes });
  return allowed;
}

/** A person says that these cards say this; from now on readers may see the finding. */
export async function confirmFinding(db: Db, by: Actor, at: Date, finding: Finding): Promise<Decision> {
  const cards = (await listFindings(db)).find((candidate) => candidate.id === finding.id)?.cards ?? 0;
  const allowed = canConfirm(finding, cards);
  if (!allowed.ok) return allowed;
  await updateConfirmation(db, finding.id, by, at);
  await registerFinding(db, { ...finding, isPublic: true }, at);
  await recordHistory(db, by, at, { kind: 'finding', id: finding.id }, 'confirmed');
  return allowed;
}

/** Takes a confirmed finding back: it is a draft again, and readers no longer see it. The history keeps the reason. */
export async function withdrawConfirmation(
  db: Db,
  by: Actor,
  at: Date,
  finding: Finding,
  reason: string,
): Promise<Decision> {
  const allowed = canWithdrawConfirmation(finding, reason);
  if (!allowed.ok) return allowed;
  await updateUnconfirmed(db, finding.id);
  await registerFinding(db, { ...finding, isPublic: false }, at);
  const thing = { kind: 'finding', id: finding.id };
  await recordHistory(db, by, at, thing, 'confirmation-withdrawn', { reason: reason.trim() });
  return allowed;
}

/** Chooses one of the solutions, with the reason; the others stay visible. Sent twice under one id it is one decision. */
export async function decideFinding(
  db: Db,
  by: Actor,
  at: Date,
  finding: Finding,
  decision: DecisionInput,
  today: string,
): Promise<Decision> {
  const allowed = canDecide(await listOptions(db, finding.id), decision, today);
  if (!allowed.ok) return allowed;
  if (!(await insertDecision(db, finding.id, { ...decision, comparison: '' }, at))) return allowed;
  await recordHistory(db, by, at, { kind: 'finding', id: finding.id }, 'decided', { reason: decision.reason });
  return allowed;
}

/** Writes down what the chosen solution brought, beside the other one. Once, on or after the day that was set (E19). */
export async function compareFinding(
  db: Db,
  by: Actor,
  at: Date,
  finding: Finding,
  comparison: string,
  today: string,
): Promise<Decision> {
  const [latest] = await listDecisions(db, finding.id);
  const allowed = canCompare(latest, comparison, today);
  if (!allowed.ok || !latest) return allowed;
  await updateComparison(db, latest.id, comparison.trim());
  await recordHistory(db, by, at, { kind: 'finding', id: finding.id }, 'compared');
  return allowed;
}

async function registerFinding(
  db: Db,
  finding: { id: string; code: string; title: string; isPublic: boolean },
  at: Date,
): Promise<void> {
  await registerNode(db, at, {
    kind: 'finding',
    id: finding.id,
    code: finding.code,
    title: finding.title,
    isPublic: finding.isPublic,
  });
}
