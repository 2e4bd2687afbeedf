import { sql } from 'kysely';
import type { Db } from '#platform/database/database.ts';
import { type Actor, actorId, actorLabel, signed } from '#platform/permissions/actor.ts';
import type { FateInput, FateKind, Lack } from './rules.ts';

export interface Fate extends FateInput {
  id: string;
  contributionId: string;
  edgeId: string | null;
  givenBy: string;
  givenAt: Date;
  replacedAt: Date | null;
  replacedReason: string | null;
}

const fates = (db: Db) => db.selectFrom('voices.fate').selectAll();
type Row = Awaited<ReturnType<ReturnType<typeof fates>['executeTakeFirstOrThrow']>>;

const fateOf = (row: Row): Fate => ({
  id: row.id,
  contributionId: row.contribution_id,
  kind: row.kind as FateKind,
  findingId: row.finding_id,
  isExisting: row.is_existing,
  sameAsId: row.same_as_id,
  recipient: row.recipient,
  followUpOn: row.follow_up_on,
  lacks: row.lacks as Lack[],
  reason: row.reason,
  edgeId: row.edge_id,
  givenBy: row.given_by,
  givenAt: row.given_at,
  replacedAt: row.replaced_at,
  replacedReason: row.replaced_reason,
});

/** All fates a contribution ever had, the standing one first. */
export async function listFates(db: Db, contributionId: string): Promise<Fate[]> {
  const rows = await fates(db)
    .where('contribution_id', '=', contributionId)
    .orderBy('replaced_at', (order) => order.desc().nullsFirst())
    .execute();
  return rows.map(fateOf);
}

/** The fate that stands now, or undefined. */
export async function findStandingFate(db: Db, contributionId: string): Promise<Fate | undefined> {
  const row = await fates(db)
    .where('contribution_id', '=', contributionId)
    .where('replaced_at', 'is', null)
    .executeTakeFirst();
  return row ? fateOf(row) : undefined;
}

/** Standing fates of a kind, the earliest follow-up first. */
export async function listStandingFates(db: Db, kind: FateKind): Promise<Fate[]> {
  const rows = await fates(db)
    .where('kind', '=', kind)
    .where('replaced_at', 'is', null)
    .orderBy('follow_up_on')
    .orderBy('given_at')
    .orderBy('id')
    .execute();
  return rows.map(fateOf);
}

/** Adds a fate; the database refuses a second standing one. */
export async function insertFate(
  db: Db,
  fate: FateInput & { contributionId: string; edgeId: string | null; by: Actor; givenAt: Date },
): Promise<void> {
  await db
    .insertInto('voices.fate')
    .values({
      contribution_id: fate.contributionId,
      kind: fate.kind,
      finding_id: fate.findingId,
      is_existing: fate.isExisting,
      same_as_id: fate.sameAsId,
      recipient: fate.recipient,
      follow_up_on: fate.followUpOn,
      lacks: [...fate.lacks],
      reason: fate.reason,
      edge_id: fate.edgeId,
      given_by: actorLabel(fate.by),
      given_by_id: actorId(fate.by),
      given_at: fate.givenAt,
    })
    .execute();
}

/** Marks a fate as replaced, with the reason. */
export async function replaceFate(db: Db, id: string, at: Date, reason: string): Promise<void> {
  await db.updateTable('voices.fate').set({ replaced_at: at, replaced_reason: reason }).where('id', '=', id).execute();
}

/** Where "same as" leads, card by card, to the one with a fate of its own; stops at the first repetition. */
export async function sameAsChain(db: Db, startId: string): Promise<string[]> {
  const chain: string[] = [];
  let next: string | null = startId;
  while (next !== null && !chain.includes(next)) {
    chain.push(next);
    const fate = await findStandingFate(db, next);
    next = fate?.sameAsId ?? null;
  }
  return chain;
}

/** The newest answer to a card, or undefined; until the end of the transaction nobody else answers it. */
export async function holdAnswer(db: Db, contributionId: string): Promise<string | undefined> {
  await sql`select from voices.contribution where id = ${contributionId} for update`.execute(db);
  return findAnswer(db, contributionId);
}

/** The newest answer to a card, or undefined. */
export async function findAnswer(db: Db, contributionId: string): Promise<string | undefined> {
  const newest = await db
    .selectFrom('voices.answer')
    .select('text')
    .where('contribution_id', '=', contributionId)
    .orderBy('at', 'desc')
    .orderBy('id')
    .executeTakeFirst();
  return newest?.text;
}

/** The cards that say the same as this one and have no fate of their own. */
export async function listTwinIds(db: Db, contributionId: string): Promise<string[]> {
  const same = db.selectFrom('voices.fate').select('contribution_id').where('same_as_id', '=', contributionId);
  const rows = await same.where('replaced_at', 'is', null).orderBy('contribution_id').execute();
  return rows.map(({ contribution_id }) => contribution_id);
}

/** Adds an answer; the newest one is read. */
export async function insertAnswer(
  db: Db,
  answer: { contributionId: string; text: string; by: Actor; at: Date },
): Promise<void> {
  await db
    .insertInto('voices.answer')
    .values({ contribution_id: answer.contributionId, text: answer.text, ...signed(answer.by), at: answer.at })
    .execute();
}

/** A finding as a card can go into it. */
export interface Target {
  id: string;
  code: string;
  title: string;
  /** Cards can still go into it; one that was merged into another is only named. */
  isOpen: boolean;
}

/** All findings by code, for choosing where a card goes and for naming where it went. */
export async function listTargets(db: Db): Promise<Target[]> {
  return db
    .selectFrom('voices.finding')
    .select((eb) => ['id', 'code', 'title', eb('state', '<>', 'merged').$castTo<boolean>().as('isOpen')])
    .orderBy('code')
    .execute();
}

/** The card whose standing fate an edge of the thread follows from. */
export async function cardCodeOfEdge(db: Db, edgeId: string): Promise<string | undefined> {
  const found = db.selectFrom('voices.fate as f').innerJoin('voices.contribution as c', 'c.id', 'f.contribution_id');
  const standing = found.where('f.edge_id', '=', edgeId).where('f.replaced_at', 'is', null);
  return (await standing.select('c.code').executeTakeFirst())?.code;
}
