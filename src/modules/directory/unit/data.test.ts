import { readFileSync } from 'node:fs';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { saveSetting } from '#modules/accounts/index.ts';
import { useDatabase } from '#platform/testing/database.ts';
import { loadDemoDirectory } from '../test-support.ts';
import { findUnit, listUnits, updateUnit } from './data.ts';
import { leadUnitOf } from './rules.ts';

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

const leadMigration = new URL('../migrations/2026-11-30-1273_set_the_lead_unit.sql', import.meta.url);

test(
  'REQ-A09 a county of before keeps as its lead unit the one that its settings called by name',
  rolledBack(async (db) => {
    await loadDemoDirectory(db);
    const lead = async () => leadUnitOf(await listUnits(db))?.code;
    const again = async (terms: Record<string, string>) => {
      await sql`alter table directory.unit drop column is_lead_unit`.execute(db);
      await sql`delete from accounts.setting where key = 'terms'`.execute(db);
      await saveSetting(db, 'terms', terms, new Date('2026-11-22T14:10:00Z'));
      await sql.raw(readFileSync(leadMigration, 'utf8')).execute(db);
    };
    expect(await lead()).toBe('U01');
    await again({});
    expect(await lead()).toBe('U01');
    await again({ leadUnit: 'Wirtschaftsförderung' });
    expect(await lead()).toBe('U08');
    await again({ leadUnit: 'Gibt es nicht' });
    expect(await lead()).toBeUndefined();
  }),
);

test(
  'the database keeps a second lead unit out, whoever writes it',
  rolledBack(async (db) => {
    await loadDemoDirectory(db);
    const other = await findUnit(db, 'U08');
    if (!other) throw new Error('no unit');
    await expect(updateUnit(db, other.id, { ...other, isLeadUnit: true })).rejects.toThrow(/lead_unit/);
  }),
);
