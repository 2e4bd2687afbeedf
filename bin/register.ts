/**
 * Writes the register that ships with the product anew, from two lists made of the GV100AD of Destatis:
 * `npm run register -- MUNICIPALITIES.csv COUNTIES.csv 2023-11-30`. What the lists look like: register/README.md.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readOwnTable } from '../src/platform/tables/read.ts';

const folder = join(import.meta.dirname, '../register');
/** Forest, lake: nobody lives there, nobody administers it. */
const uninhabited = '66';

/** A list with only these columns; rows that `keep` refuses are left out. */
async function narrowed(file: string, columns: readonly string[], keep: (row: Map<string, string>) => boolean) {
  const read = readOwnTable(new Uint8Array(readFileSync(file)), file);
  if (!read.ok) throw new Error(`${file} cannot be read`);
  const { table } = read;
  const missing = columns.filter((column) => !table.columns.includes(column));
  if (missing.length > 0) throw new Error(`${file} lacks ${missing.join(', ')}`);
  const rows = table.rows
    .map(({ cells }) => new Map(table.columns.map((column, index) => [column, cells[index] ?? ''])))
    .filter(keep)
    .map((row) => columns.map((column) => quoted(row.get(column) ?? '')).join(','));
  return `${[columns.join(','), ...rows].join('\n')}\n`;
}

const quoted = (text: string) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

const [municipalities, counties, territorialState] = process.argv.slice(2);
if (!municipalities || !counties || !/^\d{4}-\d{2}-\d{2}$/.test(territorialState ?? ''))
  throw new Error('npm run register -- MUNICIPALITIES.csv COUNTIES.csv DAY');

writeFileSync(
  join(folder, 'municipalities.csv'),
  await narrowed(
    municipalities,
    ['ags8', 'name', 'typ_code', 'plz_verwaltungssitz', 'bevoelkerung'],
    (row) => row.get('typ_code') !== uninhabited,
  ),
);
writeFileSync(
  join(folder, 'counties.csv'),
  await narrowed(counties, ['ags5', 'name', 'typ'], (row) => row.get('typ_code') !== '0'),
);
const about = {
  territorialState,
  attribution: `© Statistisches Bundesamt (Destatis), ${territorialState?.slice(0, 4)}, dl-de/by-2-0, verändert`,
};
writeFileSync(join(folder, 'about.json'), `${JSON.stringify(about, null, 2)}\n`);
