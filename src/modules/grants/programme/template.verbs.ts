import { randomUUID } from 'node:crypto';
import type { Db } from '#platform/database/database.ts';
import type { Outcome } from '#platform/forms/decision.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import { findTakenOver } from './data.ts';
import type { ProgrammeDeadlineInput } from './deadline.rules.ts';
import { addDeadline } from './deadline.verbs.ts';
import type { ProgrammePartInput } from './part.rules.ts';
import { addPart } from './part.verbs.ts';
import type { ProgrammeVolumeInput } from './rules.ts';
import { lockTemplate, type Template } from './template.data.ts';
import { createProgramme, type NewProgramme, recordVolume } from './verbs.ts';

/** A programme with everything that belongs to it. */
export interface WholeProgramme extends NewProgramme {
  parts: readonly ProgrammePartInput[];
  deadlines: readonly ProgrammeDeadlineInput[];
  volumes: readonly ProgrammeVolumeInput[];
}

/** Makes a programme with its parts, deadlines and volumes: what a template or an import brings. */
export async function createWholeProgramme(
  db: Db,
  by: Actor,
  at: Date,
  { parts, deadlines, volumes, ...given }: WholeProgramme,
): Promise<Outcome<{ id: string; code: string }>> {
  const made = await createProgramme(db, by, at, given);
  if (!made.ok) return made;
  const { programme } = made;
  for (const part of parts) {
    const outcome = await addPart(db, by, at, programme, { id: randomUUID(), ...part });
    if (!outcome.ok) return outcome;
  }
  for (const deadline of deadlines) {
    const outcome = await addDeadline(db, by, at, programme, { id: randomUUID(), ...deadline });
    if (!outcome.ok) return outcome;
  }
  for (const volume of volumes) await recordVolume(db, by, at, programme, volume);
  return { ok: true, id: programme.id, code: programme.code };
}

/** Takes a template over as a programme of the county; taken over already, it gives that one. */
export async function takeOverTemplate(
  db: Db,
  by: Actor,
  at: Date,
  template: Template,
): Promise<Outcome<{ code: string; isNew: boolean }>> {
  await lockTemplate(db, template.key);
  const taken = await findTakenOver(db, template.key);
  if (taken !== undefined) return { ok: true, code: taken, isNew: false };
  const { key, parts, deadlines, volumes, ...facts } = template;
  const given = { id: randomUUID(), template: key, facts, parts, deadlines, volumes };
  const outcome = await createWholeProgramme(db, by, at, given);
  return outcome.ok ? { ok: true, code: outcome.code, isNew: true } : outcome;
}
