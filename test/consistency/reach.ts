import { dirname, join } from 'node:path';
import ts from 'typescript';
import { type CodeBase, productFiles, readCodeBase } from './code-base.ts';
import { parse } from './syntax.ts';

/** A function, a value or a class of a file: what it is called, its tree, and what it needs. */
export interface Declaration {
  path: string;
  name: string;
  statement: ts.Statement;
  isExported: boolean;
  /** Keys of the declarations it names, `src/modules/concept/goal/verbs.ts#createGoal`. */
  needs: Set<string>;
}

/** The whole product, read once for all tests that look through it. */
export function readWhole(): { code: CodeBase; all: ReadonlyMap<string, Declaration> } {
  if (whole) return whole;
  const code = readCodeBase();
  whole = { code, all: declarationsOf(code) };
  return whole;
}
let whole: ReturnType<typeof readWhole> | undefined;

type Names = Map<string, string>;
interface Parsed {
  path: string;
  source: ts.SourceFile;
  /** Under which name a file knows what. */
  known: Names;
}

const folders: Record<string, string> = { '#modules/': 'src/modules/', '#platform/': 'src/platform/' };
const more: Record<string, string> = { '#ui/': 'src/ui/', '#src/': 'src/' };

/** What only the demo county runs: nobody can do it on a screen because it stands there. */
export const isDemo = (path: string) => /demo/.test(path);

/** Where people, the clock and whoever runs the installation come in. */
const isDoor = (path: string) =>
  /(pages\.tsx|jobs\.ts|commands\.ts|mails?\.ts|module\.ts|manifest\.tsx?)$/.test(path) ||
  /^src\/(ops|app|main|start|worker)[\w-]*\.ts$|^src\/ops\//.test(path);

/** Every declaration of the product by its key. */
export function declarationsOf(code: CodeBase): Map<string, Declaration> {
  const files = productFiles(code).map(([path, text]) => ({ path, source: parse(path, text), known: new Map() }));
  const byPath = new Map<string, Parsed>(files.map((file) => [file.path, file]));
  for (const file of files) nameWhatItKnows(file);
  const found = files.flatMap((file) => declarationsIn(file, byPath));
  return new Map(found.map((one) => [`${one.path}#${one.name}`, one]));
}

/** Fills in what a file declares and what it imports or hands on, as a key of where it comes from. */
function nameWhatItKnows({ path, source, known }: Parsed): void {
  for (const statement of source.statements) {
    for (const name of namesOf(statement)) known.set(name, `${path}#${name}`);
    if (!ts.isImportDeclaration(statement) && !ts.isExportDeclaration(statement)) continue;
    const from = statement.moduleSpecifier && resolved(path, (statement.moduleSpecifier as ts.StringLiteral).text);
    const clause = ts.isImportDeclaration(statement) ? statement.importClause?.namedBindings : statement.exportClause;
    if (!from || !clause || !(ts.isNamedImports(clause) || ts.isNamedExports(clause))) continue;
    for (const { name, propertyName } of clause.elements)
      known.set(name.text, `${from}#${(propertyName ?? name).text}`);
  }
}

/** The names that a statement gives at the top of its file; what runs there by itself is called `*`. */
function namesOf(statement: ts.Statement): string[] {
  if (ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement))
    return statement.name ? [statement.name.text] : [];
  if (ts.isExpressionStatement(statement)) return ['*'];
  if (!ts.isVariableStatement(statement)) return [];
  return statement.declarationList.declarations.flatMap(({ name }) => {
    const parts = ts.isIdentifier(name) ? [name] : name.elements.flatMap((e) => ('name' in e ? [e.name] : []));
    return parts.flatMap((part) => (ts.isIdentifier(part) ? [part.text] : []));
  });
}

function resolved(path: string, specifier: string): string | undefined {
  if (specifier.startsWith('.')) return join(dirname(path), specifier);
  const alias = Object.entries({ ...folders, ...more }).find(([short]) => specifier.startsWith(short));
  return alias && alias[1] + specifier.slice(alias[0].length);
}

function declarationsIn({ path, source, known }: Parsed, files: ReadonlyMap<string, Parsed>): Declaration[] {
  return source.statements.flatMap((statement) => {
    const names = namesOf(statement);
    if (names.length === 0) return [];
    const needs = new Set<string>();
    const look = (node: ts.Node): void => {
      // A type needs nothing to run.
      if (ts.isTypeNode(node) && !ts.isExpressionWithTypeArguments(node)) return;
      if (ts.isIdentifier(node) && !isOwnName(node)) {
        const key = known.get(node.text);
        if (key) needs.add(origin(key, files));
      }
      ts.forEachChild(node, look);
    };
    look(statement);
    const isExported =
      ts.canHaveModifiers(statement) &&
      ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) === true;
    return names.map((name) => ({ path, name, statement, isExported, needs }));
  });
}

/** `thing.close` and `{ close: … }` name no declaration called close. */
function isOwnName(node: ts.Identifier): boolean {
  const { parent } = node;
  return (
    (ts.isPropertyAccessExpression(parent) && parent.name === node) ||
    (ts.isPropertyAssignment(parent) && parent.name === node) ||
    (ts.isJsxAttribute(parent) && parent.name === node)
  );
}

/** Through front doors to where a thing is declared. */
function origin(key: string, files: ReadonlyMap<string, Parsed>): string {
  const [path = '', name = ''] = key.split('#');
  const next = files.get(path)?.known.get(name);
  return next === undefined || next === key ? key : origin(next, files);
}

/** Everything that a page, job, command, mail or what comes with a module leads to; the demo county does not count. */
export function reachedFrom(all: ReadonlyMap<string, Declaration>): Set<string> {
  const reached = new Set<string>();
  const waiting = [...all].flatMap(([key, { path }]) => (isDoor(path) && !isDemo(path) ? [key] : []));
  for (let key = waiting.pop(); key !== undefined; key = waiting.pop()) {
    const one = all.get(key);
    if (!one || reached.has(key) || isDemo(one.path)) continue;
    reached.add(key);
    waiting.push(...one.needs);
  }
  return reached;
}

/** Verbs and functions of the data that nobody reaches on a screen: `src/…/data.ts: insertRoom`. */
export function unreached(all: ReadonlyMap<string, Declaration>): string[] {
  const reached = reachedFrom(all);
  return [...all].flatMap(([key, { path, name, statement, isExported }]) => {
    const isAct = isExported && ts.isFunctionDeclaration(statement) && /(verbs|data)\.ts$/.test(path);
    return isAct && !isDemo(path) && !reached.has(key) ? [`${path}: ${name}`] : [];
  });
}
