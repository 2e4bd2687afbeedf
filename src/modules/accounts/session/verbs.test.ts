import type { KyselyPlugin } from 'kysely';
import { describe, expect, test } from 'vitest';
import { hashOfToken } from '#platform/auth/token.ts';
import { type Db, openDatabase } from '#platform/database/database.ts';
import { guest } from '#platform/permissions/actor.ts';
import { useDatabase } from '#platform/testing/database.ts';
import { jobContext } from '#platform/testing/jobs.ts';
import { deleteBlock, deletePerson, insertBlock } from '../person/data.ts';
import { deleteRole, insertRole, listRoles } from '../role/data.ts';
import { saveSetting } from '../settings/data.ts';
import { forgetSignIns } from '../sign-in/jobs.ts';
import { createPerson } from '../test-support.ts';
import { deleteSession, findSession, listSessions } from './data.ts';
import { makeArrive, startSession } from './verbs.ts';

const { db, connection, rolledBack } = useDatabase();
const start = new Date('2026-11-22T08:00:00Z');
const hours = (count: number) => new Date(start.getTime() + count * 3_600_000);
const firefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0';

async function signedIn(db: Db, role: 'partner' | 'admin', strong: boolean) {
  const id = await createPerson(db, { role }, start);
  const token = await startSession(db, start, id, { way: 'password', strong, userAgent: firefox });
  const arrive = makeArrive('development');
  const arriving = (now: Date, cookie = `__Host-qs=${token}`, through = db) => {
    const request = new Request('http://musterau.localhost/heute', { headers: { cookie, host: 'musterau.localhost' } });
    return arrive({ slug: 'musterau', name: 'Kreis Musterau', hosts: [], db: through }, request, now);
  };
  const at = async (now: Date, cookie?: string) => (await arriving(now, cookie)).visitor;
  return { id, token, at, arriving };
}

describe('whoever sends a session token', () => {
  test(
    'is the person it was given to, with their roles',
    rolledBack(async (db) => {
      const { id, at } = await signedIn(db, 'partner', false);
      expect(await at(hours(1))).toMatchObject({
        by: { kind: 'person', id, roles: [{ role: 'partner' }] },
        language: 'de',
      });
    }),
  );

  test(
    'is a guest once twelve hours passed without a click, however long ago the session began',
    rolledBack(async (db) => {
      const { at } = await signedIn(db, 'partner', false);
      expect((await at(hours(11))).by.kind).toBe('person');
      expect((await at(hours(22))).by.kind).toBe('person');
      expect((await at(hours(34))).by.kind).toBe('guest');
    }),
  );

  test(
    'is a guest with a token that is nearly right, empty, or of a session that was ended',
    rolledBack(async (db) => {
      const { id, token, at } = await signedIn(db, 'partner', false);
      const [session] = await listSessions(db, id);
      expect((await at(hours(1), `__Host-qs=${token.startsWith('A') ? 'B' : 'A'}${token.slice(1)}`)).by.kind).toBe(
        'guest',
      );
      expect((await at(hours(1), '__Host-qs=')).by.kind).toBe('guest');
      expect((await at(hours(1), `qs=${token}`)).by.kind).toBe('guest');
      await deleteSession(db, id, session?.id ?? '');
      expect((await at(hours(1))).by.kind).toBe('guest');
    }),
  );

  test(
    'has a role that opens much only where a second factor was shown',
    rolledBack(async (db) => {
      const weak = await signedIn(db, 'admin', false);
      const strong = await signedIn(db, 'admin', true);
      expect((await weak.at(hours(1))).by).toMatchObject({ kind: 'person', roles: [] });
      expect((await strong.at(hours(1))).by).toMatchObject({ roles: [{ role: 'admin' }] });
    }),
  );
});

describe('what counts on the very next request', () => {
  test(
    'a role that was given or taken',
    rolledBack(async (db) => {
      const { id, at } = await signedIn(db, 'partner', true);
      const roles = async () => {
        const { by } = await at(hours(1));
        return by.kind === 'person' ? by.roles.map(({ role }) => role) : [];
      };
      await insertRole(db, id, { role: 'admin', scope: null }, start);
      expect(await roles()).toEqual(['admin', 'partner']);
      for (const { id: held } of await listRoles(db, id)) await deleteRole(db, held);
      expect(await roles()).toEqual([]);
    }),
  );

  test(
    'that somebody may not come in any more, and that they may again',
    rolledBack(async (db) => {
      const { id, at } = await signedIn(db, 'partner', false);
      await insertBlock(db, { kind: 'system', name: 'Test' }, id, { at: start, reason: 'Vertretung beendet' });
      expect((await at(hours(1))).by).toEqual(guest);
      await deleteBlock(db, id);
      expect((await at(hours(1))).by).toMatchObject({ kind: 'person', id });
      await deletePerson(db, id);
      expect((await at(hours(1))).by).toEqual(guest);
    }),
  );

  test('a setting that another node changed, for people and for guests', async () => {
    const { arriving } = await signedIn(db(), 'partner', false);
    const other = openDatabase(connection(), { max: 1 });
    for (const name of ['Kreis Musterau', 'Landkreis Musterau']) {
      await saveSetting(other.db, 'name', name, start);
      expect((await arriving(hours(1))).settings.name).toBe(name);
      expect((await arriving(hours(1), '')).settings).toMatchObject({ name, profile: 'hessen' });
    }
    await other.close();
  });

  test(
    'is asked in one question, for a person with roles as for a guest',
    rolledBack(async (db) => {
      const { arriving } = await signedIn(db, 'partner', false);
      const questions: string[] = [];
      const counting: KyselyPlugin = {
        transformQuery: ({ node }) => {
          questions.push(node.kind);
          return node;
        },
        transformResult: async ({ result }) => result,
      };
      await arriving(start, undefined, db.withPlugin(counting));
      expect(questions).toHaveLength(1);
      await arriving(start, '', db.withPlugin(counting));
      expect(questions).toHaveLength(2);
    }),
  );
});

test(
  'a session stores a hash and the kind of device, not the token',
  rolledBack(async (db) => {
    const { token } = await signedIn(db, 'partner', false);
    const session = await findSession(db, hashOfToken(token));
    expect(session).toMatchObject({ device: 'Firefox, Linux', way: 'password', strongAt: null });
    expect(JSON.stringify(session)).not.toContain(token);
  }),
);

test(
  'every night sessions that ended are gone, living ones stay',
  rolledBack(async (db) => {
    const { id } = await signedIn(db, 'partner', false);
    await forgetSignIns.run(jobContext(db, hours(11)), {});
    expect(await listSessions(db, id)).toHaveLength(1);
    await forgetSignIns.run(jobContext(db, hours(13)), {});
    expect(await listSessions(db, id)).toHaveLength(0);
  }),
);
