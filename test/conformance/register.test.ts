import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { listMunicipalities, readRegister, takeRegister } from '#modules/directory/index.ts';
import { useDatabase } from '#platform/testing/database.ts';
import { reference, referenceFolder } from './reference.ts';

const register = () => reference('regions/gemeinden_gv100ad_2023-11-30.csv');
const { rolledBack } = useDatabase();

interface CountyRow {
  ags: string;
  population: number;
}

function countyRows(file: string): CountyRow[] {
  const [head = '', ...lines] = readFileSync(file, 'utf8').trim().split(/\r?\n/);
  const names = head.split(',');
  // Only names hold commas, in quotes; they are not needed here.
  const cells = (line: string) => line.replaceAll(/"[^"]*"/g, 'x').split(',');
  return lines.map(cells).map((row) => ({ ags: row[0] ?? '', population: Number(row[names.indexOf('bevoelkerung')]) }));
}

async function read(file: string) {
  const found = await readRegister(readFileSync(file));
  if (!found.ok) throw new Error(JSON.stringify(found.problem));
  return found.counties;
}

test.skipIf(!referenceFolder)(
  'all 400 counties of the official register have their municipalities and their population',
  async () => {
    const found = await read(register());
    const official = countyRows(reference('regions/kreise_gv100ad_2023-11-30.csv')).filter(
      ({ ags }) => !['07000', '13000'].includes(ags),
    );
    expect(official).toHaveLength(400);
    for (const { ags, population } of official) {
      const county = found.get(ags);
      const sum = county?.municipalities.reduce((total, one) => total + (one.population ?? 0), 0) ?? 0;
      expect(sum, `county ${ags}`).toBe(population);
      expect(county?.slug, `county ${ags}`).toMatch(/^[a-z][a-z0-9-]{1,39}$/);
      expect(
        county?.municipalities.every(({ regionalKey }) => regionalKey?.startsWith(ags)),
        `county ${ags}`,
      ).toBe(true);
    }
  },
);

test.skipIf(!referenceFolder)(
  'Landkreis Offenbach gets its thirteen towns, and a second run adds none',
  rolledBack(async (db) => {
    const county = (await read(register())).get('06438');
    if (!county) throw new Error('no county 06438');
    const by = { kind: 'system', name: 'test' } as const;
    expect(county.name).toBe('Landkreis Offenbach');
    expect(await takeRegister(db, by, new Date(), county)).toBe(13);
    expect(await takeRegister(db, by, new Date(), county)).toBe(0);
    expect((await listMunicipalities(db)).map(({ name }) => name)).toContain('Dietzenbach');
  }),
);

test.skipIf(!referenceFolder)('a register with points on the earth keeps them for the map', async () => {
  const [county] = (await read(reference('regions/gemeinden_zielkreise_2023-11-30.csv'))).values();
  expect(county?.municipalities.every(({ onEarth }) => onEarth !== null)).toBe(true);
});

test('a file that is no register says what is missing', async () => {
  const found = await readRegister(new TextEncoder().encode('Name;Ort\nA;B\n'));
  expect(found).toMatchObject({ ok: false, problem: { kind: 'columns' } });
});
