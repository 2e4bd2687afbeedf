import { chown, mkdir, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { accountWithName } from './account.ts';
import type { Binaries } from './binaries.ts';
import { CannotStart } from './cannot-start.ts';
import { type Home, handOver, removeFolder } from './home.ts';
import { run } from './run.ts';
import { initdbArguments } from './settings.ts';

/**
 * Creates the cluster if there is none. It is made under another name and renamed when complete,
 * so a start that was interrupted leaves nothing that looks like a database.
 */
export async function initialise(home: Home, binaries: Binaries): Promise<boolean> {
  const version = await readFile(join(home.cluster, 'PG_VERSION'), 'utf8').catch(() => undefined);
  if (version === undefined) {
    await create(home, binaries);
    return true;
  }
  refuseOtherVersion(Number(version), binaries);
  return false;
}

function refuseOtherVersion(found: number, binaries: Binaries): void {
  if (found === binaries.major) return;
  throw new CannotStart(
    `Die Daten stammen von PostgreSQL ${found}, die Programme sind Version ${binaries.major}. Bitte mit PostgreSQL ${found} sichern (bin/ops backup) und mit der neuen Version wiederherstellen.`,
    `The data were written by PostgreSQL ${found}, the programs are version ${binaries.major}. Back up with PostgreSQL ${found} (bin/ops backup) and restore with the new version.`,
  );
}

async function create(home: Home, binaries: Binaries): Promise<void> {
  const unfinished = `${home.cluster}.new`;
  await removeFolder(unfinished);
  await mkdir(unfinished, { mode: 0o700 });
  const maker = home.account && (await accountWithName());
  if (maker) await chown(unfinished, maker.uid, maker.gid);
  const program = join(binaries.binDir, 'initdb');
  const make = (letters: boolean) => run(program, initdbArguments(unfinished, binaries.major, { letters }), maker);
  const first = await make(true);
  // A system without that locale gets a database all the same; the start says what it lacks.
  const answer = /invalid locale name|locale .* not/i.test(first.text) && first.code !== 0 ? await make(false) : first;
  if (answer.code !== 0) {
    await removeFolder(unfinished);
    if (answer.text.includes('user does not exist')) throw nameless();
    throw new CannotStart(
      `Die Datenbank ließ sich nicht anlegen:\n${answer.text}`,
      `The database could not be created (see the lines above).`,
    );
  }
  if (home.account) await handOver(unfinished, home.account);
  await rename(unfinished, home.cluster);
}

/** Some container platforms run programs under a number without a name. */
function nameless(): CannotStart {
  return new CannotStart(
    `Der Benutzer ${process.getuid?.()} steht nicht in /etc/passwd; PostgreSQL legt ohne Namen keine Datenbank an. Bitte eintragen oder DATABASE_URL setzen.`,
    `User ${process.getuid?.()} is not in /etc/passwd; PostgreSQL makes no database without a name. Please enter it, or set DATABASE_URL.`,
  );
}
