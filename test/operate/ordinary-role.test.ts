import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { saveSetting } from '#modules/accounts/index.ts';
import { type Catalogue, openCatalogue } from '#platform/counties/catalogue.ts';
import { openDatabase } from '#platform/database/database.ts';
import { readAllMigrations } from '#platform/database/migrate.ts';
import { backupCounty, restoreInto } from '#src/ops/backup.ts';

const role = `qs_ordinary_${process.pid}`;
const folder = mkdtempSync(join(tmpdir(), 'qs-role-'));
const now = new Date('2026-11-22T14:10:00Z');
let catalogue: Catalogue;

async function asSuperuser(statement: string): Promise<void> {
  const handle = openDatabase(inject('server'), { max: 1 });
  await sql.raw(statement).execute(handle.db);
  await handle.close();
}

beforeAll(async () => {
  await asSuperuser(`create role ${role} login createdb`);
  const connection = { ...inject('server'), user: role };
  catalogue = await openCatalogue({ connection, prefix: role }, await readAllMigrations());
});

afterAll(async () => {
  for (const { slug } of await catalogue.entries()) await catalogue.remove(slug);
  await catalogue.close();
  await asSuperuser(`drop database ${role}_catalogue with (force)`);
  await asSuperuser(`drop role ${role}`);
  rmSync(folder, { recursive: true, force: true });
});

test('a role that may only create databases is enough to make, back up and restore a county', async () => {
  const county = await catalogue.create({ slug: 'musterau', name: 'Kreis Musterau', hosts: ['musterau.localhost'] });
  await saveSetting(county.db, 'claim', 'mitreden', now);
  await backupCounty(catalogue.connectionOf(`${role}_county_musterau`), county, join(folder, 'one'), now);
  const copy = await catalogue.create({ slug: 'kopie', name: 'Kopie', hosts: ['kopie.localhost'], empty: true });
  await restoreInto(catalogue.connectionOf(`${role}_county_kopie`), join(folder, 'one'));
  const { rows } = await sql`select value from accounts.setting where key = 'claim'`.execute(copy.db);
  expect(rows).toEqual([{ value: 'mitreden' }]);
});

test('after a restore the foreign keys and triggers are back', async () => {
  const copy = await catalogue.bySlug('kopie');
  const { rows } = await sql<{ resting: number; keys: number }>`
    select (select count(*) from pg_trigger where tgenabled = 'D') as resting,
      (select count(*) from pg_constraint where contype = 'f') as keys`.execute(copy?.db as never);
  const original = await catalogue.bySlug('musterau');
  const expected = await sql<{ keys: number }>`
    select count(*) as keys from pg_constraint where contype = 'f'`.execute(original?.db as never);
  expect(rows[0]).toEqual({ resting: 0, keys: expected.rows[0]?.keys });
});
