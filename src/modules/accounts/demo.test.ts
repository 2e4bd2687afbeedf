import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { ReportRow } from '#platform/manifest/manifest.ts';
import { useDatabase } from '#platform/testing/database.ts';
import { testSecrets } from '#platform/testing/secrets.ts';
import { demo, demoPeople } from './demo.ts';
import { listPeople } from './person/data.ts';
import { stateOf } from './rules.ts';
import { readSettings } from './settings/data.ts';

const { rolledBack } = useDatabase();
const file = (name: string): unknown => JSON.parse(readFileSync(`demo/${name}.json`, 'utf8'));

test(
  'the demo county has one active person per role, and loading it twice doubles nobody',
  rolledBack(async (db) => {
    const rows: ReportRow[] = [];
    const context = {
      db,
      by: { kind: 'system', name: 'demo' } as const,
      now: new Date('2026-11-22T14:10:00Z'),
      secrets: testSecrets,
      file,
      report: (row: ReportRow) => void rows.push(row),
    };
    await demo(context);
    await demo(context);
    const people = await listPeople(db);
    expect(people.map((person) => person.name).sort()).toEqual(demoPeople.map((person) => person.name).sort());
    expect(new Set(people.map(stateOf))).toEqual(new Set(['active']));
    expect((await readSettings(db)).name).toBe('Kreis Musterau');
    expect(rows.filter((row) => row.outcome === 'unchanged')).toHaveLength(demoPeople.length + 1);
  }),
);
