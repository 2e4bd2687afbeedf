/** A command line of `bin/ops`, taken apart: words, options with their values, and the global ones. */
export interface OpsLine {
  words: readonly string[];
  options: Readonly<Record<string, string>>;
}

/** `county create --ags 06438 --json` → words `county create`, options `{ ags: '06438', json: '' }`. */
export function parseOpsLine(argv: readonly string[]): OpsLine {
  const words: string[] = [];
  const options: Record<string, string> = {};
  for (let at = 0; at < argv.length; at += 1) {
    const word = argv[at] ?? '';
    if (!word.startsWith('--')) words.push(word);
    else if (word.includes('=')) options[word.slice(2, word.indexOf('='))] = word.slice(word.indexOf('=') + 1);
    else {
      const next = argv[at + 1];
      const takesNext = next !== undefined && !next.startsWith('--');
      options[word.slice(2)] = takesNext ? next : '';
      if (takesNext) at += 1;
    }
  }
  return { words, options };
}
