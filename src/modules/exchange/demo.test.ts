import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadDemoConcept, plantStakeholders } from '#modules/concept/test-support.ts';
import { installationRoot } from '#platform/config/root.ts';
import { useDatabase } from '#platform/testing/database.ts';
import { testSecrets } from '#platform/testing/secrets.ts';
import { loadExchange } from './demo.ts';
import { listPractices } from './practice/data.ts';
import { standingOf } from './practice/rules.ts';
import { listHeirs } from './practice/verbs.ts';
import { listVisits } from './visit/data.ts';

const { rolledBack } = useDatabase();

test(
  'the demo county brought home two ideas, each lives on in a measure, and gave one; loading twice changes nothing',
  rolledBack(async (db) => {
    await plantStakeholders(db);
    await loadDemoConcept(db);
    const context = {
      ...{ db, by: { kind: 'system', name: 'demo' } as const, now: new Date('2026-11-22T14:10:00Z') },
      secrets: testSecrets,
      file: (name: string) => JSON.parse(readFileSync(join(installationRoot(), 'demo', `${name}.json`), 'utf8')),
      report: () => undefined,
    };
    await loadExchange(context);
    await loadExchange(context);
    expect((await listVisits(db)).map(({ code }) => code)).toEqual(['AT-01', 'AT-02']);
    const practices = await listPractices(db);
    expect(practices.map(standingOf)).toEqual(['adopted', 'adopted', 'given']);
    const heirs = await Promise.all(practices.map((practice) => listHeirs(db, practice)));
    expect(heirs.flat().map(({ code }) => code)).toEqual(['M-311', 'M-322']);
  }),
  120_000,
);
