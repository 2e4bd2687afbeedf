import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The files of the repository with their text, by path from its root. Rules are functions over this and nothing else. */
export interface CodeBase {
  files: ReadonlyMap<string, string>;
}

export const root = join(import.meta.dirname, '../..');

const binary = /\.(png|webp|jpg|woff2|ttf|ico|pdf|xlsx|zip|gz|pmtiles)$/;

/** What git knows or would take: no build results, no packages. Pictures and fonts are listed without their content. */
export function readCodeBase(): CodeBase {
  const list = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 20_000_000,
  });
  const names = [...new Set(list.split('\0'))].filter((name) => name !== '' && existsSync(join(root, name)));
  const read = (name: string) => (binary.test(name) ? '' : readFileSync(join(root, name), 'utf8'));
  return { files: new Map(names.sort().map((name) => [name, read(name)])) };
}

/** A code base for the test of a rule: a few files, written down where they are used. */
export function codeBase(files: Readonly<Record<string, string>>): CodeBase {
  return { files: new Map(Object.entries(files)) };
}

/** The files whose path fits, in the order of their names. */
export function filesLike(code: CodeBase, pattern: RegExp): [path: string, text: string][] {
  return [...code.files].filter(([path]) => pattern.test(path));
}

/** Source that runs in a county: no tests, no test support, no examples of components. */
export function productFiles(code: CodeBase): [path: string, text: string][] {
  return filesLike(code, /^src\/.*\.tsx?$/).filter(
    ([path]) =>
      !/\.(test|examples)\.tsx?$|test-support\.tsx?$|^src\/platform\/testing\/|schema\.generated\.ts$/.test(path),
  );
}

/** The line on which a position lies, counted from one. */
export function lineAt(text: string, position: number): number {
  return text.slice(0, position).split('\n').length;
}

/** Every place where a pattern occurs, as `path:line: found`. */
export function occurrences(files: readonly [string, string][], pattern: RegExp): string[] {
  return files.flatMap(([path, text]) =>
    [...text.matchAll(pattern)].map((match) => `${path}:${lineAt(text, match.index)}: ${match[0].trim()}`),
  );
}
