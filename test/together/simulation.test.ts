import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Db } from '#platform/database/database.ts';
import { useDatabase } from '#platform/testing/database.ts';
import { registerOf } from '../../bench/simulate/contradictions/codes.ts';
import { listFaults } from '../../bench/simulate/contradictions/figures.ts';
import { changesWithoutHistory } from '../../bench/simulate/contradictions/history.ts';
import { startFaults } from '../../bench/simulate/contradictions/kept.ts';
import { lastingOf } from '../../bench/simulate/contradictions/lasting.ts';
import { moneyAsked } from '../../bench/simulate/contradictions/money.ts';
import { answerFaults, isRefused, ownFaults, pageFaults, refusedIn } from '../../bench/simulate/contradictions/page.ts';
import { forgottenCards, keptAddresses } from '../../bench/simulate/contradictions/promises.ts';
import { leaks } from '../../bench/simulate/contradictions/public.ts';
import { recordFaults } from '../../bench/simulate/contradictions/records.ts';
import { keptTooLong } from '../../bench/simulate/contradictions/retention.ts';
import { type Days, daysOf } from '../../bench/simulate/days.ts';
import { fill } from '../../bench/simulate/fill.ts';
import { formsOf } from '../../bench/simulate/markup.ts';
import { hoursOn, momentOf } from '../../bench/simulate/night.ts';
import { guest, settleAnew } from '../../bench/simulate/people.ts';
import { chanceOf } from '../../bench/simulate/random.ts';
import { kindOfContradiction } from '../../bench/simulate/simulation.ts';
import { wishesOf } from '../../bench/simulate/wishes.ts';
import { musterauTemplate, useMusterau } from '../demo.ts';
import { storyNow } from '../site.ts';

/** Forty people act at random for some weeks, at night work is done, the process is restarted: nothing contradicts itself. */
const site = useMusterau();
const first = useDatabase(musterauTemplate);
const second = useDatabase(musterauTemplate);
const today = '2026-11-22';
let days: Days;

beforeAll(async () => {
  days = await daysOf(site.db(), storyNow, { seed: 1, acts: 6, closelyEvery: 30 });
}, 240_000);

class TakenBack extends Error {}

/** Does what no verb would do, past every trigger, asks what contradicts itself, and takes it back. */
async function afterBreaking(statement: string, ask: (db: Db) => Promise<unknown>): Promise<unknown> {
  let found: unknown;
  const work = site.db().transaction();
  await work
    .execute(async (db) => {
      await sql`set local session_replication_role = replica`.execute(db);
      await sql.raw(statement).execute(db);
      found = await ask(db);
      throw new TakenBack();
    })
    .catch((error: unknown) => {
      if (!(error instanceof TakenBack)) throw error;
    });
  return found;
}

describe('whoever looks for contradictions finds', () => {
  const cards = 'select id from voices.contribution order by code limit 1';
  test.each([
    [
      'more money allocated than granted',
      `update grants.grant set granted_cents = 1 where id in (select grant_id from grants.allocation)`,
      'allocations stay within the grant',
    ],
    [
      'a finding that the thread does not know',
      `update voices.fate set edge_id = null where finding_id is not null`,
      'a fate that names a finding stands in the thread',
    ],
    [
      'money that the thread does not know',
      `update grants.allocation set edge_id = null`,
      'money for a measure stands in the thread',
    ],
    [
      'an edge whose end nobody wrote down',
      `update thread.edge set state = 'withdrawn'`,
      'an edge leads from something to something',
    ],
    [
      'something that is put off for longer than anybody may',
      `insert into cockpit.snooze (person_id, due_key, until_on, asked_at)
        select id, 'x', '2027-06-01', '2026-11-22T10:00:00Z' from accounts.person limit 1`,
      'nobody puts off something for longer than three months',
    ],
  ])('%s', async (_, statement, rule) => {
    expect(await recordFaults(site.db(), today)).toEqual([]);
    const found = (await afterBreaking(statement, (db) => recordFaults(db, today))) as { rule: string }[];
    expect(found.map((one) => one.rule)).toContain(rule);
  });

  test('what is kept longer than was promised', async () => {
    expect(await keptTooLong(site.db(), today)).toEqual([]);
    const late = `insert into accounts.known_device (person_id, seen_at, token_hash)
      select id, '2024-01-01', sha256('device') from accounts.person limit 1`;
    expect(await afterBreaking(late, (db) => keptTooLong(db, today))).toEqual([
      'accounts.known_device holds what should have gone',
    ]);
  });

  test('a card that was lost, and entries of the history that are gone', async () => {
    const lasting = lastingOf();
    expect(await lasting.faults(site.db())).toEqual([]);
    const gone = `delete from voices.contribution where id in (${cards}); delete from history.entry`;
    expect(await afterBreaking(gone, (db) => lasting.faults(db))).toEqual([
      expect.stringMatching(/^a card .* is gone$/),
      expect.stringMatching(/^\d+ entries of the history are gone$/),
    ]);
  });

  test('a code that means something else now, and a name that the thread does not know', async () => {
    const register = await registerOf(site.db());
    expect(await register.faults(site.db())).toEqual([]);
    const renamed = `update directory.offer set title = 'Anders' where code = 'O-010'`;
    expect(await afterBreaking(renamed, (db) => register.faults(db))).toEqual([
      'offer O-010 is called otherwise in its table',
    ]);
    const other = `update directory.offer set id = gen_random_uuid() where code = 'O-010'`;
    expect(await afterBreaking(other, (db) => register.faults(db))).toContain(
      'directory.offer: O-010 was something else before',
    );
  });

  test('a card that nobody answered and that is due nowhere, and an address that leads nowhere any more', async () => {
    const coordinator = days.simulation.people.find(({ role }) => role === 'coordinator') ?? guest;
    const { county } = days.simulation;
    expect(await forgottenCards(county, coordinator)).toEqual([]);
    const silent = { ...county, get: async () => new Response('<main></main>', { status: 404 }) };
    const forgotten = await afterBreaking('delete from voices.fate', (db) =>
      forgottenCards({ ...silent, db }, coordinator),
    );
    expect(forgotten).toEqual([
      expect.stringMatching(/^coordinator: \/heute\/alles says nothing of cards that are open, as C-/),
    ]);
    const kept = keptAddresses();
    kept.note('/de/angebote/O-010?hinweis=x');
    kept.note('/de/angebote');
    expect(await kept.faults(county, guest, 4)).toEqual([]);
    expect(await kept.faults(silent, guest, 4)).toEqual(['/de/angebote/O-010 was public and answers 404']);
  });

  test('a change that nobody wrote down', async () => {
    await sql`truncate simulation.touched`.execute(site.db());
    expect(await changesWithoutHistory(site.db())).toEqual([]);
    await sql`update directory.offer set cost = cost || '!' where code = 'O-010'`.execute(site.db());
    expect(await changesWithoutHistory(site.db())).toEqual(['directory.offer update']);
    await sql`update directory.offer set cost = rtrim(cost, '!') where code = 'O-010'`.execute(site.db());
    await sql`truncate simulation.touched`.execute(site.db());
  });

  test('a row of a list that is corrected before anybody takes it is no such change, one that comes in is', async () => {
    const touched = (what: string) =>
      sql`insert into simulation.touched values (1, 'intake.import_row', ${what}, ${what})`.execute(site.db());
    await sql`truncate simulation.touched`.execute(site.db());
    await touched('update');
    expect(await changesWithoutHistory(site.db())).toEqual([]);
    await touched('insert');
    expect(await changesWithoutHistory(site.db())).toEqual(['intake.import_row insert']);
    await sql`truncate simulation.touched`.execute(site.db());
  });

  test('no change without history where somebody new comes to work along, at night or in the evening', async () => {
    await sql`truncate simulation.touched`.execute(site.db());
    const people = days.simulation.people.filter(({ role }) => role !== 'council' && role !== 'area');
    const before = people.length;
    await settleAnew(site.db(), people, new Date('2026-12-19T05:00:00Z'));
    expect(people.slice(before).map(({ role }) => role)).toEqual(['area', 'area', 'council', 'council']);
    expect(await changesWithoutHistory(site.db())).toEqual([]);
    await sql`truncate simulation.touched`.execute(site.db());
  });

  test('a list that counts something else than its file holds, not one whose file has a row for each language', async () => {
    const { county, people } = days.simulation;
    const head = people.find(({ role }) => role === 'head') ?? guest;
    expect(await listFaults(county, head, '/themen')).toEqual([]);
    const list = '<main><a href="?format=csv">x</a><span class="qs-filter__result">3 Themen</span></main>';
    const file = 'Nr.;Sprache\nT01;de\nT01;en\nT02;de\n';
    const answer = (address: string) =>
      address.includes('csv')
        ? new Response(file, { headers: { 'content-type': 'text/csv' } })
        : new Response(list, { headers: { 'content-type': 'text/html' } });
    const silent = { ...county, get: async (address: string) => answer(address) };
    expect(await listFaults(silent, head, '/themen')).toEqual(['head /themen counts 3, its file has 2']);
    expect(await listFaults(silent, head, '/stellen')).toEqual([]);
  });

  test('money that pages and files add up otherwise than the records', async () => {
    const { county, people } = days.simulation;
    const coordinator = people.find(({ role }) => role === 'coordinator') ?? guest;
    const faultsIn = async (db: Db) =>
      (await Promise.all(moneyAsked.map((faults) => faults({ ...county, db }, coordinator)))).flat();
    expect(await faultsIn(county.db)).toEqual([]);
    const more = (statement: string) => afterBreaking(statement, faultsIn);
    expect(await more('update grants.grant set spent_cents = spent_cents + 100')).toContainEqual(
      expect.stringMatching(/^\/geld\/jahre says \d{4} .*, the grants do not$/),
    );
    expect(await more('update grants.state_money set amount_cents = amount_cents + 900000000')).toContainEqual(
      expect.stringMatching(/^\/geld\/landesmittel does not say \d{4}: \d+, the grants do$/),
    );
    expect(await more('update grants.allocation set amount_cents = amount_cents + 1')).toContainEqual(
      expect.stringMatching(/^\/geld\/zuwendungen\/.* says nowhere that \d+ cents are allocated$/),
    );
  });

  test('a start page that leads to what does not open for its reader', async () => {
    const { county, people, chance } = days.simulation;
    const head = people.find(({ role }) => role === 'head') ?? guest;
    expect(await startFaults(county, head, chance)).toEqual([]);
    const page = '<main><a href="/gone">x</a><a href="/moved">y</a><a href="/there">z</a></main>';
    const answers: Record<string, [number, string?]> = { '/gone': [404], '/moved': [303, '/there'] };
    const get = async (address: string) => {
      const [status, location] = answers[address] ?? [200];
      return new Response(page, { status, headers: location ? { location } : {} });
    };
    expect(await startFaults({ ...county, get }, head, chance)).toEqual(['head: /heute leads to /gone: 404']);
  });

  test('what is not public on a page for everybody', async () => {
    const { rows } = await sql<{ code: string }>`
      select code from thread.node n where not is_public and code ~ '^[A-Z]+-?[0-9]+$'
        and not exists (select from thread.node o where o.code = n.code and o.is_public) limit 1`.execute(site.db());
    const found = await leaks(site.db(), `<p>Siehe ${rows[0]?.code} von coordinator-3</p>`, days.simulation.people);
    expect(found).toEqual([expect.stringContaining(`names ${rows[0]?.code}`), 'names the account coordinator-3']);
  });

  test('a page that says what nobody knows, and a refusal without a reason or without what was entered', () => {
    const page = '<body><p>undefined</p><p>noch -3 Tage</p><i id="a"></i><i id="a"></i><a href="#b">b</a></body>';
    expect(pageFaults(page)).toHaveLength(4);
    const [form] = formsOf('<form method="post" action="/x"><input name="title" value="a > b"></form>');
    if (!form) throw new Error('no form');
    const refusal = '<body><form method="post"><input name="title" value=""></form></body>';
    expect(answerFaults(422, refusal, { title: ['Fest'] }, form)).toEqual([
      'is refused without a reason',
      'loses what was entered in title',
    ]);
    const summary = '<section class="qs-errors"><a href="#f-title">Titel: zu kurz</a></section>';
    expect(ownFaults(422, summary, { title: ['a > b'] }, form)).toEqual([
      'refuses what it holds itself in title: a > b',
    ]);
    expect(ownFaults(422, summary, { title: ['anders'] }, form)).toEqual([]);
    expect(answerFaults(404, '', {}, form)).toEqual(['is answered with 404']);
    // What was only kept for later is looked at when it is taken.
    const kept = { ...form, buttons: [{ name: 'action', value: 'keep', action: '/x' }] };
    expect(ownFaults(422, summary, { title: ['a > b'] }, kept)).toEqual([]);
    expect(form.controls).toEqual([{ name: 'title', type: 'text', options: [], values: ['a > b'] }]);
  });
});

test('a refusal names a field by its id, also where a page has several forms, and a number is filled in with one', () => {
  const html = '<section class="qs-errors"><a href="#f-ende-reason">x</a> <a href="#f-days-1">y</a></section>';
  expect(refusedIn(html)).toEqual(['ende-reason', 'days-1']);
  const names = ['reason', 'ende', 'days[1]', 'days[2]'];
  expect(names.filter((name) => isRefused(name, refusedIn(html)))).toEqual(['reason', 'days[1]']);
  const fields = '<input name="members" inputmode="numeric"><input name="cost" inputmode="decimal">';
  const [form] = formsOf(`<form method="post" action="/x">${fields}<button>x</button></form>`);
  if (!form) throw new Error('no form');
  const sent = fill(form, 'plausible', chanceOf(1), { now: storyNow, ids: new Map() });
  expect(sent).toEqual({ members: [expect.stringMatching(/^\d+$/)], cost: [expect.stringMatching(/^[\d.,]+$/)] });
});

test('whoever acts wants first what somebody saw and nobody got taken', () => {
  const wishes = wishesOf();
  const [first, second] = ['POST /geld/neu', 'POST /geld/stellen/neu'];
  const seenBy = (act: string) => (act === first || act === second ? ['head'] : []);
  const wanted = (count: number) =>
    Array.from({ length: count }, (_, index) => wishes.next(chanceOf(index), ['coordinator', 'head'], seenBy));
  const seen = (some: ReturnType<typeof wanted>) => some.filter((wish) => wish && seenBy(wish.act).includes(wish.role));
  expect(seen(wanted(60)).length).toBeGreaterThan(30);
  wishes.taken(first);
  expect(new Set(seen(wanted(60)).map((wish) => wish?.act))).toEqual(new Set([second]));
});

test('at night the clock of the county counts, also when it is changed', () => {
  expect(momentOf('2027-01-15', 3, 20).toISOString()).toBe('2027-01-15T02:20:00.000Z');
  expect(momentOf('2027-07-15', 3, 20).toISOString()).toBe('2027-07-15T01:20:00.000Z');
  // What is left out in spring comes an hour later; what comes twice in autumn is meant the first time.
  expect(momentOf('2027-03-28', 2, 40).toISOString()).toBe('2027-03-28T01:40:00.000Z');
  expect(momentOf('2027-10-31', 2, 40).toISOString()).toBe('2027-10-31T00:40:00.000Z');
  expect(hoursOn('30 6 * * 1-5', '2026-11-22')).toEqual([]);
  expect(hoursOn('30 6 * * 1-5', '2026-11-23')).toEqual([[6, 30]]);
});

test('a county in which forty people act at random says nothing against itself after any day, and a seed repeats', async () => {
  const kinds = new Map<string, string>();
  const live = async (db: Db) => {
    const lived = await daysOf(db, storyNow, { seed: 1, acts: 6, closelyEvery: 30 });
    for (let day = 0; day < 5; day += 1) await lived.live();
    const { acts, contradictions } = lived.simulation;
    for (const found of contradictions) kinds.set(kindOfContradiction(found), found.words);
    return acts.map(({ at, who, what, fields, status }) => ({ at: at.toISOString(), who, what, fields, status }));
  };
  const once = await live(first.db());
  console.info(`5 days, ${once.length} forms sent`);
  expect([...kinds]).toEqual([]);
  expect(await live(second.db())).toEqual(once);
}, 900_000);
