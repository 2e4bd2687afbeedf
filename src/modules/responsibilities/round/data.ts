import { sql } from 'kysely';
import { type Stakeholder, stakeholdersById } from '#modules/directory/index.ts';
import type { Db } from '#platform/database/database.ts';
import type { Ended } from '../rules.ts';
import type { IntervalUnit, Round, RoundInput } from './rules.ts';

const lastHeld = sql<Round['lastHeld']>`(
  select json_build_object('number', m.number, 'on', m.planned_on, 'attended', o.attended, 'invited', o.invited)
  from responsibilities.meeting m join responsibilities.meeting_outcome o on o.meeting_id = m.id
  where m.round_id = r.body_id and o.kind = 'held'
  order by m.planned_on desc limit 1)`;

const planned = sql<Round['planned']>`(
  select json_build_object('number', m.number, 'on', m.planned_on)
  from responsibilities.meeting m
  where m.round_id = r.body_id
    and not exists (select from responsibilities.meeting_outcome o where o.meeting_id = m.id)
  order by m.planned_on limit 1)`;

const areaIds = sql<string[]>`(
  select coalesce(json_agg(a.stakeholder_id order by a.stakeholder_id), '[]')
  from responsibilities.area a where a.round_id = r.body_id)`;

function rounds(db: Db) {
  return db
    .selectFrom('responsibilities.round as r')
    .select(['r.body_id', 'r.every', 'r.unit', 'r.first_due_on', 'r.ended_on', 'r.ended_why'])
    .select([lastHeld.as('last_held'), planned.as('planned'), areaIds.as('area_ids')]);
}

type Row = Awaited<ReturnType<ReturnType<typeof rounds>['execute']>>[number];

function roundOf(row: Row, parties: ReadonlyMap<string, Stakeholder>): Round {
  const body = parties.get(row.body_id);
  if (!body) throw new Error(`no body ${row.body_id}`);
  return {
    body,
    every: row.every,
    unit: row.unit as IntervalUnit,
    firstDueOn: row.first_due_on,
    areas: row.area_ids
      .flatMap((id) => parties.get(id) ?? [])
      .sort((a, b) => a.code.localeCompare(b.code, 'de', { numeric: true })),
    lastHeld: row.last_held,
    planned: row.planned,
    ended: row.ended_on === null ? null : { on: row.ended_on, reason: row.ended_why },
  };
}

async function withParties(db: Db, rows: readonly Row[]): Promise<Round[]> {
  const parties = await stakeholdersById(
    db,
    rows.flatMap((row) => [row.body_id, ...row.area_ids]),
  );
  return rows.map((row) => roundOf(row, parties));
}

/** All rounds that have not ended, by the code of their body. Two queries, however many. */
export async function listRounds(db: Db): Promise<Round[]> {
  const rows = await rounds(db).where('r.ended_on', 'is', null).orderBy('r.body_id').execute();
  const all = await withParties(db, rows);
  return all.sort((a, b) => a.body.code.localeCompare(b.body.code, 'de', { numeric: true }));
}

/** The round of this body, ended or not, or undefined where the body is none. */
export async function findRound(db: Db, bodyId: string): Promise<Round | undefined> {
  const row = await rounds(db).where('r.body_id', '=', bodyId).executeTakeFirst();
  return row && (await withParties(db, [row]))[0];
}

/** Makes a body a round, or one that had ended a round again; false where it is one. */
export async function insertRound(db: Db, bodyId: string, input: RoundInput, at: Date): Promise<boolean> {
  const columns = columnsOf(input);
  const row = await db
    .insertInto('responsibilities.round')
    .values({ body_id: bodyId, ...columns, created_at: at })
    .onConflict((conflict) =>
      conflict
        .column('body_id')
        .doUpdateSet({ ...columns, ended_on: null, ended_why: '' })
        .where('responsibilities.round.ended_on', 'is not', null),
    )
    .returning('body_id')
    .executeTakeFirst();
  return row !== undefined;
}

/** Stores since when and why a round meets no more. */
export async function updateRoundEnded(db: Db, bodyId: string, { on, reason }: Ended): Promise<void> {
  const row = { ended_on: on, ended_why: reason };
  await db.updateTable('responsibilities.round').set(row).where('body_id', '=', bodyId).execute();
}

/** Stores how often the round meets. */
export async function updateRound(db: Db, bodyId: string, input: RoundInput): Promise<void> {
  await db.updateTable('responsibilities.round').set(columnsOf(input)).where('body_id', '=', bodyId).execute();
}

function columnsOf({ every, unit, firstDueOn }: RoundInput) {
  return { every, unit, first_due_on: firstDueOn };
}
