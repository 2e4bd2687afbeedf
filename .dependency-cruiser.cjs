/**
 * The walls of the house. Each rule has a name and one sentence that says why it is there; what it forbids is tested in
 * test/consistency/walls.test.ts with a deliberate violation. An exception is added here, with a reason, or not at all.
 */
const { existsSync, readdirSync, readFileSync } = require('node:fs');
const { join } = require('node:path');

/** Where the code lies; the tests of the walls point this at a small house with holes in it. */
const root = process.env.WALLS_ROOT ?? __dirname;

/** A module may import only modules of lower levels. `platform` and `ui` are level 0. */
const levels = [
  ['accounts'],
  ['thread'],
  ['directory'],
  ['information'],
  ['voices'],
  ['concept', 'surveys', 'trainings', 'mediation', 'prizes'],
  ['conferences', 'participation', 'responsibilities', 'grants', 'motions', 'evaluation'],
  ['exchange', 'intake', 'cockpit'],
];

const test = String.raw`\.test\.tsx?$`;
const support = String.raw`(^test/|^src/platform/testing/|/test-support\.tsx?$)`;
const leaves = `(${test}|${support})`;

/** Parts of the platform, and one package, that only calculate: no file, no network, no database. */
const pure = String.raw`(^src/platform/(forms/decision|i18n/(format|languages|messages|days)|permissions/[a-z-]+|disclosure/[a-z-]+)\.ts$|node_modules/valibot/)`;

/** Folders of the platform that own a table beside `platform/database`; everybody else asks them. */
const sqlOwners = ['auth', 'counties', 'database', 'files', 'history', 'http', 'jobs', 'mail', 'search', 'testing'];

/** What `dependsOn` in a module's manifest says. */
function dependsOn(module) {
  const text = readFileSync(join(root, 'src/modules', module, 'module.ts'), 'utf8');
  const list = /dependsOn:\s*\[([^\]]*)\]/.exec(text)?.[1] ?? '';
  return [...list.matchAll(/'([a-z-]+)'/g)].map((match) => match[1]);
}

function moduleNames() {
  const folder = join(root, 'src/modules');
  if (!existsSync(folder)) return [];
  return readdirSync(folder).filter((name) => existsSync(join(folder, name, 'module.ts')));
}

/** What `nouns` in a module's manifest says, lower first; undefined where it says nothing. */
function nounsOf(module) {
  const text = readFileSync(join(root, 'src/modules', module, 'module.ts'), 'utf8');
  const list = /\bnouns:\s*\[([^\]]*)\]/.exec(text)?.[1];
  return list === undefined ? [] : [...list.matchAll(/'([a-z-]+)'/g)].map((match) => match[1]);
}

/** Nouns that still import a higher one, from before they had an order. The list may only shrink: see its test. */
const upwardFile = join(root, 'test/consistency/upward-imports.json');
const upward = existsSync(upwardFile) ? JSON.parse(readFileSync(upwardFile, 'utf8')) : {};

const anyOf = (names) => (names.length > 0 ? `(${names.join('|')})` : '(?!)');

const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

const declared = moduleNames().map((module) =>
  rule(
    `depends-on-${module}`,
    `"${module}" imports only modules that its manifest names in dependsOn, so that the list in module.ts is true.`,
    { path: `^src/modules/${module}/`, pathNot: leaves },
    { path: '^src/modules/', pathNot: `^src/modules/${anyOf([module, ...dependsOn(module)])}/` },
  ),
);

/** Nouns have an order, as modules have: each imports values only from those below it. */
const downwards = moduleNames().flatMap((module) => {
  const nouns = nounsOf(module);
  const all = `^src/modules/${module}/`;
  const known = new Set(upward[module] ?? []);
  const downwardsOnly = nouns.map((noun, index) => {
    const higher = nouns.slice(index + 1).filter((other) => !known.has(`${noun} > ${other}`));
    return rule(
      `noun-order-${module}-${noun}`,
      `"${noun}" imports values only from nouns that stand before it in nouns of module.ts; upwards it takes types.`,
      { path: `${all}${noun}/`, pathNot: leaves },
      { path: `${all}${anyOf(higher)}/`, dependencyTypesNot: ['type-only'] },
    );
  });
  const ownFiles = rule(
    `below-the-nouns-${module}`,
    'What belongs to the whole module (its own rules, data, form, views) lies below its nouns and knows none of them.',
    { path: String.raw`${all}(rules|data|form|views)\.tsx?$` },
    { path: `${all}${anyOf(nouns)}/`, dependencyTypesNot: ['type-only'] },
  );
  return [...downwardsOnly, ownFiles];
});

const lowerOnly = levels.map((names, index) =>
  rule(
    `lower-levels-only-${index + 1}`,
    'A module imports only lower levels, not those beside or above; upwards it offers a slot or records an event.',
    { path: `^src/modules/${anyOf(names)}/`, pathNot: leaves },
    { path: `^src/modules/${anyOf(levels.slice(index).flat())}/`, pathNot: '^src/modules/$1/' },
  ),
);

module.exports = {
  forbidden: [
    rule(
      'platform-knows-nobody',
      'The platform knows no module, no component and no domain word; everybody may stand on it.',
      {
        path: '^src/platform/',
        pathNot: leaves,
      },
      { path: '^src/', pathNot: '^src/platform/' },
    ),
    rule(
      'ui-knows-no-module',
      'Components are the same for every subject; a component that knows a module belongs into that module.',
      {
        path: '^src/ui/',
        pathNot: leaves,
      },
      { path: '^src/', pathNot: '^src/(ui|platform)/' },
    ),
    rule(
      'front-door-only',
      'A module shows others one door, index.ts; everything behind it may change without asking.',
      {
        path: '^src/modules/([^/]+)/',
      },
      {
        path: '^src/modules/[^/]+/',
        pathNot: ['^src/modules/$1/', String.raw`^src/modules/[^/]+/(index|test-support)\.tsx?$`],
      },
    ),
    rule(
      'front-door-for-all',
      'Whoever puts the house together, tests or benchmarks it uses the front doors, too.',
      {
        path: '^(src/[^/]+$|src/house/|bin/|bench/|test/)',
      },
      { path: '^src/modules/[^/]+/', pathNot: String.raw`^src/modules/[^/]+/(index|test-support)\.tsx?$` },
    ),
    rule(
      'modules-do-not-know-the-house',
      'Modules do not import the files that put them together (app, frame, main, modules).',
      {
        path: '^src/(modules|ui|platform)/',
        pathNot: leaves,
      },
      { path: String.raw`^src/([^/]+\.tsx?$|house/)`, pathNot: String.raw`^src/schema\.generated\.ts$` },
    ),
    ...declared,
    ...lowerOnly,
    ...downwards,
    rule(
      'rules-are-pure',
      'rules.ts decides from its arguments alone, so that it can be tested without anything and used in a browser.',
      {
        path: '(^|[/.])rules\\.ts$',
      },
      {
        path: '.',
        pathNot: ['(^|[/.])rules\\.ts$', pure],
        dependencyTypesNot: ['type-only'],
      },
    ),
    rule(
      'rules-name-no-io-type',
      'Even as a type, rules.ts knows no database, page or view: its types are its own.',
      {
        path: '(^|[/.])rules\\.ts$',
      },
      {
        path: String.raw`([/.](data|verbs|pages|views|form)\.tsx?$|^src/platform/(database|http|html|jobs|mail|files)/)`,
      },
    ),
    rule(
      'data-does-not-decide',
      'data.ts holds SQL; what is allowed is decided in rules.ts, what happens in verbs.ts.',
      {
        path: '^src/modules/.*[/.]data\\.ts$',
      },
      { path: String.raw`([/.](verbs|pages|views|form)\.tsx?$|^src/ui/)` },
    ),
    rule(
      'data-answers-no-request',
      'data.ts takes values and gives values; requests, forms and markup are for pages.',
      {
        path: '^src/modules/.*[/.]data\\.ts$',
      },
      { path: '^src/platform/(html|http|forms)/(?!decision)', dependencyTypesNot: ['type-only'] },
    ),
    rule(
      'verbs-have-no-html',
      "A verb returns what happened or a decision; how that looks is the page's affair.",
      {
        path: '^src/modules/.*[/.]verbs\\.ts$',
      },
      {
        path: String.raw`([/.](pages|views)\.tsx$|^src/ui/|^src/platform/html/|node_modules/preact|^src/platform/http/(?!page\.ts$|routes\.ts$|errors\.ts$))`,
      },
    ),
    rule(
      'views-have-no-io',
      'A view turns values into HTML; it reads nothing and changes nothing.',
      {
        path: '(^|[/.])views\\.tsx$',
      },
      {
        path: String.raw`([/.](data|verbs|pages)\.tsx?$|^src/platform/(database|auth|jobs|mail|files|counties|config|search)/|^src/platform/history/(?!describe\.ts$)|node_modules/(kysely|pg|nodemailer))`,
        dependencyTypesNot: ['type-only'],
      },
    ),
    rule(
      'views-read-no-files',
      'A view uses nothing of Node: no file, no network, no clock of the machine.',
      {
        path: '(^|[/.])views\\.tsx$',
      },
      { dependencyTypes: ['core'] },
    ),
    rule(
      'sql-only-in-data',
      'All SQL about a noun stands in its data.ts; a query elsewhere would be found by nobody.',
      {
        path: '^src/',
        pathNot: [
          String.raw`(^|[/.])data\.ts$`,
          `^src/platform/${anyOf(sqlOwners)}/`,
          // Backup and restore copy every table of a county, whatever it means.
          '^src/ops/',
          leaves,
          String.raw`^src/schema\.generated\.ts$`,
        ],
      },
      { path: 'node_modules/(kysely|pg|pg-copy-streams)(/|$)' },
    ),
    rule(
      'client-code-is-light',
      'Code for the browser imports browser code, rules and types; anything else would travel to every reader.',
      {
        path: String.raw`\.client\.tsx?$|^src/ui/client/`,
        pathNot: test,
      },
      {
        path: '.',
        pathNot: [
          String.raw`\.client\.tsx?$`,
          '^src/ui/client/',
          String.raw`(^|[/.])rules\.ts$`,
          // Written for browsers: pages and the worker use the same store.
          String.raw`^src/platform/offline/shelf\.ts$`,
          pure,
          'node_modules/(preact|minisearch|maplibre-gl|pmtiles|valibot|@simplewebauthn/browser)/',
        ],
        dependencyTypesNot: ['type-only'],
      },
    ),
    rule(
      'client-code-is-not-imported',
      'Pages name an island by name; its code is never part of the server.',
      {
        path: '^src/',
        pathNot: [String.raw`\.client\.tsx?$`, '^src/ui/client/', leaves],
      },
      { path: String.raw`\.client\.tsx?$`, dependencyTypesNot: ['type-only'] },
    ),
    rule(
      'tests-are-leaves',
      'Nothing that runs in a county imports a test or what only tests need.',
      {
        path: '^(src|bin|bench)/',
        pathNot: [leaves, '^bench/'],
      },
      { path: leaves },
    ),
    rule(
      'no-cycles',
      'Two files that need each other are one thing or three.',
      {},
      {
        circular: true,
        viaOnly: { dependencyTypesNot: ['type-only'] },
      },
    ),
    rule(
      'no-type-cycles-in-the-platform',
      'In the platform even types go one way: a type that two files need lies in a file of its own.',
      {
        path: '^src/platform/',
      },
      { circular: true },
    ),
    rule(
      'no-dev-dependency-in-the-product',
      'What a county runs needs only packages that are installed for production.',
      {
        path: '^src/',
        pathNot: leaves,
      },
      { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    ),
    rule(
      'no-unlisted-package',
      'Every package stands in package.json, so that it was chosen and not found lying about.',
      {
        path: '^(src|bin|test|bench)/',
      },
      { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    ),
    rule('resolvable', 'An import leads somewhere.', {}, { couldNotResolve: true }),
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: join(__dirname, 'tsconfig.json') },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(build|data|test-results|playwright-report)/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json', '.d.ts'],
    },
    reporterOptions: { text: { highlightFocused: true } },
  },
};
