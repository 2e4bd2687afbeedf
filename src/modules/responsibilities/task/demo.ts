import { findNodeByCode } from '#modules/thread/index.ts';
import { dayOf } from '#platform/i18n/format.ts';
import type { OwnFile } from '../nomination/file.rules.ts';
import type { Loading } from '../nomination/loading.demo.ts';
import { findTask } from './data.ts';
import { endTask, giveTask } from './verbs.ts';

type FileTask = OwnFile['tasks'][number];
/** The meetings there are: a task names the one it comes from by round and day. */
type FileMeetings = readonly { id: string; roundId: string; plannedOn: string }[];

/** Tasks from the minutes and from the joint lists, done where the file says so. */
export async function loadTasks(loading: Loading, { tasks }: OwnFile, meetings: FileMeetings): Promise<void> {
  for (const task of tasks) {
    if (await findTask(loading.db, task.id)) loading.took(task.id, 'unchanged');
    else await loadTask(loading, task, meetings);
  }
}

async function loadTask(loading: Loading, file: FileTask, meetings: FileMeetings): Promise<void> {
  const { db, by, now, took, parties } = loading;
  const owner = loading.partyOf(file.id, file.owner);
  const recipient = loading.partyOf(file.id, file.for);
  if (!owner || !recipient) return;
  const areaId = (file.area && parties.get(file.area)?.id) || null;
  const { title, dueOn, promise: isPromise } = file;
  const input = { title, note: '', ownerId: owner.id, forId: recipient.id, areaId, dueOn, isPromise };
  const given = await giveTask(db, by, now, input, { code: file.id, ...(await originOf(loading, file, meetings)) });
  if (!given.ok) return took(file.id, 'refused', given.key);
  const { doneOn } = file;
  const done = doneOn ? await endTask(db, by, now, given.task, { kind: 'done', on: doneOn, reason: '' }) : given;
  took(file.id, done.ok ? 'taken' : 'refused', done.ok ? undefined : done.key);
}

/** The meeting the task came from, the day it began, and what a promise is about. */
async function originOf({ db, parties, now }: Loading, file: FileTask, meetings: FileMeetings) {
  const [body, date] = file.meeting ?? [];
  const roundId = body && parties.get(body)?.id;
  const meeting = meetings.find(({ roundId: of, plannedOn }) => of === roundId && plannedOn === date);
  const about = file.about ? await findNodeByCode(db, 'measure', file.about) : undefined;
  return {
    meetingId: meeting ? meeting.id : null,
    begunOn: date ?? file.begunOn ?? dayOf(now),
    about,
  };
}
