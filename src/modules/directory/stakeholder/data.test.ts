import { expect, test } from 'vitest';
import { compareNames } from '#platform/i18n/format.ts';
import { useDatabase } from '#platform/testing/database.ts';
import { insertMunicipality, listMunicipalities } from '../municipality/data.ts';
import { insertStakeholder, listStakeholders, stakeholdersByCode, stakeholdersById } from './data.ts';

const { rolledBack } = useDatabase();
const at = new Date('2026-11-22T14:10:00Z');

test(
  'the next stakeholder of a kind gets the next free code, and a given code is kept',
  rolledBack(async (db) => {
    const given = await insertStakeholder(db, { kind: 'organisation', name: 'Volkshochschule', code: 'A07' }, at);
    const next = await insertStakeholder(db, { kind: 'organisation', name: 'Sportkreis' }, at);
    const other = await insertStakeholder(db, { kind: 'body', name: 'Kreistag' }, at);
    expect([given.code, next.code, other.code]).toEqual(['A07', 'A08', 'B1']);
  }),
);

test(
  'stakeholders are found by id and by code, whatever their kind, and unknown ones are left out',
  rolledBack(async (db) => {
    const unit = await insertStakeholder(db, { kind: 'unit', name: 'Leitstelle Integration', code: 'U01' }, at);
    const body = await insertStakeholder(db, { kind: 'body', name: 'Kreistag', code: 'B1' }, at);
    const facts = { code: 'U01', name: 'Leitstelle Integration', isArchived: false, isPublic: true };
    const expected = { id: unit.id, kind: 'unit', ...facts };
    expect((await stakeholdersById(db, [unit.id, crypto.randomUUID()])).get(unit.id)).toEqual(expected);
    expect([...(await stakeholdersByCode(db, ['B1', 'U01', 'U99'])).keys()]).toEqual(['B1', 'U01']);
    expect((await listStakeholders(db, ['body'])).map((one) => one.id)).toEqual([body.id]);
    expect(await stakeholdersById(db, [])).toEqual(new Map());
  }),
);

test(
  'names stand where people look for them: umlauts among their vowels, ß as ss, Arabic after Latin',
  rolledBack(async (db) => {
    const names = [
      'Zebra e. V.',
      'ärzte im Ort',
      'Apfelbaum',
      'Österreich-Verein',
      'Ostern',
      'Straßenkinder',
      'Strandbad',
      'Ulm',
      'Übersetzer',
      'مركز',
      'أمل',
    ];
    for (const name of names) await insertStakeholder(db, { kind: 'body', name }, at);
    const listed = (await listStakeholders(db, ['body'])).map(({ name }) => name);
    expect(listed).toEqual([
      'Apfelbaum',
      'ärzte im Ort',
      'Ostern',
      'Österreich-Verein',
      'Strandbad',
      'Straßenkinder',
      'Übersetzer',
      'Ulm',
      'Zebra e. V.',
      'أمل',
      'مركز',
    ]);
    expect(listed).toEqual(names.toSorted(new Intl.Collator('de').compare));
  }),
);

test(
  'a municipality keeps what is known and admits what is not',
  rolledBack(async (db) => {
    const facts = {
      name: 'Beispielheim',
      type: 'Stadt',
      regionalKey: '99001002',
      postalCode: null,
      population: 28_400,
      foreignNationals: null,
      isCountySeat: false,
      hasIntegrationOffice: true,
      onMap: { x: 33, y: 40.5 },
      onEarth: null,
      note: '',
    };
    const made = await insertMunicipality(db, facts, at, { code: 'G02' });
    expect(await listMunicipalities(db)).toEqual([{ ...facts, id: made.id, code: 'G02', archival: null }]);
  }),
);

test(
  'names with numbers stand in the order in which people count',
  rolledBack(async (db) => {
    const names = ['Stelle 2', 'Stelle 10', 'Stelle 1', 'Stelle 9a'];
    for (const name of names) await insertStakeholder(db, { kind: 'unit', name }, at);
    expect((await listStakeholders(db, ['unit'])).map(({ name }) => name)).toEqual([
      'Stelle 1',
      'Stelle 2',
      'Stelle 9a',
      'Stelle 10',
    ]);
    expect([...names].sort(compareNames)).toEqual(['Stelle 1', 'Stelle 2', 'Stelle 9a', 'Stelle 10']);
  }),
);
