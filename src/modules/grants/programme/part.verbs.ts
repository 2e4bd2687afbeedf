import type { Db } from '#platform/database/database.ts';
import { type Decision, yes } from '#platform/forms/decision.ts';
import { changesBetween, recordHistory } from '#platform/history/history.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import { deletePart, insertPart, updatePart } from './part.data.ts';
import { canHaveCap, canRemovePart, type Part, type ProgrammePartInput } from './part.rules.ts';
import { canChange, type Programme } from './rules.ts';

/** A part belongs to the history of its programme. */
const partOf = ({ id }: Pick<Programme, 'id'>) => ({ kind: 'programme-part', id });

type Whose = Pick<Programme, 'id' | 'ending'>;

/** Adds a part; added already under this id, nothing more happens. */
export async function addPart(
  db: Db,
  by: Actor,
  at: Date,
  programme: Whose,
  { id, ...part }: ProgrammePartInput & { id: string },
): Promise<Decision> {
  for (const allowed of [canChange(programme), canHaveCap(part)]) if (!allowed.ok) return allowed;
  if (await insertPart(db, programme.id, id, part)) {
    const changes = changesBetween<ProgrammePartInput>({}, part);
    await recordHistory(db, by, at, partOf(programme), 'part-added', { changes });
  }
  return yes;
}

/** Changes what is known about a part. */
export async function changePart(
  db: Db,
  by: Actor,
  at: Date,
  programme: Whose,
  { before, part }: { before: Part; part: ProgrammePartInput },
): Promise<Decision> {
  for (const allowed of [canChange(programme), canHaveCap(part)]) if (!allowed.ok) return allowed;
  const changed = changesBetween<ProgrammePartInput>(before, part);
  if (Object.keys(changed).length === 0) return yes;
  await updatePart(db, before.id, part);
  const changes = { part: { from: null, to: before.title }, ...changed };
  await recordHistory(db, by, at, partOf(programme), 'part-changed', { changes });
  return yes;
}

/** Takes a part away that no grant names. */
export async function removePart(db: Db, by: Actor, at: Date, programme: Whose, part: Part): Promise<Decision> {
  for (const allowed of [canChange(programme), canRemovePart(part)]) if (!allowed.ok) return allowed;
  await deletePart(db, part.id);
  const changes = { part: { from: part.title, to: null } };
  await recordHistory(db, by, at, partOf(programme), 'part-removed', { changes });
  return yes;
}
