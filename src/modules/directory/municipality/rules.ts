import { type Decision, no, type Outcome, yes } from '#platform/forms/decision.ts';
import type { Scope } from '#platform/permissions/actor.ts';
import type { Archival } from '../stakeholder/rules.ts';

/** What is written down about a municipality, without what the list of stakeholders adds. */
export interface MunicipalityFacts {
  name: string;
  /** Stadt, Gemeinde, Markt … as the register calls it. */
  type: string;
  /** Official municipality key (AGS), eight digits. */
  regionalKey: string | null;
  /** Of the town hall. */
  postalCode: string | null;
  population: number | null;
  foreignNationals: number | null;
  isCountySeat: boolean;
  hasIntegrationOffice: boolean;
  /** Place on a drawn map, 0 to 100 from the top left corner. */
  onMap: { x: number; y: number } | null;
  /** Point on the earth in degrees. */
  onEarth: { latitude: number; longitude: number } | null;
  note: string;
}

/** A municipality of the county, as everybody may see it. */
export interface Municipality extends MunicipalityFacts {
  id: string;
  /** G01 */
  code: string;
  archival: Archival | null;
}

/** Whose a municipality is: its own. */
export function scopesOfMunicipality({ id }: Pick<Municipality, 'id'>): Scope[] {
  return [{ kind: 'municipality', id }];
}

/**
 * May this be written about a municipality? Keys have their shape and belong to one only, the county has one seat, and
 * no more foreign nationals than people. `others` are all municipalities but this one, ended ones, too.
 */
export function canWriteMunicipality(facts: MunicipalityFacts, others: readonly Municipality[]): Decision {
  const { population, foreignNationals, regionalKey, postalCode } = facts;
  if (regionalKey !== null && !/^\d{8}$/.test(regionalKey)) return no('directory.refuse.key-shape', {}, 'regionalKey');
  if (postalCode !== null && !/^\d{5}$/.test(postalCode)) return no('directory.refuse.postal-code', {}, 'postalCode');
  const sameKey = regionalKey !== null && others.find((other) => other.regionalKey === regionalKey);
  if (sameKey) return no('directory.refuse.key-taken', { name: sameKey.name, code: sameKey.code }, 'regionalKey');
  const seat = facts.isCountySeat && others.find(({ isCountySeat }) => isCountySeat);
  if (seat) return no('directory.refuse.other-seat', { name: seat.name }, 'isCountySeat');
  return canLive({ population, foreignNationals });
}

/** No more foreign nationals than people. */
export function canLive({
  population,
  foreignNationals,
}: Pick<MunicipalityFacts, 'population' | 'foreignNationals'>): Decision {
  return population !== null && foreignNationals !== null && foreignNationals > population
    ? no('directory.refuse.more-than-all', {}, 'foreignNationals')
    : yes;
}

/** How much of the directory lies in a municipality. */
export interface EntryCounts {
  organisations: number;
  offers: number;
  contactPoints: number;
  bodies: number;
}

/** May it end? What lies in it needs another place, one that has not ended itself. */
export function canEndMunicipality(
  municipality: Pick<Municipality, 'id' | 'archival'>,
  into: Municipality | null | undefined,
  counts: EntryCounts,
): Outcome<{ into: Municipality | null }> {
  if (municipality.archival) return no('directory.refuse.already-archived');
  if (into === undefined) return no('platform.form.not-a-choice', {}, 'intoId');
  if (into?.id === municipality.id) return no('directory.refuse.merge-with-itself', {}, 'intoId');
  if (into?.archival) return no('directory.refuse.merge-into-archived', {}, 'intoId');
  const count = counts.organisations + counts.offers + counts.contactPoints + counts.bodies;
  if (into === null && count > 0) return no('directory.refuse.entries-left', { count }, 'intoId');
  return { ok: true, into };
}

/** May it come back? Only what ended without going into another one: what was in it lies elsewhere now. */
export function canRestoreMunicipality({ archival }: Pick<Municipality, 'archival'>): Decision {
  return archival && !archival.mergedInto ? yes : no('directory.refuse.not-archived');
}
