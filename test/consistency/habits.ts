import { type CodeBase, filesLike, occurrences, productFiles } from './code-base.ts';
import { declaredNames } from './syntax.ts';

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

/** Time comes in as an argument; only what starts things may look at the clock. */
export function looksAtTheClock(code: CodeBase): string[] {
  const decides = productFiles(code).filter(([path]) =>
    /^src\/modules\/.*[/.](rules|data|verbs|form|views|pages|due|checks)\.tsx?$/.test(path),
  );
  return occurrences(decides, /new Date\(\)|Date\.now\(\)|\bnow\(\)(?=`|'|\s*-)/g);
}

/** No inline script, handler or style: the content security policy would refuse them, and rightly so. */
export function inlineCode(code: CodeBase): string[] {
  const markup = productFiles(code).filter(([path]) => path.endsWith('.tsx'));
  return occurrences(
    markup,
    /\sstyle=[{"']|\son(Click|Change|Submit|Input|Load|Key\w+)=|dangerouslySetInnerHTML|<style[\s>]/g,
  );
}

/** Names stand in the order in which people look for them, not in that of their code points (Ä would come after Z). */
export function unsortedNames(code: CodeBase): string[] {
  const data = productFiles(code).filter(([path]) => /^src\/modules\/.*[/.]data\.ts$/.test(path));
  return occurrences(data, /orderBy\('[\w.]*(name|title|label)'|order by [\w.]*(name|title|label)\b(?! collate)/g);
}
