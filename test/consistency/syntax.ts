import ts from 'typescript';

export interface Span {
  name: string;
  line: number;
  lines: number;
}

/** Reads a TypeScript file into its tree, without types. */
export function parse(path: string, text: string): ts.SourceFile {
  const kind = path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  return ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, kind);
}

/** Calls `look` for every node of a file, outermost first. */
export function walk(source: ts.Node, look: (node: ts.Node) => void): void {
  const visit = (node: ts.Node): void => {
    look(node);
    ts.forEachChild(node, visit);
  };
  visit(source);
}

/** The line of a position, counted from one. */
export const lineOf = (source: ts.SourceFile, position: number) =>
  source.getLineAndCharacterOfPosition(position).line + 1;

/** All functions of a file with their length in lines, comment before them not counted. */
export function functionsIn(path: string, text: string): Span[] {
  const source = parse(path, text);
  const spans: Span[] = [];
  walk(source, (node) => {
    if (!ts.isFunctionLike(node) || !('body' in node) || !node.body) return;
    const start = lineOf(source, node.getStart(source));
    const own = 'name' in node && node.name ? node.name.getText(source) : undefined;
    const given =
      ts.isVariableDeclaration(node.parent) || ts.isPropertyAssignment(node.parent) ? node.parent.name : undefined;
    spans.push({
      name: own ?? given?.getText(source) ?? 'function',
      line: start,
      lines: lineOf(source, node.getEnd()) - start + 1,
    });
  });
  return spans;
}

/** Names that a file gives: variables, functions, types, properties, parameters. */
export function declaredNames(path: string, text: string): { name: string; line: number }[] {
  const source = parse(path, text);
  const names: { name: string; line: number }[] = [];
  walk(source, (node) => {
    const declares =
      ts.isVariableDeclaration(node) ||
      ts.isFunctionDeclaration(node) ||
      ts.isInterfaceDeclaration(node) ||
      ts.isTypeAliasDeclaration(node) ||
      ts.isClassDeclaration(node) ||
      ts.isParameter(node) ||
      ts.isPropertySignature(node) ||
      ts.isMethodDeclaration(node) ||
      ts.isPropertyAssignment(node) ||
      ts.isBindingElement(node);
    if (declares && node.name && ts.isIdentifier(node.name)) {
      names.push({ name: node.name.text, line: lineOf(source, node.getStart(source)) });
    }
  });
  return names;
}

const escaped = (part: string) => part.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

/** Every text constant of a file; a template with values becomes a pattern, `platform.error.${kind}.title`. */
export function textConstants(path: string, text: string): { exact: string[]; patterns: RegExp[] } {
  const exact: string[] = [];
  const patterns: RegExp[] = [];
  walk(parse(path, text), (node) => {
    if (ts.isStringLiteralLike(node)) exact.push(node.text);
    else if (ts.isTemplateExpression(node)) {
      const parts = [node.head.text, ...node.templateSpans.map((span) => span.literal.text)];
      // `${module}.permission.${rest}` says enough to be recognised, `${a}.${b}` would fit everything.
      const said = parts.join('');
      if (said.includes('.') && said.replaceAll('.', '').length >= 5)
        patterns.push(new RegExp(`^${parts.map(escaped).join('.+')}$`));
    }
  });
  return { exact, patterns };
}

/** Names of keys and of things in code are the same in every language. */
function isLiteralText(source: ts.SourceFile, node: ts.JsxText): boolean {
  return ts.isJsxElement(node.parent) && /^(kbd|code)$/.test(node.parent.openingElement.tagName.getText(source));
}

/**
 * Words a reader would see that stand in the code: text between tags, and attributes that are read out or shown. Names of
 * file formats are the same in every language.
 */
export function wordsInMarkup(path: string, text: string): { words: string; line: number }[] {
  const source = parse(path, text);
  const found: { words: string; line: number }[] = [];
  const shown = new Set(['title', 'alt', 'placeholder', 'label', 'aria-label', 'aria-description', 'summary']);
  walk(source, (node) => {
    const isText = ts.isJsxText(node) && !isLiteralText(source, node);
    const isAttribute =
      ts.isJsxAttribute(node) &&
      shown.has(node.name.getText(source)) &&
      node.initializer &&
      ts.isStringLiteral(node.initializer);
    const words = isText ? node.text : isAttribute ? (node.initializer as ts.StringLiteral).text : '';
    if (/\p{L}{2,}/u.test(words.replace(/\b(CSV|XLSX|Excel|PDF|JSON)\b/g, '')))
      found.push({ words: words.trim(), line: lineOf(source, node.getStart(source)) });
  });
  return found;
}
