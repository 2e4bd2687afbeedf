import { sql } from 'kysely';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { readSettings } from '#modules/accounts/index.ts';
import { type Catalogue, openCatalogue } from '#platform/counties/catalogue.ts';
import type { County } from '#platform/counties/county.ts';
import { openDatabase } from '#platform/database/database.ts';
import { readAllMigrations } from '#platform/database/migrate.ts';
import { connectModules } from '#src/house/connect.ts';
import { modules } from '#src/modules.ts';
import type { Operation, OperationContext } from '#src/ops/operation.ts';
import { publishOneCounty, withdrawOneCounty } from '#src/ops/publication.ts';

const prefix = `qs_publication_${process.pid}`;
let catalogue: Catalogue;
let county: County;

beforeAll(async () => {
  connectModules(modules);
  catalogue = await openCatalogue({ connection: inject('server'), prefix }, await readAllMigrations());
  county = await catalogue.create({ slug: 'neustadt', name: 'Kreis Neustadt', hosts: ['neustadt.localhost'] });
});

afterAll(async () => {
  for (const { slug } of await catalogue.entries()) await catalogue.remove(slug);
  await catalogue.close();
  const { db, close } = openDatabase(inject('server'), { max: 1 });
  await sql.raw(`drop database ${prefix}_catalogue with (force)`).execute(db);
  await close();
});

/** What the command prints, and its refusal if there is one. */
async function run(operation: Operation, words: string[], options: Record<string, string> = {}) {
  const lines: string[] = [];
  const now = new Date('2026-11-30T10:00:00Z');
  const context = { installation: { catalogue }, words, options, now, print: (line: string) => void lines.push(line) };
  const refusal = await operation.run(context as unknown as OperationContext).then(
    () => '',
    (error: Error) => error.message,
  );
  return { lines, refusal, publishedAt: (await readSettings(county.db)).publishedAt };
}

const historyOf = async () =>
  (
    await sql<{ action: string; reason: string | null }>`
      select action, reason from history.entry where action in ('published', 'withdrawn') order by at, position`.execute(
      county.db,
    )
  ).rows;

test('an empty county is not published: the command names what the law asks for and is still missing', async () => {
  const refused = await run(publishOneCounty, ['neustadt']);
  expect(refused.publishedAt).toBeFalsy();
  expect(refused.refusal).not.toBe('');
  expect(refused.lines.filter((line) => line.startsWith('✗ ')).length).toBeGreaterThanOrEqual(3);
  expect(refused.lines.join('\n')).toContain('Impressum');
  expect(await historyOf()).toEqual([]);
});

test('--anyway publishes it, once, and unpublish takes it back with a reason that the history keeps', async () => {
  const published = await run(publishOneCounty, ['neustadt'], { anyway: '' });
  expect(published.refusal).toBe('');
  expect(published.lines.at(-1)).toBe('neustadt is public');
  expect(published.publishedAt).toBe('2026-11-30T10:00:00.000Z');
  expect((await run(publishOneCounty, ['neustadt'], { anyway: '' })).refusal).not.toBe('');

  expect((await run(withdrawOneCounty, ['neustadt'])).refusal).not.toBe('');
  const withdrawn = await run(withdrawOneCounty, ['neustadt'], { reason: 'Umzug auf eine andere Adresse' });
  expect(withdrawn).toMatchObject({ lines: ['neustadt is not public any more'], refusal: '' });
  expect(withdrawn.publishedAt).toBeFalsy();
  expect(await historyOf()).toMatchObject([
    { action: 'published' },
    { action: 'withdrawn', reason: 'Umzug auf eine andere Adresse' },
  ]);
});

test('a county that does not exist, or none at all, is said', async () => {
  expect((await run(publishOneCounty, ['altstadt'])).refusal).toContain('no county altstadt');
  expect((await run(publishOneCounty, [])).refusal).toContain('which county?');
});
