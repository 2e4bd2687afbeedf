import { type CodeBase, filesLike, productFiles } from './code-base.ts';
import { functionsIn } from './syntax.ts';

export const mostLinesOfAFile = 300;
export const mostLinesOfAFunction = 40;

/** Files that one can read in one go. Data and generated files do not count. */
export function longFiles(code: CodeBase): string[] {
  return filesLike(code, /^(src|bin|test|bench)\/.*\.(ts|tsx|mjs|css)$/).flatMap(([path, text]) => {
    const lines = text.trimEnd().split('\n').length;
    const counts = !path.endsWith('.generated.ts');
    return counts && lines > mostLinesOfAFile ? [`${path} has ${lines} lines; ${mostLinesOfAFile} at most`] : [];
  });
}

/** Functions that fit on a screen. */
export function longFunctions(code: CodeBase): string[] {
  return productFiles(code).flatMap(([path, text]) =>
    functionsIn(path, text)
      .filter((span) => span.lines > mostLinesOfAFunction)
      .map((span) => `${path}:${span.line}: ${span.name} has ${span.lines} lines; ${mostLinesOfAFunction} at most`),
  );
}
