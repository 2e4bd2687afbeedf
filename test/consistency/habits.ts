import ts from 'typescript';
import { type CodeBase, filesLike, occurrences, productFiles } from './code-base.ts';
import { declaredNames, lineOf, parse, walk } from './syntax.ts';

const outside = (files: [string, string][], ...folders: string[]) =>
  files.filter(([path]) => !folders.some((folder) => path.startsWith(folder)));

/** The real thing is tested: no module mock, no snapshot, no test that is switched off. */
export function fakedTests(code: CodeBase): string[] {
  const tests = outside(filesLike(code, /\.test\.tsx?$/), 'test/consistency/');
  return occurrences(tests, /vi\.(mock|doMock)\(|toMatch(Inline)?Snapshot|\b(test|it|describe)\.(only|todo|fails)\b/g);
}

/** A path of somebody's machine or the address of somebody's registry works only there. */
export function machinePaths(code: CodeBase): string[] {
  const text = outside(
    filesLike(code, /\.(tsx?|mjs|cjs|json|md|css|sql|ya?ml|sh|env|service)$|^bin\/|^\.[a-z]/),
    'test/consistency/',
  );
  const wanted = /(?<![\w.-])\/(work|farm|root|home\/[a-z]+)\/[\w.]+|registry\.[a-z]+\.[a-z]+|"resolved": *"/g;
  return occurrences(text, wanted);
}

/** Addresses that may stand in source: names of formats, examples that can belong to nobody, our own machine. */
const knownAddresses =
  /^https?:\/\/(www\.w3\.org\/(1999|2000|2005|XML)|([a-z0-9*-]+\.)*(localhost|example(\.(org|com|net))?|invalid|test)([:/]|$)|127\.0\.0\.1|\[::1\]|\$\{|schemas?\.|json-schema\.org|purl\.org|www\.openstreetmap\.org\/(copyright|\?)|interoperable-europe\.ec\.europa\.eu\/collection\/eupl)/;

/** Nothing that a reader opens may come from a third party; every address in the source is on the list above. */
export function foreignAddresses(code: CodeBase): string[] {
  const files = [...productFiles(code), ...filesLike(code, /^src\/.*\.css$/)];
  return occurrences(files, /https?:\/\/[^\s'"`)<>]+/g).filter(
    (found) => !knownAddresses.test(found.replace(/^.*?: (?=http)/, '')),
  );
}

/** Names that say nothing about what a thing is. */
export function emptyNames(code: CodeBase): string[] {
  return productFiles(code).flatMap(([path, text]) =>
    declaredNames(path, text)
      .filter(({ name }) => /(Manager|Service|Helper|Helpers|Util|Utils)$/.test(name))
      .map(({ name, line }) => `${path}:${line}: ${name} does not say what it is`),
  );
}

/** Parts of the platform that own tables, and backup and restore, which copy all of them; everywhere else SQL stands in `data.ts`. */
const sqlOwners = /^src\/(ops|platform\/(auth|counties|database|files|history|http|jobs|mail|search))\//;

/** All SQL about a noun stands in its `data.ts`: the wall against imports cannot see a query on a `db` that was given. */
export function strayQueries(code: CodeBase): string[] {
  const others = productFiles(code).filter(([path]) => !/(^|[/.])data\.ts$/.test(path) && !sqlOwners.test(path));
  return occurrences(others, /\.(selectFrom|insertInto|updateTable|deleteFrom|mergeInto)\(|\bsql(<[^>]*>)?`/g);
}

/** Lists understand words in one way, `says` in SQL and `saysSought` in memory: signs, umlauts, other forms. */
export function ownSearches(code: CodeBase): string[] {
  const own =
    /\bilike\b|to(Locale)?LowerCase\([^)]*\)\s*\.(includes|indexOf)\(|\.includes\([^()]*\.to(Locale)?LowerCase\(/gi;
  return occurrences(productFiles(code), own);
}

/** Time comes in as an argument; only what starts things may look at the clock. */
export function looksAtTheClock(code: CodeBase): string[] {
  const decides = productFiles(code).filter(([path]) =>
    /^src\/modules\/.*[/.](rules|data|verbs|form|views|pages|due|checks)\.tsx?$/.test(path),
  );
  return occurrences(decides, /new Date\(\)|Date\.now\(\)|\bnow\(\)(?=`|'|\s*-)/g);
}

/** A day is a day in the county: half past eleven in the evening of the server's clock is tomorrow there. `dayOf` knows. */
export function daysOfAnotherClock(code: CodeBase): string[] {
  const files = outside(productFiles(code), 'src/ops/', 'src/platform/');
  return occurrences(files, /\b(now|at|moment)\.toISOString\(\)\.slice\(0, 10\)|\w_?at::date|\bcurrent_date\b/g);
}

/** Links that leave the house begin with the county's main host (`county.origin`): a request may name any host it likes. */
export function hostsOfRequests(code: CodeBase): string[] {
  const outward = productFiles(code).filter(([path]) => /^src\/(modules|house)\//.test(path));
  return occurrences(
    outward,
    /\burl\.(origin|host|port|protocol)\b|headers\.get\('(x-forwarded-\w+|host)'\)|\brequest\.url\b/g,
  );
}

/** No inline script, handler or style: the content security policy would refuse them, and rightly so. */
export function inlineCode(code: CodeBase): string[] {
  const markup = productFiles(code).filter(([path]) => path.endsWith('.tsx'));
  return occurrences(
    markup,
    /\sstyle=[{"']|\son(Click|Change|Submit|Input|Load|Key\w+)=|dangerouslySetInnerHTML|<style[\s>]/g,
  );
}

/** An object between two tags shows nothing: `{ title }` in an expression of markup is no title. */
export function objectsInMarkup(code: CodeBase): string[] {
  return findIn(code, /\.tsx$/, (node, source) => {
    if (!ts.isJsxExpression(node) || !node.expression || ts.isJsxAttribute(node.parent)) return undefined;
    const object = outcomesOf(node.expression).find(ts.isObjectLiteralExpression);
    return object && `${object.getText(source)} shows nothing`;
  });
}

/** What an expression may come to: both sides of a question, and the last part of what holds only under a condition. */
function outcomesOf(expression: ts.Expression): ts.Expression[] {
  if (ts.isParenthesizedExpression(expression)) return outcomesOf(expression.expression);
  if (ts.isConditionalExpression(expression))
    return [...outcomesOf(expression.whenTrue), ...outcomesOf(expression.whenFalse)];
  if (ts.isBinaryExpression(expression)) return [...outcomesOf(expression.left), ...outcomesOf(expression.right)];
  return [expression];
}

/** Names stand in the order in which people look for them, not in that of their code points (Ä would come after Z). */
export function unsortedNames(code: CodeBase): string[] {
  const data = productFiles(code).filter(([path]) => /^src\/modules\/.*[/.]data\.ts$/.test(path));
  return occurrences(data, /orderBy\('[\w.]*(name|title|label)'|order by [\w.]*(name|title|label)\b(?! collate)/g);
}

/** Asked, told, typed and said are verbs of people (decision 0015); these names are about a person who is asked. */
const aboutAskingPeople: Readonly<Record<string, string>> = {
  askedOn: 'the day on which an office was asked to confirm what is known about it',
  lastAsked: 'when each of them was asked for the last time',
  mayBeAsked: 'an office that was not asked too recently',
  cannotBeAsked: 'an office of which nobody knows the mailbox',
};

/** What is looked up is visible, what a form sent is submitted, what the history shows is described: never asked or told. */
export function namesFromTalk(code: CodeBase): string[] {
  const wrong = /^(asked|told|typed|said)$|(Asked|Told|Typed|Said)$|^([Aa]sked|[Tt]old|[Tt]yped|[Ss]aid)[A-Z]/;
  return productFiles(code).flatMap(([path, text]) =>
    declaredNames(path, text)
      .filter(({ name }) => wrong.test(name) && aboutAskingPeople[name] === undefined)
      .map(({ name, line }) => `${path}:${line}: ${name}: visible, submitted, shown, described or filtered?`),
  );
}

/** Looks at every node of the product files whose path fits; what is found is named with its line. */
function findIn(code: CodeBase, files: RegExp, find: (node: ts.Node, source: ts.SourceFile) => string | undefined) {
  return productFiles(code)
    .filter(([path]) => files.test(path))
    .flatMap(([path, text]) => {
      const source = parse(path, text);
      const found: string[] = [];
      walk(source, (node) => {
        const words = find(node, source);
        if (words) found.push(`${path}:${lineOf(source, node.getStart(source))}: ${words}`);
      });
      return found;
    });
}

/** Whoever calls a verb need not look up the order: the database, who acts, when, what, with what. */
export function verbsInAnotherOrder(code: CodeBase): string[] {
  return findIn(code, /^src\/modules\/.*[/.]verbs\.ts$/, (node, source) => {
    if (!ts.isFunctionDeclaration(node) || !node.name) return undefined;
    if (!node.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)) return undefined;
    const types = node.parameters.map(({ type }) => type?.getText(source) ?? '');
    const wanted = ['Db', 'Actor', 'Date'].filter((type) => types.includes(type));
    const isInOrder = wanted.every((type, index) => types[index] === type);
    const moment = node.parameters[types.indexOf('Date')]?.name.getText(source) ?? 'at';
    return isInOrder && moment === 'at' ? undefined : `${node.name.text} does not take (db, by, at, …)`;
  });
}

/** `result.value`, or a parameter that is called `value` because it is one. */
const isFormValue = (node: ts.Node): boolean =>
  ts.isPropertyAccessExpression(node) ? node.name.text === 'value' : ts.isIdentifier(node) && node.text === 'value';

/** A form that was checked gives no empty place where one is required; where one may be, an invented value hides it. */
export function inventedValues(code: CodeBase): string[] {
  return findIn(code, /^src\/modules\/.*[/.](pages\.tsx|form\.ts)$/, (node, source) => {
    if (!ts.isBinaryExpression(node) || node.operatorToken.kind !== ts.SyntaxKind.QuestionQuestionToken)
      return undefined;
    if (!/^(''|0)$/.test(node.right.getText(source))) return undefined;
    const isOfForm = ts.isPropertyAccessExpression(node.left)
      ? isFormValue(node.left.expression)
      : ts.isIdentifier(node.left) && takenFromForm(source).has(node.left.text);
    return isOfForm ? `${node.getText(source)} invents a value that the form did not give` : undefined;
  });
}

/** Names that a file takes out of the value of a form: `const { meeting, ...rest } = result.value`. */
function takenFromForm(source: ts.SourceFile): Set<string> {
  const names = new Set<string>();
  walk(source, (node) => {
    if (!ts.isVariableDeclaration(node) || !ts.isObjectBindingPattern(node.name)) return;
    if (!node.initializer || !isFormValue(node.initializer)) return;
    for (const { name } of node.name.elements) names.add(name.getText(source));
  });
  return names;
}

/** The key of a refusal is written out, at least in a record beside it, so that one search leads from words to rule. */
export function assembledKeys(code: CodeBase): string[] {
  return findIn(code, /^src\/modules\//, (node, source) => {
    if (!ts.isCallExpression(node) || node.expression.getText(source) !== 'no') return undefined;
    const [key] = node.arguments;
    return key && isWrittenOut(key, source) ? undefined : `${key?.getText(source)} is not written out`;
  });
}

function isWrittenOut(key: ts.Expression, source: ts.SourceFile): boolean {
  if (ts.isConditionalExpression(key)) return isWrittenOut(key.whenTrue, source) && isWrittenOut(key.whenFalse, source);
  if (ts.isElementAccessExpression(key) || ts.isPropertyAccessExpression(key))
    return recordsOfLiterals(source).has(key.expression.getText(source));
  return ts.isStringLiteral(key);
}

/** Names of a file's records in which every value is a text that is written out. */
function recordsOfLiterals(source: ts.SourceFile): Set<string> {
  const names = new Set<string>();
  walk(source, (node) => {
    if (!ts.isVariableDeclaration(node) || !node.initializer) return;
    let value = node.initializer;
    while (ts.isAsExpression(value) || ts.isSatisfiesExpression(value)) value = value.expression;
    if (!ts.isObjectLiteralExpression(value)) return;
    const isLiteral = value.properties.every(
      (each) => ts.isPropertyAssignment(each) && ts.isStringLiteral(each.initializer),
    );
    if (isLiteral) names.add(node.name.getText(source));
  });
  return names;
}

/**
 * A button that sends no fields is not read as the form beside it: every field of that would be missing, also those that
 * no page shows. Its refusal stands in the form as it is stored (`prefilledX`), or in an empty one.
 */
export function readToBeRefused(code: CodeBase): string[] {
  return findIn(code, /^src\/modules\/.*[/.]pages\.tsx$/, (node, source) => {
    if (!ts.isCallExpression(node) || node.expression.getText(source) !== 'refuse') return undefined;
    const [first] = node.arguments;
    const isRead = first && ts.isCallExpression(first) && /(^|\.)read$/.test(first.expression.getText(source));
    return isRead ? `${node.getText(source).replaceAll(/\s+/g, ' ')} reads what was not sent` : undefined;
  });
}

/** A page passes on what a rule decided; a refusal that it makes itself is a rule in the wrong place. */
export function decidingPages(code: CodeBase): string[] {
  return findIn(code, /^src\/modules\/.*[/.]pages\.tsx$/, (node, source) => {
    if (!ts.isCallExpression(node)) return undefined;
    const called = node.expression.getText(source);
    const words = node.getText(source);
    const decides = called === 'no' || (called === 'refuse' && /key: [^}]*'[\w.-]+\.refused?\.[\w.-]+'/.test(words));
    return decides ? `${words.replaceAll(/\s+/g, ' ')} belongs into rules.ts` : undefined;
  });
}
