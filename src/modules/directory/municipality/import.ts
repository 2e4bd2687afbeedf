import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { installationRoot } from '#platform/config/root.ts';
import type { Db } from '#platform/database/database.ts';
import { readWhole } from '#platform/forms/fields.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import { readOwnTable } from '#platform/tables/read.ts';
import type { Table, TableProblem } from '#platform/tables/table.ts';
import { listMunicipalities, lockMunicipalities } from './data.ts';
import { countiesOf, matchRegister, type RegisterCounty, type RegisterRow } from './register.rules.ts';
import { addMunicipality } from './verbs.ts';

/** Why the register cannot be used. */
export type RegisterProblem = { kind: 'unreadable'; problem: TableProblem } | { kind: 'columns'; missing: string[] };

/** What every register must have; the names are those of the file that ships with the product. */
const columns = { key: 'ags8', name: 'name', typeCode: 'typ_code', population: 'bevoelkerung' } as const;
/** What it may have besides. The county is the first five digits of the key, its name stands in the list of counties. */
const more = {
  type: 'typ',
  county: 'kreis_ags5',
  countyName: 'kreis',
  postalCode: 'plz_verwaltungssitz',
  latitude: 'lat',
  longitude: 'lon',
} as const;

/** A register and what is to be said about it. */
export interface Register {
  counties: ReadonlyMap<string, RegisterCounty>;
  /** The day whose borders and names it shows. */
  territorialState: string;
  attribution: string;
}

let shipped: Promise<Register> | undefined;

/** The register that ships with the product; read once. */
export function shippedRegister(): Promise<Register> {
  shipped ??= readShipped();
  return shipped;
}

async function readShipped(): Promise<Register> {
  const read = await readRegister(shippedFile('municipalities.csv'));
  if (!read.ok) throw new Error('the register that ships with the product cannot be read');
  const about = JSON.parse(new TextDecoder().decode(shippedFile('about.json'))) as Omit<Register, 'counties'>;
  return { counties: read.counties, territorialState: about.territorialState, attribution: about.attribution };
}

const shippedFile = (name: string) => new Uint8Array(readFileSync(join(installationRoot(), 'register', name)));

/**
 * Reads a register of municipalities (a CSV with the columns of register/README.md) into its counties, by official
 * key. Uninhabited areas without a municipality are left out.
 */
export async function readRegister(
  bytes: Uint8Array,
): Promise<{ ok: true; counties: Map<string, RegisterCounty> } | { ok: false; problem: RegisterProblem }> {
  const read = readOwnTable(bytes, 'register.csv');
  if (!read.ok) return { ok: false, problem: { kind: 'unreadable', problem: read.problem } };
  const missing = Object.values(columns).filter((column) => !read.table.columns.includes(column));
  if (missing.length > 0) return { ok: false, problem: { kind: 'columns', missing } };
  return { ok: true, counties: countiesOf(rowsOf(read.table, await countyNames())) };
}

/**
 * Writes the municipalities of a county down; those that are there already stay as they are. Two people who do it at
 * once do it once. Gives how many are new.
 */
export async function takeRegister(db: Db, by: Actor, at: Date, county: RegisterCounty): Promise<number> {
  await lockMunicipalities(db);
  const matches = matchRegister(county, await listMunicipalities(db, { withArchived: true }));
  const missing = matches.filter(({ known }) => known === undefined);
  for (const { facts } of missing) await addMunicipality(db, by, at, facts);
  return missing.length;
}

interface CountyNames {
  get(key: string): { name: string; type: string } | undefined;
}

async function countyNames(): Promise<CountyNames> {
  const read = readOwnTable(shippedFile('counties.csv'), 'counties.csv');
  if (!read.ok) throw new Error('the list of counties that ships with the product cannot be read');
  return new Map(read.table.rows.map(({ cells: [key = '', name = '', type = ''] }) => [key, { name, type }]));
}

function rowsOf(table: Table, names: CountyNames): RegisterRow[] {
  const places = Object.entries({ ...columns, ...more }).map(([field, name]) => [field, table.columns.indexOf(name)]);
  const index = Object.fromEntries(places) as Record<keyof typeof columns | keyof typeof more, number>;
  return table.rows.map(({ cells }) => {
    const cell = (field: keyof typeof index) => cells[index[field]] ?? '';
    const point = [Number(cell('latitude') || Number.NaN), Number(cell('longitude') || Number.NaN)] as const;
    const county = cell('county') || cell('key').slice(0, 5);
    const known = names.get(county);
    return {
      key: cell('key'),
      name: cell('name'),
      typeCode: cell('typeCode'),
      type: cell('type'),
      county,
      countyName: cell('countyName') || (known?.name ?? county),
      countyType: known?.type ?? '',
      postalCode: /^\d{5}$/.test(cell('postalCode')) ? cell('postalCode') : null,
      population: readWhole(cell('population')),
      onEarth: point.every(Number.isFinite) ? { latitude: point[0], longitude: point[1] } : null,
    };
  });
}
