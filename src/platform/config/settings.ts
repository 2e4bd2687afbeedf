import * as v from 'valibot';

/** One thing an operator can set: by option, by environment variable or in the file of settings. */
export interface Setting<Schema extends v.GenericSchema<string | undefined, unknown>> {
  readonly env: string;
  readonly option?: string;
  /** What follows the option, as --help shows it. */
  readonly takes: string;
  /** The value as an operator would write it; undefined if it depends on other settings. */
  readonly byDefault?: string;
  readonly schema: Schema;
  readonly german: string;
  readonly english: string;
  /** "… must be …": the end of the message for a wrong value. */
  readonly expected: { readonly german: string; readonly english: string };
}

function setting<Schema extends v.GenericSchema<string | undefined, unknown>>(
  described: Setting<Schema>,
): Setting<Schema> {
  return described;
}

const portNumber = v.pipe(v.string(), v.regex(/^\d{1,5}$/), v.transform(Number), v.maxValue(65_535));
const proxies = v.pipe(v.string(), v.regex(/^\d$/), v.transform(Number));
const text = v.pipe(v.string(), v.minLength(1));
const optionalText = v.optional(text);
const hostName = v.pipe(v.string(), v.toLowerCase(), v.regex(/^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/));
const moment = v.pipe(
  v.string(),
  v.isoTimestamp(),
  v.transform((iso) => new Date(iso)),
);

function address(...protocols: string[]) {
  const hasProtocol = (value: string) => protocols.includes(URL.parse(value)?.protocol ?? '');
  return v.optional(v.pipe(v.string(), v.check(hasProtocol)));
}

/** Every setting there is. `--help`, the example file and the checks come from this table. */
export const settings = {
  port: setting({
    env: 'QS_PORT',
    option: '--port',
    takes: 'N',
    byDefault: '8080',
    schema: portNumber,
    german: 'Port, auf dem Querschnitt antwortet (0 = irgendein freier)',
    english: 'port on which Querschnitt answers (0 = any free one)',
    expected: { german: 'eine Zahl von 0 bis 65535 sein', english: 'be a number from 0 to 65535' },
  }),
  listen: setting({
    env: 'QS_LISTEN',
    takes: 'ADDRESS',
    byDefault: '127.0.0.1',
    schema: v.pipe(v.string(), v.ip()),
    german: 'Adresse, auf der gelauscht wird; 0.0.0.0 = alle (im Container)',
    english: 'address to listen on; 0.0.0.0 = all (in a container)',
    expected: {
      german: 'eine IP-Adresse sein, zum Beispiel 127.0.0.1',
      english: 'be an IP address, for example 127.0.0.1',
    },
  }),
  dataDir: setting({
    env: 'QS_DATA',
    option: '--data',
    takes: 'DIR',
    byDefault: './data',
    schema: text,
    german: 'Ordner für Datenbank, Dateien und Schlüssel',
    english: 'folder for database, files and keys',
    expected: { german: 'ein Ordner sein', english: 'be a folder' },
  }),
  mode: setting({
    env: 'QS_MODE',
    takes: 'MODE',
    schema: v.optional(v.picklist(['production', 'demo', 'development'])),
    german: 'production, demo oder development; ohne Angabe demo, mit --no-demo production',
    english: 'production, demo or development; demo if not given, production with --no-demo',
    expected: { german: 'production, demo oder development sein', english: 'be production, demo or development' },
  }),
  baseHost: setting({
    env: 'QS_BASE_HOST',
    takes: 'HOST',
    byDefault: 'localhost',
    schema: hostName,
    german: 'Name, unter dem die Kreise liegen: musterau.HOST',
    english: 'name below which the counties lie: musterau.HOST',
    expected: {
      german: 'ein Rechnername ohne http:// und ohne Port sein',
      english: 'be a host name without http:// and without a port',
    },
  }),
  trustProxy: setting({
    env: 'QS_TRUST_PROXY',
    takes: 'N',
    byDefault: '0',
    schema: proxies,
    german: 'Zahl der eigenen Proxys davor, deren X-Forwarded-… gilt; ab 1 wird https angenommen',
    english: 'number of your own proxies in front whose X-Forwarded-… count; from 1 on https is assumed',
    expected: { german: 'eine Zahl von 0 bis 9 sein', english: 'be a number from 0 to 9' },
  }),
  databaseUrl: setting({
    env: 'DATABASE_URL',
    takes: 'URL',
    schema: address('postgres:', 'postgresql:'),
    german: 'PostgreSQL-Server (ab 15) statt der mitgebrachten Datenbank',
    english: 'PostgreSQL server (15 or newer) instead of the database that comes along',
    expected: {
      german: 'wie postgres://benutzer:passwort@rechner:5432/querschnitt aussehen',
      english: 'look like postgres://user:password@host:5432/querschnitt',
    },
  }),
  pgBinDir: setting({
    env: 'PG_BIN_DIR',
    takes: 'DIR',
    schema: optionalText,
    german: 'Programme eines installierten PostgreSQL statt der mitgebrachten',
    english: 'programs of an installed PostgreSQL instead of those that come along',
    expected: { german: 'ein Ordner sein', english: 'be a folder' },
  }),
  mailUrl: setting({
    env: 'QS_MAIL_URL',
    takes: 'URL',
    schema: address('smtp:', 'smtps:'),
    german: 'Postausgang; ohne Angabe bleibt Post im Ausgang: bin/ops mail show, im Demokreis auch /-/mail',
    english:
      'outgoing mail; if not given, mail stays in the outbox: bin/ops mail show, in the demo county also /-/mail',
    expected: {
      german: 'wie smtps://benutzer:passwort@mail.example:465 aussehen',
      english: 'look like smtps://user:password@mail.example:465',
    },
  }),
  mailFrom: setting({
    env: 'QS_MAIL_FROM',
    takes: 'ADDRESS',
    schema: v.optional(v.pipe(v.string(), v.rfcEmail())),
    german: 'Absenderadresse der Post; ohne Angabe der Benutzer aus QS_MAIL_URL oder noreply@rechner',
    english: 'sender of mail; if not given the user in QS_MAIL_URL or noreply@host',
    expected: {
      german: 'eine E-Mail-Adresse sein, zum Beispiel integration@kreis.example',
      english: 'be an e-mail address, for example integration@kreis.example',
    },
  }),
  offline: setting({
    env: 'QS_OFFLINE',
    takes: 'on|off',
    byDefault: 'on',
    schema: v.pipe(
      v.picklist(['on', 'off']),
      v.transform((word) => word === 'on'),
    ),
    german: 'Browser dürfen öffentliche Seiten zum Lesen ohne Netz behalten; off nimmt sie ihnen wieder weg',
    english: 'browsers may keep public pages for reading without a network; off takes them away again',
    expected: { german: 'on oder off sein', english: 'be on or off' },
  }),
  secretsFile: setting({
    env: 'QS_SECRETS',
    takes: 'FILE',
    schema: optionalText,
    german: 'Datei mit den Schlüsseln; ohne Angabe secrets.json im Datenordner',
    english: 'file with the keys; secrets.json in the data folder if not given',
    expected: { german: 'eine Datei sein', english: 'be a file' },
  }),
  clock: setting({
    env: 'QS_CLOCK',
    takes: 'MOMENT',
    schema: v.optional(moment),
    german: 'feste Uhrzeit für Tests, nicht in production',
    english: 'fixed time for tests, not in production',
    expected: {
      german: 'ein Zeitpunkt wie 2026-11-22T10:00:00Z sein',
      english: 'be a moment such as 2026-11-22T10:00:00Z',
    },
  }),
  logLevel: setting({
    env: 'QS_LOG_LEVEL',
    takes: 'LEVEL',
    schema: v.optional(v.picklist(['debug', 'info', 'warn', 'error', 'silent'])),
    german: 'debug, info, warn, error oder silent; ohne Angabe info in production, sonst warn',
    english: 'debug, info, warn, error or silent; info in production and warn otherwise if not given',
    expected: { german: 'debug, info, warn, error oder silent sein', english: 'be debug, info, warn, error or silent' },
  }),
};

export type SettingName = keyof typeof settings;
type Outputs = { [Name in SettingName]: v.InferOutput<(typeof settings)[Name]['schema']> };

/** The settings of one run, checked and complete. */
export interface Config extends Readonly<Omit<Outputs, 'mode' | 'logLevel' | 'secretsFile'>> {
  readonly mode: 'production' | 'demo' | 'development';
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent';
  readonly secretsFile: string;
  /** Load the fictional county if it is not there yet. */
  readonly loadDemo: boolean;
}
