import { expect, test } from 'vitest';
import { type Command, UsageError } from '#platform/commands/command.ts';
import type { Db } from '#platform/database/database.ts';
import { connectMailWords } from '#platform/mail/outbox.ts';
import { useDatabase } from '#platform/testing/database.ts';
import { testSecrets } from '#platform/testing/secrets.ts';
import { inviteCommand, peopleCommand } from './commands.ts';
import { texts } from './text.ts';

const { rolledBack } = useDatabase();
connectMailWords({ texts: [texts], terms: async () => ({ county: 'Kreis Musterau' }) });

async function run(command: Command, db: Db, words: string[], options: Record<string, string> = {}): Promise<string> {
  const lines: string[] = [];
  await command.run({
    db,
    by: { kind: 'system', name: 'bin/ops' },
    now: new Date('2026-11-22T14:10:00Z'),
    county: { slug: 'musterau', name: 'Kreis Musterau', origin: 'http://musterau.localhost:8080' },
    secrets: testSecrets,
    words,
    options,
    print: (line) => void lines.push(line),
  });
  return lines.join('\n');
}

test(
  'the first person of a county is invited from the command line, twice if the first link was lost',
  rolledBack(async (db) => {
    const first = await run(inviteCommand, db, ['Zugaenge@musterau.example'], { name: 'Verwaltung der Zugänge' });
    const second = await run(inviteCommand, db, ['zugaenge@musterau.example']);
    expect(first).toMatch(/^http:\/\/musterau\.localhost:8080\/einladung\/test\.[\w.-]+$/);
    expect(second).not.toBe(first);
    expect(await run(peopleCommand, db, [])).toMatch(
      /^invited +zugaenge@musterau\.example +Verwaltung der Zugänge \(Verwaltung der Zugänge\)$/,
    );
    expect(JSON.parse(await run(peopleCommand, db, [], { json: '' }))).toMatchObject([
      { state: 'invited', roles: ['admin'] },
    ]);
  }),
);

test(
  'what was typed wrongly is said, and nobody is invited',
  rolledBack(async (db) => {
    await expect(run(inviteCommand, db, [])).rejects.toThrow(UsageError);
    await expect(run(inviteCommand, db, ['a@b.example'], { role: 'landrat' })).rejects.toThrow(
      'no role for the whole county',
    );
    await expect(run(inviteCommand, db, ['a@b.example'], { role: 'partner' })).rejects.toThrow(
      'no role for the whole county',
    );
    const person = ['a@b.example'];
    await expect(run(inviteCommand, db, person)).rejects.toThrow('in what function?');
    await expect(run(inviteCommand, db, person, { name: 'a@b.example' })).rejects.toThrow('in what function?');
    await expect(run(inviteCommand, db, person, { name: 'Leitung', url: 'musterau' })).rejects.toThrow('no address');
    expect(await run(peopleCommand, db, [])).toBe('');
  }),
);

test(
  'the link leads to the address that the operator names',
  rolledBack(async (db) => {
    const options = { name: 'Leitung', role: 'head', url: 'https://integration.musterau.example/' };
    const link = await run(inviteCommand, db, ['leitung@musterau.example'], options);
    expect(link).toMatch(/^https:\/\/integration\.musterau\.example\/einladung\//);
  }),
);
