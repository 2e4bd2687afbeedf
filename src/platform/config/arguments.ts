import { type SettingName, settings } from './settings.ts';

/** The command line, taken apart but not checked. */
export interface Arguments {
  readonly values: Readonly<Partial<Record<SettingName, string>>>;
  readonly configFile: string | undefined;
  readonly noDemo: boolean;
  readonly help: boolean;
  /** Words that mean nothing to us. */
  readonly unknown: readonly string[];
  /** Options that need a value and got none. */
  readonly incomplete: readonly string[];
}

const optionNames = new Map<string, SettingName>(
  (Object.keys(settings) as SettingName[]).flatMap((name) => {
    const option = 'option' in settings[name] ? settings[name].option : undefined;
    return option ? [[option, name] as const] : [];
  }),
);

/** Takes `--port 8080` and `--port=8080` apart. */
export function parseArguments(argv: readonly string[]): Arguments {
  const values: Partial<Record<SettingName, string>> = {};
  const unknown: string[] = [];
  const incomplete: string[] = [];
  let configFile: string | undefined;
  const flags = new Set<string>();
  const words = argv.flatMap((word) => (word.startsWith('--') ? splitOnce(word) : [word]));
  while (words.length > 0) {
    const word = words.shift() as string;
    const name = optionNames.get(word);
    if (word === '--no-demo' || word === '--help' || word === '-h') flags.add(word);
    else if (!name && word !== '--config') unknown.push(word);
    else if (words[0] === undefined || words[0].startsWith('--')) incomplete.push(word);
    else if (name) values[name] = words.shift() as string;
    else configFile = words.shift();
  }
  const help = flags.has('--help') || flags.has('-h');
  return { values, configFile, noDemo: flags.has('--no-demo'), help, unknown, incomplete };
}

function splitOnce(word: string): string[] {
  const at = word.indexOf('=');
  return at < 0 ? [word] : [word.slice(0, at), word.slice(at + 1)];
}
