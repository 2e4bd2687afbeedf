import type { Db } from '#platform/database/database.ts';
import type { Decision } from '#platform/forms/decision.ts';
import { changesBetween, recordHistory } from '#platform/history/history.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import { announce } from '../stakeholder/verbs.ts';
import { insertMunicipality, updateMunicipality } from './data.ts';
import { canWriteMunicipality, type Municipality, type MunicipalityFacts } from './rules.ts';

/** Writes a municipality of the county down. */
export async function addMunicipality(
  db: Db,
  by: Actor,
  at: Date,
  facts: MunicipalityFacts,
  code?: string,
): Promise<Municipality> {
  const municipality = await insertMunicipality(db, facts, at, code);
  await announce(db, at, {
    kind: 'municipality',
    id: municipality.id,
    code: municipality.code,
    title: facts.name,
    isPublic: true,
  });
  await recordHistory(db, by, at, { kind: 'municipality', id: municipality.id }, 'created', {
    changes: changesBetween<MunicipalityFacts>({}, facts),
  });
  return municipality;
}

/** Writes down what changed about a municipality. */
export async function changeMunicipality(
  db: Db,
  by: Actor,
  at: Date,
  municipality: Municipality,
  facts: MunicipalityFacts,
): Promise<Decision> {
  const allowed = canWriteMunicipality(facts);
  const changes = changesBetween<MunicipalityFacts>(municipality, facts);
  if (!allowed.ok || Object.keys(changes).length === 0) return allowed;
  await updateMunicipality(db, municipality.id, facts);
  await announce(db, at, {
    kind: 'municipality',
    id: municipality.id,
    code: municipality.code,
    title: facts.name,
    isPublic: true,
  });
  await recordHistory(db, by, at, { kind: 'municipality', id: municipality.id }, 'changed', { changes });
  return allowed;
}
