import type { Counties, County } from '#platform/counties/county.ts';
import type { Db } from '#platform/database/database.ts';
import { languageOf } from '#platform/i18n/languages.ts';
import type { Actor, Role, Scope } from '#platform/permissions/actor.ts';
import { guest } from '#platform/permissions/actor.ts';
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

/** A whole app over a fresh database, asked the way a browser asks it. */
export function useSite() {
  const { db } = useDatabase();
  const people = new Map<string, Actor>();
  const as = (person: Person | undefined): Record<string, string> => {
    if (!person) return {};
    const key = `${person.role} ${person.scope?.kind ?? ''} ${person.scope?.id ?? ''}`;
    if (!people.has(key)) {
      const roles = [{ role: person.role, scope: person.scope ?? null }];
      people.set(key, { kind: 'person', id: crypto.randomUUID(), name: `Person (${person.role})`, roles });
    }
    return { 'x-test-person': key };
  };
  let site: ReturnType<typeof buildApp> | undefined;
  const app = () => {
    site ??= buildApp({
      modules,
      counties: oneCounty(db),
      assets: { find: () => undefined, href: () => undefined, island: () => undefined },
      installation: { mode: 'development', version: 'test', secrets: testSecrets },
      now: () => storyNow,
      log: { info: () => undefined, error: (fields) => console.error(fields) },
      https: false,
      identify: async (_county, request) => ({
        by: people.get(request.headers.get('x-test-person') ?? '') ?? guest,
        language: languageOf('de').tag,
      }),
    });
    return site;
  };
  const origin = 'http://musterau.localhost';
  return {
    db,
    get: (path: string, person?: Person, headers: Record<string, string> = {}) =>
      app().fetch(
        new Request(`${origin}${path}`, { headers: { host: 'musterau.localhost', ...as(person), ...headers } }),
      ),
    post: (path: string, fields: Record<string, string | readonly string[] | File>, person?: Person) => {
      const files = Object.values(fields).some((value) => value instanceof File);
      const body = files ? new FormData() : new URLSearchParams();
      for (const [name, value] of Object.entries(fields)) {
        for (const item of Array.isArray(value) ? value : [value]) body.append(name, item as string);
      }
      const headers = { host: 'musterau.localhost', 'sec-fetch-site': 'same-origin', ...as(person) };
      return app().fetch(new Request(`${origin}${path}`, { method: 'POST', body, headers }));
    },
  };
}

function oneCounty(db: () => Db): Counties {
  const county = (): County => ({ slug: 'musterau', name: 'Kreis Musterau', hosts: ['musterau.localhost'], db: db() });
  return {
    byHost: async (host) => (host === 'musterau.localhost' ? county() : undefined),
    bySlug: async (slug) => (slug === 'musterau' ? county() : undefined),
    list: async () => [county()],
    close: async () => undefined,
  };
}
