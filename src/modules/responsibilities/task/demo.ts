import { findNodeByCode } from '#modules/thread/index.ts';
import { listMeetings } from '../meeting/data.ts';
import type { OwnFile } from '../nomination/file.rules.ts';
import { type Loading, partyOf } from '../nomination/loading.demo.ts';
import { findTask } from './data.ts';
import { endTask, giveTask } from './verbs.ts';

type FileTask = OwnFile['tasks'][number];

/** Tasks from the minutes and from the joint lists, done where the file says so. */
export async function loadTasks(loading: Loading, { tasks }: OwnFile): Promise<void> {
  for (const task of tasks) {
    if (await findTask(loading.db, task.id)) loading.took(task.id, 'unchanged');
    else await loadTask(loading, task);
  }
}

async function loadTask(loading: Loading, file: FileTask): Promise<void> {
  const { db, by, now, took, parties } = loading;
  const owner = partyOf(loading, file.id, file.owner);
  const recipient = partyOf(loading, file.id, file.for);
  if (!owner || !recipient) return;
  const areaId = (file.area && parties.get(file.area)?.id) || null;
  const { title, dueOn, promise: isPromise } = file;
  const input = { title, note: '', ownerId: owner.id, forId: recipient.id, areaId, dueOn, isPromise };
  const given = await giveTask(db, by, now, input, { code: file.id, ...(await originOf(loading, file)) });
  if (!given.ok) return took(file.id, 'refused', given.key);
  const { doneOn } = file;
  const done = doneOn ? await endTask(db, by, now, given.task, { kind: 'done', on: doneOn, reason: '' }) : given;
  took(file.id, done.ok ? 'taken' : 'refused', done.ok ? undefined : done.key);
}

/** The meeting the task came from, the day it began, and what a promise is about. */
async function originOf({ db, parties, now }: Loading, file: FileTask) {
  const [body, date] = file.meeting ?? [];
  const roundId = body && parties.get(body)?.id;
  const meeting = roundId && (await listMeetings(db, roundId)).find(({ plannedOn }) => plannedOn === date);
  const about = file.about ? await findNodeByCode(db, 'measure', file.about) : undefined;
  return {
    meetingId: meeting ? meeting.id : null,
    begunOn: date ?? file.begunOn ?? now.toISOString().slice(0, 10),
    about,
  };
}
