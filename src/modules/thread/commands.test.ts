import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { UsageError } from '#platform/commands/command.ts';
import type { Db } from '#platform/database/database.ts';
import { useDatabase } from '#platform/testing/database.ts';
import { testSecrets } from '#platform/testing/secrets.ts';
import { commands } from './commands.ts';
import { coordinator, plantChain, plantNode, threadMoment } from './test-support.ts';

const { rolledBack } = useDatabase();

async function run(db: Db, name: string, words: string[], options: Record<string, string> = {}): Promise<string> {
  const lines: string[] = [];
  const command = commands.find((candidate) => candidate.name === name);
  await command?.run({
    db,
    by: coordinator,
    now: threadMoment,
    county: { slug: 'musterau', name: 'Kreis Musterau', origin: 'http://musterau.localhost' },
    secrets: testSecrets,
    words,
    options,
    print: (line) => void lines.push(line),
  });
  return lines.join('\n');
}

describe('bin/ops thread', () => {
  it(
    'shows where a thing comes from and what became of it',
    rolledBack(async (db) => {
      await plantChain(db);
      expect((await run(db, 'thread show', ['z8.2'])).split('\n')).toEqual([
        'goal Z8.2 Gleiche Chancen auf Teilhabe',
        '  ← finding F-10 Frauen mit Sorgeaufgaben werden übersehen',
        '    ← contribution C-016 Für meine Tochter gibt es keinen Platz.',
        '  → measure M-821 Frauen stärken Frauen',
        '  → indicator I18 Wartezeit auf Beratung',
        '    → grant FM10 Teilhabe im Quartier',
        '    → offer O-010 Offenes Frauencafé',
      ]);
      expect(JSON.parse(await run(db, 'thread show', ['Z8.2'], { json: '' }))).toMatchObject({
        node: { code: 'Z8.2' },
      });
    }),
  );

  it(
    'asks back where a code is unknown or means several things',
    rolledBack(async (db) => {
      await plantNode(db, 'goal', 'X-1');
      await plantNode(db, 'measure', 'X-1');
      await expect(run(db, 'thread show', ['X-1'])).rejects.toThrow(UsageError);
      await expect(run(db, 'thread show', ['X-2'])).rejects.toThrow(UsageError);
      await expect(run(db, 'thread show', [])).rejects.toThrow(UsageError);
      expect(await run(db, 'thread show', ['X-1'], { kind: 'goal' })).toContain('goal X-1');
    }),
  );

  it(
    'exports the whole thread as one JSON document',
    rolledBack(async (db) => {
      await plantChain(db);
      expect(JSON.parse(await run(db, 'thread export', []))).toMatchObject({
        format: 'querschnitt-thread',
        version: 1,
      });
    }),
  );

  it(
    'exports the thread as CSV files, which come in again without adding anything',
    rolledBack(async (db) => {
      await plantChain(db);
      const folder = await mkdtemp(join(tmpdir(), 'thread-'));
      try {
        expect((await run(db, 'thread export', [], { csv: folder })).split('\n')).toHaveLength(4);
        expect(await readFile(join(folder, 'nodes.csv'), 'utf8')).toContain('Z8.2');
        expect(await run(db, 'thread import', [], { csv: folder })).toBe('added 0 nodes, 0 edges, 0 events, 0 reasons');
      } finally {
        await rm(folder, { recursive: true });
      }
    }),
  );
});
