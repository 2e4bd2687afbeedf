import { sql } from 'kysely';
import type { Db } from '#platform/database/database.ts';
import { type Actor, actorId, actorLabel } from '#platform/permissions/actor.ts';
import { listCards } from '../contribution/list.data.ts';
import { listTwins } from '../contribution/twins.data.ts';
import { isId } from '../rules.ts';
import type { DecisionInput, FindingInput, FindingKind, FindingState } from './rules.ts';

/** A finding before it has a code. */
export interface NewFinding extends FindingInput {
  gatheringId: string | null;
}

export interface Finding extends NewFinding {
  id: string;
  code: string;
  state: FindingState;
  confirmedBy: string;
  confirmedAt: Date | null;
}

export interface FindingDecision extends DecisionInput {
  comparison: string;
}

const findings = (db: Db) => db.selectFrom('voices.finding').selectAll();
type Row = Awaited<ReturnType<ReturnType<typeof findings>['executeTakeFirstOrThrow']>>;

const findingOf = (row: Row): Finding => ({
  id: row.id,
  code: row.code,
  gatheringId: row.gathering_id,
  kind: row.kind as FindingKind,
  title: row.title,
  text: row.text,
  evidence: row.evidence,
  dissent: row.dissent,
  state: row.state as FindingState,
  confirmedBy: row.confirmed_by,
  confirmedAt: row.confirmed_at,
});

/** The finding with this code, or undefined. */
export async function findFindingByCode(db: Db, code: string): Promise<Finding | undefined> {
  const row = await findings(db).where('code', '=', code).executeTakeFirst();
  return row ? findingOf(row) : undefined;
}

/** The finding with this id, or undefined; also where it is no id. */
export async function findFinding(db: Db, id: string): Promise<Finding | undefined> {
  if (!isId(id)) return undefined;
  const row = await findings(db).where('id', '=', id).executeTakeFirst();
  return row ? findingOf(row) : undefined;
}

/**
 * Findings by code, with the number of cards and of speakers behind each; of one gathering where it is given: those made
 * for it, and those in which at least one of its cards lies, whatever else lies there.
 */
export async function listFindings(
  db: Db,
  gatheringId?: string,
): Promise<(Finding & { cards: number; heads: number })[]> {
  const query = db
    .selectFrom('voices.finding')
    .selectAll('voices.finding')
    .select((eb) => [
      eb
        .selectFrom('voices.fate')
        .whereRef('voices.fate.finding_id', '=', 'voices.finding.id')
        .where('replaced_at', 'is', null)
        .select((inner) => inner.fn.countAll<number>().as('cards'))
        .as('cards'),
      eb
        .selectFrom('voices.card')
        .whereRef('voices.card.finding_id', '=', 'voices.finding.id')
        .select((inner) => inner.fn.coalesce(inner.fn.sum<number>('head_count'), inner.val(0)).as('heads'))
        .as('heads'),
    ])
    .orderBy('code');
  const all = (await query.execute()).map((row) => ({
    ...findingOf(row),
    cards: row.cards ?? 0,
    heads: row.heads ?? 0,
  }));
  if (gatheringId === undefined) return all;
  const reached = await findingsOfCards(db, gatheringId);
  return all.filter((finding) => finding.gatheringId === gatheringId || reached.has(finding.id));
}

/** The findings in which cards of a gathering lie, or those that say the same. */
async function findingsOfCards(db: Db, gatheringId: string): Promise<Set<string>> {
  const twins = await listTwins(db);
  const cards = await listCards(db, { gatheringId });
  return new Set(cards.flatMap(({ id, findingId }) => findingId ?? twins.get(id)?.findingId ?? []));
}

/** The municipalities that the cards of each finding are about, by the id of the finding. */
export async function listFindingPlaces(db: Db): Promise<Map<string, { code: string; name: string }[]>> {
  const rows = await db
    .selectFrom('voices.card as c')
    .innerJoin('directory.stakeholder as s', 's.id', 'c.municipality_id')
    .select(['c.finding_id', 's.code', 's.name'])
    .distinct()
    .where('c.finding_id', 'is not', null)
    .orderBy('s.code')
    .execute();
  const byFinding = new Map<string, { code: string; name: string }[]>();
  for (const { finding_id, ...place } of rows) {
    const id = finding_id ?? '';
    byFinding.set(id, [...(byFinding.get(id) ?? []), place]);
  }
  return byFinding;
}

/** The next free code, `F-15`. */
export async function nextFindingCode(db: Db): Promise<string> {
  const result = await sql<{ number: number }>`select nextval('voices.finding_number') as number`.execute(db);
  return `F-${String(result.rows[0]?.number ?? 0).padStart(2, '0')}`;
}

/** Lets the next code follow one that an import brought. */
export async function moveFindingNumber(db: Db, highest: number): Promise<void> {
  await sql`select setval('voices.finding_number', greatest(${highest}, (select last_value from voices.finding_number)))`.execute(
    db,
  );
}

/** Adds a draft and gives its id; undefined where one with the given id is there already. */
export async function insertFinding(
  db: Db,
  given: { id?: string | undefined; code: string },
  fields: NewFinding,
): Promise<string | undefined> {
  const row = await db
    .insertInto('voices.finding')
    .values({
      ...(given.id && { id: given.id }),
      code: given.code,
      gathering_id: fields.gatheringId,
      kind: fields.kind,
      title: fields.title,
      text: fields.text,
      evidence: fields.evidence,
      dissent: fields.dissent,
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('id')
    .executeTakeFirst();
  return row?.id;
}

/** Stores what a finding now says. */
export async function updateFinding(db: Db, id: string, fields: FindingInput): Promise<void> {
  await db
    .updateTable('voices.finding')
    .set({
      kind: fields.kind,
      title: fields.title,
      text: fields.text,
      evidence: fields.evidence,
      dissent: fields.dissent,
    })
    .where('id', '=', id)
    .execute();
}

/** Stores who confirmed a finding, and when. */
export async function updateConfirmation(db: Db, id: string, by: Actor, at: Date): Promise<void> {
  await db
    .updateTable('voices.finding')
    .set({ state: 'confirmed', confirmed_by: actorLabel(by), confirmed_by_id: actorId(by), confirmed_at: at })
    .where('id', '=', id)
    .execute();
}

/** Makes a confirmed finding a draft again. */
export async function updateUnconfirmed(db: Db, id: string): Promise<void> {
  await db
    .updateTable('voices.finding')
    .set({ state: 'draft', confirmed_by: '', confirmed_by_id: null, confirmed_at: null })
    .where('id', '=', id)
    .execute();
}

/** The decisions about a finding's solutions, the newest first. */
export async function listDecisions(db: Db, findingId: string): Promise<FindingDecision[]> {
  const rows = await db
    .selectFrom('voices.finding_decision')
    .selectAll()
    .where('finding_id', '=', findingId)
    .orderBy('decided_on', 'desc')
    .orderBy('at', 'desc')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    optionId: row.option_id,
    reason: row.reason,
    decidedOn: row.decided_on,
    decidedBy: row.decided_by,
    compareOn: row.compare_on,
    comparison: row.comparison,
  }));
}

/** Adds a decision; false where one with this id is there already. */
export async function insertDecision(db: Db, findingId: string, decision: FindingDecision, at: Date): Promise<boolean> {
  const stored = await db
    .insertInto('voices.finding_decision')
    .values({
      id: decision.id,
      finding_id: findingId,
      option_id: decision.optionId,
      reason: decision.reason,
      decided_on: decision.decidedOn,
      decided_by: decision.decidedBy,
      compare_on: decision.compareOn,
      comparison: decision.comparison,
      at,
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirst();
  return stored.numInsertedOrUpdatedRows === 1n;
}

/** Writes down what the comparison of a decision showed. */
export async function updateComparison(db: Db, decisionId: string, comparison: string): Promise<void> {
  await db.updateTable('voices.finding_decision').set({ comparison }).where('id', '=', decisionId).execute();
}

/** Decisions whose comparison is due on or before a day and not written. */
export async function listDueComparisons(
  db: Db,
  until: string,
): Promise<{ code: string; title: string; compareOn: string }[]> {
  const rows = await db
    .selectFrom('voices.finding_decision as d')
    .innerJoin('voices.finding as f', 'f.id', 'd.finding_id')
    .select(['f.code', 'f.title', 'd.compare_on'])
    .where('d.comparison', '=', '')
    .where('d.compare_on', '<=', until)
    .orderBy('d.compare_on')
    .orderBy('f.code')
    .execute();
  return rows.map((row) => ({ code: row.code, title: row.title, compareOn: row.compare_on as string }));
}

/** Marks a finding as merged into another one. */
export async function updateMerged(db: Db, id: string): Promise<void> {
  await db.updateTable('voices.finding').set({ state: 'merged' }).where('id', '=', id).execute();
}
