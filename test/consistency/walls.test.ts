import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { root } from './code-base.ts';

interface Found {
  rule: string;
  from: string;
}

/** Asks dependency-cruiser for everything that breaks a wall in a folder. */
function brokenWalls(folder: string): Found[] {
  const asked = spawnSync(
    process.execPath,
    [
      join(root, 'node_modules/.bin/depcruise'),
      'src',
      'bin',
      'test',
      '--config',
      join(root, '.dependency-cruiser.cjs'),
      '-T',
      'json',
    ],
    { cwd: folder, encoding: 'utf8', env: { ...process.env, WALLS_ROOT: folder }, maxBuffer: 50_000_000 },
  );
  const result = JSON.parse(asked.stdout) as { summary: { violations: { from: string; rule: { name: string } }[] } };
  return result.summary.violations.map((violation) => ({ rule: violation.rule.name, from: violation.from }));
}

const module = (name: string, dependsOn = '') =>
  `export const manifest = { name: '${name}', dependsOn: [${dependsOn}] };`;

/** A small house in which nothing is wrong. */
const soundHouse: Record<string, string> = {
  'package.json': '{"type":"module","dependencies":{"kysely":"1","preact":"1"},"devDependencies":{"vitest":"1"}}',
  'src/app.ts': "import './modules/concept/index.ts';",
  'src/platform/database/database.ts': "export * from 'kysely';",
  'src/platform/html/document.ts': 'export const draw = 1;',
  'src/platform/testing/database.ts': 'export const useDatabase = 1;',
  'src/ui/button/button.tsx': "import 'preact'; export const Button = 1;",
  'src/modules/thread/module.ts': module('thread'),
  'src/modules/thread/index.ts': "export * from './module.ts';",
  'src/modules/accounts/module.ts': module('accounts'),
  'src/modules/accounts/index.ts': "export * from './module.ts';",
  'src/modules/voices/module.ts': module('voices', "'thread'"),
  'src/modules/voices/index.ts': "export * from './module.ts';",
  'src/modules/directory/module.ts': module('directory', "'thread'"),
  'src/modules/directory/index.ts': "export * from './module.ts';",
  'src/modules/concept/module.ts': `${module('concept', "'thread', 'directory'")} // nouns: ['field', 'goal', 'measure']`,
  'src/modules/concept/index.ts': "export * from './module.ts';",
  'src/modules/concept/measure/rules.ts': 'export const decide = 1;',
  'src/modules/concept/measure/data.ts': "import '../../../platform/database/database.ts'; export const find = 1;",
  'src/modules/concept/measure/verbs.ts': "import './rules.ts'; import './data.ts'; import '../../thread/index.ts';",
  'src/modules/concept/measure/views.tsx':
    "import './rules.ts'; import '../../../ui/button/button.tsx'; export const view = 1;",
  'src/modules/concept/measure/pages.tsx': "import './verbs.ts'; import './views.tsx';",
  'src/modules/concept/measure/filter.client.ts': "import './rules.ts';",
  'src/modules/concept/measure/verbs.test.ts': "import './verbs.ts'; import '../../../platform/testing/database.ts';",
  'bin/schema.ts': "import '../src/platform/database/database.ts';",
  'test/story.ts': "import '../src/app.ts';",
};

const measure = 'src/modules/concept/measure';

/** One deliberate hole for each wall: the rule, the file, what it imports. */
const holes: [rule: string, file: string, text: string][] = [
  ['platform-knows-nobody', 'src/platform/mail/send.ts', "import '../../modules/concept/index.ts';"],
  ['ui-knows-no-module', 'src/ui/card/card.tsx', "import '../../modules/concept/index.ts';"],
  ['front-door-only', 'src/modules/concept/goal/verbs.ts', "import '../../thread/module.ts';"],
  ['front-door-for-all', 'src/start.ts', "import './modules/concept/measure/rules.ts';"],
  ['modules-do-not-know-the-house', 'src/modules/concept/goal/pages.tsx', "import '../../../app.ts';"],
  ['depends-on-concept', 'src/modules/concept/field/verbs.ts', "import '../../voices/index.ts';"],
  ['noun-order-concept-goal', 'src/modules/concept/goal/data.ts', "import '../measure/rules.ts';"],
  ['below-the-nouns-concept', 'src/modules/concept/rules.ts', "import './measure/rules.ts';"],
  ['lower-levels-only-1', 'src/modules/accounts/person/verbs.ts', "import '../../thread/index.ts';"],
  ['lower-levels-only-2', 'src/modules/thread/node/verbs.ts', "import '../../concept/index.ts';"],
  ['lower-levels-only-3', 'src/modules/directory/unit/verbs.ts', "import '../../voices/index.ts';"],
  ['rules-are-pure', 'src/modules/concept/goal/rules.ts', "import './data.ts';"],
  ['rules-are-pure', 'src/modules/concept/field/rules.ts', "import 'node:fs';"],
  ['rules-name-no-io-type', 'src/modules/concept/goal/rules.ts', "import type { find } from '../measure/data.ts';"],
  ['data-does-not-decide', 'src/modules/concept/goal/data.ts', "import '../measure/verbs.ts';"],
  ['data-answers-no-request', 'src/modules/concept/field/data.ts', "import '../../../platform/html/document.ts';"],
  ['verbs-have-no-html', 'src/modules/concept/goal/verbs.ts', "import '../measure/views.tsx';"],
  ['verbs-have-no-html', 'src/modules/concept/field/verbs.ts', "import '../../../platform/html/document.ts';"],
  ['views-have-no-io', 'src/modules/concept/goal/views.tsx', "import '../measure/data.ts';"],
  ['views-read-no-files', 'src/modules/concept/goal/views.tsx', "import 'node:fs';"],
  ['sql-only-in-data', 'src/modules/concept/goal/pages.tsx', "import { sql } from 'kysely'; sql;"],
  ['client-code-is-light', 'src/modules/concept/goal/sort.client.ts', "import '../measure/data.ts';"],
  ['client-code-is-not-imported', 'src/modules/concept/goal/pages.tsx', "import '../measure/filter.client.ts';"],
  ['tests-are-leaves', 'src/modules/concept/goal/pages.tsx', "import '../../../platform/testing/database.ts';"],
  ['no-cycles', 'src/modules/concept/field/rules.ts', "import '../goal/rules.ts';"],
  [
    'no-type-cycles-in-the-platform',
    'src/platform/mail/letter.ts',
    "import type { Stamp } from './stamp.ts'; export type Letter = Stamp;",
  ],
  ['no-dev-dependency-in-the-product', 'src/modules/concept/goal/pages.tsx', "import 'vitest';"],
  ['no-unlisted-package', 'src/modules/concept/goal/pages.tsx', "import 'typescript';"],
  ['resolvable', 'src/modules/concept/goal/pages.tsx', "import './nowhere.ts';"],
];

const folders: string[] = [];
/** Milliseconds; on a busy machine the tool takes its time. */
const patience = 240_000;

function build(files: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'qs-walls-'));
  folders.push(folder);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  return folder;
}

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

describe('the walls of the house', () => {
  test('nobody breaks them', () => expect(brokenWalls(root)).toEqual([]), patience);
  test(
    'a small house in which nothing is wrong stands',
    () => expect(brokenWalls(build(soundHouse))).toEqual([]),
    patience,
  );
});

describe('a deliberate hole is found', () => {
  let found: Found[] = [];
  beforeAll(() => {
    const together: Record<string, string> = { ...soundHouse };
    for (const [, file, text] of holes) together[file] = `${together[file] ?? ''}${text}\n`;
    // The other halves of the circles of "no-cycles" and "no-type-cycles-in-the-platform".
    together['src/modules/concept/goal/rules.ts'] += "import '../field/rules.ts';\n";
    together['src/platform/mail/stamp.ts'] = "import type { Letter } from './letter.ts'; export type Stamp = Letter;";
    together['src/modules/concept/goal/data.ts'] += 'export const goal = 1;\n';
    found = brokenWalls(build(together));
  }, patience);

  test.each(holes)('%s: %s', (rule, from) => expect(found).toContainEqual({ rule, from }));

  test('and nothing that is sound is blamed', () => {
    const guilty = new Set(holes.map(([, file]) => file));
    expect(found.filter(({ from }) => !guilty.has(from))).toEqual([]);
    expect(found.some(({ from }) => from.startsWith(measure))).toBe(false);
  });
});
