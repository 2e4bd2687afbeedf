import { type Decision, no, yes } from '#platform/forms/decision.ts';
import type { Scope } from '#platform/permissions/actor.ts';

/** What is written down about a municipality, without what the list of stakeholders adds. */
export interface MunicipalityFacts {
  name: string;
  /** Stadt, Gemeinde, Markt … as the register calls it. */
  type: string;
  /** Official municipality key (AGS), eight digits. */
  regionalKey: string | null;
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
  isArchived: boolean;
}

/** Whose a municipality is: its own. */
export function scopesOfMunicipality({ id }: Pick<Municipality, 'id'>): Scope[] {
  return [{ kind: 'municipality', id }];
}

/** Can this be true of a municipality? Not more foreign nationals than people. */
export function canWriteMunicipality(facts: Pick<MunicipalityFacts, 'population' | 'foreignNationals'>): Decision {
  const { population, foreignNationals } = facts;
  if (population !== null && foreignNationals !== null && foreignNationals > population)
    return no('directory.refuse.more-than-all', {}, 'foreignNationals');
  return yes;
}
