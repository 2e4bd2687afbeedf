import { randomUUID } from 'node:crypto';
import type { Db } from '#platform/database/database.ts';
import type { NodeKind } from '#platform/manifest/manifest.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import { assertEdge, type EdgeInput } from './edge/verbs.ts';
import type { NodeInput, NodeRef } from './node/rules.ts';
import { registerNode } from './node/verbs.ts';

export const threadMoment = new Date('2026-11-22T14:10:00Z');
export const coordinator: Actor = {
  kind: 'person',
  id: '5b1e5a3c-6d0d-4c1e-9a39-0a3d6f6d2b11',
  name: 'Koordination Musterau',
  roles: [{ role: 'coordinator', scope: null }],
};

/** Registers a node; the code is its title unless given. */
export async function plantNode(db: Db, kind: string, code: string, more: Partial<NodeInput> = {}): Promise<NodeRef> {
  const node = { kind, id: randomUUID(), code, title: `${code} (${kind})`, isPublic: true, ...more };
  await registerNode(db, threadMoment, node);
  return { kind, id: node.id };
}

/** Asserts an edge of 9 October 2025, the day of the third conference, unless given. */
export function plantEdge(
  db: Db,
  type: EdgeInput['type'],
  from: NodeRef,
  to: NodeRef,
  more: Partial<EdgeInput> = {},
): Promise<string> {
  return assertEdge(db, coordinator, threadMoment, { type, from, to, occurredOn: '2025-10-09', ...more });
}

/** The reference chain: voice → finding → goal → measure ← grant, ← offer, and the goal's indicator. */
export async function plantChain(db: Db) {
  const voice = await plantNode(db, 'contribution', 'C-016', { title: 'Für meine Tochter gibt es keinen Platz.' });
  const finding = await plantNode(db, 'finding', 'F-10', { title: 'Frauen mit Sorgeaufgaben werden übersehen' });
  const goal = await plantNode(db, 'goal', 'Z8.2', { title: 'Gleiche Chancen auf Teilhabe' });
  const measure = await plantNode(db, 'measure', 'M-821', { title: 'Frauen stärken Frauen' });
  const grant = await plantNode(db, 'grant', 'FM10', { title: 'Teilhabe im Quartier' });
  const offer = await plantNode(db, 'offer', 'O-010', { title: 'Offenes Frauencafé' });
  const indicator = await plantNode(db, 'indicator', 'I18', { title: 'Wartezeit auf Beratung' });
  await plantEdge(db, 'became', voice, finding);
  await plantEdge(db, 'became', finding, goal, { occurredOn: '2025-12-01' });
  const adopted = await plantEdge(db, 'became', goal, measure, { occurredOn: '2026-02-05' });
  await plantEdge(db, 'funds', grant, measure, { occurredOn: '2026-01-15' });
  await plantEdge(db, 'delivers', offer, measure, { occurredOn: '2026-03-02' });
  await plantEdge(db, 'measured-by', goal, indicator, { occurredOn: '2026-02-05' });
  return { voice, finding, goal, measure, grant, offer, indicator, adopted };
}

/** Kinds as their modules declare them, for tests that need no such module. */
export const chainKinds: NodeKind[] = [
  { kind: 'contribution', stage: 1, label: 'thread.stage.1' },
  { kind: 'finding', stage: 2, label: 'thread.stage.2' },
  { kind: 'goal', stage: 3, label: 'thread.stage.3' },
  { kind: 'measure', stage: 4, label: 'thread.stage.4' },
  { kind: 'grant', stage: 6, label: 'thread.stage.6' },
  { kind: 'offer', stage: 7, label: 'thread.stage.7' },
  { kind: 'indicator', stage: 8, label: 'thread.stage.8' },
];
