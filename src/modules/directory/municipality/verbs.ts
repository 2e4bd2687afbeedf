import { assertEdge } from '#modules/thread/index.ts';
import type { Db } from '#platform/database/database.ts';
import { type Decision, type Outcome, yes } from '#platform/forms/decision.ts';
import { changesBetween, recordHistory } from '#platform/history/history.ts';
import { dayOf } from '#platform/i18n/format.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import { deleteArchival, insertArchival } from '../stakeholder/archival.data.ts';
import { passOn, unlessOpposed } from '../stakeholder/merge.verbs.ts';
import { canChangeRecord } from '../stakeholder/rules.ts';
import { announce } from '../stakeholder/verbs.ts';
import {
  clearEnded,
  countEntries,
  insertMunicipality,
  listMunicipalities,
  lockMunicipalities,
  moveEntries,
  updateMunicipality,
} from './data.ts';
import {
  canEndMunicipality,
  canRestoreMunicipality,
  canWriteMunicipality,
  type Municipality,
  type MunicipalityFacts,
} from './rules.ts';

const thing = ({ id }: Pick<Municipality, 'id'>) => ({ kind: 'municipality', id }) as const;

/** Writes a municipality of the county down. With the id of one that is there, it is that one: sent twice is once. */
export async function addMunicipality(
  db: Db,
  by: Actor,
  at: Date,
  facts: MunicipalityFacts,
  given: { id?: string; code?: string } = {},
): Promise<Outcome<{ municipality: Municipality }>> {
  await lockMunicipalities(db);
  const all = await listMunicipalities(db, { withArchived: true });
  const known = all.find(({ id }) => id === given.id);
  if (known) return { ok: true, municipality: known };
  const allowed = canWriteMunicipality(facts, all);
  if (!allowed.ok) return allowed;
  const made = await insertMunicipality(db, facts, at, given);
  await announceMunicipality(db, at, made, true);
  await recordHistory(db, by, at, thing(made), 'created', { changes: changesBetween<MunicipalityFacts>({}, facts) });
  return { ok: true, municipality: made };
}

/** Writes down what changed about a municipality. */
export async function changeMunicipality(
  db: Db,
  by: Actor,
  at: Date,
  municipality: Municipality,
  facts: MunicipalityFacts,
): Promise<Decision> {
  const open = canChangeRecord(municipality);
  if (!open.ok) return open;
  await lockMunicipalities(db);
  const all = await listMunicipalities(db, { withArchived: true });
  const others = all.filter(({ id }) => id !== municipality.id);
  const allowed = canWriteMunicipality(facts, others);
  const changes = changesBetween<MunicipalityFacts>(municipality, facts);
  if (!allowed.ok || Object.keys(changes).length === 0) return allowed;
  await updateMunicipality(db, municipality.id, facts);
  await announceMunicipality(db, at, { ...municipality, name: facts.name }, !municipality.archival);
  await recordHistory(db, by, at, thing(municipality), 'changed', { changes });
  return allowed;
}

/**
 * Ends a municipality, with a reason: it keeps its page and its past and is no choice any more. What lies in it goes
 * into another one, and the thread remembers. `into`: null where it goes nowhere, undefined where nobody knows it.
 */
export async function endMunicipality(
  db: Db,
  by: Actor,
  at: Date,
  municipality: Municipality,
  input: { into: Municipality | null | undefined; reason: string },
): Promise<Outcome<{ into: Municipality | null }>> {
  const allowed = canEndMunicipality(municipality, input.into, await countEntries(db, municipality.id));
  if (!allowed.ok) return allowed;
  const { into } = allowed;
  const { reason } = input;
  const merged = into && ({ kind: 'municipality', fromId: municipality.id, intoId: into.id, reason } as const);
  const unopposed = merged ? await unlessOpposed(db, merged) : yes;
  if (!unopposed.ok) return unopposed;
  await insertArchival(db, municipality.id, { at, by, reason, ...(into && { mergedInto: into.id }) });
  await clearEnded(db, municipality.id);
  await announceMunicipality(db, at, municipality, false);
  if (into) await mergeInto(db, by, at, municipality, { into, reason });
  else await recordHistory(db, by, at, thing(municipality), 'archived', { reason });
  return allowed;
}

async function mergeInto(
  db: Db,
  by: Actor,
  at: Date,
  from: Municipality,
  { into, reason }: { into: Municipality; reason: string },
): Promise<void> {
  await moveEntries(db, from.id, into.id);
  await passOn(db, by, at, { kind: 'municipality', fromId: from.id, intoId: into.id, reason });
  const ends = { from: thing(from), to: thing(into), occurredOn: dayOf(at), reason };
  await assertEdge(db, by, at, { type: 'merged-into', ...ends });
  const gone = { mergedInto: { from: null, to: `${into.code} ${into.name}` } };
  await recordHistory(db, by, at, thing(from), 'merged', { changes: gone, reason });
  const come = { from: { from: null, to: `${from.code} ${from.name}` } };
  await recordHistory(db, by, at, thing(into), 'took-over', { changes: come, reason });
}

/** Brings an ended municipality back. */
export async function restoreMunicipality(db: Db, by: Actor, at: Date, municipality: Municipality): Promise<Decision> {
  const allowed = canRestoreMunicipality(municipality);
  if (!allowed.ok) return allowed;
  await deleteArchival(db, municipality.id);
  await announceMunicipality(db, at, municipality, true);
  await recordHistory(db, by, at, thing(municipality), 'restored');
  return allowed;
}

function announceMunicipality(db: Db, at: Date, { id, code, name }: Municipality, isPublic: boolean): Promise<void> {
  return announce(db, at, { kind: 'municipality', id, code, title: name, isPublic });
}
