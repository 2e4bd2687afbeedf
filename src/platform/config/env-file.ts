/** A line of a file of settings that cannot be read; lines count from 1. */
export interface BadLine {
  readonly line: number;
  readonly text: string;
}

/** Names and values of a file of settings, and the lines that are neither setting nor comment. */
export interface EnvFile {
  readonly values: Readonly<Record<string, string>>;
  readonly badLines: readonly BadLine[];
}

/** Reads `NAME=value` lines; `#` begins a comment line, quotes around a value are taken off. */
export function parseEnvFile(content: string): EnvFile {
  const values: Record<string, string> = {};
  const badLines: BadLine[] = [];
  for (const [index, raw] of content
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .entries()) {
    const text = raw.trim();
    if (text === '' || text.startsWith('#')) continue;
    const match = text.match(/^([A-Z][A-Z0-9_]*)\s*=\s*(.*)$/);
    if (match) values[match[1] as string] = withoutQuotes(match[2] as string);
    else badLines.push({ line: index + 1, text });
  }
  return { values, badLines };
}

function withoutQuotes(value: string): string {
  const quoted = value.match(/^(["'])(.*)\1$/);
  return quoted ? (quoted[2] as string) : value;
}
