import { readFileSync } from 'node:fs';
import {
  countiesMatching,
  countyCalled,
  type RegisterCounty,
  readRegister,
  shippedRegister,
  takeRegister,
} from '#modules/directory/index.ts';
import { UsageError } from '#platform/commands/command.ts';
import type { Db } from '#platform/database/database.ts';
import { inTurn } from '#platform/database/transaction.ts';

export interface RegisterEntry {
  slug: string;
  name: string;
  /** Which county was found and whose data it is, in one line. */
  found: string;
  fill(db: Db, now: Date): Promise<number>;
}

export interface RegisterQuestion {
  /** `--ags`: the official key of the county. */
  ags?: string | undefined;
  /** `--register`: a newer state than the one that ships. */
  file?: string | undefined;
  /** `--name` */
  name?: string | undefined;
}

/**
 * The county from the official register, by key or by name: its name, and how to write its municipalities down (all of
 * them or none). A name that fits none or several is an error that says which keys fit.
 */
export async function registerEntry({ ags, file, name }: RegisterQuestion): Promise<RegisterEntry> {
  if (file !== undefined && ags === undefined)
    throw new UsageError('--register needs --ags, the key of the county in it');
  const register = file === undefined ? await shippedRegister() : { counties: await countiesIn(file) };
  const county = ags === undefined ? countyNamed(register.counties, name ?? '') : countyWithKey(register.counties, ags);
  const source =
    'attribution' in register ? `territorial state ${register.territorialState}, ${register.attribution}` : file;
  const by = { kind: 'system', name: 'Gemeindeverzeichnis' } as const;
  return {
    slug: county.slug,
    name: county.name,
    found: `from the register: ${county.ags} ${county.name} (${source})`,
    fill: (db, now) => inTurn(db, (transaction) => takeRegister(transaction, by, now, county)),
  };
}

type Counties = ReadonlyMap<string, RegisterCounty>;

function countyWithKey(counties: Counties, ags: string): RegisterCounty {
  if (!/^\d{5}$/.test(ags)) throw new UsageError('--ags is the official key of a county: five digits, such as 06438');
  const county = counties.get(ags);
  if (!county) throw new UsageError(`the register knows no county ${ags}`);
  return county;
}

function countyNamed(counties: Counties, name: string): RegisterCounty {
  const county = countyCalled(counties.values(), name);
  if (county) return county;
  const fitting = countiesMatching(counties.values(), name).slice(0, 10);
  const keys = fitting.map((one) => `  --ags ${one.ags}   ${one.name}`);
  const found = keys.length > 0 ? ['these fit:', ...keys].join('\n') : 'the register knows none like it';
  throw new UsageError(
    `which county is "${name}"? ${found}\nChoose one with --ags, or add --without-municipalities and take them over later at /kommunen`,
  );
}

async function countiesIn(file: string): Promise<Counties> {
  const read = await readRegister(readBytes(file));
  if (read.ok) return read.counties;
  const why =
    read.problem.kind === 'columns' ? `columns are missing: ${read.problem.missing.join(', ')}` : 'it is no table';
  throw new UsageError(`${file} cannot be used as a register: ${why}`);
}

function readBytes(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch {
    throw new UsageError(`the register ${file} cannot be read`);
  }
}
