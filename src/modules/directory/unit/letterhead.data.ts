import { readLogo } from '#modules/accounts/index.ts';
import type { Db } from '#platform/database/database.ts';
import type { Paper } from '#platform/exports/paper.ts';
import { listUnits } from './data.ts';
import { leadUnitOf } from './rules.ts';

/**
 * What stands at the head of every paper of the county: its logo where it has one, its name, and its lead unit with the ways
 * to reach it. To be spread into a Paper.
 */
export async function readLetterhead(db: Db, countyName: string): Promise<Pick<Paper, 'sender' | 'logo'>> {
  const unit = leadUnitOf(await listUnits(db));
  const sender = [countyName, unit?.name, unit?.phone, unit?.mailbox].filter(Boolean).join(' · ');
  return { sender, logo: await readLogo(db, countyName) };
}
