import { createSession } from '#modules/accounts/test-support.ts';
import type { Counties, County } from '#platform/counties/county.ts';
import type { Db } from '#platform/database/database.ts';
import { testSecrets } from '#platform/testing/secrets.ts';
import { buildApp } from '#src/app.ts';
import { modules } from '#src/modules.ts';

/** Somebody of the county: an account, or a guest without one. */
export interface Resident {
  name: string;
  role: string;
  personId?: string;
}

export type Fields = Record<string, readonly string[]>;

/** A county in this process: the whole app over its database, with a clock that is set by hand. */
export interface SimulatedCounty {
  db: Db;
  clock: { now: Date };
  /** What the app could not explain since somebody last looked. */
  errors: string[];
  get(address: string, who: Resident): Promise<Response>;
  post(address: string, fields: Fields, who: Resident): Promise<Response>;
  /** Everybody signs in anew, as they do in the morning. */
  morning(): void;
  /** The process ends and another one takes over: nothing that was in memory is known any more. */
  restart(): void;
}

const host = 'musterau.localhost';

/** Puts the app over a migrated database that holds a county; the clock begins at `now`. */
export function countyOver(db: Db, now: Date): SimulatedCounty {
  const clock = { now };
  const errors: string[] = [];
  const build = () => appOver(db, clock, errors);
  let app = build();
  let cookies = new Map<string, Promise<string>>();
  const cookieOf = async ({ personId }: Resident): Promise<Record<string, string>> => {
    if (personId === undefined) return {};
    const known = cookies.get(personId) ?? createSession(db, personId, clock.now);
    cookies.set(personId, known);
    return { cookie: `__Host-qs=${await known}` };
  };
  const ask = async (address: string, who: Resident, more: RequestInit) => {
    // Some pages open few times a minute from one address.
    clock.now = new Date(clock.now.getTime() + 1_000);
    const headers = { host, 'sec-fetch-site': 'same-origin', ...(await cookieOf(who)) };
    return app.fetch(new Request(`http://${host}${address}`, { ...more, headers }), who.name);
  };
  return {
    db,
    clock,
    errors,
    get: (address, who) => ask(address, who, {}),
    post: (address, fields, who) => ask(address, who, { method: 'POST', body: bodyOf(fields) }),
    morning: () => {
      cookies = new Map();
    },
    restart: () => {
      app = build();
    },
  };
}

function bodyOf(fields: Fields): URLSearchParams {
  const body = new URLSearchParams();
  for (const [name, values] of Object.entries(fields)) for (const value of values) body.append(name, value);
  return body;
}

function appOver(db: Db, clock: { now: Date }, errors: string[]) {
  const county: County = { slug: 'musterau', name: 'Kreis Musterau', hosts: [host], db };
  const counties: Counties = {
    byHost: async (name) => (name.replace(/:\d+$/, '') === host ? county : undefined),
    bySlug: async () => county,
    list: async () => [county],
    close: async () => undefined,
  };
  return buildApp({
    modules,
    counties,
    assets: { find: () => undefined, href: () => undefined, island: () => undefined, build: 'simulation' },
    installation: { mode: 'development', version: 'simulation', secrets: testSecrets },
    now: () => clock.now,
    log: { info: () => undefined, error: (fields) => void errors.push(wordsOf(fields)) },
    https: false,
    originOf: () => `http://${host}`,
  });
}

/** The error and the first place of our own code in which it arose. */
function wordsOf(fields: object): string {
  const { err } = fields as { err?: Error };
  const place = err?.stack?.split('\n').find((line) => /\/src\/(modules|house)\//.test(line)) ?? '';
  return `${err?.message ?? JSON.stringify(fields)} ${place
    .trim()
    .replace(/^at /, '')
    .replace(/\(?\S*\/src\//, '(src/')}`;
}
