import { beforeAll } from 'vitest';
import type { Db } from '#platform/database/database.ts';
import type { ReportRow } from '#platform/manifest/manifest.ts';
import { filledTemplate } from '#platform/testing/database.ts';
import { testSecrets } from '#platform/testing/secrets.ts';
import { connectModules } from '#src/house/connect.ts';
import { modules } from '#src/modules.ts';
import { loadDemo } from '#src/ops/demo-county.ts';
import { shareForms } from './forms.ts';
import { type SiteOptions, storyNow, useSite } from './site.ts';

/** Loads the whole county of Musterau through the loaders of all modules, as the first start does, and gives the report. */
export function loadMusterau(db: Db, now: Date = storyNow): Promise<ReportRow[]> {
  const county = { slug: 'musterau', name: 'Kreis Musterau', hosts: [], db };
  const parts = { modules, now, secrets: testSecrets };
  return loadDemo(county, parts as unknown as Parameters<typeof loadDemo>[1]);
}

/** A whole app over Kreis Musterau as it is on the day of its story; loaded once for all test files that use it. */
export function useMusterau(options: SiteOptions = {}): ReturnType<typeof useSite> {
  const site = useSite({ ...options, template: musterauTemplate });
  if (Object.keys(options).length === 0) shareForms(site, 'musterau');
  // Puts the app together, so that modules hear of each other before the first verb of a test.
  beforeAll(async () => void (await site.get('/')));
  return site;
}

/** The name of a template that holds Kreis Musterau, for further copies of it. */
export function musterauTemplate(): Promise<string> {
  return filledTemplate('musterau', async (db) => {
    connectModules(modules);
    await loadMusterau(db);
  });
}
