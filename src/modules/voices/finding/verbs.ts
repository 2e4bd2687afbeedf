import { registerNode } from '#modules/thread/index.ts';
import type { Db } from '#platform/database/database.ts';
import type { Decision } from '#platform/forms/decision.ts';
import { changesBetween, recordHistory } from '#platform/history/history.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import {
  type Finding,
  insertDecision,
  insertFinding,
  listDecisions,
  listFindings,
  listOptions,
  type NewFinding,
  nextFindingCode,
  updateComparison,
  updateConfirmation,
  updateFinding,
} from './data.ts';
import { canCompare, canConfirm, canDecide, type DecisionInput, type FindingInput } from './rules.ts';

/** Begins a finding as a draft; gives its id and code. An import brings the code along. */
export async function draftFinding(
  db: Db,
  by: Actor,
  at: Date,
  fields: NewFinding,
  given?: string,
): Promise<{ id: string; code: string }> {
  const code = given ?? (await nextFindingCode(db));
  const id = await insertFinding(db, code, fields);
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
): Promise<void> {
  await updateFinding(db, finding.id, fields);
  await registerFinding(db, { ...finding, title: fields.title, isPublic: finding.state !== 'draft' }, at);
  const changes = changesBetween<FindingInput>(finding, fields);
  await recordHistory(db, by, at, { kind: 'finding', id: finding.id }, 'revised', { changes });
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

/** Chooses one of the solutions, with the reason; the others stay visible. */
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
  await insertDecision(db, finding.id, { ...decision, comparison: '' }, at);
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
