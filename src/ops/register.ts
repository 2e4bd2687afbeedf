import { readFileSync } from 'node:fs';
import { readRegister, takeRegister } from '#modules/directory/index.ts';
import { UsageError } from '#platform/commands/command.ts';
import type { Db } from '#platform/database/database.ts';
import { inTransaction } from '#platform/database/transaction.ts';

export interface RegisterEntry {
  slug: string;
  name: string;
  fill(db: Db, now: Date): Promise<number>;
}

/** A county from the official register: its name, and how to write its municipalities down (all of them or none). */
export async function registerEntry(ags: string, file: string): Promise<RegisterEntry> {
  if (!/^\d{5}$/.test(ags)) throw new UsageError('--ags is the official key of a county: five digits, such as 06438');
  const read = await readRegister(readBytes(file));
  if (!read.ok) {
    const why =
      read.problem.kind === 'columns' ? `columns are missing: ${read.problem.missing.join(', ')}` : 'it is no table';
    throw new UsageError(`${file} cannot be used as a register: ${why}`);
  }
  const county = read.counties.get(ags);
  if (!county) throw new UsageError(`the register knows no county ${ags}`);
  const by = { kind: 'system', name: 'register' } as const;
  return {
    slug: county.slug,
    name: county.name,
    fill: (db, now) => inTransaction(db, {}, (transaction) => takeRegister(transaction, by, now, county)),
  };
}

function readBytes(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch {
    throw new UsageError(`the register ${file} cannot be read`);
  }
}
