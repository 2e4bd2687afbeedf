import { type CodeBase, filesLike, productFiles } from './code-base.ts';
import { functionsIn } from './syntax.ts';

export const mostLinesOfAFile = 300;
export const mostLinesOfAFunction = 40;
/** Markup is read faster than decisions: a component may be a little longer. */
export const mostLinesOfAComponent = 60;

/** Files that one can read in one go. Data and generated files do not count. */
export function longFiles(code: CodeBase): string[] {
  return filesLike(code, /^(src|bin|test|bench)\/.*\.(ts|tsx|mjs|css)$/).flatMap(([path, text]) => {
    const lines = text.trimEnd().split('\n').length;
    const counts = !path.endsWith('.generated.ts');
    return counts && lines > mostLinesOfAFile ? [`${path} has ${lines} lines; ${mostLinesOfAFile} at most`] : [];
  });
}

/** Functions that fit on a screen. Data and SQL written as a function count like any other. */
export function longFunctions(code: CodeBase): string[] {
  return productFiles(code).flatMap(([path, text]) =>
    functionsIn(path, text)
      .map((span) => ({ ...span, most: isComponent(path, span.name) ? mostLinesOfAComponent : mostLinesOfAFunction }))
      .filter((span) => span.lines > span.most)
      .map((span) => `${path}:${span.line}: ${span.name} has ${span.lines} lines; ${span.most} at most`),
  );
}

function isComponent(path: string, name: string): boolean {
  return path.endsWith('.tsx') && /^[A-Z]/.test(name);
}
