import { type CodeBase, filesLike } from './code-base.ts';
import { moduleNames } from './places.ts';

/** `a, type B, c as d` as the names by which others know them: a, B, d. */
function namesIn(list: string): string[] {
  return list
    .split(',')
    .map((item) => item.replace(/^\s*type\s/, '').trim())
    .filter((item) => item !== '');
}

/** What a module's front door shows. */
function shownBy(code: CodeBase, module: string): string[] {
  const door = code.files.get(`src/modules/${module}/index.ts`) ?? '';
  return [...door.matchAll(/export (?:type )?\{([^}]*)\}/g)]
    .flatMap((match) => namesIn(match[1] ?? ''))
    .map((item) => item.replace(/^.* as /, ''));
}

/** What everybody else takes through that door. */
function takenFrom(code: CodeBase, module: string): Set<string> {
  const through = new RegExp(`import (?:type )?\\{([^}]*)\\} from '[^']*modules/${module}/index\\.ts'`, 'g');
  const others = filesLike(code, /^(src|test|bin|bench)\/.*\.tsx?$/).filter(
    ([path]) => !path.startsWith(`src/modules/${module}/`),
  );
  const taken = others.flatMap(([, text]) => [...text.matchAll(through)].flatMap((match) => namesIn(match[1] ?? '')));
  return new Set(taken.map((item) => item.replace(/ as .*$/, '')));
}

/** Names that a front door shows and nobody takes: they look like a promise to others, and are none. */
export function unusedDoors(code: CodeBase, reasons: Readonly<Record<string, string>> = {}): string[] {
  return moduleNames(code).flatMap((module) => {
    const taken = takenFrom(code, module);
    return shownBy(code, module)
      .filter((name) => !taken.has(name) && reasons[`${module}.${name}`] === undefined)
      .map((name) => `src/modules/${module}/index.ts: nobody takes ${name}`);
  });
}
