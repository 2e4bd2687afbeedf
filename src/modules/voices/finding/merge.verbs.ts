import { assertEdge, edgesOf } from '#modules/thread/index.ts';
import type { Db } from '#platform/database/database.ts';
import type { Outcome } from '#platform/forms/decision.ts';
import { recordHistory } from '#platform/history/history.ts';
import { dayOf } from '#platform/i18n/format.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import type { Card } from '../contribution/data.ts';
import { listCards } from '../contribution/list.data.ts';
import { type Finding, findFindingByCode, updateMerged } from './data.ts';
import { moveCards } from './move.verbs.ts';
import { canMerge, canSplit } from './rules.ts';
import { draftFinding } from './verbs.ts';

/** The finding in which the cards now lie, and how many were moved. */
export interface Regrouped {
  code: string;
  cards: number;
}

/**
 * Merges one finding into another: its cards move there, what came of it is tied there too, the edge between the two
 * gives the reason. The merged one stays readable; its quotes stay with it.
 */
export async function mergeFindings(
  db: Db,
  by: Actor,
  at: Date,
  from: Finding,
  into: Finding,
  reason: string,
): Promise<Outcome<Regrouped>> {
  const allowed = canMerge(from, into, reason);
  if (!allowed.ok) return allowed;
  const cards = await listCards(db, { findingId: from.id });
  const outcome = await moveCards(db, by, at, cards, into, reason);
  if (!outcome.ok) return outcome;
  const [old, kept] = [nodeOf(from), nodeOf(into)];
  const occurredOn = dayOf(at);
  await assertEdge(db, by, at, { type: 'merged-into', from: old, to: kept, occurredOn, reason });
  for (const edge of await edgesOf(db, old)) {
    const leadsOn = edge.type === 'became' && edge.from.id === from.id && edge.state === 'asserted';
    if (leadsOn) await assertEdge(db, by, at, { type: 'became', from: kept, to: edge.to, occurredOn });
  }
  await updateMerged(db, from.id);
  await recordHistory(db, by, at, old, 'merged', { changes: { into: { from: null, to: into.code } }, reason });
  await recordHistory(db, by, at, kept, 'took-in', { changes: { from: { from: null, to: from.code } }, reason });
  return { ok: true, code: into.code, cards: cards.length };
}

/** Takes some cards of a finding out into a draft of their own; the edge from the new one to the old says why. */
export async function splitFinding(
  db: Db,
  by: Actor,
  at: Date,
  finding: Finding,
  chosen: readonly Card[],
  { title, reason }: { title: string; reason: string },
): Promise<Outcome<Regrouped>> {
  const all = (await listCards(db, { findingId: finding.id })).length;
  const own = chosen.filter((card) => card.findingId === finding.id);
  const allowed = canSplit(finding, { all, chosen: own.length }, { title, reason });
  if (!allowed.ok) return allowed;
  const { gatheringId, kind } = finding;
  const fields = { gatheringId, kind, title: title.trim(), text: '', evidence: '', dissent: '' };
  const draft = await draftFinding(db, by, at, fields);
  const part = (await findFindingByCode(db, draft.code)) as Finding;
  const ends = { from: nodeOf(part), to: nodeOf(finding) };
  await assertEdge(db, by, at, { type: 'split-from', ...ends, occurredOn: dayOf(at), reason });
  const outcome = await moveCards(db, by, at, own, part, reason);
  if (!outcome.ok) return outcome;
  await recordHistory(db, by, at, nodeOf(finding), 'split', {
    changes: { part: { from: null, to: draft.code } },
    reason,
  });
  return { ok: true, code: draft.code, cards: own.length };
}

const nodeOf = ({ id }: Finding) => ({ kind: 'finding', id });
