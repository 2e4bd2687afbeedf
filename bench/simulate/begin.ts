import type { Db } from '#platform/database/database.ts';
import { testSecrets } from '#platform/testing/secrets.ts';
import { connectModules } from '#src/house/connect.ts';
import { modules } from '#src/modules.ts';
import { loadDemo } from '#src/ops/demo-county.ts';
import { type Days, daysOf, type Plan } from './days.ts';

/** The day on which the story of Kreis Musterau is told; the simulation goes on from there. */
const storyNow = new Date('2026-11-22T14:10:00Z');

/** Loads Kreis Musterau into a migrated database and lets forty people move in. */
export async function beginIn(db: Db, plan: Plan): Promise<Days> {
  connectModules(modules);
  const county = { slug: 'musterau', name: 'Kreis Musterau', hosts: [], db };
  const parts = { modules, now: storyNow, secrets: testSecrets };
  await loadDemo(county, parts as unknown as Parameters<typeof loadDemo>[1]);
  return daysOf(db, storyNow, plan);
}
