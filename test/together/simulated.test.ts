import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { declaredCalculations } from '#platform/manifest/declared.ts';
import { useMusterau } from '../demo.ts';
import { countBehind, figuresOf, rowsBehind } from '../figures.ts';
import { formOf } from '../form-of.ts';

/** What the simulation of a county came upon, each as the shortest way to it. */
const site = useMusterau();
const coordinator = { role: 'coordinator' } as const;

const text = async (path: string) => (await site.get(path, coordinator)).text();
const one = async (query: string) => (await sql.raw<{ value: string }>(query).execute(site.db())).rows[0]?.value ?? '';
const entries = (kind: string) => one(`select count(*)::text as value from history.entry where thing_kind = '${kind}'`);

describe('a connection that follows from a record', () => {
  test.each([
    [
      'of a card and its finding',
      `select edge_id::text as value from voices.fate where edge_id is not null and replaced_at is null limit 1`,
      /^\/stimmen\/C-/,
    ],
    [
      'of money and a measure',
      `select edge_id::text as value from grants.allocation where edge_id is not null limit 1`,
      /^\/geld\/zuwendungen\/FM/,
    ],
    [
      'of a goal and its measure',
      `select e.id::text as value from thread.edge e join thread.node g on g.number = e.from_node and g.kind = 'goal'
        join thread.node m on m.number = e.to_node and m.kind = 'measure'
        join concept.measure own on own.id = m.id and own.goal_id = g.id where e.state = 'asserted' limit 1`,
      /^\/konzept\/massnahmen\/[AM]-/,
    ],
    [
      'of an edition and the one after it',
      `select id::text as value from thread.edge where type in ('carried-over', 'merged-into', 'split-from') limit 1`,
      /^\/faden\//,
    ],
  ])('%s is taken back there, so that thread and record go on saying the same', async (_, query, where) => {
    const id = await one(query);
    const path = `/faden/kanten/${id}/ruecknahme`;
    for (const answer of [
      await site.get(path, coordinator),
      await site.post(path, { reason: 'falsch' }, coordinator),
    ]) {
      expect(answer.status).toBe(303);
      expect(answer.headers.get('location')).toMatch(where);
    }
    expect(await one(`select state as value from thread.edge where id = '${id}'`)).toBe('asserted');
  });
});

test('a card of a closed conference gets another fate, but never none', async () => {
  const code = await one(
    `select code as value from voices.card where occasion_code = 'R1' and fate is not null limit 1`,
  );
  const back = { _method: 'delete', reason: 'doch offen' };
  const answer = await site.post(`/stimmen/${code}/ergebnis`, back, coordinator);
  expect(answer.status).toBe(422);
  expect(await answer.text()).toContain('Die Konferenz ist geschlossen');
});

test('a form that is saved as it was leaves no entry that says that something was changed', async () => {
  const code = await one(`select code as value from grants.post order by code limit 1`);
  const path = `/geld/stellen/${code}/bearbeiten`;
  const before = await entries('post');
  expect((await site.post(path, formOf(await text(path), path), coordinator)).status).toBe(303);
  expect(await entries('post')).toBe(before);
});

test('an answered card whose fate was taken back is answered neither in the figure nor in the list', async () => {
  const id = crypto.randomUUID();
  const at = new Date('2026-11-20T09:00:00Z');
  const box = await one(`select id::text as value from voices.occasion where kind = 'idea-box' limit 1`);
  await sql`insert into voices.contribution (id, code, occasion_id, kind, language, direction, text, source, received_at)
    select ${id}, 'C-901', ${box}::uuid, kind, language, direction, 'Mehr Licht', source, ${at}
    from voices.contribution limit 1`.execute(site.db());
  await sql`insert into voices.answer (contribution_id, text, at, by_label) values (${id}, 'Ja.', ${at}, 'x')`.execute(
    site.db(),
  );
  const answered = await one(
    `select count(*)::text as value from voices.card where first_answered_at is not null and fate is not null`,
  );
  expect(await rowsBehind('/stimmen?antwort=ja', (path) => site.get(path, coordinator))).toHaveLength(Number(answered));
  const calculated = declaredCalculations().get('voices.answered');
  expect((await calculated?.count(site.db(), '2026-11-22'))?.count).toBe(Number(answered));
});

test('a card that is held back is counted among the answered, and the public list says that it does not show it', async () => {
  const withheld = { state: 'withheld', reason: 'Schutz einer Person' };
  expect((await site.post('/stimmen/C-007/pruefung', withheld, coordinator)).status).toBe(303);
  const href = '/de/antworten?konferenz=KONF-3&antwort=ja';
  const answered = await one(`select count(*)::text as value from voices.card c
    join conferences.conference k on k.id = c.gathering_id and k.number = 3
    where c.first_answered_at is not null and c.fate is not null`);
  expect((await countBehind(href, (path) => site.get(path))).rows).toBe(Number(answered));
});

test('what is due on areas without anybody opens as many areas as it names', async () => {
  site.clock.now = new Date('2027-01-01T09:00:00Z');
  const sent = await site.post('/anmelden/demo', { person: 'wir', weiter: '/' });
  const cookie = (sent.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  const ask = (path: string) => site.get(path, undefined, { cookie });
  const html = await (await ask('/heute')).text();
  const figures = figuresOf(html).filter(({ href }) => href.startsWith('/verantwortliche?frist='));
  expect(figures.length).toBeGreaterThan(0);
  for (const { href, value } of figures) expect([href, (await rowsBehind(href, ask)).length]).toEqual([href, value]);
});
