import type { Db } from '#platform/database/database.ts';
import type { ReportRow } from '#platform/manifest/manifest.ts';
import { testSecrets } from '#platform/testing/secrets.ts';
import { modules } from '#src/modules.ts';
import { loadDemo } from '#src/ops/demo-county.ts';
import { storyNow } from './site.ts';

/** Loads the whole county of Musterau through the loaders of all modules, as the first start does, and gives the report. */
export function loadMusterau(db: Db, now: Date = storyNow): Promise<ReportRow[]> {
  const county = { slug: 'musterau', name: 'Kreis Musterau', hosts: [], db };
  const parts = { modules, now, secrets: testSecrets };
  return loadDemo(county, parts as unknown as Parameters<typeof loadDemo>[1]);
}
