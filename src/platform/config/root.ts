import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The installation's root folder: the nearest one above this file, source or built, that holds package.json. */
export function installationRoot(): string {
  let folder = import.meta.dirname;
  while (!existsSync(join(folder, 'package.json'))) {
    const parent = dirname(folder);
    if (parent === folder) throw new Error('no package.json above this file');
    folder = parent;
  }
  return folder;
}
