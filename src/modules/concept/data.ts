import {
  canAssert,
  findNode,
  gaps,
  listNeighbours,
  listNodesOf,
  nodeKeyOf,
  nodeOfKey,
  type ThreadNode,
} from '#modules/thread/index.ts';
import type { Db } from '#platform/database/database.ts';
import { inTransaction } from '#platform/database/transaction.ts';
import { type Actor, signed } from '#platform/permissions/actor.ts';
import type { Around, ConceptThing, LightName, Objection } from './rules.ts';

/** The columns of a state, the same for everything in the concept that has one: what, since when, by whom, why. */
export function stateColumns(
  by: Actor,
  at: Date,
  { state, on, reason }: { state: string; on: string; reason: string },
) {
  return { state, since_on: on, recorded_at: at, ...signed(by), reason };
}

/**
 * Deletes something unless a row elsewhere hangs on it (money on a measure, a room on a field): then nothing happens and
 * the answer is false.
 */
export async function deletedUnlessUsed(db: Db, remove: (db: Db) => Promise<unknown>): Promise<boolean> {
  try {
    await inTransaction(db, {}, remove);
    return true;
  } catch (error) {
    if ((error as { code?: string }).code === '23503') return false;
    else throw error;
  }
}

/** What a new goal, measure or edition is made of: a conference, a card, a good example from elsewhere, a point of a motion; only what can lead to it. */
export async function findSource(
  db: Db,
  key: string | null | undefined,
  toKind: ConceptThing['kind'] | 'edition',
): Promise<ThreadNode | undefined> {
  const ref = nodeOfKey(key ?? '');
  if (!ref) return undefined;
  const fits = canAssert({ type: 'became', fromKind: ref.kind, toKind, sameThing: false, reason: '', mapping: null });
  const node = fits.ok ? await findNode(db, ref) : undefined;
  return node?.tombstone ? undefined : node;
}

/** What an edition began from. */
export async function listSources(db: Db, editionId: string): Promise<ThreadNode[]> {
  const around = (await listNeighbours(db, 'edition', [editionId], { withDrafts: true })).get(editionId) ?? [];
  const came = around.filter(({ type, direction }) => type === 'became' && direction === 'in');
  const nodes = await listNodesOf(db, came);
  return came.flatMap((one) => nodes.get(nodeKeyOf(one)) ?? []);
}

function objections(db: Db) {
  return db
    .selectFrom('concept.objection')
    .select(['id', 'measure_id', 'light', 'stakeholder_id', 'text', 'raised_on', 'by_label'])
    .where('withdrawn_at', 'is', null)
    .orderBy('recorded_at')
    .orderBy('id');
}

type ObjectionRow = Awaited<ReturnType<ReturnType<typeof objections>['executeTakeFirstOrThrow']>>;

const objectionOf = (row: ObjectionRow): Objection => ({
  id: row.id,
  light: row.light as LightName,
  stakeholderId: row.stakeholder_id,
  text: row.text,
  raisedOn: row.raised_on,
  byLabel: row.by_label,
});

/** A measure's objections that stand, oldest first. */
export async function listObjections(db: Db, measureId: string): Promise<Objection[]> {
  return (await objections(db).where('measure_id', '=', measureId).execute()).map(objectionOf);
}

/** Objections that stand, oldest first, by measure. One query, however many measures. */
export async function listAllObjections(db: Db): Promise<Map<string, Objection[]>> {
  const byMeasure = new Map<string, Objection[]>();
  for (const row of await objections(db).execute()) {
    byMeasure.set(row.measure_id, [...(byMeasure.get(row.measure_id) ?? []), objectionOf(row)]);
  }
  return byMeasure;
}

/** The measures of an edition that nobody asked for ("ohne Stimme"), by id: the thread's one rule for it. */
export async function listSilent(db: Db, editionId: string): Promise<ReadonlySet<string>> {
  return new Set((await gaps(db, { gaps: ['measure-without-origin'], editionId })).map(({ node }) => node.id));
}

/** What stands around many goals or measures, by id: from the thread. One query, however many. */
export async function listAround(
  db: Db,
  kind: ConceptThing['kind'],
  ids: readonly string[],
): Promise<Map<string, Around[]>> {
  const neighbours = await listNeighbours(db, kind, ids, { withInherited: true });
  return new Map(ids.map((id) => [id, neighbours.get(id) ?? []]));
}
