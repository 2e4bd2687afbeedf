import { readFileSync } from 'node:fs';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { useDatabase } from '#platform/testing/database.ts';
import { loadDemoDirectory } from '../test-support.ts';
import { findUnit, listUnits, updateUnit } from './data.ts';

const { rolledBack } = useDatabase();
const migration = new URL('../migrations/2026-11-30-0911_set_the_privacy_office.sql', import.meta.url);

test(
  'a county of before keeps the contact for data protection that was found by its name, the first of several',
  rolledBack(async (db) => {
    await loadDemoDirectory(db);
    const by = async () => (await listUnits(db)).filter((unit) => unit.isPrivacyOffice).map(({ code }) => code);
    const before = await by();
    const later = await findUnit(db, 'U16');
    if (later) await updateUnit(db, later.id, { ...later, name: 'Stelle für DATENSCHUTZ' });
    await sql`alter table directory.unit drop column is_privacy_office`.execute(db);
    await sql.raw(readFileSync(migration, 'utf8')).execute(db);
    expect(await by()).toEqual(before);
  }),
);

test(
  'the database keeps a second contact for data protection out, whoever writes it',
  rolledBack(async (db) => {
    await loadDemoDirectory(db);
    const lead = await findUnit(db, 'U01');
    if (!lead) throw new Error('no lead unit');
    await expect(updateUnit(db, lead.id, { ...lead, isPrivacyOffice: true })).rejects.toThrow(/privacy_office/);
  }),
);
