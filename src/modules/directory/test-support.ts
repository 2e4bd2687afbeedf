import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { installationRoot } from '#platform/config/root.ts';
import type { Db } from '#platform/database/database.ts';
import { testSecrets } from '#platform/testing/secrets.ts';
import { loadDirectory } from './demo.ts';
import { findUnit } from './unit/data.ts';
import { addUnit } from './unit/verbs.ts';

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

/** The id of the unit with this code, which begins where there is none: for tests of what a unit owns. */
export async function plantUnit(db: Db, code: string, at = new Date('2026-11-22T14:10:00Z')): Promise<string> {
  const known = await findUnit(db, code);
  if (known) return known.id;
  const contact = { contactFunction: '', mailbox: '', phone: '', placement: '', place: '', hours: null };
  const facts = { name: `Stelle ${code}`, attachedToId: null, isPrivacyOffice: false, isLeadUnit: false, ...contact };
  const outcome = await addUnit(db, { kind: 'system', name: 'test' }, at, facts, { code });
  if (!outcome.ok) throw new Error(outcome.key);
  return outcome.unit.id;
}
