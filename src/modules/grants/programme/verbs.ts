import type { Db } from '#platform/database/database.ts';
import { type Decision, type Outcome, yes } from '#platform/forms/decision.ts';
import { changesBetween, recordHistory } from '#platform/history/history.ts';
import { dayOf } from '#platform/i18n/format.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import {
  deleteVolume,
  findProgrammeById,
  insertName,
  insertProgramme,
  saveVolume,
  takeProgrammeCode,
  updateProgramme,
} from './data.ts';
import { deleteEnding, insertEnding } from './ending.data.ts';
import {
  canChange,
  canConfirm,
  canEnd,
  canHaveDays,
  canRename,
  canResume,
  type Programme,
  type ProgrammeInput,
  type ProgrammeVolumeInput,
} from './rules.ts';

/** A programme to be made: the id it gets, so that two clicks make one; an import brings the code along. */
export interface NewProgramme {
  id: string;
  code?: string;
  template?: string;
  facts: ProgrammeInput;
}

/** Makes a programme. Made already under this id, it is given as it is. */
export async function createProgramme(
  db: Db,
  by: Actor,
  at: Date,
  { id, facts, ...given }: NewProgramme,
): Promise<Outcome<{ programme: Programme }>> {
  const allowed = canHaveDays(facts);
  if (!allowed.ok) return allowed;
  const code = given.code ?? (await takeProgrammeCode(db));
  const isNew = await insertProgramme(db, { id, code, template: given.template ?? null }, facts);
  if (isNew) {
    const changes = changesBetween<ProgrammeInput>({}, facts);
    await recordHistory(db, by, at, { kind: 'programme', id }, 'created', { changes });
  }
  const programme = await findProgrammeById(db, id);
  if (!programme) throw new Error(`no programme ${code}`);
  return { ok: true, programme };
}

/** Changes what is known about a programme. Another name is no correction of the old one: see `renameProgramme`. */
export async function changeProgramme(
  db: Db,
  by: Actor,
  at: Date,
  before: Programme,
  input: ProgrammeInput,
): Promise<Decision> {
  for (const allowed of [canChange(before), canHaveDays(input)]) if (!allowed.ok) return allowed;
  const changes = changesBetween<ProgrammeInput>(before, input);
  if (Object.keys(changes).length === 0) return yes;
  await updateProgramme(db, before.id, input);
  await recordHistory(db, by, at, { kind: 'programme', id: before.id }, 'changed', { changes });
  return yes;
}

/** The programme is called otherwise from a day on; the old name stays and is still found. */
export async function renameProgramme(
  db: Db,
  by: Actor,
  at: Date,
  programme: Programme,
  input: { title: string; on: string },
): Promise<Decision> {
  const { title, on } = input;
  const allowed = canRename(programme, title, on);
  if (!allowed.ok) return allowed;
  await insertName(db, programme.id, { title: programme.title, untilOn: on });
  await updateProgramme(db, programme.id, { ...programme, title });
  const changes = { title: { from: programme.title, to: title }, on: { from: null, to: on } };
  await recordHistory(db, by, at, { kind: 'programme', id: programme.id }, 'renamed', { changes });
  return yes;
}

/** Somebody has compared the rules with those in force; they are checked again by a day. */
export async function confirmProgramme(
  db: Db,
  by: Actor,
  at: Date,
  programme: Programme,
  input: { checkBy: string },
): Promise<Decision> {
  const facts = { asOf: dayOf(at), checkBy: input.checkBy };
  const allowed = canConfirm(programme, input.checkBy, facts.asOf);
  if (!allowed.ok) return allowed;
  await updateProgramme(db, programme.id, { ...programme, ...facts });
  const changes = changesBetween<ProgrammeInput>({ asOf: programme.asOf, checkBy: programme.checkBy }, facts);
  await recordHistory(db, by, at, { kind: 'programme', id: programme.id }, 'confirmed', { changes });
  return yes;
}

/** The programme ends: no new grant is begun from it, those there are stay. */
export async function endProgramme(
  db: Db,
  by: Actor,
  at: Date,
  programme: Programme,
  input: { on: string; reason: string },
): Promise<Decision> {
  const allowed = canEnd(programme, input.on);
  if (!allowed.ok) return allowed;
  await insertEnding(db, by, programme.id, input.on, input.reason);
  const changes = { on: { from: null, to: input.on } };
  const { reason } = input;
  await recordHistory(db, by, at, { kind: 'programme', id: programme.id }, 'ended', { changes, reason });
  return yes;
}

/** It goes on after all. */
export async function resumeProgramme(db: Db, by: Actor, at: Date, programme: Programme): Promise<Decision> {
  const allowed = canResume(programme);
  if (!allowed.ok) return allowed;
  await deleteEnding(db, programme.id);
  await recordHistory(db, by, at, { kind: 'programme', id: programme.id }, 'resumed');
  return yes;
}

/** Records what the programme has for the whole state in a year; a sum that was there is corrected. */
export async function recordVolume(
  db: Db,
  by: Actor,
  at: Date,
  programme: Programme,
  input: ProgrammeVolumeInput,
): Promise<Decision> {
  const before = programme.volumes.find(({ year }) => year === input.year);
  await saveVolume(db, programme.id, input);
  const changes = { year: { from: null, to: `${input.year}` }, ...changesOfVolume(before, input) };
  await recordHistory(db, by, at, { kind: 'programme-volume', id: programme.id }, 'volume-recorded', { changes });
  return yes;
}

/** Takes the sum of a year away. */
export async function removeVolume(db: Db, by: Actor, at: Date, programme: Programme, year: number): Promise<void> {
  const before = programme.volumes.find((one) => one.year === year);
  if (!before) return;
  await deleteVolume(db, programme.id, year);
  const changes = { year: { from: `${year}`, to: null }, amountCents: { from: before.amountCents, to: null } };
  await recordHistory(db, by, at, { kind: 'programme-volume', id: programme.id }, 'volume-removed', { changes });
}

const changesOfVolume = (before: ProgrammeVolumeInput | undefined, { amountCents, source }: ProgrammeVolumeInput) =>
  changesBetween<Omit<ProgrammeVolumeInput, 'year'>>(before ?? {}, { amountCents, source });
