import { existsSync, globSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { filled, type Names } from './names.ts';

const templates = import.meta.dirname;

/** Writes a new file and gives its path; one that exists already is never overwritten. */
function writeNew(path: string, text: string): string {
  if (existsSync(path)) throw new Error(`${path} exists already`);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  return path;
}

/** The moment of a new migration: now, or the minute after the newest one that is there, so that the order is never in doubt. */
export function freeStamp(root: string, now: Date): string {
  const taken = globSync('src/{platform,modules}/*/migrations/*.sql', { cwd: root }).map((file) =>
    basename(file).slice(0, 15),
  );
  const newest = taken.sort().at(-1) ?? '';
  const stamp = stampOf(now);
  if (stamp > newest) return stamp;
  const [, day = '', hour = '', minute = ''] = /^(.{10})-(..)(..)$/.exec(newest) ?? [];
  const moment = Date.parse(`${day}T${hour}:${minute}:00Z`);
  // Some numbers are no time of a day (`1270`); then the next number is as good.
  if (Number.isNaN(moment)) return `${day}-${`${Number(`${hour}${minute}`) + 1}`.padStart(4, '0')}`;
  return stampOf(new Date(moment + 60_000));
}

function stampOf(moment: Date): string {
  return moment.toISOString().slice(0, 16).replace('T', '-').replace(':', '');
}

/** Makes a module under `root` and puts it into the list of modules. Gives the files that were written or changed. */
export function makeModule(root: string, names: Names): string[] {
  const folder = join(root, 'src/modules', names.module);
  if (existsSync(folder)) throw new Error(`${folder} exists already`);
  const files = readdirSync(join(templates, 'module')).map((name) => {
    const text = filled(readFileSync(join(templates, 'module', name), 'utf8'), names);
    const target = name
      .replace(/\.txt$/, '')
      .replace('locales.', 'locales/')
      .replace('schema.sql', `migrations/${names.stamp}_create_schema.sql`);
    return writeNew(join(folder, target), text);
  });
  const list = join(root, 'src/modules.ts');
  edit(list, (text) =>
    text
      .replace(
        'import type { Manifest }',
        `import { ${names.module} } from '#modules/${names.module}/index.ts';\nimport type { Manifest }`,
      )
      .replace(/,?\s*\];\s*$/, `, ${names.module}];\n`),
  );
  return [...files, list];
}

/** Makes a noun in a module and ties it in: addresses, permissions, pages, history, texts. Gives what was touched. */
export function makeNoun(root: string, names: Names): string[] {
  const folder = join(root, 'src/modules', names.module);
  if (!existsSync(join(folder, 'module.ts')))
    throw new Error(`there is no module ${names.module}; bin/new-module makes one`);
  const files = readdirSync(join(templates, 'noun'))
    .filter((name) => !name.startsWith('tie.'))
    .map((name) => {
      const text = filled(readFileSync(join(templates, 'noun', name), 'utf8'), names);
      const target =
        name === 'table.sql.txt'
          ? `migrations/${names.stamp}_create_${names.snake}.sql`
          : `${names.noun}/${name.replace(/\.txt$/, '')}`;
      return writeNew(join(folder, target), text);
    });
  return [...files, ...tieIn(folder, names)];
}

function tieIn(folder: string, names: Names): string[] {
  const piece = (name: string) => filled(readFileSync(join(templates, 'noun', `tie.${name}.txt`), 'utf8'), names);
  const file = (name: string) => join(folder, name);
  edit(file('routes.ts'), (text) => into(text, 'export const routes = {', piece('routes')));
  edit(file('permissions.ts'), (text) =>
    into(
      into(text, 'interface Permissions {', piece('permission-names')),
      'export const permissions = {',
      piece('permissions'),
    ),
  );
  edit(file('module.ts'), (text) =>
    text
      .replace(/(import \{ permissions \})/, `import { ${names.camel}Pages } from './${names.noun}/pages.tsx';\n$1`)
      .replace(/nouns: \[([^\]]*)\]/, (_, nouns: string) => `nouns: [${atEnd(nouns, `'${names.noun}'`)}]`)
      .replace(/pages: \[([^\]]*)\]/, (_, pages: string) => `pages: [${atEnd(pages, `...${names.camel}Pages`)}]`)
      .replace('signatures: [', `signatures: [\n    '${names.module}.${names.snake}_closing.by_label',`)
      .replace(
        'retention: [',
        `retention: [\n    { data: '${names.module}.${names.snake}_closing', purpose: '${names.module}.retention.${names.noun}.purpose', ends: '${names.module}.retention.${names.noun}.ends' },`,
      ),
  );
  edit(file('descriptions.ts'), (text) =>
    into(text, `export const ${names.module}Descriptions = {`, piece('descriptions')),
  );
  edit(
    file('test-support.ts'),
    (text) => `${withoutDoubles(piece('test-support-imports'), text)}${text}${piece('test-support')}`,
  );
  for (const tag of ['de', 'en'] as const) {
    edit(
      file(`locales/${tag}.json`),
      (text) => `${JSON.stringify({ ...JSON.parse(text), ...JSON.parse(piece(`locales-${tag}`)) }, null, 2)}\n`,
    );
  }
  const tied = [
    'routes.ts',
    'permissions.ts',
    'module.ts',
    'descriptions.ts',
    'test-support.ts',
    'locales/de.json',
    'locales/en.json',
  ];
  return tied.map(file);
}

/** A list with one more at its end: the new noun lies above the others and may import them. */
function atEnd(list: string, item: string): string {
  const before = list.trim().replace(/,$/, '');
  return before === '' ? item : `${before}, ${item}`;
}

/** Puts lines at the beginning of a block; the formatter leaves an empty one as `{}` on one line. */
function into(text: string, opening: string, lines: string): string {
  const at = text.indexOf(opening);
  if (at < 0) return text;
  const rest = text.slice(at + opening.length).replace(/^[ \t]*\n?/, '');
  return `${text.slice(0, at)}${opening}\n${lines}${rest}`;
}

/** Import lines that a file does not have yet. */
function withoutDoubles(imports: string, text: string): string {
  return imports
    .split('\n')
    .filter((line) => line !== '' && !text.includes(line))
    .map((line) => `${line}\n`)
    .join('');
}

/** Changes a file; a change that finds no place to go stops, so that nothing is half made in silence. */
function edit(path: string, change: (text: string) => string): void {
  const before = readFileSync(path, 'utf8');
  const after = change(before);
  if (after === before) throw new Error(`${path} does not look as expected; nothing was changed in it`);
  writeFileSync(path, after);
}
