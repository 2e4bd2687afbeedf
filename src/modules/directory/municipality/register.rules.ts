import type { MunicipalityFacts } from './rules.ts';

export type { MunicipalityFacts };

/** One row of the official register, as far as we need it. */
export interface RegisterRow {
  /** Eight digits. */
  key: string;
  name: string;
  typeCode: string;
  type: string;
  /** Five digits of the county it belongs to. */
  county: string;
  countyName: string;
  population: number | null;
  onEarth: { latitude: number; longitude: number } | null;
}

/** Nobody lives in areas of this kind: forest, lake. Where people live (65), somebody is responsible for them. */
const uninhabited = '66';

/** True for a row that is a municipality, or an inhabited area without one, with an official key. */
export function isMunicipality(row: RegisterRow): boolean {
  return /^\d{8}$/.test(row.key) && /^\d{5}$/.test(row.county) && row.name !== '' && row.typeCode !== uninhabited;
}

const typesWritten: Readonly<Record<string, string>> = { M: 'Markt', St: 'Stadt', GKSt: 'Große Kreisstadt' };
const standardTypes: Readonly<Record<string, string>> = {
  '60': 'Markt',
  '61': 'Kreisfreie Stadt',
  '62': 'Stadtkreis',
  '63': 'Stadt',
  '64': 'Gemeinde',
  '67': 'Große Kreisstadt',
};

/** `Bad Nauheim, Stadt` is the town Bad Nauheim; what stands behind the comma says what it calls itself. */
export function nameAndType(row: Pick<RegisterRow, 'name' | 'typeCode' | 'type'>): { name: string; type: string } {
  const [name = row.name, ...rest] = row.name.split(', ');
  const written = rest.join(', ');
  return { name, type: (typesWritten[written] ?? written) || (standardTypes[row.typeCode] ?? row.type) };
}

/** States whose counties are called Kreis; elsewhere it is Landkreis. */
const statesOfKreise = new Set(['01', '05']);

/** The name as people say it: `Offenbach` in Hessen is Landkreis Offenbach, `Wetteraukreis` stays as it is. */
export function countyName(row: Pick<RegisterRow, 'county' | 'countyName' | 'typeCode'>): string {
  const [name = row.countyName] = row.countyName.split(', ');
  if (row.typeCode === '61' || row.typeCode === '62' || /kreis|region/i.test(name)) return name;
  return `${statesOfKreise.has(row.county.slice(0, 2)) ? 'Kreis' : 'Landkreis'} ${name}`;
}

/** A name for an address: small letters, digits and hyphens. */
export function slugOf(name: string): string {
  const plain = name
    .toLowerCase()
    .replaceAll(/[äöüß]/g, (letter) => ({ ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' })[letter] ?? '');
  return plain
    .normalize('NFD')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 40)
    .replace(/-+$/, '');
}
