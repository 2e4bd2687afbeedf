import { beforeAll } from 'vitest';
import { saveSetting } from '#modules/accounts/index.ts';
import { createPerson, createSession } from '#modules/accounts/test-support.ts';
import type { Counties, County } from '#platform/counties/county.ts';
import { type Db, openDatabase } from '#platform/database/database.ts';
import type { Installation, Page } from '#platform/http/page.ts';
import type { Role, Scope } from '#platform/permissions/actor.ts';
import { useDatabase } from '#platform/testing/database.ts';
import { testSecrets } from '#platform/testing/secrets.ts';
import { buildApp } from '#src/app.ts';
import { modules } from '#src/modules.ts';

/** The day of the story: Kreis Musterau on Sunday, 22 November 2026, 15:10. */
export const storyNow = new Date('2026-11-22T14:10:00Z');

export interface Person {
  role: Role;
  scope?: Scope;
}

export interface SiteOptions {
  mode?: Installation['mode'];
  /** A county whose pages readers do not see yet; public unless said otherwise. */
  isPublic?: boolean;
  /** The name of a filled database to begin with; an empty county unless said otherwise. */
  template?: () => Promise<string>;
}

/**
 * A whole app over a fresh database, called the way a browser calls it. People are signed in through real sessions: the
 * first time a role (and scope) asks for something, a person with it is made.
 */
export function useSite(options: SiteOptions = {}) {
  const { db } = useDatabase(options.template);
  beforeAll(async () => {
    if (options.isPublic !== false) await saveSetting(db(), 'publishedAt', storyNow.toISOString(), storyNow);
  });
  const clock = { now: storyNow };
  const trouble: Trouble = { on: false };
  const cookies = new Map<string, Promise<string>>();
  const as = async (person: Person | undefined): Promise<Record<string, string>> => {
    if (!person) return {};
    const key = `${person.role} ${person.scope?.kind ?? ''} ${person.scope?.id ?? ''}`;
    const known = cookies.get(key) ?? signedIn(db(), person);
    cookies.set(key, known);
    return { cookie: await known };
  };
  let site: ReturnType<typeof buildApp> | undefined;
  const app = () => {
    site ??= buildApp({
      modules: modules.map((module) => ({ ...module, pages: module.pages.map((page) => failing(page, trouble)) })),
      counties: oneCounty(db, trouble),
      assets: { find: () => undefined, href: () => undefined, island: () => undefined, build: 'test' },
      installation: { mode: options.mode ?? 'development', version: 'test', secrets: testSecrets },
      now: () => clock.now,
      log: { info: () => undefined, error: (fields) => trouble.on || trouble.away || console.error(fields) },
      https: false,
      originOf: ([main]) => `http://${main}`,
    });
    return site;
  };
  const origin = 'http://musterau.localhost';
  return {
    db,
    /** Set `clock.now` to another moment to see what time does. */
    clock,
    /** While `trouble.on`, nothing can be saved; while something is `away`, its database does not answer. */
    trouble,
    get: async (path: string, person?: Person, headers: Record<string, string> = {}) => {
      const sent = { host: 'musterau.localhost', ...(await as(person)), ...headers };
      return app().fetch(new Request(`${origin}${path}`, { headers: sent }));
    },
    post: async (
      path: string,
      fields: Record<string, string | readonly string[] | File>,
      person?: Person,
      headers: Record<string, string> = {},
    ) => {
      const files = Object.values(fields).some((value) => value instanceof File);
      const body = files ? new FormData() : new URLSearchParams();
      for (const [name, value] of Object.entries(fields)) {
        for (const item of Array.isArray(value) ? value : [value]) body.append(name, item as string);
      }
      const whole = new Response(body);
      const sent = {
        host: 'musterau.localhost',
        'content-type': whole.headers.get('content-type') ?? '',
        'sec-fetch-site': 'same-origin',
        ...(await as(person)),
        ...headers,
      };
      // As bytes, as they come from a browser: a form of which only the beginning is read is left unread as it is.
      const bytes = await whole.arrayBuffer();
      return app().fetch(new Request(`${origin}${path}`, { method: 'POST', body: bytes, headers: sent }));
    },
  };
}

interface Trouble {
  on: boolean;
  away?: 'county' | 'catalogue' | undefined;
}

/** A page that changes something, as it is when something breaks behind it. */
function failing(page: Page, trouble: Trouble): Page {
  if (page.method === 'GET') return page;
  const handle: Page['handle'] = (context) => {
    if (trouble.on) throw new Error('trouble of a test');
    return page.handle(context);
  };
  return { ...page, handle };
}

async function signedIn(db: Db, person: Person): Promise<string> {
  const id = await createPerson(db, person, storyNow);
  return `__Host-qs=${await createSession(db, id, storyNow)}`;
}

const nowhere = openDatabase({ host: '/nowhere', user: 'nobody', database: 'none' }).db;

function oneCounty(db: () => Db, trouble: Trouble): Counties {
  const county = (): County => ({
    ...{ slug: 'musterau', name: 'Kreis Musterau', hosts: ['musterau.localhost'] },
    db: trouble.away ? nowhere : db(),
  });
  return {
    byHost: async (host) => {
      if (trouble.away === 'catalogue') throw new Error('the catalogue does not answer');
      return host.replace(/:\d+$/, '') === 'musterau.localhost' ? county() : undefined;
    },
    bySlug: async (slug) => (slug === 'musterau' ? county() : undefined),
    list: async () => [county()],
    close: async () => undefined,
  };
}
