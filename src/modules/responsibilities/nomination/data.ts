import { sql } from 'kysely';
import { type Stakeholder, stakeholdersById } from '#modules/directory/index.ts';
import type { Db } from '#platform/database/database.ts';
import { type Actor, signed } from '#platform/permissions/actor.ts';
import type { Ended } from '../rules.ts';
import type { Area, AreaInput, Duty, Nomination, NominationEntry, NominationInput, NominationState } from './rules.ts';

const entries = sql<NominationEntry[]>`(
  select json_agg(json_build_object('state', s.state, 'sinceOn', s.since_on, 'byLabel', s.by_label, 'reason', s.reason)
    order by s.position desc)
  from responsibilities.nomination_state s where s.nomination_id = n.id)`;

const lastReminder = sql<Date | null>`(
  select max(r.sent_at) from responsibilities.reminder r where r.area_id = a.stakeholder_id)`;

function areas(db: Db) {
  return db
    .selectFrom('responsibilities.area as a')
    .leftJoin('responsibilities.nomination as n', (join) =>
      join.onRef('n.area_id', '=', 'a.stakeholder_id').on('n.closed_at', 'is', null),
    )
    .select(['a.stakeholder_id', 'a.named_by', 'a.round_id', 'a.ended_on', 'a.ended_why', 'n.id as nomination_id'])
    .select(['n.function_title', 'n.deputy_title', 'n.duties', 'n.person_id'])
    .select([entries.as('states'), lastReminder.as('reminded_at')]);
}

type Row = Awaited<ReturnType<ReturnType<typeof areas>['execute']>>[number];

function nominationOf(
  row: {
    function_title: string | null;
    deputy_title: string | null;
    duties: string[] | null;
    person_id: string | null;
  },
  id: string | null,
  states: readonly NominationEntry[] | null,
): Nomination | null {
  const [state] = states ?? [];
  if (id === null || !state) return null;
  return {
    id,
    functionTitle: row.function_title ?? '',
    deputyTitle: row.deputy_title ?? '',
    duties: (row.duties ?? []) as Duty[],
    personId: row.person_id,
    states: states ?? [],
    state,
  };
}

function areaOf(row: Row, parties: ReadonlyMap<string, Stakeholder>): Area {
  const party = parties.get(row.stakeholder_id);
  if (!party) throw new Error(`no stakeholder ${row.stakeholder_id}`);
  return {
    party,
    ended: row.ended_on === null ? null : { on: row.ended_on, reason: row.ended_why },
    namedBy: row.named_by,
    roundId: row.round_id,
    nomination: nominationOf(row, row.nomination_id, row.states),
    remindedAt: row.reminded_at,
  };
}

/** All areas that shall have a responsible person, by code. Two queries, however many. */
export async function listAreas(db: Db): Promise<Area[]> {
  const rows = await areas(db).where('a.ended_on', 'is', null).orderBy('a.stakeholder_id').execute();
  const parties = await stakeholdersById(
    db,
    rows.map((row) => row.stakeholder_id),
  );
  const all = rows.map((row) => areaOf(row, parties));
  return all.sort((a, b) => a.party.code.localeCompare(b.party.code, 'de', { numeric: true }));
}

/** The area of this stakeholder, ended or not, or undefined where none is expected to name somebody. */
export async function findArea(db: Db, stakeholderId: string): Promise<Area | undefined> {
  const row = await areas(db).where('a.stakeholder_id', '=', stakeholderId).executeTakeFirst();
  return row && areaOf(row, await stakeholdersById(db, [row.stakeholder_id]));
}

/** Nominations of an area that were declined or have ended, newest first. */
export async function listFormerNominations(db: Db, areaId: string): Promise<Nomination[]> {
  const rows = await db
    .selectFrom('responsibilities.nomination as n')
    .select(['n.id', 'n.function_title', 'n.deputy_title', 'n.duties', 'n.person_id', entries.as('states')])
    .where('n.area_id', '=', areaId)
    .where('n.closed_at', 'is not', null)
    .orderBy('n.position', 'desc')
    .execute();
  return rows.flatMap((row) => nominationOf(row, row.id, row.states) ?? []);
}

/** Stores that a unit or an organisation is an area, also one that had ended; false where it is one. */
export async function insertArea(db: Db, input: AreaInput & { stakeholderId: string }, at: Date): Promise<boolean> {
  const { stakeholderId: stakeholder_id, namedBy: named_by, roundId: round_id } = input;
  const row = await db
    .insertInto('responsibilities.area')
    .values({ stakeholder_id, named_by, round_id, created_at: at })
    .onConflict((conflict) =>
      conflict
        .column('stakeholder_id')
        .doUpdateSet({ named_by, round_id, ended_on: null, ended_why: '' })
        .where('responsibilities.area.ended_on', 'is not', null),
    )
    .returning('stakeholder_id')
    .executeTakeFirst();
  return row !== undefined;
}

/** Stores since when and why nobody is expected to be named in an area. */
export async function updateAreaEnded(db: Db, stakeholderId: string, { on, reason }: Ended): Promise<void> {
  const row = { ended_on: on, ended_why: reason };
  await db.updateTable('responsibilities.area').set(row).where('stakeholder_id', '=', stakeholderId).execute();
}

/** Stores by when somebody shall be named, and in which round the person sits. */
export async function updateArea(db: Db, stakeholderId: string, { namedBy, roundId }: AreaInput): Promise<void> {
  await db
    .updateTable('responsibilities.area')
    .set({ named_by: namedBy, round_id: roundId })
    .where('stakeholder_id', '=', stakeholderId)
    .execute();
}

/** Stores a new nomination and gives its id; its first state must follow. */
export async function insertNomination(db: Db, areaId: string, input: NominationInput, at: Date): Promise<string> {
  const { id } = await db
    .insertInto('responsibilities.nomination')
    .values({ area_id: areaId, ...columnsOf(input), created_at: at })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** Stores what is now recorded about the person. */
export async function updateNomination(db: Db, id: string, input: NominationInput): Promise<void> {
  await db.updateTable('responsibilities.nomination').set(columnsOf(input)).where('id', '=', id).execute();
}

function columnsOf({ functionTitle, deputyTitle, duties, personId }: NominationInput) {
  return {
    function_title: functionTitle,
    deputy_title: deputyTitle,
    duties: [...duties],
    person_id: personId,
  };
}

/** Adds a state; the newest one counts. A declined or ended nomination is closed for good. */
export async function insertNominationState(
  db: Db,
  by: Actor,
  at: Date,
  entry: { nominationId: string; state: NominationState; on: string; reason: string },
): Promise<void> {
  const { nominationId, state, on, reason } = entry;
  await db
    .insertInto('responsibilities.nomination_state')
    .values({ nomination_id: nominationId, state, since_on: on, recorded_at: at, ...signed(by), reason })
    .execute();
  if (state === 'declined' || state === 'ended')
    await db.updateTable('responsibilities.nomination').set({ closed_at: at }).where('id', '=', nominationId).execute();
}

/** Keeps that the head of an area is reminded; false where that was done today already. */
export async function insertReminder(db: Db, by: Actor, at: Date, areaId: string, sentTo: string): Promise<boolean> {
  const kept = await db
    .insertInto('responsibilities.reminder')
    .values({ area_id: areaId, sent_to: sentTo, sent_at: at, ...signed(by) })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return kept.numInsertedOrUpdatedRows === 1n;
}

/** Passes the living nominations of one account on to another. */
export async function moveNominations(db: Db, fromId: string, toId: string): Promise<void> {
  await db
    .updateTable('responsibilities.nomination')
    .set({ person_id: toId })
    .where('person_id', '=', fromId)
    .where('closed_at', 'is', null)
    .execute();
}
