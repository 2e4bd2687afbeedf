import { readFile, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { CannotStart } from './cannot-start.ts';
import { derivedUid } from './settings.ts';

/** A user without a name: PostgreSQL needs none, so nobody has to run `useradd`. */
export interface Account {
  readonly uid: number;
  readonly gid: number;
}

/** Mode bits and owner of a file, as `stat` gives them. */
export interface Owned {
  readonly mode: number;
  readonly uid: number;
  readonly gid: number;
}

/**
 * The account PostgreSQL runs as. Undefined means "as we do". Started as root, it is the owner of
 * an existing cluster, otherwise an id derived from the data folder: PostgreSQL refuses root.
 */
export async function accountFor(dataDir: string, cluster: string): Promise<Account | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  const existing = await stat(cluster).catch(() => undefined);
  if (existing && existing.uid !== 0) return { uid: existing.uid, gid: existing.gid };
  const uid = derivedUid(resolve(dataDir));
  return { uid, gid: uid };
}

/** `initdb` insists on a user with a name; what it makes is handed over to the real account after. */
export async function accountWithName(): Promise<Account> {
  const account = findUnprivileged(await readFile('/etc/passwd', 'utf8').catch(() => ''));
  if (account) return account;
  throw new CannotStart(
    'In /etc/passwd steht kein Benutzer außer root; PostgreSQL braucht zum Anlegen der Datenbank einen, zum Beispiel „nobody“.',
    '/etc/passwd names no user but root; PostgreSQL needs one to create the database, for example "nobody".',
  );
}

/** The user `nobody`, or else the last one that is not root, from the text of a passwd file. */
export function findUnprivileged(passwd: string): Account | undefined {
  const users = passwd
    .split('\n')
    .map((line) => line.split(':'))
    .map(([name, , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }))
    .filter((user) => user.name && user.uid > 0 && user.gid > 0);
  const user = users.find((candidate) => candidate.name === 'nobody') ?? users.at(-1);
  return user && { uid: user.uid, gid: user.gid };
}

/** May this account do what `bits` says (4 read, 1 enter or run), judged by the mode bits alone? */
export function canUse(file: Owned, account: Account, bits: number): boolean {
  if (file.uid === account.uid) return ((file.mode >> 6) & bits) === bits;
  if (file.gid === account.gid) return ((file.mode >> 3) & bits) === bits;
  return (file.mode & bits) === bits;
}

/** Can this account enter the folder and every folder above it? A home of mode 0700 says no. */
export async function canReach(folder: string, account: Account): Promise<boolean> {
  const here = resolve(folder);
  const found = await stat(here).catch(() => undefined);
  if (found && !canUse(found, account, 1)) return false;
  const above = dirname(here);
  return above === here ? true : canReach(above, account);
}
