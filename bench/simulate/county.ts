import { createSession } from '#modules/accounts/test-support.ts';
import type { Counties, County } from '#platform/counties/county.ts';
import type { Db } from '#platform/database/database.ts';
import { testSecrets } from '#platform/testing/secrets.ts';
import { buildApp } from '#src/app.ts';
import { modules } from '#src/modules.ts';
import { atOnce, waitsForItsTurn } from './at-once.ts';
import { drawnFrom } from './drawn.ts';
import { fileCalled } from './files.ts';

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
  /** Two requests at once: the second one overtakes the first after so many of its questions to the database. */
  atOnce(asked: number, first: () => Promise<Response>, second: () => Promise<Response>): Promise<[Response, Response]>;
  /** Does the work with ids that repeat: those of the work that comes next. */
  drawn<T>(work: () => Promise<T>): Promise<T>;
  /** Somebody signs in anew, as whoever is asked to confirm who they are. */
  signIn(who: Resident): void;
  /** Everybody signs in anew, as they do in the morning. */
  morning(): void;
  /** The process ends and another one takes over: nothing that was in memory is known any more. */
  restart(): void;
}

const host = 'musterau.localhost';

/** Puts the app over a migrated database that holds a county; the clock begins at `now`, ids are drawn from the seed. */
export function countyOver(db: Db, now: Date, seed: number): SimulatedCounty {
  const clock = { now };
  const errors: string[] = [];
  const inTurn = db.withPlugin(waitsForItsTurn);
  const build = () => appOver(inTurn, clock, errors);
  let works = 0;
  const drawn = <T>(work: () => Promise<T>) => {
    works += 1;
    return drawnFrom(Math.imul(seed, 1_000_003) + works, work);
  };
  let app = build();
  let cookies = new Map<string, Promise<string>>();
  const cookieOf = async ({ personId }: Resident): Promise<Record<string, string>> => {
    if (personId === undefined) return {};
    const known = cookies.get(personId) ?? drawn(() => createSession(db, personId, clock.now));
    cookies.set(personId, known);
    // Whoever was deleted meanwhile comes as anybody does.
    const session = await known.catch(() => undefined);
    return session === undefined ? {} : { cookie: `__Host-qs=${session}` };
  };
  const ask = async (address: string, who: Resident, more: RequestInit) => {
    // Some pages open few times a minute from one address.
    clock.now = new Date(clock.now.getTime() + 1_000);
    const headers = { host, 'sec-fetch-site': 'same-origin', ...(await cookieOf(who)) };
    return drawn(async () => app.fetch(new Request(`http://${host}${address}`, { ...more, headers }), who.name));
  };
  return {
    db,
    clock,
    errors,
    get: (address, who) => ask(address, who, {}),
    post: (address, fields, who) => ask(address, who, { method: 'POST', body: bodyOf(fields) }),
    atOnce: (asked, first, second) => atOnce(db, asked, first, second),
    drawn,
    signIn: ({ personId = '' }) => void cookies.delete(personId),
    morning: () => {
      cookies = new Map();
    },
    restart: () => {
      app = build();
    },
  };
}

function bodyOf(fields: Fields): URLSearchParams | FormData {
  const entries = Object.entries(fields).flatMap(([name, values]) => values.map((value) => [name, value] as const));
  const hasFile = entries.some(([, value]) => fileCalled(value) !== undefined);
  const body = hasFile ? new FormData() : new URLSearchParams();
  for (const [name, value] of entries) (body as FormData).append(name, (fileCalled(value) ?? value) as string);
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
