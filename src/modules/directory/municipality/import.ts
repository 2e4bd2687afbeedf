import type { Db } from '#platform/database/database.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import { readTable } from '#platform/tables/read.ts';
import type { Table, TableProblem } from '#platform/tables/table.ts';
import { findMunicipalityByKey } from './data.ts';
import {
  countyName,
  isMunicipality,
  type MunicipalityFacts,
  nameAndType,
  type RegisterRow,
  slugOf,
} from './register.rules.ts';
import { addMunicipality } from './verbs.ts';

/** A county as the official register of municipalities knows it. */
export interface RegisterCounty {
  /** Five digits. */
  ags: string;
  slug: string;
  name: string;
  municipalities: MunicipalityFacts[];
}

/** Why the register cannot be used. */
export type RegisterProblem = { kind: 'unreadable'; problem: TableProblem } | { kind: 'columns'; missing: string[] };

const columns = {
  key: 'ags8',
  name: 'name',
  typeCode: 'typ_code',
  type: 'typ',
  county: 'kreis_ags5',
  countyName: 'kreis',
  population: 'bevoelkerung',
} as const;

/**
 * Reads the official register of municipalities (a CSV from the GV100AD of Destatis) into its counties, by official
 * key. Uninhabited areas without a municipality are left out.
 */
export async function readRegister(
  bytes: Uint8Array,
): Promise<{ ok: true; counties: Map<string, RegisterCounty> } | { ok: false; problem: RegisterProblem }> {
  const read = await readTable(bytes, 'register.csv');
  if (!read.ok) return { ok: false, problem: { kind: 'unreadable', problem: read.problem } };
  const missing = Object.values(columns).filter((column) => !read.table.columns.includes(column));
  if (missing.length > 0) return { ok: false, problem: { kind: 'columns', missing } };
  const counties = new Map<string, RegisterCounty>();
  for (const row of rowsOf(read.table)) {
    if (!isMunicipality(row)) continue;
    const name = countyName(row);
    const county = counties.get(row.county) ?? { ags: row.county, slug: slugOf(name), name, municipalities: [] };
    county.municipalities.push(factsOf(row));
    counties.set(row.county, county);
  }
  return { ok: true, counties };
}

/** Writes the municipalities of a county down; those that are there already (by their key) stay as they are. */
export async function takeRegister(db: Db, by: Actor, at: Date, county: RegisterCounty): Promise<number> {
  let taken = 0;
  for (const facts of county.municipalities) {
    if (facts.regionalKey && (await findMunicipalityByKey(db, facts.regionalKey))) continue;
    await addMunicipality(db, by, at, facts);
    taken += 1;
  }
  return taken;
}

function rowsOf(table: Table): RegisterRow[] {
  const at = (name: string) => table.columns.indexOf(name);
  const index = Object.fromEntries(Object.entries(columns).map(([field, name]) => [field, at(name)]));
  const latitude = at('lat');
  const longitude = at('lon');
  return table.rows.map(({ cells }) => {
    const cell = (field: keyof typeof columns) => cells[index[field] ?? -1] ?? '';
    const point = [Number(cells[latitude] || Number.NaN), Number(cells[longitude] || Number.NaN)] as const;
    return {
      key: cell('key'),
      name: cell('name'),
      typeCode: cell('typeCode'),
      type: cell('type'),
      county: cell('county'),
      countyName: cell('countyName'),
      population: /^\d+$/.test(cell('population')) ? Number(cell('population')) : null,
      onEarth: point.every(Number.isFinite) ? { latitude: point[0], longitude: point[1] } : null,
    };
  });
}

function factsOf(row: RegisterRow): MunicipalityFacts {
  const { name, type } = nameAndType(row);
  return {
    name,
    type,
    regionalKey: row.key,
    population: row.population,
    foreignNationals: null,
    isCountySeat: false,
    hasIntegrationOffice: false,
    onMap: null,
    onEarth: row.onEarth,
    note: '',
  };
}
