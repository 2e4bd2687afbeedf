import { mkdtempSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Where Linux keeps files in memory; containers often give it too little. */
const memory = '/dev/shm';
const roomNeeded = 4 * 2 ** 30;

/**
 * A new folder for data that nobody wants after the tests: in memory where there is room, so that a database which
 * waits for every write to be safe waits for nothing.
 */
export function fleetingFolder(prefix: string): string {
  return mkdtempSync(join(hasRoom() ? memory : tmpdir(), prefix));
}

function hasRoom(): boolean {
  try {
    const { bavail, bsize } = statfsSync(memory);
    return bavail * bsize >= roomNeeded;
  } catch {
    return false;
  }
}
