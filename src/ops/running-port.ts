import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const fileIn = (dataDir: string) => join(dataDir, 'port');

/** Notes in the data folder on which port the installation answers, so that links of `bin/ops` lead somewhere. */
export function notePort(dataDir: string, port: number): void {
  try {
    writeFileSync(fileIn(dataDir), `${port}\n`);
  } catch {
    // With a database server of its own an installation may have a folder that it cannot write to; then --url says it.
  }
}

export function forgetPort(dataDir: string): void {
  try {
    rmSync(fileIn(dataDir), { force: true });
  } catch {
    // What could not be written cannot be taken away either.
  }
}

/** The port of the installation that runs on this data folder; undefined where none has noted one. */
export function readPort(dataDir: string): number | undefined {
  try {
    const port = Number(readFileSync(fileIn(dataDir), 'utf8').trim());
    return Number.isInteger(port) && port > 0 && port < 65_536 ? port : undefined;
  } catch {
    return undefined;
  }
}
