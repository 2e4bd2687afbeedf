/** A municipality of the county, as everybody may see it. */
export interface Municipality {
  id: string;
  /** G01 */
  code: string;
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
  isArchived: boolean;
}

/** What is written down about a municipality, without what the list of stakeholders adds. */
export type MunicipalityFacts = Omit<Municipality, 'id' | 'code' | 'isArchived'>;
