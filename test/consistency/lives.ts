import ts from 'typescript';
import { type CodeBase, filesLike } from './code-base.ts';
import { type Declaration, isDemo, reachedFrom } from './reach.ts';
import { walk } from './syntax.ts';

/** What people can do with the rows of a table: names of verbs that a page, a job or a command leads to. */
export interface Life {
  /** `concept.goal` */
  table: string;
  make: string[];
  change: string[];
  end: string[];
}

type Step = 'make' | 'change' | 'end';
interface Act {
  table: string;
  step: Step;
}

/** A row that is over stays, and a column says so; or a row beside it does. */
const endColumn =
  /^((ended|closed|withdrawn|archived|removed|replaced|handled|answered|blocked|cancelled|revoked|ends|taken_back|called_off|discarded|used|end|kept_until|valid_until)(_at|_on|_by)?|end_on|state|is_active)$/;
const besideIt = /^(\w+\.\w+?)_(state|closing|ending|archival|end|cancellation|outcome|removal|approval)$/;

/**
 * Every table whose rows are things, known by an id of their own or by that of what another module knows; states, versions
 * and parts are counted up or known by their whole.
 */
export function thingsOf(code: CodeBase): string[] {
  const schema = code.files.get('src/schema.generated.ts') ?? '';
  const found = new Set<string>();
  for (const [, text] of filesLike(code, /\/migrations\/.*\.sql$/)) {
    for (const [, table = '', body = ''] of text.matchAll(/create table (\w+\.\w+) \(([^;]*);/g)) {
      const [line, id] = /^ +(\w+) uuid (?:not null )?primary key.*$/m.exec(body) ?? [];
      const known = /references (\w+)\./.exec(line ?? '')?.[1];
      if (known === undefined ? id === 'id' : known !== table.split('.')[0]) found.add(table);
    }
    for (const [, before = '', after = ''] of text.matchAll(/alter table (\w+\.\w+) rename to (\w+)/g))
      if (found.has(before)) found.add(`${before.split('.')[0]}.${after}`);
  }
  return [...found].filter((table) => schema.includes(`"${table}": `) && !isRecord(table)).sort();
}

/** What happened to a thing, and what the house itself keeps. */
const isRecord = (table: string) => /_(state|version)$|^(mail|file|history|job)\./.test(table);

/** How each thing of the county begins, changes and ends, made from what verbs do to the tables. */
export function livesOf(all: ReadonlyMap<string, Declaration>, things: readonly string[]): Life[] {
  const acts = new Map<string, Life>();
  const lifeOf = (table: string) => {
    const life = acts.get(table) ?? { table, make: [], change: [], end: [] };
    acts.set(table, life);
    return life;
  };
  for (const key of reachedFrom(all)) {
    const verb = all.get(key);
    if (!verb?.isExported || isDemo(verb.path) || !/verbs\.ts$/.test(verb.path)) continue;
    for (const { table, step } of actsOf(verb, all)) {
      // The end of anybody who takes part stands in one table for all of them.
      const ended = table === 'directory.archival' ? `directory.${verb.path.split('/')[3]}` : table;
      const names = lifeOf(ended)[table === ended ? step : 'end'];
      if (!names.includes(verb.name)) names.push(verb.name);
    }
  }
  return things
    .map((table) => {
      const { make, change, end } = lifeOf(table);
      return { table, make: [...make].sort(), change: [...change].sort(), end: [...end].sort() };
    })
    .filter(({ make }) => make.length > 0);
}

/** What a thing lacks: `concept.goal: end`. */
export function missing(lives: readonly Life[]): string[] {
  return lives.flatMap((life) =>
    (['change', 'end'] as const).filter((step) => life[step].length === 0).map((step) => `${life.table}: ${step}`),
  );
}

/** `docs/lives.md`: how each thing begins, changes and ends, and why some never do. */
export function livesDocument(lives: readonly Life[], reasons: Readonly<Record<string, string>>): string {
  const cell = (life: Life, step: 'change' | 'end') =>
    life[step].length > 0
      ? life[step].map((verb) => `\`${verb}\``).join(' ')
      : `– (${reasons[`${life.table}: ${step}`]})`;
  const rows = lives.map(
    (life) =>
      `| \`${life.table}\` | ${life.make.map((verb) => `\`${verb}\``).join(' ')} | ${cell(life, 'change')} | ${cell(life, 'end')} |`,
  );
  return `# How things begin, change and end

Made by \`npm run docs\` from what verbs do to the tables; only verbs that a page, a job or a command leads to. Whatever can be
made can be corrected and ended; where it cannot, the reason stands in its place.

| Thing | Begins with | Changes with | Ends with |
|---|---|---|---|
${rows.join('\n')}
`;
}

/** What a verb does itself or through the data and the helpers of its module, not what other verbs do for it. */
function actsOf(verb: Declaration, all: ReadonlyMap<string, Declaration>): Act[] {
  const found: Act[] = [];
  const seen = new Set<Declaration>();
  const look = (one: Declaration): void => {
    if (seen.has(one)) return;
    seen.add(one);
    found.push(...ownActs(one));
    for (const key of one.needs) {
      const next = all.get(key);
      if (next && (/data\.ts$/.test(next.path) || (next.path === verb.path && !next.isExported))) look(next);
    }
  };
  look(verb);
  return found;
}

function ownActs({ statement }: Declaration): Act[] {
  const found: Act[] = [];
  walk(statement, (node) => {
    if (ts.isTemplateLiteral(node)) found.push(...actsInSql(node.getText()));
    if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return;
    const [table] = node.arguments;
    if (!table || !ts.isStringLiteral(table)) return;
    const [name = ''] = table.text.split(' ');
    const set = /\.set\(([\s\S]*)/.exec(chainText(node))?.[1] ?? '';
    // `.set(row)`: the row stands above it.
    const columns = /^\w+\)/.test(set) ? statement.getText() : set;
    if (node.expression.name.text === 'insertInto') found.push(...insertion(name));
    else if (node.expression.name.text === 'deleteFrom') found.push({ table: name, step: 'end' });
    else if (node.expression.name.text === 'updateTable') found.push(...updating(name, columns));
  });
  return found;
}

function chainText(call: ts.Node): string {
  let top = call;
  while (ts.isPropertyAccessExpression(top.parent) || ts.isCallExpression(top.parent)) top = top.parent;
  return top.getText().slice(0, 2_000);
}

function insertion(table: string): Act[] {
  const [, whole] = besideIt.exec(table) ?? [];
  const [, versioned] = /^(\w+\.\w+?)_version$/.exec(table) ?? [];
  if (versioned) return [{ table: versioned, step: 'change' }];
  return whole
    ? [
        { table: whole, step: 'end' },
        { table, step: 'make' },
      ]
    : [{ table, step: 'make' }];
}

function updating(table: string, columns: string): Act[] {
  const names = [...columns.matchAll(/\b([a-z]\w*)\s*[:,}]/g)].map(([, name = '']) => name);
  const ends = names.some((name) => endColumn.test(name));
  return ends
    ? [
        { table, step: 'end' },
        { table, step: 'change' },
      ]
    : [{ table, step: 'change' }];
}

function actsInSql(text: string): Act[] {
  return [
    ...[...text.matchAll(/insert into (\w+\.\w+)/g)].flatMap(([, table = '']) => insertion(table)),
    ...[...text.matchAll(/delete from (\w+\.\w+)/g)].map(([, table = '']): Act => ({ table, step: 'end' })),
    ...[...text.matchAll(/update (\w+\.\w+)[\s\S]*?\bset\b([\s\S]*?)(where|$)/g)].flatMap(
      ([, table = '', columns = '']) => updating(table, columns.replace(/=/g, ':')),
    ),
  ];
}
