import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadDemoDirectory } from '#modules/directory/test-support.ts';
import { installationRoot } from '#platform/config/root.ts';
import type { Db } from '#platform/database/database.ts';
import type { ReportRow } from '#platform/manifest/manifest.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import { testSecrets } from '#platform/testing/secrets.ts';
import { loadResponsibilities } from './demo.ts';

/** Sunday, 22 November 2026, 15:10 in Musterau. */
export const moment = new Date('2026-11-22T14:10:00Z');
export const today = '2026-11-22';

export const coordinator: Actor = {
  kind: 'person',
  id: '5b1e5a3c-6d0d-4c1e-9a39-0a3d6f6d2b11',
  name: 'Koordination Musterau',
  roles: [{ role: 'coordinator', scope: null }],
};

/** Loads areas, profiles, rounds and tasks of Kreis Musterau over a directory that is there, and gives the report. */
export async function loadDemoResponsibilities(db: Db, now = moment): Promise<ReportRow[]> {
  const report: ReportRow[] = [];
  const file = (name: string) =>
    JSON.parse(readFileSync(join(installationRoot(), 'demo', `${name}.json`), 'utf8')) as unknown;
  const by = { kind: 'system', name: 'demo' } as const;
  await loadResponsibilities({ db, by, now, file, secrets: testSecrets, report: (row) => report.push(row) });
  return report;
}

/** The directory of Kreis Musterau with everything of this module; what was refused is an error of the test. */
export async function plantMusterau(db: Db): Promise<ReportRow[]> {
  await loadDemoDirectory(db, moment);
  const report = await loadDemoResponsibilities(db);
  const refused = report.filter(({ outcome }) => outcome === 'refused');
  if (refused.length > 0) throw new Error(refused.map(({ row, reason }) => `${row}: ${reason}`).join('\n'));
  return report;
}
