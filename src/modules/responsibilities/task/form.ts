import { choice, day, reference, text, tick } from '#platform/forms/fields.ts';
import { type FieldTexts, form, prefill } from '#platform/forms/form.ts';
import { canBeOwed, type TaskInput, taskEnds } from './rules.ts';

const taskFields = {
  title: text({ required: true }),
  note: text({ multiline: true, max: 2_000 }),
  ownerId: reference({ required: true }),
  forId: reference({ required: true }),
  areaId: reference(),
  dueOn: day(),
  isPromise: tick(),
};

/** Who does what for whom until when. */
export const taskForm = form(taskFields).holds(['ownerId', 'forId'], canBeOwed);
export type TaskFields = (typeof taskForm)['fields'];

/** A new task carries its id, may come from a meeting, and a promise may be about a thing of the thread. */
export const newTaskForm = form({
  id: reference({ required: true }),
  ...taskFields,
  meeting: text({ max: 20 }),
  about: text({ max: 20 }),
}).holds(['ownerId', 'forId'], canBeOwed);
export type NewTaskFields = (typeof newTaskForm)['fields'];

/** Done or withdrawn, since when, and why. */
export const taskEndForm = form({
  kind: choice(taskEnds, { required: true }),
  on: day({ required: true }),
  reason: text({ multiline: true, max: 1_000 }),
});
export type TaskEndFields = (typeof taskEndForm)['fields'];

/** The form of a task with its stored values. */
export function prefilledTask({ title, note, ownerId, forId, areaId, dueOn, isPromise }: TaskInput): FieldTexts {
  return prefill({ title, note, ownerId, forId, areaId, dueOn, isPromise });
}
