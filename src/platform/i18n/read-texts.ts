import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { installationRoot } from '../config/root.ts';
import type { Texts } from './messages.ts';

/** Whose texts they are, and which of them readers meet (see `Texts`). */
export interface TextOwner extends Pick<Texts, 'module' | 'publicPrefixes'> {
  /** The owner's folder, with `locales` in it: `src/modules/concept`. */
  folder: string;
}

/** Reads all languages of one owner, once, when the application starts. */
export function readTexts({ folder, ...owner }: TextOwner): Texts {
  const locales = join(installationRoot(), folder, 'locales');
  const files = readdirSync(locales).filter((name) => name.endsWith('.json'));
  const read = (name: string) => JSON.parse(readFileSync(join(locales, name), 'utf8')) as Record<string, string>;
  // A test says which languages there must be: German and English of everything, all nine of what readers meet.
  return {
    ...owner,
    locales: Object.fromEntries(files.map((name) => [basename(name, '.json'), read(name)])) as Texts['locales'],
  };
}
