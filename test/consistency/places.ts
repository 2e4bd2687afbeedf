import { basename, dirname } from 'node:path';
import { type CodeBase, filesLike } from './code-base.ts';

/** Folders that collect what nobody wanted to place. */
const junkDrawers = /(^|\/)(lib|common|shared|utils?|helpers?|misc)\//;

/** No junk drawers: a thing lives with its narrowest owner. */
export function junkFolders(code: CodeBase): string[] {
  return filesLike(code, /^(src|test|bin|bench|docs)\//).flatMap(([path]) =>
    junkDrawers.test(path) ? [`${path}: a folder of this name collects what nobody wanted to place`] : [],
  );
}

/** What may lie directly in a module's folder, and what each file is for. */
const moduleFiles = [
  'README.md',
  'module.ts',
  'index.ts',
  'routes.ts',
  'permissions.ts',
  'events.ts',
  'slots.ts',
  'text.ts',
  'descriptions.ts',
  'demo.ts',
  'due.ts',
  'checks.ts',
  'commands.ts',
  'jobs.ts',
  // What a new county does here first, and what readers will see of it.
  'steps.ts',
  'test-support.ts',
  'test-support.tsx',
  // What belongs to the whole module lies below its nouns.
  'rules.ts',
  'data.ts',
  'form.ts',
  'views.tsx',
];

/** What every module has. `routes.ts` and `permissions.ts` may be nearly empty, never absent. */
const neededFiles = ['README.md', 'module.ts', 'index.ts', 'text.ts', 'locales/de.json', 'locales/en.json'];

/**
 * What may lie in a noun's folder. The first seven are the house's; the others are for nouns that do more than keep:
 * `commands` (bin/ops), `jobs`, `mails`, `due`, `checks`, `import`, `export`, `demo`. Where one file would outgrow a
 * screen, a part of the noun says its name in front: `list.pages.tsx`, `public.views.tsx`, `state.verbs.ts`.
 */
const nounFiles =
  /^(([a-z-]+\.)?(rules|data|verbs|form|due|checks|commands|jobs|mails?|imports?|exports?|demo)(\.test)?\.ts|([a-z-]+\.)?(pages|views)(\.test)?\.tsx|([a-z-]+\.)?pages\.test\.ts|[a-z-]+\.client(\.test)?\.tsx?|[a-z-]+\.css|README\.md)$/;

/** The same names in every noun, so that whoever knows one knows all. */
export function unexpectedModuleFiles(code: CodeBase): string[] {
  return filesLike(code, /^src\/modules\//).flatMap(([path]) => {
    const [, , , ...inside] = path.split('/');
    const [first = '', second = ''] = inside;
    if (inside.length === 1)
      return moduleFiles.includes(first.replace('.test.', '.')) ? [] : [`${path}: no file of this name in a module`];
    if (first === 'migrations') return second.endsWith('.sql') ? [] : [`${path}: only .sql in migrations`];
    if (first === 'locales') return second.endsWith('.json') ? [] : [`${path}: only .json in locales`];
    if (inside.length > 2) return [`${path}: a noun has no folders inside`];
    return nounFiles.test(second) ? [] : [`${path}: no file of this name in a noun`];
  });
}

/** Every module has what its readers look for first. */
export function missingModuleFiles(code: CodeBase): string[] {
  return moduleNames(code).flatMap((module) =>
    neededFiles
      .filter((name) => !code.files.has(`src/modules/${module}/${name}`))
      .map((name) => `src/modules/${module}/${name} is missing`),
  );
}

export function moduleNames(code: CodeBase): string[] {
  return [...new Set(filesLike(code, /^src\/modules\/[^/]+\//).map(([path]) => path.split('/')[2] ?? ''))];
}

/** A module's nouns: its folders, but for `migrations` and `locales`. */
function nounsOf(code: CodeBase, module: string): string[] {
  const inside = filesLike(code, new RegExp(`^src/modules/${module}/[^/]+/[^/]+$`)).map(([path]) => path.split('/')[3]);
  return [...new Set(inside)].filter(
    (folder) => folder !== undefined && !/^(migrations|locales)$/.test(folder),
  ) as string[];
}

/** More than eight nouns are two modules. */
export function crowdedModules(code: CodeBase): string[] {
  return moduleNames(code).flatMap((module) => {
    const nouns = nounsOf(code, module);
    return nouns.length > 8 ? [`src/modules/${module} has ${nouns.length} nouns; more than eight are two modules`] : [];
  });
}

/** The order of a module's nouns names each of them, and nothing else. */
export function unorderedNouns(code: CodeBase): string[] {
  return moduleNames(code).flatMap((module) => {
    const list = /\bnouns:\s*\[([^\]]*)\]/.exec(code.files.get(`src/modules/${module}/module.ts`) ?? '')?.[1] ?? '';
    const named = [...list.matchAll(/'([a-z-]+)'/g)].map((match) => match[1] ?? '');
    const nouns = nounsOf(code, module);
    return [
      ...nouns.filter((noun) => !named.includes(noun)).map((noun) => `${module}: nouns does not name ${noun}`),
      ...named.filter((noun) => !nouns.includes(noun)).map((noun) => `${module}: there is no noun ${noun}`),
    ];
  });
}

/** Entries of the list of upward imports (`noun > higher noun`, by module) that nothing needs any more. */
export function finishedUpwardImports(code: CodeBase, known: Readonly<Record<string, readonly string[]>>): string[] {
  return Object.entries(known).flatMap(([module, pairs]) =>
    pairs
      .filter((pair) => {
        const [noun = '', higher = ''] = pair.split(' > ');
        const value = new RegExp(`^(import (?!type)|export (?!type))[^;]*from '\\.\\./${higher}/`, 'm');
        const files = filesLike(code, new RegExp(`^src/modules/${module}/${noun}/(?!.*\\.test\\.)`));
        return !files.some(([, text]) => value.test(text));
      })
      .map((pair) => `${module}: ${pair} is gone; take it off the list`),
  );
}

/** A test lies beside the file it tests and is named after it. */
export function testsWithoutTheirFile(code: CodeBase): string[] {
  return filesLike(code, /^src\/modules\/.*\.test\.tsx?$/).flatMap(([path]) => {
    const tested = path.replace(/\.test\.tsx?$/, '');
    return code.files.has(`${tested}.ts`) || code.files.has(`${tested}.tsx`)
      ? []
      : [`${path}: there is no ${basename(tested)} beside it`];
  });
}

/** Folders of the platform and of the components that explain themselves in a README of one screen. */
export function missingReadmes(code: CodeBase): string[] {
  const platform = filesLike(code, /^src\/platform\/[^/]+\//).map(([path]) => path.split('/').slice(0, 3).join('/'));
  const folders = ['src/ui', 'src/house', ...new Set(platform)].filter(
    (folder) => filesLike(code, new RegExp(`^${folder}/`)).length > 0,
  );
  return folders
    .filter((folder) => !code.files.has(`${folder}/README.md`))
    .map((folder) => `${folder}/README.md is missing`);
}

/** A README that nobody can take in at one glance is not read. */
export function longReadmes(code: CodeBase): string[] {
  return filesLike(code, /^src\/(modules|platform)\/[^/]+\/README\.md$/).flatMap(([path, text]) => {
    const lines = text.trimEnd().split('\n').length;
    return lines > 40 ? [`${path} has ${lines} lines; 40 at most`] : [];
  });
}

/** A component's folder holds the component, its looks and examples of it (the component page is made of them). */
export function componentsWithoutExamples(code: CodeBase): string[] {
  const notComponents = /^src\/ui\/(layouts|client|fonts|locales|icons?)\//;
  const folders = new Set(
    filesLike(code, /^src\/ui\/[^/]+\/[^/]+\.tsx$/)
      .filter(([path]) => !notComponents.test(path))
      .map(([path]) => dirname(path)),
  );
  return [...folders]
    .filter((folder) => filesLike(code, new RegExp(`^${folder}/.*\\.examples\\.tsx$`)).length === 0)
    .map((folder) => `${folder}: no examples, so the component page cannot show it`);
}

/** Decision records are short and say when to look at them again. */
export function weakDecisions(code: CodeBase): string[] {
  return filesLike(code, /^docs\/decisions\/(?!README).*\.md$/).flatMap(([path, text]) => {
    const lines = text.trimEnd().split('\n').length;
    return [
      ...(/\/\d{4}-[a-z0-9-]+\.md$/.test(path) ? [] : [`${path}: named 0001-words.md`]),
      ...(lines > 40 ? [`${path} has ${lines} lines; 40 at most`] : []),
      ...(/^#+ when to revisit/im.test(text) ? [] : [`${path} does not say when to revisit`]),
    ];
  });
}

/** Test files that no step of `bin/test` runs: they would stay green for ever. */
export function testsThatNeverRun(code: CodeBase, steps: readonly { tests?: readonly string[] }[]): string[] {
  const run = steps.flatMap((step) => step.tests ?? []);
  return filesLike(code, /\.(test|spec)\.tsx?$/)
    .map(([path]) => path)
    .filter((path) => !run.some((beginning) => path.startsWith(beginning)));
}
