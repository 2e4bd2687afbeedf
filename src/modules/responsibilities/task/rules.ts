import { type Decision, no, yes } from '#platform/forms/decision.ts';
import type { Scope } from '#platform/permissions/actor.ts';
import { type Reach, reaches } from '#platform/permissions/permissions.ts';
import { type Party, scopesOfParty } from '../rules.ts';

export const taskEnds = ['done', 'withdrawn'] as const;
export type TaskEndKind = (typeof taskEnds)[number];

export const taskStates = ['open', 'overdue', 'done', 'withdrawn'] as const;
export type TaskState = (typeof taskStates)[number];

export interface TaskInput {
  title: string;
  note: string;
  /** Who does it. */
  ownerId: string;
  /** To whom it is owed. */
  forId: string;
  /** On the joint list of which area. */
  areaId: string | null;
  dueOn: string | null;
  /** A promise stands in the thread. */
  isPromise: boolean;
}

export interface TaskEnd {
  kind: TaskEndKind;
  on: string;
  reason: string;
  byLabel: string;
}

export interface Task extends TaskInput {
  id: string;
  code: string;
  owner: Party;
  for: Party;
  area: Party | null;
  meeting: { id: string; roundId: string; number: number; on: string } | null;
  begunOn: string;
  end: TaskEnd | null;
}

/** How a task stands today. */
export function taskState(task: Pick<Task, 'end' | 'dueOn'>, today: string): TaskState {
  if (task.end) return task.end.kind;
  return task.dueOn !== null && task.dueOn < today ? 'overdue' : 'open';
}

/** Nobody has finished it. */
export function isOpen(task: Pick<Task, 'end'>): boolean {
  return task.end === null;
}

/** A promise that nobody gave a day: a gap of the thread. */
export function lacksDay(task: Pick<Task, 'isPromise' | 'dueOn' | 'end'>): boolean {
  return task.isPromise && task.dueOn === null && task.end === null;
}

/** The day by which a promise is, or was, to be kept: its own, else that of its end. */
export function promisedDay(task: Pick<Task, 'dueOn' | 'end'>): string | null {
  return task.dueOn ?? task.end?.on ?? null;
}

/** May the task be written like this? Nobody owes something to themselves, and nothing is due before it began. */
export function canWriteTask(input: TaskInput, begunOn: string): Decision {
  const owed = canBeOwed(input);
  if (!owed.ok) return owed;
  if (input.dueOn !== null && input.dueOn < begunOn)
    return no('responsibilities.task.refused.due-before-begin', { day: begunOn }, 'dueOn');
  return yes;
}

/** Does somebody owe it to somebody else? */
export function canBeOwed({ ownerId, forId }: Pick<TaskInput, 'ownerId' | 'forId'>): Decision {
  return ownerId === forId ? no('responsibilities.task.refused.to-itself', {}, 'forId') : yes;
}

/** May anything in the task still be changed? What ended is opened again first. */
export function canRewrite({ end }: Pick<Task, 'end'>): Decision {
  return end ? no('responsibilities.task.refused.ended') : yes;
}

/** May the task be changed? What ended stays as it was, and what was promised stays a promise. */
export function canChangeTask(task: Pick<Task, 'end' | 'begunOn' | 'isPromise'>, input: TaskInput): Decision {
  const open = canRewrite(task);
  if (!open.ok) return open;
  const allowed = canWriteTask(input, task.begunOn);
  if (!allowed.ok) return allowed;
  const isTakenBack = task.isPromise && !input.isPromise;
  return isTakenBack ? no('responsibilities.task.refused.promise-stays', {}, 'isPromise') : yes;
}

/** Who can do a task or wait for it, and the areas on whose joint list it can stand. */
export interface TaskChoices<P extends Party = Party> {
  parties: readonly P[];
  areas: readonly P[];
}

/**
 * Are these the parties of a task that this person may write? Ids come from a browser and may be anybody's. Whoever works
 * for one area may only write tasks that this area sees.
 */
export function canChooseParties(
  input: Pick<TaskInput, 'ownerId' | 'forId' | 'areaId'>,
  { parties, areas }: TaskChoices,
  reach: Reach,
): Decision {
  const owner = parties.find(({ id }) => id === input.ownerId);
  const recipient = parties.find(({ id }) => id === input.forId);
  const area = areas.find(({ id }) => id === input.areaId);
  if (!owner) return no('platform.form.not-a-choice', {}, 'ownerId');
  if (!recipient) return no('platform.form.not-a-choice', {}, 'forId');
  if (input.areaId !== null && !area) return no('platform.form.not-a-choice', {}, 'areaId');
  const scopes = scopesOfTask({ owner, for: recipient, area: area ?? null });
  return reaches(reach, scopes) ? yes : no('platform.form.not-a-choice', {}, 'ownerId');
}

/** May it end? Once, not in the future or before it began; withdrawing needs a reason. */
export function canEndTask(
  task: Pick<Task, 'end' | 'begunOn'>,
  end: { kind: TaskEndKind; on: string; reason: string },
  today: string,
): Decision {
  if (task.end) {
    return no('responsibilities.task.refused.ended');
  } else if (end.on > today) {
    return no('responsibilities.task.refused.day-in-future', {}, 'on');
  } else if (end.on < task.begunOn) {
    return no('responsibilities.task.refused.ended-before-begin', { day: task.begunOn }, 'on');
  } else if (end.kind === 'withdrawn' && end.reason === '') {
    return no('responsibilities.task.refused.reason-missing', {}, 'reason');
  } else {
    return yes;
  }
}

/** Open tasks that a meeting finds on its table: from earlier meetings of the round, not finished before its day. */
export function carriedTo(
  tasks: readonly Task[],
  meeting: { roundId: string; number: number; plannedOn: string },
): Task[] {
  return tasks.filter(
    (task) =>
      task.meeting?.roundId === meeting.roundId &&
      task.meeting.number < meeting.number &&
      (task.end === null || task.end.on >= meeting.plannedOn),
  );
}

/** Tasks of a round that were open when a meeting closed: carried ones and its own, without what was finished by then. */
export function openAfter(
  tasks: readonly Task[],
  meeting: { roundId: string; number: number; plannedOn: string },
): Task[] {
  return tasks.filter(
    (task) =>
      task.meeting?.roundId === meeting.roundId &&
      task.meeting.number <= meeting.number &&
      (task.end === null || task.end.on > meeting.plannedOn),
  );
}

const answered: readonly string[] = [
  'contribution',
  'finding',
  'idea',
  'barrier',
  'statement',
  'motion',
  'motion-point',
];

/** True for kinds of things that a promise can be about: a measure it delivers, or a voice it answers. */
export function canBeAbout(kind: string): boolean {
  return kind === 'measure' || answered.includes(kind);
}

/** May a task be about this thing of the thread? A promise only, and only about a measure or a voice. */
export function canTie(isPromise: boolean, node: { kind: string } | undefined): Decision {
  const fits = isPromise && node !== undefined && canBeAbout(node.kind);
  return fits ? yes : no('responsibilities.task.refused.about', {}, 'about');
}

/** Is it among the tasks of this party: on its joint list, to be done by it, or awaited by it? */
export function isTaskOf(task: Pick<Task, 'owner' | 'for' | 'area'>, code: string): boolean {
  return [task.area?.code, task.owner.code, task.for.code].includes(code);
}

/** Who sees a task: whoever does it, whoever waits for it, whose list it is on. */
export function scopesOfTask(task: Pick<Task, 'owner' | 'for' | 'area'>): Scope[] {
  return [task.owner, task.for, ...(task.area ? [task.area] : [])].flatMap(scopesOfParty);
}

/** The next free code: `AU-007` after `AU-006`. */
export function nextTaskCode(highest: number): string {
  return `AU-${String(highest + 1).padStart(3, '0')}`;
}
