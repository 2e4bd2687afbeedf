import { type CodeBase, filesLike } from './code-base.ts';

const migrations = (code: CodeBase) => filesLike(code, /^src\/(modules|platform)\/[^/]+\/migrations\//);
const nameOf = (path: string) => path.replace(/^.*\//, '');

/** Migrations carry the moment and the words: `2026-12-01-0900_create_measure.sql`, each moment once. */
export function oddMigrationNames(code: CodeBase): string[] {
  const names = migrations(code).map(([path]) => nameOf(path));
  const moments = names.map((name) => name.slice(0, 15));
  return [
    ...names.filter((name) => !/^\d{4}-\d{2}-\d{2}-\d{4}_[a-z0-9_]+\.sql$/.test(name)),
    ...names.filter((_, index) => moments.indexOf(moments[index] ?? '') !== index),
  ];
}

/** What a released version has run in a county is never changed or taken away; a new migration corrects it. */
export function changedMigrations(code: CodeBase, released: CodeBase): string[] {
  return migrations(released)
    .filter(([path, text]) => code.files.get(path) !== text)
    .map(([path]) => `${path} was changed after it had been released; write a new one`);
}

/** A module makes tables in its own schema only; a migration says what it is for. */
export function migrationsOfOthers(code: CodeBase): string[] {
  return migrations(code).flatMap(([path, text]) => {
    const owner = path.split('/')[2] ?? '';
    // Handing a table over to another module is no table in a foreign schema.
    const statements = text.replace(/--.*$/gm, '').replace(/alter table [\w.]+ set schema \w+/gi, '');
    const made = [...statements.matchAll(/\b(?:create|alter) table (?:if (?:not )?exists )?([a-z_]+)\./gi)];
    const foreign = made
      .map((match) => match[1] ?? '')
      .filter((schema) => schema !== owner && !path.includes('/platform/'));
    return [
      ...foreign.map((schema) => `${path} makes a table in the schema "${schema}"`),
      ...(/^\s*-- \S/m.test(text) ? [] : [`${path} says nowhere what it is for`]),
    ];
  });
}

/** Money is integer cents, moments carry a time zone: a type that loses either is refused. */
export function lossyTypes(code: CodeBase): string[] {
  return migrations(code).flatMap(([path, text]) => {
    const statements = text.replace(/--.*$/gm, '').replace(/'[^']*'/g, "''");
    const lossy =
      statements.match(/\b(money|real|float[48]?|double precision|timestamp(?! with time zone)(?!tz))\b/gi) ?? [];
    return lossy.map((type) => `${path} uses ${type}`);
  });
}
