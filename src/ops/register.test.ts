import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { listMunicipalities } from '#modules/directory/index.ts';
import { useDatabase } from '#platform/testing/database.ts';
import { fleetingFolder } from '#platform/testing/fleeting-folder.ts';
import { registerEntry } from './register.ts';

const { db } = useDatabase();
const failure = async (question: Parameters<typeof registerEntry>[0]) =>
  registerEntry(question).then(
    () => 'found',
    (error: Error) => error.message,
  );

test('a name that one county has brings its municipalities along, and says which county it was', async () => {
  const entry = await registerEntry({ name: 'Wetteraukreis' });
  expect(entry).toMatchObject({ slug: 'wetteraukreis', name: 'Wetteraukreis' });
  expect(entry.found).toContain('06440 Wetteraukreis (territorial state 2023-11-30, © Statistisches Bundesamt');
  expect(await entry.fill(db(), new Date('2026-11-30T10:00:00Z'))).toBe(25);
  expect((await listMunicipalities(db())).map(({ name }) => name)).toContain('Altenstadt');
});

test('a name that several counties have, or none, is no guess: the keys are named', async () => {
  const several = await failure({ name: 'Kreis Karlsruhe' });
  expect(several).toContain('--ags 08212   Karlsruhe');
  expect(several).toContain('--ags 08215   Landkreis Karlsruhe');
  expect(several).toContain('--without-municipalities');
  expect(await failure({ name: 'Kreis Musterau' })).toContain('the register knows none like it');
});

test('a key needs no file', async () => {
  expect(await registerEntry({ ags: '06438' })).toMatchObject({ name: 'Landkreis Offenbach' });
  expect(await failure({ ags: '99999' })).toContain('knows no county 99999');
  expect(await failure({ ags: '6438' })).toContain('five digits');
});

test('a newer register with the same columns is read instead of the one that ships', async () => {
  const file = join(fleetingFolder('qs-register-'), 'newer.csv');
  writeFileSync(
    file,
    'ags8,name,typ_code,plz_verwaltungssitz,bevoelkerung\n06438001,"Neudietzen, Stadt",63,63128,34000\n',
  );
  expect(await failure({ file })).toContain('--register needs --ags');
  const entry = await registerEntry({ ags: '06438', file });
  expect(entry.name).toBe('Landkreis Offenbach');
  expect(entry.found).toContain('newer.csv');
});

test('a file that is no register says which columns are missing', async () => {
  const file = join(fleetingFolder('qs-register-'), 'wrong.csv');
  writeFileSync(file, 'Name;Ort\nA;B\n');
  expect(await failure({ ags: '06438', file })).toContain('columns are missing: ags8, name, typ_code, bevoelkerung');
});
