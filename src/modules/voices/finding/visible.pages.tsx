import type { Db } from '#platform/database/database.ts';
import { listHistoryOf } from '#platform/history/read.ts';
import { type Context, NotFound } from '#platform/http/page.ts';
import { visible } from '#platform/http/visible.ts';
import { type Actor, actorId } from '#platform/permissions/actor.ts';
import { type Reach, reaches } from '#platform/permissions/permissions.ts';
import { listCards } from '../contribution/list.data.ts';
import { scopesOfCard } from '../contribution/rules.ts';
import { type Finding, findFindingByCode } from './data.ts';

type FindingContext = Pick<Context<'/befunde/:code'>, 'db' | 'by' | 'access' | 'reach' | 'params'>;

/**
 * The finding of an address. A confirmed one is public and read by everybody who reads findings at all; a draft is there
 * only for those who work on a card of it, or oversee all.
 */
export async function visibleFinding(context: FindingContext): Promise<Finding> {
  const { db, reach, params } = context;
  const finding = visible(reach, await findFindingByCode(db, params.code), 'county-wide');
  if ((await visibleAmong(context, [finding])).length === 0) throw new NotFound();
  return finding;
}

/**
 * The finding of an address, for whoever may change it: every card in it lies where they work. Whoever moderates one room
 * does not rewrite what came of others.
 */
export async function changeableFinding({ db, by, reach, params }: Omit<FindingContext, 'access'>) {
  const finding = visible(reach, await findFindingByCode(db, params.code), 'county-wide');
  if (!(await mayChange(db, reach, finding, by))) throw new NotFound();
  return finding;
}

/** Those of some findings that this person reads: all but drafts in which no card is theirs to work on. */
export async function visibleAmong<Listed extends Pick<Finding, 'id' | 'state'>>(
  { db, by, access }: Pick<FindingContext, 'db' | 'by' | 'access'>,
  findings: readonly Listed[],
): Promise<Listed[]> {
  const reach = access.reach(by, 'voices.finding.read-draft');
  const found: Listed[] = [];
  for (const finding of findings)
    if (finding.state !== 'draft' || (await reachesCards(db, reach, finding, by)) !== 'none') found.push(finding);
  return found;
}

/** Those of some findings that a reach may change. */
export async function changeableAmong<Listed extends Pick<Finding, 'id' | 'state'>>(
  db: Db,
  reach: Reach,
  findings: readonly Listed[],
  by: Actor,
): Promise<Listed[]> {
  const found: Listed[] = [];
  for (const finding of findings) if (await mayChange(db, reach, finding, by)) found.push(finding);
  return found;
}

/**
 * Whether every card of a finding lies within a reach. One without a card is whose who wrote it down, and of those who
 * oversee all; one that went into another is nobody's to change.
 */
export async function mayChange(
  db: Db,
  reach: Reach,
  finding: Pick<Finding, 'id' | 'state'>,
  by: Actor,
): Promise<boolean> {
  return finding.state !== 'merged' && (await reachesCards(db, reach, finding, by)) === 'all';
}

async function reachesCards(
  db: Db,
  reach: Reach,
  { id }: Pick<Finding, 'id'>,
  by: Actor,
): Promise<'all' | 'some' | 'none'> {
  if (reach.kind !== 'scopes') return reach.kind === 'everything' ? 'all' : 'none';
  const cards = await listCards(db, { findingId: id });
  if (cards.length === 0) return (await isDraftedBy(db, id, by)) ? 'all' : 'none';
  const theirs = cards.filter((card) => reaches(reach, scopesOfCard(card))).length;
  if (theirs === cards.length) return 'all';
  return theirs > 0 ? 'some' : 'none';
}

async function isDraftedBy(db: Db, id: string, by: Actor): Promise<boolean> {
  const personId = actorId(by);
  if (personId === null) return false;
  const { entries } = await listHistoryOf(db, ['finding'], { thingId: id, personId });
  return entries.some(({ action }) => action === 'drafted');
}
