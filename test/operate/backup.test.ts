import {
  createReadStream,
  createWriteStream,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { readSettings, saveSetting } from '#modules/accounts/index.ts';
import { createPerson, createSession } from '#modules/accounts/test-support.ts';
import { type Catalogue, openCatalogue } from '#platform/counties/catalogue.ts';
import type { Db } from '#platform/database/database.ts';
import { readAllMigrations } from '#platform/database/migrate.ts';
import { recordHistory } from '#platform/history/history.ts';
import { countMail, findHold, insertMail } from '#platform/mail/data.ts';
import { exportCounty } from '#src/ops/archive.ts';
import { backupCounty, restoreInto } from '#src/ops/backup.ts';
import { restore } from '#src/ops/backups.ts';
import { listTables } from '#src/ops/tables.ts';

const now = new Date('2026-11-22T14:10:00Z');
const folder = mkdtempSync(join(tmpdir(), 'qs-backup-'));
let catalogue: Catalogue;
let musterau: Db;

beforeAll(async () => {
  catalogue = await openCatalogue({ connection: inject('server'), prefix: 'qs_backup' }, await readAllMigrations());
  const county = await catalogue.create({ slug: 'musterau', name: 'Kreis Musterau', hosts: ['musterau.localhost'] });
  musterau = county.db;
  await saveSetting(musterau, 'claim', 'Ankommen und „mitreden“\n\\.\tÄ', now);
  const thing = { kind: 'measure', id: crypto.randomUUID() };
  await recordHistory(musterau, { kind: 'system', name: 'Übernahme' }, now, thing, 'created', { reason: 'a\\Nb' });
  await backupCounty(connectionOf('musterau'), county, join(folder, 'one'), now);
});

afterAll(async () => {
  for (const { slug } of await catalogue.entries()) await catalogue.remove(slug);
  await catalogue.close();
  rmSync(folder, { recursive: true, force: true });
});

const connectionOf = (slug: string) => catalogue.connectionOf(`qs_backup_county_${slug}`);

async function allRows(db: Db): Promise<Record<string, unknown[]>> {
  const rows: Record<string, unknown[]> = {};
  for (const { schema, table } of await listTables(db)) {
    if (schema === 'platform') continue;
    const found = await sql<{ row: unknown }>`
      select to_jsonb(t) as row from ${sql.table(`${schema}.${table}`)} t order by to_jsonb(t)::text`.execute(db);
    rows[`${schema}.${table}`] = found.rows.map(({ row }) => row);
  }
  return rows;
}

test('a county restored from its backup holds exactly the same rows', async () => {
  const copy = await catalogue.create({ slug: 'kopie', name: 'Kopie', hosts: ['kopie.localhost'], empty: true });
  await restoreInto(connectionOf('kopie'), join(folder, 'one'));
  expect(await allRows(copy.db)).toEqual(await allRows(musterau));
});

test('a restored county can be worked with: history still cannot be changed', async () => {
  const copy = await catalogue.bySlug('kopie');
  await expect(sql`delete from history.entry`.execute(copy?.db as Db)).rejects.toThrow('never changed or deleted');
});

test('whoever was signed in or invited when the backup was made is not so in a copy of the county', async () => {
  const id = await createPerson(musterau, { role: 'partner', email: 'amal@verein.example' }, now);
  await createSession(musterau, id, now, true);
  await sql`insert into accounts.known_device (person_id, token_hash, seen_at)
    values (${id}, ${Buffer.alloc(32, 1)}, ${now})`.execute(musterau);
  await sql`insert into accounts.invitation (person_id, sent_at, expires_at)
    values (${id}, ${now}, ${new Date(now.getTime() + 86_400_000)})`.execute(musterau);
  const mail = { fromName: 'Kreis Musterau', subject: 'Anmelden', body: 'Ein Link', language: 'de', queuedAt: now };
  await insertMail(musterau, { ...mail, toEmail: 'amal@verein.example' });
  const original = { slug: 'musterau', name: 'Kreis Musterau', hosts: ['musterau.localhost'] };
  await saveSetting(musterau, 'publishedAt', now.toISOString(), now);
  await backupCounty(connectionOf('musterau'), original, join(folder, 'access'), now);
  const given = { from: join(folder, 'access'), county: 'abschrift' };
  const operation = { installation: { catalogue }, config: { baseHost: 'localhost' }, options: given, words: [], now };
  await restore.run({ ...operation, print: () => undefined } as unknown as Parameters<typeof restore.run>[0]);
  const rows = await allRows((await catalogue.bySlug('abschrift'))?.db as Db);
  for (const table of ['session', 'known_device', 'invitation']) expect(rows[`accounts.${table}`], table).toEqual([]);
  expect(rows['accounts.person']?.length).toBe(1);
  const copy = (await catalogue.bySlug('abschrift'))?.db as Db;
  expect(await countMail(copy)).toEqual({ queued: 0, sent: 0, failed: 1 });
  expect((await findHold(copy))?.reason).toBe('a copy restored from a backup');
  // Nobody takes a copy for the county.
  expect((await readSettings(copy)).publishedAt).toBe('');
});

test('a county restored under its own name sends mails as before, but none that waited when the backup was made', async () => {
  await catalogue.remove('musterau');
  const given = { from: join(folder, 'access') };
  const operation = { installation: { catalogue }, config: { baseHost: 'localhost' }, options: given, words: [], now };
  await restore.run({ ...operation, print: () => undefined } as unknown as Parameters<typeof restore.run>[0]);
  musterau = (await catalogue.bySlug('musterau'))?.db as Db;
  expect(await countMail(musterau)).toEqual({ queued: 0, sent: 0, failed: 1 });
  expect(await findHold(musterau)).toBeUndefined();
});

test('nobody but the owner of a backup reads any file of it', () => {
  for (const name of readdirSync(join(folder, 'access')))
    expect([name, statSync(join(folder, 'access', name)).mode & 0o077]).toEqual([name, 0]);
});

test('a damaged backup is refused and says which file', async () => {
  const county = { slug: 'musterau', name: 'Kreis Musterau', hosts: ['musterau.localhost'] };
  await backupCounty(connectionOf('musterau'), county, join(folder, 'two'), now);
  writeFileSync(join(folder, 'two', 'accounts.setting.copy.gz'), '');
  await catalogue.create({ slug: 'kaputt', name: 'Kaputt', hosts: ['kaputt.localhost'], empty: true });
  await expect(restoreInto(connectionOf('kaputt'), join(folder, 'two'))).rejects.toThrow();
});

test('a folder that is no backup is refused with a sentence that helps', async () => {
  await expect(restoreInto(connectionOf('kaputt'), folder)).rejects.toThrow('is no backup');
});

test('the export of a county is lines of JSON that any program can read', async () => {
  const file = join(folder, 'export.json.gz');
  const count = await exportCounty(musterau, createWriteStream(file));
  const lines: { table: string; row: Record<string, unknown> }[] = [];
  for await (const line of createInterface(createReadStream(file).pipe(createGunzip()))) lines.push(JSON.parse(line));
  expect(lines).toHaveLength(count);
  expect(lines.find((line) => line.table === 'accounts.setting')?.row.value).toBe('Ankommen und „mitreden“\n\\.\tÄ');
});

test('two counties cannot answer under the same host name', async () => {
  await expect(catalogue.create({ slug: 'zweit', name: 'Zweit', hosts: ['musterau.localhost'] })).rejects.toThrow(
    'musterau',
  );
});
