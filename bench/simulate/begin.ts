import type { Db } from '#platform/database/database.ts';
import { testSecrets } from '#platform/testing/secrets.ts';
import { connectModules } from '#src/house/connect.ts';
import { modules } from '#src/modules.ts';
import { loadDemo } from '#src/ops/demo-county.ts';
import { drawnFrom } from './drawn.ts';

/** The day on which the story of Kreis Musterau is told; the simulation goes on from there. */
export const storyNow = new Date('2026-11-22T14:10:00Z');

/** Loads Kreis Musterau into a migrated database, with the same ids each time. */
export async function fillIn(db: Db): Promise<void> {
  connectModules(modules);
  const county = { slug: 'musterau', name: 'Kreis Musterau', hosts: [], db };
  const parts = { modules, now: storyNow, secrets: testSecrets };
  await drawnFrom(0, () => loadDemo(county, parts as unknown as Parameters<typeof loadDemo>[1]));
}
