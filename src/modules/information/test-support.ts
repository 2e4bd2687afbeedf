import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { installationRoot } from '#platform/config/root.ts';
import type { Db } from '#platform/database/database.ts';
import { testSecrets } from '#platform/testing/secrets.ts';
import { loadNotices } from './notice/demo.ts';

/** Fills the statutory texts as in the demo county and has them read through. The directory stands before. */
export async function fillNotices(db: Db, now: Date): Promise<void> {
  const file = (name: string) =>
    JSON.parse(readFileSync(join(installationRoot(), 'demo', `${name}.json`), 'utf8')) as unknown;
  const by = { kind: 'system', name: 'demo' } as const;
  await loadNotices({ db, by, now, file, secrets: testSecrets, report: () => undefined });
}
