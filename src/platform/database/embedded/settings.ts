import { createHash } from 'node:crypto';

/** The role that owns everything inside the embedded server. */
export const SUPERUSER = 'querschnitt';

/** The port is only part of the socket's file name: nothing listens on the network. */
export const SOCKET_PORT = 5432;

/** Linux allows 107 bytes for a socket's path; PostgreSQL adds `/.s.PGSQL.5432.lock` to the folder. */
const LONGEST_SOCKET_FOLDER = 80;

/** What tells PostgreSQL's search which signs of other scripts are letters. Systems without it exist. */
export const LETTERS = 'C.UTF-8';

/**
 * Arguments for `initdb`. Text sorts by code point unless a query names an ICU collation (`de-x-icu`). Without `letters`
 * the search forgives typing mistakes in ASCII only.
 */
export function initdbArguments(folder: string, major: number, { letters = true } = {}): string[] {
  const builtin = ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'];
  const ofLetters = letters ? [`--lc-ctype=${LETTERS}`] : [];
  const locale = major >= 17 ? [...builtin, ...ofLetters] : [`--locale=${LETTERS}`];
  return [
    '--pgdata',
    folder,
    '--username',
    SUPERUSER,
    '--encoding=UTF8',
    ...locale,
    '--text-search-config=german',
    '--data-checksums',
    '--auth-local=trust',
    '--auth-host=reject',
    '--no-instructions',
  ];
}

/**
 * Arguments for `postgres`. Durability stays at the safe defaults and is named here so that no
 * edited configuration file can lower it. Errors of single statements are not logged, because
 * PostgreSQL would quote the values that people sent.
 */
export function serverArguments(cluster: string, socketFolder: string, port: number): string[] {
  const settings: Record<string, string> = {
    listen_addresses: '',
    unix_socket_directories: quotedPath(socketFolder),
    unix_socket_permissions: '0700',
    fsync: 'on',
    full_page_writes: 'on',
    synchronous_commit: 'on',
    wal_level: 'replica',
    max_connections: '200',
    timezone: 'UTC',
    log_timezone: 'UTC',
    logging_collector: 'off',
    log_destination: 'stderr',
    log_line_prefix: '',
    log_checkpoints: 'off',
    log_min_messages: 'log',
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
  };
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  return ['-D', cluster, '-p', String(port), ...flags];
}

/** PostgreSQL reads a comma-separated list here; a path with a comma or a space needs quotes. */
function quotedPath(path: string): string {
  return `"${path.replaceAll('"', '""')}"`;
}

/**
 * Where the socket lies: beside the cluster, or in a short folder named by a hash where that path
 * would be longer than the operating system allows.
 */
export function socketFolderFor(home: string, temporaryFolder: string): string {
  const beside = `${home}/run`;
  if (Buffer.byteLength(beside) <= LONGEST_SOCKET_FOLDER) return beside;
  return `${temporaryFolder}/qs-${createHash('sha256').update(home).digest('hex').slice(0, 12)}`;
}

/** First and last of the user ids that systemd reserves for services without a user entry. */
const FIRST_UID = 61184;
const LAST_UID = 65519;

/** The unprivileged user id for a cluster: the same folder always gets the same one. */
export function derivedUid(folder: string): number {
  const number = createHash('sha256').update(folder).digest().readUInt32BE(0);
  return FIRST_UID + (number % (LAST_UID - FIRST_UID + 1));
}
