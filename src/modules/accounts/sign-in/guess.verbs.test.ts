import { beforeAll, describe, expect, test } from 'vitest';
import { limits } from '#platform/auth/attempts.ts';
import { hashPassword } from '#platform/auth/password.ts';
import { totpCode } from '#platform/auth/totp.ts';
import type { Db } from '#platform/database/database.ts';
import type { Role } from '#platform/permissions/actor.ts';
import { testSecrets } from '#platform/testing/secrets.ts';
import { storyNow, useSite } from '../../../../test/site.ts';
import { putPassword } from '../credential/data.ts';
import { setPassword, setUpTotp } from '../credential/verbs.ts';
import { findPerson } from '../person/data.ts';
import { createPerson } from '../test-support.ts';

const password = 'vier blaue Stühle';
const secret = Buffer.from('12345678901234567890');
const system = { kind: 'system', name: 'test' } as const;
const many = (count: number) => Array.from({ length: count }, (_, index) => index);
const lookedAt = (responses: readonly Response[]) => responses.filter(({ status }) => status === 422).length;

async function withPassword(db: Db, role: Role, email: string): Promise<string> {
  const id = await createPerson(db, { role, email }, storyNow);
  await putPassword(db, id, await hashPassword(password), storyNow);
  return id;
}

async function withApp(db: Db, role: Role, email: string): Promise<string> {
  const id = await withPassword(db, role, email);
  const before = new Date(storyNow.getTime() - 90_000);
  const input = { secret, code: totpCode(secret, before) };
  await setUpTotp(db, system, before, testSecrets, { personId: id, county: 'musterau' }, input);
  return id;
}

const counts = (db: Db) => db.selectFrom('accounts.attempt').select(['kind', 'failures']).orderBy('kind').execute();

describe('passwords', () => {
  const site = useSite();
  const email = 'frauencafe@musterau.example';
  const signIn = (attempt: string) => site.post('/anmelden', { email, password: attempt, weiter: '' });
  beforeAll(async () => void (await withPassword(site.db(), 'partner', email)));

  test('a right one after four wrong ones comes in, and nothing of it stays but the failures of the address', async () => {
    for (const guess of many(4)) expect((await signIn(`geraten ${guess}`)).status).toBe(422);
    expect((await signIn(password)).status).toBe(303);
    expect(await counts(site.db())).toEqual([
      { kind: 'account', failures: 4 },
      { kind: 'client', failures: 4 },
      { kind: 'county', failures: 4 },
    ]);
  });

  test('of forty wrong ones at the same moment from one address five are looked at', async () => {
    const answers = await Promise.all(many(40).map((guess) => signIn(`geraten ${guess}`)));
    expect(lookedAt(answers)).toBe(limits.pair.free);
    expect(answers.filter(({ status }) => status === 429).length).toBe(40 - limits.pair.free);
    expect((await signIn(password)).status).toBe(429);
  });
});

describe('a hall of people behind one address', () => {
  const site = useSite();
  const people = many(50).map((number) => `gast${number}@musterau.example`);
  beforeAll(async () => {
    const hash = await hashPassword(password);
    for (const email of people) {
      const id = await createPerson(site.db(), { role: 'partner', email }, storyNow);
      await putPassword(site.db(), id, hash, storyNow);
    }
  });

  test('all come in with their right passwords at the same moment', async () => {
    const answers = await Promise.all(people.map((email) => site.post('/anmelden', { email, password, weiter: '' })));
    expect(answers.map(({ status }) => status)).toEqual(people.map(() => 303));
    expect(await counts(site.db())).toEqual([]);
  });
});

describe('codes of the second step', () => {
  const site = useSite();
  const email = 'wir@musterau.example';
  const ids: string[] = [];
  beforeAll(async () => void ids.push(await withApp(site.db(), 'coordinator', email)));
  const begin = async () =>
    (await site.post('/anmelden', { email, password, weiter: '' })).headers.get('location') ?? '';

  test('of thirty wrong ones at the same moment five are looked at, however many steps were begun', async () => {
    const steps = [await begin(), await begin(), await begin()];
    const answers = await Promise.all(many(30).map((guess) => site.post(steps[guess % 3] ?? '', { code: '000000' })));
    expect(lookedAt(answers)).toBe(limits.pair.free);
  });

  test('the right code after the wait comes in and is taken back', async () => {
    site.clock.now = new Date(storyNow.getTime() + 31_000);
    const step = await begin();
    expect((await site.post(step, { code: totpCode(secret, site.clock.now) })).status).toBe(303);
    expect(await counts(site.db())).toContainEqual({ kind: 'account', failures: limits.pair.free });
  });

  test('an address of the second step ends with a change of the password', async () => {
    site.clock.now = new Date(storyNow.getTime() + 120_000);
    const step = await begin();
    expect((await site.get(step)).status).toBe(200);
    const person = await findPerson(site.db(), ids[0] ?? '');
    if (!person) throw new Error('nobody');
    const input = { password: 'neun graue Schafe am Deich', countyName: 'Kreis Musterau' };
    await setPassword(site.db(), system, site.clock.now, person, input);
    expect((await site.get(step)).headers.get('location')).toBe('/anmelden');
    const answer = await site.post(step, { code: totpCode(secret, site.clock.now) });
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/anmelden']);
  });
});

describe('recovery codes and codes of somebody who is signed in', () => {
  const site = useSite();
  const email = 'leitung@musterau.example';
  beforeAll(async () => void (await withApp(site.db(), 'coordinator', email)));

  test('recovery codes are guessed no faster than others', async () => {
    const step = (await site.post('/anmelden', { email, password, weiter: '' })).headers.get('location') ?? '';
    const guesses = many(25).map((guess) => site.post(step, { code: `aaaa-bbbb-${1000 + guess}` }));
    expect(lookedAt(await Promise.all(guesses))).toBe(limits.pair.free);
  });

  test('whoever confirms that they are still there has no more guesses', async () => {
    const guesses = many(25).map(() =>
      site.post('/anmelden/erneut/code', { code: '000000', weiter: '' }, { role: 'coordinator' }),
    );
    expect(lookedAt(await Promise.all(guesses))).toBe(limits.pair.free);
  });
});

describe('the host in a link', () => {
  const site = useSite();
  const email = 'host@musterau.example';
  beforeAll(async () => void (await withPassword(site.db(), 'partner', email)));

  test('is the main one of the county, whatever the request says', async () => {
    for (const host of ['musterau.localhost:6666', 'musterau.localhost'])
      await site.post('/anmelden/link', { email }, undefined, { host });
    const mails = await site.db().selectFrom('mail.message').select('body').execute();
    expect(mails.map(({ body }) => /https?:\/\/[^/]+/.exec(body)?.[0])).toEqual([
      'http://musterau.localhost',
      'http://musterau.localhost',
    ]);
  });
});

describe('links by mail', () => {
  const site = useSite();
  const email = 'mail@musterau.example';
  beforeAll(async () => void (await withPassword(site.db(), 'partner', email)));

  test('of ten that are asked for at the same moment three are sent', async () => {
    const answers = await Promise.all(many(10).map(() => site.post('/anmelden/link', { email })));
    expect(answers.map(({ status }) => status)).toEqual(many(10).map(() => 200));
    const mails = await site.db().selectFrom('mail.message').select('id').execute();
    expect(mails.length).toBe(limits.link.free);
  });
});
