import pino, { type DestinationStream, type Logger } from 'pino';
import { plainStream } from './plain-log.ts';
import type { Config } from './settings.ts';

export type Log = Logger;

/** What may be logged about a request: names of routes, never addresses, queries or people. */
export interface RequestFacts {
  readonly route: string;
  readonly method: string;
  readonly status: number;
  readonly milliseconds: number;
}

/** Fields that hold what people wrote or who they are; their values never reach a log. */
const PERSONAL = [
  'address',
  'body',
  'code',
  'cookie',
  'cookies',
  'email',
  'firstName',
  'form',
  'headers',
  'ip',
  'lastName',
  'name',
  'parameters',
  'password',
  'phone',
  'query',
  'search',
  'secret',
  'text',
  'token',
  'url',
  'user',
];

/** The program's log: JSON lines in production, readable lines otherwise. */
export function createLog(config: Pick<Config, 'logLevel' | 'mode'>, destination?: DestinationStream): Log {
  const options = {
    level: config.logLevel,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
    redact: { paths: PERSONAL.flatMap((field) => [field, `*.${field}`]), censor: '[…]' },
    serializers: { err: describeError, error: describeError },
  };
  return pino(
    options,
    destination ?? (config.mode === 'production' ? pino.destination(2) : plainStream(process.stderr)),
  );
}

/** One line for one answered request. */
export function logRequest(log: Log, facts: RequestFacts): void {
  log.info({ ...facts }, 'request');
}

/**
 * What a log may hold about an error. The database quotes user input in message and
 * detail ("Key (email)=(…) already exists"), so of its errors only code and names are kept.
 */
export function describeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { type: typeof error };
  const fields = error as Error & Record<string, unknown>;
  const where = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  const isFromDatabase = typeof fields['severity'] === 'string' && typeof fields['code'] === 'string';
  const message = isFromDatabase ? {} : { message: error.message };
  const shown = ['code', 'schema', 'table', 'column', 'constraint', 'routine', 'reason'];
  const kept = Object.fromEntries(
    shown.filter((key) => fields[key] !== undefined).map((key) => [errorKey(key), fields[key]]),
  );
  const cause = error.cause === undefined ? {} : { cause: describeError(error.cause) };
  return { type: error.name, ...message, ...kept, ...cause, stack: where.join('\n') };
}

/** `code` alone would be redacted as user input. */
function errorKey(key: string): string {
  return key === 'code' ? 'errorCode' : key;
}
