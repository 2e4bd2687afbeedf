import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { installationRoot } from '#platform/config/root.ts';
import type { Config } from '#platform/config/settings.ts';
import type { Catalogue } from '#platform/counties/catalogue.ts';
import { inTransaction } from '#platform/database/transaction.ts';
import type { Manifest, ReportRow } from '#platform/manifest/manifest.ts';

const SLUG = 'musterau';

/**
 * Makes the fictional county Musterau if it is not there and lets every module load its part,
 * through the verbs people use. Loading twice changes nothing; returns the report of this time.
 */
export async function loadDemo(
  catalogue: Catalogue,
  config: Config,
  modules: readonly Manifest[],
): Promise<ReportRow[]> {
  const known = await catalogue.bySlug(SLUG);
  if (known) return [];
  const hosts = [`${SLUG}.${config.baseHost}`, config.baseHost];
  const county = await catalogue.create({ slug: SLUG, name: 'Kreis Musterau', hosts });
  const report: ReportRow[] = [];
  for (const { demo } of modules) {
    if (!demo) continue;
    await inTransaction(county.db, {}, (db) =>
      demo({
        db,
        by: { kind: 'system', name: 'demo' },
        now: config.clock ?? new Date(),
        file: demoFile,
        report: (row) => report.push(row),
      }),
    );
  }
  return report;
}

function demoFile(name: string): unknown {
  return JSON.parse(readFileSync(join(installationRoot(), 'demo', `${name}.json`), 'utf8'));
}
