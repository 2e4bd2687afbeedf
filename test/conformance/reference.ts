import { existsSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');

/** Where reference data may lie: named by QS_SHARED, or in a folder `shared` beside the repository. */
const places = [process.env.QS_SHARED, join(root, '../shared'), join(root, '../../shared')];

/** The folder with official schemas, registers and files; undefined where there is none. */
export const referenceFolder = places
  .filter((place) => place !== undefined)
  .map((place) => join(place, 'conformance'))
  .find((folder) => existsSync(folder));

if (!referenceFolder) {
  console.warn('Conformance tests are left out: no reference data in ../shared/conformance (or QS_SHARED).');
}

/** The path of a reference file. Call it only inside a test that is skipped without the folder. */
export function reference(path: string): string {
  if (!referenceFolder) throw new Error('no reference data');
  return join(referenceFolder, path);
}
