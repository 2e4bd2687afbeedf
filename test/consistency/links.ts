import { dirname, join, normalize } from 'node:path';
import { type CodeBase, filesLike } from './code-base.ts';

/** A file, a folder, or a record named by its number alone. */
const exists = (code: CodeBase, path: string) =>
  code.files.has(path) || [...code.files.keys()].some((file) => file.startsWith(path.replace(/\/$/, '')));

/** Links between our documents, and pictures in them, lead to something. */
export function deadLinks(code: CodeBase): string[] {
  return filesLike(code, /\.md$/).flatMap(([path, text]) =>
    [...text.matchAll(/\]\((?!https?:|mailto:|#)([^)#\s]+)/g)]
      .map((match) => match[1] ?? '')
      .filter((target) => !exists(code, normalize(join(dirname(path), target))))
      .map((target) => `${path}: ${target} leads nowhere`),
  );
}

/** Files that a document names by their whole path exist: a walk through the code must not end at a door that moved. */
export function deadPaths(code: CodeBase): string[] {
  return filesLike(code, /^(README|STYLE|CONTRIBUTING|SECURITY)\.md$|^docs\/.*\.md$|^src\/.*README\.md$/).flatMap(
    ([path, text]) =>
      [...text.matchAll(/`((?:src|test|docs|bin|demo)\/[\w./-]+)`/g)]
        .map((match) => match[1] ?? '')
        .filter((named) => !exists(code, named))
        .map((named) => `${path}: there is no ${named}`),
  );
}
