import type { Db } from '#platform/database/database.ts';
import { type Decision, yes } from '#platform/forms/decision.ts';
import { changesBetween, recordHistory } from '#platform/history/history.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import { deleteDeadline, insertDeadline, updateDeadline } from './deadline.data.ts';
import { canReckon, type Deadline, onlyNeeded, type ProgrammeDeadlineInput } from './deadline.rules.ts';
import { canChange, type Programme } from './rules.ts';

/** A deadline belongs to the history of its programme. */
const deadlineOf = ({ id }: Pick<Programme, 'id'>) => ({ kind: 'programme-deadline', id });

type Whose = Pick<Programme, 'id' | 'ending'>;

/** Adds a deadline; added already under this id, nothing more happens. */
export async function addDeadline(
  db: Db,
  by: Actor,
  at: Date,
  programme: Whose,
  { id, ...submitted }: ProgrammeDeadlineInput & { id: string },
): Promise<Decision> {
  for (const allowed of [canChange(programme), canReckon(submitted)]) if (!allowed.ok) return allowed;
  const deadline = onlyNeeded(submitted);
  if (await insertDeadline(db, programme.id, id, deadline)) {
    const changes = changesBetween<ProgrammeDeadlineInput>({}, deadline);
    await recordHistory(db, by, at, deadlineOf(programme), 'deadline-added', { changes });
  }
  return yes;
}

/** Changes a deadline. */
export async function changeDeadline(
  db: Db,
  by: Actor,
  at: Date,
  programme: Whose,
  { before, deadline: submitted }: { before: Deadline; deadline: ProgrammeDeadlineInput },
): Promise<Decision> {
  for (const allowed of [canChange(programme), canReckon(submitted)]) if (!allowed.ok) return allowed;
  const deadline = onlyNeeded(submitted);
  const changed = changesBetween<ProgrammeDeadlineInput>(before, deadline);
  if (Object.keys(changed).length === 0) return yes;
  await updateDeadline(db, before.id, deadline);
  const changes = { which: { from: null, to: before.rule }, ...changed };
  await recordHistory(db, by, at, deadlineOf(programme), 'deadline-changed', { changes });
  return yes;
}

/** Takes a deadline away; the days that grants have stay. */
export async function removeDeadline(
  db: Db,
  by: Actor,
  at: Date,
  programme: Whose,
  deadline: Deadline,
): Promise<Decision> {
  const allowed = canChange(programme);
  if (!allowed.ok) return allowed;
  await deleteDeadline(db, deadline.id);
  const changes = { which: { from: deadline.rule, to: null } };
  await recordHistory(db, by, at, deadlineOf(programme), 'deadline-removed', { changes });
  return yes;
}
