import { assertEdge, type NodeRef, registerNode } from '#modules/thread/index.ts';
import type { Db } from '#platform/database/database.ts';
import { no, type Outcome } from '#platform/forms/decision.ts';
import { changesBetween, recordHistory } from '#platform/history/history.ts';
import { dayOf } from '#platform/i18n/format.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import { indexText } from '#platform/search/search.ts';
import { routes } from '../routes.ts';
import { deleteTaskEnd, findTask, findTaskById, insertTask, insertTaskEnd, takeTaskCode, updateTask } from './data.ts';
import {
  canChangeTask,
  canEndTask,
  canWriteTask,
  promisedDay,
  scopesOfTask,
  type Task,
  type TaskEndKind,
  type TaskInput,
} from './rules.ts';

type TaskOutcome = Outcome<{ task: Task }>;

/** Where a task comes from; everything may be left out. */
export interface TaskOrigin {
  /** Sent twice under one id it is one task. */
  id?: string;
  /** The next free one by default. */
  code?: string;
  meetingId?: string | null;
  /** Today by default. */
  begunOn?: string;
  /** What a promise is about: a measure, a voice, a finding. */
  about?: NodeRef | undefined;
}

/** A promise has its history where the thread looks for it; any other task is no thing of the thread. */
const thing = ({ id, isPromise }: Pick<Task, 'id' | 'isPromise'>) => ({ kind: isPromise ? 'promise' : 'task', id });

/** Writes a task down: who does what for whom until when. A promise becomes a thing of the thread. */
export async function giveTask(
  db: Db,
  by: Actor,
  at: Date,
  input: TaskInput,
  origin: TaskOrigin = {},
): Promise<TaskOutcome> {
  const begunOn = origin.begunOn ?? dayOf(at);
  const allowed = canWriteTask(input, begunOn);
  if (!allowed.ok) return allowed;
  const code = origin.code ?? (await takeTaskCode(db));
  const before = origin.id && (await findTaskById(db, origin.id));
  if (before) return { ok: true, task: before };
  await insertTask(db, { ...input, id: origin.id, code, begunOn, meetingId: origin.meetingId ?? null }, at);
  const task = await announce(db, code, at);
  await recordHistory(db, by, at, thing(task), 'given', { changes: changesBetween({}, input) });
  if (origin.about) await tie(db, by, at, task, origin.about);
  return { ok: true, task };
}

/** A promise delivers a measure, and answers a voice or a finding: inside the house, until somebody makes it public. */
async function tie(db: Db, by: Actor, at: Date, task: Task, about: NodeRef): Promise<void> {
  await assertEdge(db, by, at, {
    type: about.kind === 'measure' ? 'delivers' : 'answers',
    from: { kind: 'promise', id: task.id },
    to: { kind: about.kind, id: about.id },
    occurredOn: task.begunOn,
    visibility: 'internal',
  });
}

/** Changes an open task. What was promised stays a promise. */
export async function changeTask(db: Db, by: Actor, at: Date, task: Task, input: TaskInput): Promise<TaskOutcome> {
  const allowed = canChangeTask(task, input);
  if (!allowed.ok) return allowed;
  const changes = changesBetween<TaskInput>(task, input);
  if (Object.keys(changes).length === 0) return { ok: true, task };
  await updateTask(db, task.id, input);
  await recordHistory(db, by, at, thing(task), 'changed', { changes });
  return { ok: true, task: await announce(db, task.code, at) };
}

/** Ends a task: done, or withdrawn with a reason. */
export async function endTask(
  db: Db,
  by: Actor,
  at: Date,
  task: Task,
  end: { kind: TaskEndKind; on: string; reason: string },
): Promise<TaskOutcome> {
  const allowed = canEndTask(task, end, dayOf(at));
  if (!allowed.ok) return allowed;
  await insertTaskEnd(db, by, at, task.id, end);
  await recordHistory(db, by, at, thing(task), end.kind, { reason: end.reason || null });
  return { ok: true, task: await announce(db, task.code, at) };
}

/** Opens a task again that was ended by mistake. */
export async function reopenTask(db: Db, by: Actor, at: Date, task: Task): Promise<TaskOutcome> {
  if (!task.end) return no('responsibilities.task.refused.open');
  await deleteTaskEnd(db, task.id);
  await recordHistory(db, by, at, thing(task), 'reopened', { reason: task.end.reason || null });
  return { ok: true, task: await announce(db, task.code, at) };
}

/** Puts a task into the search, and a promise into the thread with the day by which it is to be kept. */
async function announce(db: Db, code: string, at: Date): Promise<Task> {
  const task = await findTask(db, code);
  if (!task) throw new Error(`no task ${code}`);
  const { id, title } = task;
  if (task.isPromise)
    await registerNode(db, at, { kind: 'promise', id, code, title, dueOn: promisedDay(task), isPublic: false });
  await indexText(db, {
    kind: 'task',
    id,
    language: 'de',
    code,
    title,
    text: task.note,
    href: routes.task.href({ code }),
    isPublic: false,
    may: 'responsibilities.area.read',
    scopes: scopesOfTask(task),
  });
  return task;
}
