import { sql } from 'kysely';
import { type Stakeholder, stakeholdersById } from '#modules/directory/index.ts';
import type { Db } from '#platform/database/database.ts';
import { type Actor, signed } from '#platform/permissions/actor.ts';
import { nextTaskCode, type Task, type TaskEnd, type TaskEndKind, type TaskInput } from './rules.ts';

const meeting = sql<Task['meeting']>`(
  select json_build_object('id', m.id, 'roundId', m.round_id, 'number', m.number, 'on', m.planned_on)
  from responsibilities.meeting m where m.id = t.meeting_id)`;

const end = sql<TaskEnd | null>`(
  select json_build_object('kind', e.kind, 'on', e.ended_on, 'reason', e.reason, 'byLabel', e.by_label)
  from responsibilities.task_end e where e.task_id = t.id)`;

function tasks(db: Db) {
  return db
    .selectFrom('responsibilities.task as t')
    .select(['t.id', 't.code', 't.title', 't.note', 't.owner_id', 't.for_id', 't.area_id', 't.due_on'])
    .select(['t.is_promise', 't.begun_on', meeting.as('meeting'), end.as('end')]);
}

type Row = Awaited<ReturnType<ReturnType<typeof tasks>['execute']>>[number];

function taskOf(row: Row, parties: ReadonlyMap<string, Stakeholder>): Task {
  const owner = parties.get(row.owner_id);
  const recipient = parties.get(row.for_id);
  if (!owner || !recipient) throw new Error(`task ${row.code} names somebody who is not there`);
  return {
    id: row.id,
    code: row.code,
    title: row.title,
    note: row.note,
    ownerId: row.owner_id,
    forId: row.for_id,
    areaId: row.area_id,
    dueOn: row.due_on,
    isPromise: row.is_promise,
    begunOn: row.begun_on,
    owner,
    for: recipient,
    area: row.area_id === null ? null : (parties.get(row.area_id) ?? null),
    meeting: row.meeting,
    end: row.end,
  };
}

async function withParties(db: Db, rows: readonly Row[]): Promise<Task[]> {
  const parties = await stakeholdersById(
    db,
    rows.flatMap((row) => [row.owner_id, row.for_id, ...(row.area_id === null ? [] : [row.area_id])]),
  );
  return rows.map((row) => taskOf(row, parties));
}

/** All tasks: those with a day first, by day, then by code. Two queries, however many. */
export async function listTasks(db: Db): Promise<Task[]> {
  return withParties(db, await tasks(db).orderBy(sql`t.due_on asc nulls last`).orderBy('t.code').execute());
}

/** The task with this code, or undefined. */
export async function findTask(db: Db, code: string): Promise<Task | undefined> {
  const row = await tasks(db).where('t.code', '=', code.toUpperCase()).executeTakeFirst();
  return row && (await withParties(db, [row]))[0];
}

/** The task with this id, or undefined. */
export async function findTaskById(db: Db, id: string): Promise<Task | undefined> {
  const row = await tasks(db).where('t.id', '=', id).executeTakeFirst();
  return row && (await withParties(db, [row]))[0];
}

/** The id of the meeting with this number in a round, or undefined: a task may come from it. */
export async function findMeetingId(db: Db, roundId: string, number: number): Promise<string | undefined> {
  const row = await db
    .selectFrom('responsibilities.meeting')
    .select('id')
    .where('round_id', '=', roundId)
    .where('number', '=', number)
    .executeTakeFirst();
  return row?.id;
}

/** The next free code. The lock keeps two people who write at the same moment from getting the same one. */
export async function takeTaskCode(db: Db): Promise<string> {
  await sql`select pg_advisory_xact_lock(hashtext('responsibilities.task'))`.execute(db);
  const { highest } = await db
    .selectFrom('responsibilities.task')
    .select(sql<number>`coalesce(max(substring(code from '[0-9]+')::int), 0)`.as('highest'))
    .executeTakeFirstOrThrow();
  return nextTaskCode(highest);
}

/** Stores a new task. */
export async function insertTask(
  db: Db,
  given: TaskInput & { id?: string | undefined; code: string; begunOn: string; meetingId: string | null },
  at: Date,
): Promise<void> {
  const { code, begunOn: begun_on, meetingId: meeting_id } = given;
  await db
    .insertInto('responsibilities.task')
    .values({ ...(given.id && { id: given.id }), code, begun_on, meeting_id, ...columnsOf(given), created_at: at })
    .execute();
}

/** Stores a task as it is now. */
export async function updateTask(db: Db, id: string, input: TaskInput): Promise<void> {
  await db.updateTable('responsibilities.task').set(columnsOf(input)).where('id', '=', id).execute();
}

function columnsOf(task: TaskInput) {
  return {
    title: task.title,
    note: task.note,
    owner_id: task.ownerId,
    for_id: task.forId,
    area_id: task.areaId,
    due_on: task.dueOn,
    is_promise: task.isPromise,
  };
}

/** Keeps that a task ended. */
export async function insertTaskEnd(
  db: Db,
  by: Actor,
  at: Date,
  taskId: string,
  given: { kind: TaskEndKind; on: string; reason: string },
): Promise<void> {
  await db
    .insertInto('responsibilities.task_end')
    .values({
      task_id: taskId,
      kind: given.kind,
      ended_on: given.on,
      reason: given.reason,
      recorded_at: at,
      ...signed(by),
    })
    .execute();
}

/** Takes the end of a task back; it is open again. */
export async function deleteTaskEnd(db: Db, taskId: string): Promise<void> {
  await db.deleteFrom('responsibilities.task_end').where('task_id', '=', taskId).execute();
}
