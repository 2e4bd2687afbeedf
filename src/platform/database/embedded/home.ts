import { randomBytes } from 'node:crypto';
import { chmod, chown, lstat, mkdir, readdir, realpath, rename, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { type Account, accountFor, canReach } from './account.ts';
import { CannotStart } from './cannot-start.ts';
import { socketFolderFor } from './settings.ts';

/** Where root keeps clusters and programs if the data folder lies below a closed home: not where a service has its data. */
const SYSTEM_HOME = '/var/lib/querschnitt-postgres';

/** The places of one embedded database. */
export interface Home {
  readonly account: Account | undefined;
  /** PostgreSQL's own folder; it may not exist yet. */
  readonly cluster: string;
  readonly socketFolder: string;
  /** Where programs may be copied to if the account cannot read them where they are. */
  readonly copyHome: string;
}

/**
 * Decides where the cluster lives: in the data folder, or, when root starts us below a home that
 * the unprivileged account cannot enter, in a folder of its own with a link in the data folder.
 */
export async function prepareHome(dataDir: string): Promise<Home> {
  await makeFolder(dataDir);
  const place = join(await realpath(dataDir), 'postgres');
  const present = await realpath(place).catch(() => place);
  const account = await accountFor(dataDir, present);
  const isReachable = !account || (await canReach(dirname(present), account));
  const cluster = isReachable ? present : await moveOut(place);
  const socketFolder = socketFolderFor(dirname(cluster), tmpdir());
  await makePrivate(socketFolder, account);
  return { account, cluster, socketFolder, copyHome: account ? SYSTEM_HOME : join(resolve(dataDir), 'programs') };
}

/**
 * Makes the data folder. As root it must be passable (mode 0711) for the database's account, which
 * still cannot list it; what lies in it is readable by its owner alone.
 */
async function makeFolder(dataDir: string): Promise<void> {
  const isRoot = process.getuid?.() === 0;
  try {
    await mkdir(dataDir, { recursive: true, mode: 0o700 });
    const { uid, mode } = await stat(dataDir);
    if (isRoot && uid === 0) await chmod(dataDir, (mode & 0o777) | 0o011);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new CannotStart(
      `Der Datenordner ${dataDir} lässt sich nicht anlegen: ${reason}`,
      `The data folder ${dataDir} cannot be created: ${reason}`,
    );
  }
}

/** Moves (or plans) the cluster outside the closed home and leaves a link behind. */
async function moveOut(place: string): Promise<string> {
  const outside = join(SYSTEM_HOME, randomBytes(6).toString('hex'), 'postgres');
  await mkdir(dirname(outside), { recursive: true });
  await chmod(SYSTEM_HOME, 0o711);
  await chmod(dirname(outside), 0o711);
  await writeFile(join(dirname(outside), 'belongs-to'), `${dirname(place)}\n`);
  const old = await lstat(place).catch(() => undefined);
  if (old && !old.isSymbolicLink()) await rename(place, outside);
  await rm(place, { force: true });
  await symlink(outside, place);
  return outside;
}

/** A folder of mode 0700 that belongs to the account; one that somebody else made is refused. */
async function makePrivate(folder: string, account: Account | undefined): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const owner = (await stat(folder)).uid;
  const allowed = [process.getuid?.(), account?.uid];
  if (!allowed.includes(owner)) {
    throw new CannotStart(
      `Der Ordner ${folder} gehört einem anderen Benutzer (${owner}). Bitte löschen oder den Datenordner wechseln.`,
      `The folder ${folder} belongs to another user (${owner}). Please remove it or choose another data folder.`,
    );
  }
  await chmod(folder, 0o700);
  if (account) await chown(folder, account.uid, account.gid);
}

/** Gives a folder and everything in it to an account. */
export async function handOver(folder: string, account: Account): Promise<void> {
  for (const entry of await readdir(folder, { withFileTypes: true, recursive: true })) {
    await chown(join(entry.parentPath, entry.name), account.uid, account.gid);
  }
  await chown(folder, account.uid, account.gid);
}

/** Removes a folder with everything in it, also when it does not exist. */
export async function removeFolder(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
}
