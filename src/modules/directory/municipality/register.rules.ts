import { no, type Outcome } from '#platform/forms/decision.ts';
import { searchable } from '#platform/i18n/searchable.rules.ts';
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
  /** Kreis, Landkreis, Kreisfreie Stadt …; empty where the register does not say it. */
  countyType: string;
  postalCode: string | null;
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
const typesBeforeTheName = new Set(['Kreis', 'Landkreis', 'Regionalverband']);

/** The name as people say it: `Offenbach` in Hessen is Landkreis Offenbach, `Wetteraukreis` stays as it is. */
export function countyName(
  row: Pick<RegisterRow, 'county' | 'countyName' | 'typeCode'> & { countyType?: string },
): string {
  const [name = row.countyName] = row.countyName.split(', ');
  if (row.typeCode === '61' || row.typeCode === '62' || /kreis|region/i.test(name)) return name;
  if (row.countyType && typesBeforeTheName.has(row.countyType)) return `${row.countyType} ${name}`;
  return `${statesOfKreise.has(row.county.slice(0, 2)) ? 'Kreis' : 'Landkreis'} ${name}`;
}

/** A county as the official register of municipalities knows it. */
export interface RegisterCounty {
  /** Five digits. */
  ags: string;
  slug: string;
  name: string;
  municipalities: MunicipalityFacts[];
}

/** Puts the rows of a register together to counties, by official key; uninhabited areas are left out. */
export function countiesOf(rows: readonly RegisterRow[]): Map<string, RegisterCounty> {
  const counties = new Map<string, RegisterCounty>();
  for (const row of rows) {
    if (!isMunicipality(row)) continue;
    const name = countyName(row);
    const county = counties.get(row.county) ?? { ags: row.county, slug: slugOf(name), name, municipalities: [] };
    county.municipalities.push(factsOf(row));
    counties.set(row.county, county);
  }
  return counties;
}

function factsOf(row: RegisterRow): MunicipalityFacts {
  const { name, type } = nameAndType(row);
  return {
    name,
    type,
    regionalKey: row.key,
    postalCode: row.postalCode,
    population: row.population,
    foreignNationals: null,
    isCountySeat: false,
    hasIntegrationOffice: false,
    onMap: null,
    onEarth: row.onEarth,
    note: '',
  };
}

/** Words that say what kind of county it is, not which. */
const kindWords = new Set(['kreis', 'landkreis', 'stadt', 'kreisfreie', 'stadtkreis', 'regionalverband', 'der', 'des']);

const wordsIn = (text: string) =>
  searchable(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');

/** The counties somebody means by a key or by words of their name, most alike first. */
export function countiesMatching(counties: Iterable<RegisterCounty>, text: string): RegisterCounty[] {
  const all = [...counties];
  const words = wordsIn(text);
  if (words.length === 0) return [];
  const byKey = all.filter(({ ags }) => /^\d{2,8}$/.test(text.trim()) && ags.startsWith(text.trim().slice(0, 5)));
  if (byKey.length > 0) return byKey;
  const wanted = words.filter((word) => !kindWords.has(word));
  const fitting = all.filter(({ name }) => {
    const known = wordsIn(name);
    return wanted.length > 0 && wanted.every((word) => known.some((one) => one.startsWith(word)));
  });
  const isExact = (county: RegisterCounty) => isCalled(county, text);
  return [...fitting.filter(isExact), ...fitting.filter((county) => !isExact(county))];
}

/** The one county that is called so, `Kreis` or `Landkreis` before the name or not; undefined where none or several are. */
export function countyCalled(counties: Iterable<RegisterCounty>, text: string): RegisterCounty | undefined {
  const fitting = [...counties].filter((county) => isCalled(county, text));
  const literal = fitting.filter(({ name }) => searchable(name) === searchable(text));
  const [only, ...others] = literal.length > 0 ? literal : fitting;
  return others.length === 0 ? only : undefined;
}

function isCalled({ name }: RegisterCounty, text: string): boolean {
  const plain = (words: string) =>
    wordsIn(words)
      .filter((word) => !kindWords.has(word))
      .join(' ');
  return plain(text) !== '' && plain(name) === plain(text);
}

/** May this county be taken over? Only one that the register knows. */
export function canTake(county: RegisterCounty | undefined): Outcome<{ county: RegisterCounty }> {
  return county ? { ok: true, county } : no('directory.refuse.no-such-county', {}, 'q');
}

/** A municipality of the register beside what the county has already: nothing, or the one with its key or its name. */
export interface RegisterMatch<Known> {
  facts: MunicipalityFacts;
  known: Known | undefined;
}

/** Which municipalities of the register the county has already; ended ones count, too. */
export function matchRegister<Known extends { name: string; regionalKey: string | null }>(
  county: Pick<RegisterCounty, 'municipalities'>,
  there: readonly Known[],
): RegisterMatch<Known>[] {
  return county.municipalities.map((facts) => ({
    facts,
    known:
      there.find(({ regionalKey }) => regionalKey === facts.regionalKey) ??
      there.find(({ name, regionalKey }) => regionalKey === null && searchable(name) === searchable(facts.name)),
  }));
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
