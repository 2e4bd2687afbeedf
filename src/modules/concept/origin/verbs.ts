import {
  assertEdge,
  canAssert,
  findNode,
  findNodeByCode,
  type NodeRef,
  nodeOfKey,
  type ThreadNode,
} from '#modules/thread/index.ts';
import type { Db } from '#platform/database/database.ts';
import { type Decision, no } from '#platform/forms/decision.ts';
import { recordHistory } from '#platform/history/history.ts';
import { dayOf } from '#platform/i18n/format.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import type { ConceptThing } from '../rules.ts';
import { endsOfTie, isOriginKind, originKinds, type TieType } from './rules.ts';

/** Ties a goal or measure to what it comes from, or a measure to what it answers, by number. A tie that stands stays one. */
export async function tieOrigin(
  db: Db,
  by: Actor,
  at: Date,
  thing: ConceptThing,
  { other: code, type, on }: { other: string; type: TieType; on: string },
): Promise<Decision> {
  const other = await findOrigin(db, code);
  if (!other) return no('concept.origin.refused.unknown', {}, 'other');
  const ends = endsOfTie<NodeRef>(type, thing, { kind: other.kind, id: other.id });
  return tie(db, by, at, { type, ...ends, occurredOn: on }, { thing, field: 'other', code: other.code });
}

/** What was chosen among the things found, or the thing with the number that was typed. */
export async function findOrigin(db: Db, code: string): Promise<ThreadNode | undefined> {
  const chosen = nodeOfKey(code);
  if (chosen) return isOriginKind(chosen.kind) ? findNode(db, chosen) : undefined;
  for (const kind of originKinds) {
    const node = await findNodeByCode(db, kind, code);
    if (node) return node;
  }
  return undefined;
}

/** Records that an offer carries out a measure since `on`: from now on people can use the measure. */
export async function tieDelivery(
  db: Db,
  by: Actor,
  at: Date,
  offer: ThreadNode,
  measure: { id: string; code: string },
  on: string,
): Promise<Decision> {
  const thing: ConceptThing = { kind: 'measure', id: measure.id };
  const edge = { type: 'delivers', from: { kind: 'offer', id: offer.id }, to: thing, occurredOn: on } as const;
  return tie(db, by, at, edge, { thing, field: 'measureId', code: offer.code });
}

async function tie(
  db: Db,
  by: Actor,
  at: Date,
  edge: { type: TieType | 'delivers'; from: NodeRef; to: NodeRef; occurredOn: string },
  { thing, field, code }: { thing: ConceptThing; field: string; code: string },
): Promise<Decision> {
  if (edge.occurredOn > dayOf(at)) return no('concept.origin.refused.future', {}, 'on');
  const ends = { fromKind: edge.from.kind, toKind: edge.to.kind, sameThing: edge.from.id === edge.to.id };
  const allowed = canAssert({ type: edge.type, ...ends, reason: '', mapping: null });
  if (!allowed.ok) return no('concept.origin.refused.kinds', {}, field);
  await assertEdge(db, by, at, edge);
  await recordHistory(db, by, at, thing, 'tied', { changes: { [edge.type]: { from: null, to: code } } });
  return allowed;
}
