import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { registerNode } from '#modules/thread/index.ts';
import type { Db } from '#platform/database/database.ts';
import { enqueue } from '#platform/jobs/enqueue.ts';
import { sendMail } from '#platform/mail/outbox.ts';
import { indexText, searchTexts } from '#platform/search/search.ts';
import { useDatabase } from '#platform/testing/database.ts';
import { testSecrets } from '#platform/testing/secrets.ts';
import { modules } from '#src/modules.ts';
import { houseCommands } from './commands.ts';
import { connectModules } from './connect.ts';

const { rolledBack } = useDatabase();
const now = new Date('2026-11-22T14:10:00Z');
beforeAll(() => connectModules(modules));

async function run(db: Db, name: string, words: string[] = []): Promise<string[]> {
  const lines: string[] = [];
  const command = houseCommands.find((each) => each.name === name);
  const by = { kind: 'system', name: 'test' } as const;
  const county = { slug: 'musterau', name: 'Kreis Musterau', origin: 'http://musterau.localhost' };
  const print = (line: string) => void lines.push(line);
  await command?.run({ db, by, now, county, secrets: testSecrets, words, options: {}, print });
  return lines;
}

test(
  'an operator sees which jobs failed and why, and lets them run once more',
  rolledBack(async (db) => {
    await enqueue(db, { name: 'test.export' }, {});
    await sql`update pgboss.job set state = 'failed', completed_on = now(), output = '{"message": "Error: no disk"}'`.execute(
      db,
    );
    const lines = await run(db, 'jobs list');
    expect(lines[0]).toBe('test.export              0 waiting, 0 running, 1 failed');
    expect(lines[1]).toContain('Error: no disk');
    expect(await run(db, 'jobs retry', ['all'])).toEqual(['1 of 1 failed jobs run again']);
    expect((await run(db, 'jobs list'))[0]).toContain('1 waiting, 0 running, 0 failed');
    await expect(run(db, 'jobs retry')).rejects.toThrow('which jobs?');
  }),
);

test(
  'an operator reads the mails to one address that have not left the house, and no others',
  rolledBack(async (db) => {
    const mail = { language: 'de', subject: 'house.mail.title', text: 'house.mail.lead' } as const;
    const sent = await sendMail(db, { to: 'amal@verein.example', ...mail }, now);
    await sql`update mail.message set sent_at = now() where id = ${sent}`.execute(db);
    await sendMail(db, { to: 'amal@verein.example', ...mail }, now);
    await sendMail(db, { to: 'berta@verein.example', ...mail }, now);
    const lines = await run(db, 'mail show', ['Amal@verein.example']);
    expect(lines.length).toBe(1);
    expect(lines[0]).toContain('amal@verein.example');
    expect(lines[0]).toContain('Hier steht, was verschickt worden wäre.');
    await expect(run(db, 'mail show')).rejects.toThrow('whose mails?');
  }),
);

test(
  'an operator sees how mail does, without addresses and texts',
  rolledBack(async (db) => {
    const to = 'amal@verein.example';
    await sendMail(db, { to, language: 'de', subject: 'house.mail.title', text: 'house.mail.lead' }, now);
    await sendMail(db, { to, language: 'de', subject: 'house.mail.title', text: 'house.mail.lead' }, now);
    await sql`update mail.message set failed_at = now(), failure = 'the mail server answered 550', tries = 1
      where id = (select id from mail.message limit 1)`.execute(db);
    const lines = await run(db, 'mail list');
    expect(lines[0]).toBe('1 waiting, 0 sent, 1 failed');
    expect(lines.join()).toContain('answered 550');
    expect(lines.join()).not.toContain('amal');
  }),
);

test(
  'everything is indexed anew, and what a module indexed by itself keeps its text and who may find it',
  rolledBack(async (db) => {
    const id = crypto.randomUUID();
    await registerNode(db, now, { kind: 'measure', id, code: 'M-901', title: 'Sprachcafé am Markt', isPublic: true });
    await indexText(db, {
      kind: 'measure',
      id,
      language: 'de',
      code: 'M-901',
      title: 'Sprachcafé am Markt',
      text: 'Träger droht auszusteigen',
      href: '/m',
      isPublic: false,
      may: 'thread.path.read-internal',
    });
    expect((await run(db, 'search rebuild'))[0]).toMatch(/^\d+ texts written again; 0 of \d+ things were missing$/);
    const { rows } = await sql<{
      text: string;
      may: string;
    }>`select text, may from search.document where id = ${id} and not is_public`.execute(db);
    expect(rows).toEqual([{ text: 'Träger droht auszusteigen', may: 'thread.path.read-internal' }]);
    expect(await searchTexts(db, 'aussteigt auszusteigen', { publicOnly: true, language: 'de' })).toEqual([]);
  }),
);

test(
  'what is missing in the search is put there from what the thread knows',
  rolledBack(async (db) => {
    await registerNode(db, now, {
      kind: 'measure',
      id: crypto.randomUUID(),
      code: 'M-900',
      title: 'Sprachcafé',
      isPublic: true,
    });
    await sql`delete from search.document`.execute(db);
    expect(await run(db, 'search index')).toEqual(['1 of 1 things were missing']);
    expect(await run(db, 'search index')).toEqual(['0 of 1 things were missing']);
    expect(await searchTexts(db, 'M-900', { publicOnly: true, language: 'de' })).toMatchObject([
      { title: 'Sprachcafé' },
    ]);
  }),
);
