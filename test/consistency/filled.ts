import ts from 'typescript';
import { type CodeBase, filesLike } from './code-base.ts';
import { inputsOf } from './descriptions.ts';
import { type Declaration, isDemo, reachedFrom } from './reach.ts';
import { parse, walk } from './syntax.ts';

/** One place that fills a key: `votes: 0` in a page; what is typed into a form has no words of its own. */
interface Filling {
  /** The module of the place, and those through whose front door it came. */
  modules: readonly string[];
  key: string;
  /** The words of a constant, `0` or `null`; undefined where it can be this or that. */
  constant: string | undefined;
}

/**
 * Keys of what people may say about a thing that no page, job or import ever fills, or always with the same: what only the
 * demo county says has no field on any screen. `voices ContributionInput.votes`.
 */
export function neverFilled(code: CodeBase, all: ReadonlyMap<string, Declaration>): string[] {
  const fillings = Map.groupBy(fillingsOf(code, all), ({ key }) => key);
  return inputsOf(code)
    .filter(({ module, name }) => isTakenByVerb(code, module, name))
    .flatMap(({ module, name, keys }) =>
      keys.filter((key) => !isFilled(fillings.get(key) ?? [], module)).map((key) => `${module} ${name}.${key}`),
    );
}

/** A type that only rules reckon with is nothing that anybody says. */
function isTakenByVerb(code: CodeBase, module: string, name: string): boolean {
  const verbs = filesLike(code, new RegExp(`^src/modules/${module}/.*verbs\\.ts$`));
  return verbs.some(([, text]) => new RegExp(`\\b${name}\\b`).test(text));
}

function isFilled(fillings: readonly Filling[], module: string): boolean {
  const own = fillings.filter(({ modules }) => modules.includes(module));
  const constants = new Set(own.map(({ constant }) => constant));
  return constants.has(undefined) || constants.size > 1;
}

function fillingsOf(code: CodeBase, all: ReadonlyMap<string, Declaration>): Filling[] {
  const doors = new Map<string, string[]>();
  const modulesOf = (path: string) => {
    const text = code.files.get(path) ?? '';
    const known = doors.get(path) ?? [
      path.split('/')[2] ?? '',
      ...[...text.matchAll(/'#modules\/([\w-]+)\/index\.ts'/g)].map(([, module = '']) => module),
    ];
    doors.set(path, known);
    return known;
  };
  return [...reachedFrom(all)].flatMap((key) => {
    const one = all.get(key);
    return one && isFiller(one.path) ? fillingsIn(one, modulesOf(one.path)) : [];
  });
}

const isFiller = (path: string) =>
  !isDemo(path) && /^src\/modules\/.*(pages\.tsx|(form|verbs|rules|jobs|import|mails?)\.ts)$/.test(path);

function fillingsIn({ path, statement }: Declaration, modules: readonly string[]): Filling[] {
  const found: Filling[] = [];
  const isScreen = /(pages\.tsx|form\.ts)$/.test(path);
  walk(statement, (node) => {
    if (!ts.isPropertyAssignment(node) && !ts.isShorthandPropertyAssignment(node)) return;
    const key = node.name.getText().replace(/['"]/g, '');
    const words = ts.isPropertyAssignment(node) ? node.initializer.getText() : key;
    // A verb that hands a key on as it came fills nothing.
    if (!isScreen && (words === key || words.endsWith(`.${key}`))) return;
    found.push({ modules, key, constant: isConstant(words) ? words : undefined });
  });
  return found;
}

const isConstant = (words: string) => /^('[^']*'|null|undefined|\[\]|\{\}|true|false|\d+)$/.test(words);

/** Fields that a form reads and that stand in none of its noun's views: nobody can ever write into them. */
export function neverDrawn(code: CodeBase): string[] {
  return filesLike(code, /^src\/modules\/[^/]+\/[^/]+\/([\w.-]+\.)?form\.ts$/).flatMap(([path, text]) => {
    const module = path.split('/').slice(0, 3).join('/');
    const screens = filesLike(code, new RegExp(`^${module}/.*\\.tsx$`)).map(([, screen]) => screen);
    const ofNoun = filesLike(code, new RegExp(`^${path.replace(/[^/]+$/, '')}.*\\.tsx$`)).map(([, screen]) => screen);
    // A view that goes through the fields of a form draws all of them.
    if (ofNoun.some((screen) => /control\((?!')/.test(screen))) return [];
    return fieldsOf(path, text)
      .filter((field) => !screens.some((screen) => new RegExp(`['"\`]${field}['"\`]|\\b${field}[,:} ]`).test(screen)))
      .map((field) => `${path}: ${field}`);
  });
}

function fieldsOf(path: string, text: string): string[] {
  const fields: string[] = [];
  walk(parse(path, text), (node) => {
    if (!ts.isCallExpression(node) || node.expression.getText() !== 'form') return;
    const [shape] = node.arguments;
    if (!shape || !ts.isObjectLiteralExpression(shape)) return;
    for (const property of shape.properties)
      if (property.name && !ts.isComputedPropertyName(property.name)) fields.push(property.name.getText());
  });
  return fields.map((field) => field.replace(/['"]/g, ''));
}
