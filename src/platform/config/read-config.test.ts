import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseEnvFile } from './env-file.ts';
import { configErrorsText, helpText } from './help.ts';
import { isConfigErrors, readConfig } from './read-config.ts';
import { type Config, settings } from './settings.ts';

function read(argv: string[], env: Record<string, string> = {}, files: Record<string, string> = {}) {
  return readConfig(argv, env, (path) => {
    const content = files[path];
    if (content === undefined) throw new Error('no such file');
    return content;
  });
}

function accepted(...parameters: Parameters<typeof read>): Config {
  const result = read(...parameters);
  if (isConfigErrors(result)) throw new Error(configErrorsText(result));
  return result;
}

test('without any setting a county starts as a demonstration on port 8080', () => {
  expect(accepted([])).toMatchObject({
    port: 8080,
    listen: '127.0.0.1',
    mode: 'demo',
    loadDemo: true,
    baseHost: 'localhost',
    trustProxy: 0,
    logLevel: 'warn',
  });
});

test.each([
  ['--port 81', ['--port', '81'], {}, { port: 81 }],
  ['--port=81', ['--port=81'], {}, { port: 81 }],
  ['QS_PORT', [], { QS_PORT: '82' }, { port: 82 }],
  ['the option counts before the environment', ['--port', '81'], { QS_PORT: '82' }, { port: 81 }],
  ['an empty variable is no setting', [], { QS_PORT: '' }, { port: 8080 }],
  ['--data', ['--data', '/srv/qs'], {}, { dataDir: '/srv/qs', secretsFile: '/srv/qs/secrets.json' }],
  ['QS_SECRETS', [], { QS_SECRETS: '/etc/qs.json' }, { secretsFile: '/etc/qs.json' }],
  ['--no-demo means production', ['--no-demo'], {}, { mode: 'production', loadDemo: false, logLevel: 'info' }],
  [
    '--no-demo in development only leaves the county out',
    ['--no-demo'],
    { QS_MODE: 'development' },
    { mode: 'development', loadDemo: false },
  ],
  ['production loads no demonstration', [], { QS_MODE: 'production' }, { loadDemo: false }],
  ['a server', [], { DATABASE_URL: 'postgres://u:p@h/qs' }, { databaseUrl: 'postgres://u:p@h/qs' }],
  ['a host name in capitals', [], { QS_BASE_HOST: 'Kreis.Example' }, { baseHost: 'kreis.example' }],
  ['a fixed clock', [], { QS_CLOCK: '2026-11-22T10:00:00Z' }, { clock: new Date('2026-11-22T10:00:00Z') }],
])('understands %s', (_name, argv, env, expected) => {
  expect(accepted(argv, env as Record<string, string>)).toMatchObject(expected);
});

test.each([
  ['--port achtzig', ['--port', 'achtzig'], {}, '--port muss eine Zahl von 0 bis 65535 sein, ist aber „achtzig“.'],
  ['--port 70000', ['--port', '70000'], {}, '--port muss eine Zahl'],
  ['--port without a number', ['--port'], {}, 'Nach --port fehlt der Wert.'],
  ['--data followed by another option', ['--data', '--no-demo'], {}, 'Nach --data fehlt der Wert.'],
  ['a mistyped option', ['--prot', '80'], {}, 'Die Angabe „--prot“ ist unbekannt.'],
  ['QS_PORT=x', [], { QS_PORT: 'x' }, 'QS_PORT muss eine Zahl'],
  ['an unknown mode', [], { QS_MODE: 'prod' }, 'QS_MODE muss production, demo oder development sein'],
  ['a database of another kind', [], { DATABASE_URL: 'mysql://h/qs' }, 'DATABASE_URL muss wie postgres://'],
  ['mail by http', [], { QS_MAIL_URL: 'http://h' }, 'QS_MAIL_URL muss wie smtps://'],
  ['a host with scheme', [], { QS_BASE_HOST: 'https://kreis.example' }, 'QS_BASE_HOST muss ein Rechnername'],
  ['an address that is none', [], { QS_LISTEN: 'überall' }, 'QS_LISTEN muss eine IP-Adresse'],
  ['a clock without a moment', [], { QS_CLOCK: 'gestern' }, 'QS_CLOCK muss ein Zeitpunkt'],
  [
    'a stopped clock in production',
    [],
    { QS_CLOCK: '2026-11-22T10:00:00Z', QS_MODE: 'production' },
    'QS_CLOCK hält die Uhr an',
  ],
  ['two databases', [], { DATABASE_URL: 'postgres://h/qs', PG_BIN_DIR: '/usr/bin' }, 'schließen sich aus'],
  ['an unknown level', [], { QS_LOG_LEVEL: 'laut' }, 'QS_LOG_LEVEL muss debug'],
  ['a proxy count in words', [], { QS_TRUST_PROXY: 'ja' }, 'QS_TRUST_PROXY muss eine Zahl von 0 bis 9'],
  ['a missing file', ['--config', 'weg.env'], {}, 'Die Datei weg.env lässt sich nicht lesen'],
])('refuses %s with a sentence that helps', (_name, argv, env, german) => {
  const result = read(argv, env as Record<string, string>);
  expect(isConfigErrors(result) && configErrorsText(result)).toContain(german);
});

test('all errors are shown at once, each in German and English', () => {
  const result = read(['--port', 'x'], { QS_MODE: 'y' });
  if (!isConfigErrors(result)) throw new Error('accepted');
  expect(result.map((error) => error.setting)).toEqual(['--port', 'QS_MODE']);
  expect(result.every((error) => error.german.includes('muss') && error.english.includes('must'))).toBe(true);
});

test('a wrong address is shown without its password', () => {
  const result = read([], { DATABASE_URL: 'mysql://u:geheim@h/qs' });
  expect(JSON.stringify(result)).not.toContain('geheim');
});

test('a file of settings counts before the defaults and after the environment', () => {
  const files = { 'qs.env': '# Kreis\nQS_PORT=90\nQS_BASE_HOST="kreis.example"\r\n' };
  expect(accepted(['--config', 'qs.env'], { QS_PORT: '91' }, files)).toMatchObject({
    port: 91,
    baseHost: 'kreis.example',
  });
  expect(accepted([], { QS_CONFIG: 'qs.env' }, files)).toMatchObject({ port: 90 });
});

test('a file with unknown names or broken lines is refused with line and name', () => {
  const result = read(['--config', 'qs.env'], {}, { 'qs.env': 'QS_PROT=90\nhallo\n' });
  const text = isConfigErrors(result) ? configErrorsText(result) : '';
  expect(text).toContain('qs.env, Zeile 2');
  expect(text).toContain('die Einstellung QS_PROT gibt es nicht');
});

test('the example file and --help name every setting there is', () => {
  const example = readFileSync('querschnitt.example.env', 'utf8');
  const uncommented = parseEnvFile(example.replace(/^#([A-Z_]+=)/gm, '$1'));
  const variables = Object.values(settings).map((setting) => setting.env);
  expect(Object.keys(uncommented.values).sort()).toEqual([...variables].sort());
  for (const variable of variables) expect(helpText()).toContain(variable);
});

test('the example file as it is is accepted', () => {
  const example = readFileSync('querschnitt.example.env', 'utf8');
  expect(accepted(['--config', 'x'], {}, { x: example })).toMatchObject({ mode: 'production' });
});
