import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { saveSetting } from '#modules/accounts/index.ts';
import { installationRoot } from '#platform/config/root.ts';
import type { Config } from '#platform/config/settings.ts';
import type { Catalogue } from '#platform/counties/catalogue.ts';
import type { County } from '#platform/counties/county.ts';
import { countTables } from '#platform/database/statistics.ts';
import { inTransaction } from '#platform/database/transaction.ts';
import type { Secrets } from '#platform/http/page.ts';
import type { Manifest, ReportRow } from '#platform/manifest/manifest.ts';
import { shiftDates } from './demo-dates.ts';

const SLUG = 'musterau';
const NEIGHBOUR = 'nebelfeld';

/** What the demo county is made with. */
export interface DemoParts {
  readonly catalogue: Catalogue;
  readonly config: Config;
  readonly modules: readonly Manifest[];
  readonly now: Date;
  /** Moves every date of the data files, so that the story lies around another day. */
  readonly shiftMonths?: number;
  readonly secrets: Secrets;
}

/** Makes and loads the fictional county Musterau if it is not there; undefined if it was. */
export async function ensureDemoCounty(parts: DemoParts): Promise<ReportRow[] | undefined> {
  const { catalogue, config } = parts;
  if (await catalogue.bySlug(SLUG)) return undefined;
  const itself = config.baseHost === 'localhost' ? ['localhost', '127.0.0.1'] : [config.baseHost];
  const county = await catalogue.create({
    slug: SLUG,
    name: 'Kreis Musterau',
    hosts: [`${SLUG}.${config.baseHost}`, ...itself],
  });
  try {
    const report = await loadDemo(county, parts);
    if (config.mode === 'development') await ensureNeighbour(catalogue, config, parts.now);
    return report;
  } catch (error) {
    // Half a county would be taken for a whole one at the next start.
    await catalogue.remove(SLUG);
    throw error;
  }
}

/** A second, empty county, so that developers see at once what leaks from one to the other. */
async function ensureNeighbour(catalogue: Catalogue, { baseHost }: Config, now: Date): Promise<void> {
  if (await catalogue.bySlug(NEIGHBOUR)) return;
  const hosts = [`${NEIGHBOUR}.${baseHost}`];
  const { db } = await catalogue.create({ slug: NEIGHBOUR, name: 'Kreis Nebelfeld', hosts });
  await saveSetting(db, 'publishedAt', now.toISOString(), now);
}

/**
 * Lets every module load its part of the demo data through the verbs people use, one transaction
 * per module. Loading twice changes nothing. Returns what was taken and refused, row by row.
 */
export async function loadDemo(
  county: County,
  { modules, now, secrets, shiftMonths = 0 }: DemoParts,
): Promise<ReportRow[]> {
  const report: ReportRow[] = [];
  const by = { kind: 'system', name: 'WIR-Koordination' } as const;
  const file = (name: string) => shiftDates(demoFile(name), shiftMonths);
  for (const load of [...modules.map(({ demoFirst }) => demoFirst), ...modules.map(({ demo }) => demo)]) {
    if (!load) continue;
    await inTransaction(county.db, {}, (db) => load({ db, by, now, secrets, file, report: (row) => report.push(row) }));
  }
  await countTables(county.db);
  return report;
}

/** `503 rows: 498 taken, 3 unchanged, 2 refused` in both languages. */
export function summaryOf(report: readonly ReportRow[]): string {
  const count = (outcome: ReportRow['outcome']) => report.filter((row) => row.outcome === outcome).length;
  return `${report.length} Zeilen / rows: ${count('taken')} übernommen / taken, ${count('unchanged')} unverändert / unchanged, ${count('refused')} abgelehnt / refused`;
}

function demoFile(name: string): unknown {
  return JSON.parse(readFileSync(join(installationRoot(), 'demo', `${name}.json`), 'utf8'));
}
