import ts from 'typescript';
import { type CodeBase, filesLike } from './code-base.ts';
import { type Declaration, reachedFrom } from './reach.ts';
import { walk } from './syntax.ts';

/** Every column of every table, `concept.goal.title`, as the types of the tables have them. */
export function columnsOf(schema: string): string[] {
  const names = new Map(
    [...schema.matchAll(/^ {2}"([\w.]+)": (\w+);$/gm)].map(([, table = '', type = '']) => [type, table]),
  );
  return [...schema.matchAll(/^export interface (\w+) \{\n([\s\S]*?)^\}/gm)].flatMap(([, type = '', body = '']) => {
    const table = names.get(type);
    const columns = [...body.matchAll(/^ {2}(\w+): /gm)].map(([, column = '']) => column);
    return table ? columns.map((column) => `${table}.${column}`) : [];
  });
}

/** Columns that nothing writes which a page, a job, a command or a mail leads to. */
export function unwritten(code: CodeBase, all: ReadonlyMap<string, Declaration>, schema: string): string[] {
  const written = new Set<string>();
  const reached = reachedFrom(all);
  for (const key of reached) {
    const one = all.get(key);
    if (one) for (const column of writtenBy(one, all)) written.add(column);
  }
  for (const [, text] of filesLike(code, /\/migrations\/.*\.sql$/))
    for (const column of writtenInSql(text)) written.add(column);
  const itself = givenByItself(filesLike(code, /\.sql$/).map(([, text]) => text));
  return columnsOf(schema).filter((column) => {
    const table = column.split('.').slice(0, 2).join('.');
    return !written.has(column) && !itself.has(column) && !itself.has(table);
  });
}

/** Columns that the database fills in, numbers, ids and what follows from others; and views, which hold nothing. */
function givenByItself(migrations: readonly string[]): Set<string> {
  const found = new Set<string>();
  // `code text not null unique` and what it is made of stand on two lines.
  for (const text of migrations.map((one) => one.replace(/\n\s+(?=default|generated)/g, ' '))) {
    for (const [, view = ''] of text.matchAll(/create (?:or replace )?view (\w+\.\w+)/g)) found.add(view);
    for (const [, table = '', body = ''] of text.matchAll(/(?:create|alter) table (\w+\.\w+)([^;]*);/g)) {
      for (const [, column] of body.matchAll(ownColumn)) found.add(`${table}.${column}`);
      const [, renamed] = /^ rename to (\w+)$/.exec(body) ?? [];
      for (const column of renamed ? [...found].filter((one) => one.startsWith(`${table}.`)) : [])
        found.add(column.replace(table, `${table.split('.')[0]}.${renamed}`));
    }
  }
  return found;
}

const ownColumn =
  /^\s*(?:add column )?(\w+) [^\n]*(?:generated always as|default gen_random_uuid|primary key default true)/gm;

/** `concept.goal.title` for every table that a function puts rows in, and every name that it or what it calls gives. */
function writtenBy(one: Declaration, all: ReadonlyMap<string, Declaration>): string[] {
  const tables = new Set<string>();
  const sql: string[] = [];
  walk(one.statement, (node) => {
    const table = tableWritten(node);
    if (table) tables.add(table);
    if (ts.isTemplateLiteral(node)) sql.push(node.getText());
  });
  const columns = tables.size > 0 ? [...namesGiven(one, all, new Set()), ...namesSpread(one, all)] : [];
  return [...tables]
    .flatMap((table) => columns.map((column) => `${table}.${column}`))
    .concat(sql.flatMap(writtenInSql));
}

function tableWritten(node: ts.Node): string | undefined {
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return undefined;
  const [first] = node.arguments;
  const isWrite = /^(insertInto|updateTable|mergeInto)$/.test(node.expression.name.text);
  return isWrite && first && ts.isStringLiteral(first) ? first.text.split(' ')[0] : undefined;
}

/** Names of the places that a function and those of its module's data that it calls fill in. */
function namesGiven(one: Declaration, all: ReadonlyMap<string, Declaration>, seen: Set<Declaration>): Set<string> {
  const names = new Set<string>();
  seen.add(one);
  walk(one.statement, (node) => {
    const isGiven = ts.isPropertyAssignment(node) || ts.isShorthandPropertyAssignment(node);
    if (isGiven && (ts.isIdentifier(node.name) || ts.isStringLiteral(node.name))) names.add(node.name.text);
    // `.set('reason', …)`: one place alone.
    if (ts.isCallExpression(node) && /\.set$/.test(node.expression.getText()))
      for (const given of node.arguments) if (ts.isStringLiteral(given)) names.add(given.text);
  });
  for (const key of one.needs) {
    const next = all.get(key);
    if (!next || seen.has(next)) continue;
    if (/data\.ts$|rules\.ts$|platform/.test(next.path))
      for (const name of namesGiven(next, all, seen)) names.add(name);
  }
  return names;
}

/** Names in the types of a function's parameters: `{ ...head }` gives what a head has. */
function namesSpread({ path, statement }: Declaration, all: ReadonlyMap<string, Declaration>): string[] {
  const module = path.split('/').slice(0, 3).join('/');
  const sources = new Set(
    [...all.values()].filter((one) => one.path.startsWith(`${module}/`)).map((one) => one.statement.getSourceFile()),
  );
  const types = new Map<string, ts.Node>();
  for (const source of sources)
    for (const one of source.statements)
      if (ts.isInterfaceDeclaration(one) || ts.isTypeAliasDeclaration(one)) types.set(one.name.text, one);
  const names: string[] = [];
  const seen = new Set<ts.Node>();
  const look = (type: ts.Node): void => {
    if (seen.has(type)) return;
    seen.add(type);
    walk(type, (node) => {
      if (ts.isPropertySignature(node)) names.push(node.name.getText());
      if (ts.isLiteralTypeNode(node) && ts.isStringLiteral(node.literal)) names.push(node.literal.text);
      const next = ts.isIdentifier(node) && types.get(node.text);
      if (next) look(next);
    });
  };
  if (ts.isFunctionDeclaration(statement)) for (const { type } of statement.parameters) if (type) look(type);
  return names;
}

/** Columns in words of SQL: `insert into a.b (c, d)`, `update a.b set c = …`, and what a trigger gives, `new.c := …`. */
function writtenInSql(text: string): string[] {
  const found: string[] = [];
  for (const [, table, columns = ''] of text.matchAll(/insert into (\w+\.\w+)(?: as \w+)? *\(([^)]*)\)/gi))
    found.push(...columns.split(',').map((column) => `${table}.${column.trim()}`));
  for (const [, table, rest = ''] of text.matchAll(
    /update (\w+\.\w+)(?: as \w+| \w)? +set\b([\s\S]*?)(?:\bwhere\b|;|$)/gi,
  ))
    found.push(...[...rest.matchAll(/(\w+) *=/g)].map(([, column]) => `${table}.${column}`));
  return found;
}
