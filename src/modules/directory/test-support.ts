import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { installationRoot } from '#platform/config/root.ts';
import type { Db } from '#platform/database/database.ts';
import { testSecrets } from '#platform/testing/secrets.ts';
import { loadDirectory } from './demo.ts';

/** Loads the directory of Kreis Musterau; what was refused is an error of the test. */
export async function loadDemoDirectory(db: Db, now = new Date('2026-11-22T14:10:00Z')): Promise<void> {
  const refused: string[] = [];
  const file = (name: string) =>
    JSON.parse(readFileSync(join(installationRoot(), 'demo', `${name}.json`), 'utf8')) as unknown;
  const report = (row: { outcome: string; row: string; reason?: string }) => {
    if (row.outcome === 'refused') refused.push(`${row.row}: ${row.reason}`);
  };
  await loadDirectory({ db, by: { kind: 'system', name: 'demo' }, now, file, secrets: testSecrets, report });
  if (refused.length > 0) throw new Error(refused.join('\n'));
}
