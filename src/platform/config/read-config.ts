import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import * as v from 'valibot';
import { parseArguments } from './arguments.ts';
import { type EnvFile, parseEnvFile } from './env-file.ts';
import { type Config, type SettingName, settings } from './settings.ts';

/** One wrong setting, for the operator, in both languages. */
export interface ConfigError {
  /** The option or variable as the operator wrote it. */
  readonly setting: string;
  readonly german: string;
  readonly english: string;
}

type Environment = Readonly<Record<string, string | undefined>>;
type ReadFile = (path: string) => string;

const names = Object.keys(settings) as SettingName[];

/**
 * The settings of this run: an option counts before the environment, the environment before the
 * file (`--config` or QS_CONFIG), the file before the default. Returns every error at once.
 */
export function readConfig(
  argv: readonly string[],
  env: Environment,
  readFile: ReadFile = (path) => readFileSync(path, 'utf8'),
): Config | ConfigError[] {
  const given = parseArguments(argv);
  const errors: ConfigError[] = [...given.unknown.map(unknownWord), ...given.incomplete.map(withoutValue)];
  const file = readSettingsFile(given.configFile ?? env['QS_CONFIG'], readFile, errors);
  const values: Partial<Record<SettingName, unknown>> = {};
  for (const name of names) {
    const { env: variable } = settings[name];
    const option = given.values[name];
    const written = option ?? (env[variable] || file[variable] || undefined);
    const source = option === undefined ? variable : `--${name === 'dataDir' ? 'data' : name}`;
    values[name] = check(name, source, written, errors);
  }
  const config = complete(values as Checked, given.noDemo);
  errors.push(...contradictions(config));
  return errors.length > 0 ? errors : config;
}

/** Tells a list of errors from a configuration. */
export function isConfigErrors(result: Config | ConfigError[]): result is ConfigError[] {
  return Array.isArray(result);
}

type Checked = { [Name in SettingName]: v.InferOutput<(typeof settings)[Name]['schema']> };

function check(name: SettingName, source: string, written: string | undefined, errors: ConfigError[]): unknown {
  const setting = settings[name];
  const byDefault = 'byDefault' in setting ? setting.byDefault : undefined;
  const result = v.safeParse(setting.schema, written ?? byDefault);
  if (result.success) return result.output;
  const { german, english } = setting.expected;
  errors.push({
    setting: source,
    german: `${source} muss ${german}, ist aber „${hidePassword(written)}“.`,
    english: `${source} must ${english}, but is "${hidePassword(written)}".`,
  });
  return undefined;
}

function complete(values: Checked, noDemo: boolean): Config {
  const mode = values.mode ?? (noDemo ? 'production' : 'demo');
  const dataDir = resolve(values.dataDir ?? 'data');
  return {
    ...values,
    dataDir,
    mode,
    loadDemo: mode !== 'production' && !noDemo,
    logLevel: values.logLevel ?? (mode === 'production' ? 'info' : 'warn'),
    secretsFile: values.secretsFile ? resolve(values.secretsFile) : join(dataDir, 'secrets.json'),
  };
}

function contradictions(config: Config): ConfigError[] {
  const found: ConfigError[] = [];
  if (config.databaseUrl && config.pgBinDir) {
    found.push({
      setting: 'PG_BIN_DIR',
      german: 'DATABASE_URL und PG_BIN_DIR schließen sich aus: entweder ein Server oder eigene Programme.',
      english: 'DATABASE_URL and PG_BIN_DIR exclude each other: either a server or programs of your own.',
    });
  }
  if (config.clock && config.mode === 'production') {
    found.push({
      setting: 'QS_CLOCK',
      german: 'QS_CLOCK hält die Uhr an und ist nur für Tests; in production bitte entfernen.',
      english: 'QS_CLOCK stops the clock and is for tests only; remove it in production.',
    });
  }
  return found;
}

function readSettingsFile(path: string | undefined, readFile: ReadFile, errors: ConfigError[]): EnvFile['values'] {
  if (!path) return {};
  let file: EnvFile;
  try {
    file = parseEnvFile(readFile(path));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    errors.push({
      setting: '--config',
      german: `Die Datei ${path} lässt sich nicht lesen: ${reason}`,
      english: `The file ${path} cannot be read: ${reason}`,
    });
    return {};
  }
  for (const { line } of file.badLines) errors.push(badLine(path, line));
  for (const name of Object.keys(file.values)) {
    if (!names.some((known) => settings[known].env === name)) errors.push(unknownName(path, name));
  }
  return file.values;
}

function badLine(path: string, line: number): ConfigError {
  return {
    setting: path,
    german: `${path}, Zeile ${line}: hier steht weder NAME=Wert noch ein Kommentar mit #.`,
    english: `${path}, line ${line}: this is neither NAME=value nor a comment with #.`,
  };
}

function unknownName(path: string, name: string): ConfigError {
  const known = names.map((each) => settings[each].env).join(', ');
  return {
    setting: name,
    german: `${path}: die Einstellung ${name} gibt es nicht. Es gibt: ${known}.`,
    english: `${path}: there is no setting ${name}. There are: ${known}.`,
  };
}

function unknownWord(word: string): ConfigError {
  return {
    setting: word,
    german: `Die Angabe „${word}“ ist unbekannt. --help zeigt, was es gibt.`,
    english: `"${word}" is unknown. --help shows what there is.`,
  };
}

function withoutValue(option: string): ConfigError {
  return {
    setting: option,
    german: `Nach ${option} fehlt der Wert.`,
    english: `The value after ${option} is missing.`,
  };
}

/** A wrong URL is shown without its password: the message may end up in a log. */
function hidePassword(value: string | undefined): string {
  return (value ?? '').replace(/:\/\/[^@/]*@/, '://…@');
}
