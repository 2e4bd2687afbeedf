import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { type Catalogue, openCatalogue } from '../counties/catalogue.ts';
import type { Db } from '../database/database.ts';
import { readAllMigrations } from '../database/migrate.ts';
import { filesById } from '../files/data.ts';
import { filePurpose } from '../files/purpose.ts';
import { storeFile } from '../files/store.ts';
import { indexText, searchTexts } from '../search/search.ts';
import { testSecrets } from '../testing/secrets.ts';
import { enqueue } from './enqueue.ts';
import { job } from './job.ts';
import { listWorkload } from './state.ts';
import { startWorkers, type Workers } from './workers.ts';

const now = new Date('2026-11-22T14:10:00Z');
const ran: { database: string; text: string }[] = [];
const note = job<{ text: string }>('test.note', {
  async run({ db }, { text }) {
    const result = await sql<{ name: string }>`select current_database() as name`.execute(db);
    ran.push({ database: result.rows[0]?.name ?? '', text });
  },
});

let catalogue: Catalogue;
let workers: Workers;
const make = (slug: string) => catalogue.create({ slug, name: `Kreis ${slug}`, hosts: [`${slug}.localhost`] });

beforeAll(async () => {
  catalogue = await openCatalogue({ connection: inject('server'), prefix: 'qs_jobs' }, await readAllMigrations());
  await make('musterau');
  await make('nebelfeld');
  const log = { info: () => undefined, error: () => undefined };
  workers = startWorkers({
    counties: catalogue,
    jobs: [note],
    now: () => now,
    secrets: testSecrets,
    originOf: String,
    log,
    roundMs: 100,
  });
  await workers.ready;
});
afterAll(async () => {
  await workers.stop();
  for (const { slug } of await catalogue.entries()) await catalogue.remove(slug);
  await catalogue.close();
});

async function dbOf(slug: string): Promise<Db> {
  const county = await catalogue.bySlug(slug);
  if (!county) throw new Error(`no county ${slug}`);
  return county.db;
}

async function until(isSo: () => boolean): Promise<void> {
  for (let tries = 0; tries < 400 && !isSo(); tries += 1) await wait(25);
  expect(isSo()).toBe(true);
}

test('a job runs in the county that asked for it, and the other county knows nothing of it', async () => {
  await enqueue(await dbOf('musterau'), note, { text: 'only here' });
  await until(() => ran.length === 1);
  expect(ran).toEqual([{ database: 'qs_jobs_county_musterau', text: 'only here' }]);
  expect(await listWorkload(await dbOf('nebelfeld'))).toEqual([]);
});

test('a county that is made later is worked for, too, and one that is deleted disturbs nobody', async () => {
  const fresh = await make('tannengrund');
  await enqueue(fresh.db, note, { text: 'the newest' });
  await until(() => ran.some((each) => each.text === 'the newest'));
  await catalogue.remove('tannengrund');
  await wait(300);
  await enqueue(await dbOf('nebelfeld'), note, { text: 'still working' });
  await until(() => ran.some((each) => each.text === 'still working'));
}, 60_000);

test('files and texts of one county are not there in the other, even by their id', async () => {
  const [here, there] = [await dbOf('musterau'), await dbOf('nebelfeld')];
  const by = { kind: 'system', name: 'test' } as const;
  const purpose = filePurpose('sample.paper', { kinds: ['pdf'] });
  const stored = await storeFile(here, by, now, { name: 'a.pdf', bytes: Buffer.from('%PDF-1.7\n%%EOF\n'), purpose });
  const id = stored.ok ? stored.file.id : '';
  expect((await filesById(here, [id])).size).toBe(1);
  expect((await filesById(there, [id])).size).toBe(0);
  const text = { kind: 'offer', id, language: 'de', title: 'Sprachcafé', text: '', href: '/de/angebote/O-1' } as const;
  await indexText(here, { ...text, isPublic: true });
  const found = (db: Db) =>
    db.transaction().execute((trx) => searchTexts(trx, 'Sprachcafé', { publicOnly: true, language: 'de' }));
  expect(await found(here)).toHaveLength(1);
  expect(await found(there)).toHaveLength(0);
});
