import { sql } from 'kysely';
import type { Db } from '#platform/database/database.ts';
import { modules } from '#src/modules.ts';

/** One question to the database; each row that comes back is a contradiction. */
interface Question {
  rule: string;
  ask(db: Db): Promise<readonly { words: string }[]>;
}

const rows = async (found: Promise<{ rows: { words: string }[] }>) => (await found).rows;

/** What must be true after every day, whoever did what: the invariants that the database can answer. */
const questions: readonly Question[] = [
  {
    rule: 'allocations stay within the grant',
    ask: (db) =>
      rows(
        sql<{ words: string }>`
        select g.code || ': ' || sum(a.amount_cents) || ' of ' || coalesce(g.granted_cents::text, 'nothing') as words
        from grants.allocation a join grants.grant g on g.id = a.grant_id
        group by g.id having sum(a.amount_cents) > coalesce(g.granted_cents, 0)`.execute(db),
      ),
  },
  {
    rule: 'every card stands once',
    ask: (db) =>
      rows(
        sql<{ words: string }>`
        select c.code || ' stands ' || count(v.id) || ' times' as words from voices.contribution c
        left join voices.card v on v.id = c.id group by c.id having count(v.id) <> 1`.execute(db),
      ),
  },
  {
    rule: 'a card has one fate',
    ask: (db) =>
      rows(
        sql<{ words: string }>`
        select contribution_id || ' has ' || count(*) as words from voices.fate where replaced_at is null
        group by contribution_id having count(*) > 1`.execute(db),
      ),
  },
  {
    rule: 'an adopted edition has a verdict for every goal and measure before it',
    ask: (db) =>
      rows(
        sql<{ words: string }>`
        select m.code || ' has none in ' || n.code as words from concept.edition n
        join concept.edition o on o.number = n.number - 1 and not n.is_taken_over
        join concept.measure m on m.edition_id = o.id
        where n.adopted_on is not null and not exists (
          select from concept.verdict v where to_jsonb(v)::text like '%' || m.id || '%')`.execute(db),
      ),
  },
  {
    rule: 'an edge leads from something to something',
    ask: (db) =>
      rows(
        sql<{ words: string }>`
        select f.kind || ' ' || f.code || ' ' || e.type || ' ' || t.kind || ' ' || t.code as words
        from thread.edge e join thread.node f on f.number = e.from_node join thread.node t on t.number = e.to_node
        left join thread.edge_event v on v.edge_id = e.id and v.kind = 'withdrawn'
        where (e.state = 'withdrawn') <> (v.id is not null)`.execute(db),
      ),
  },
  {
    rule: 'a fate that names a finding stands in the thread',
    ask: (db) =>
      rows(
        sql<{ words: string }>`
        select c.code || ' and its finding' as words from voices.fate f
        join voices.contribution c on c.id = f.contribution_id
        left join thread.edge e on e.id = f.edge_id
        where f.replaced_at is null and f.finding_id is not null and e.state is distinct from 'asserted'`.execute(db),
      ),
  },
  {
    rule: 'money for a measure stands in the thread',
    ask: (db) =>
      rows(
        sql<{ words: string }>`
        select a.id::text as words from grants.allocation a left join thread.edge e on e.id = a.edge_id
        where e.state is distinct from 'asserted'`.execute(db),
      ),
  },
  {
    rule: 'nobody puts off something for longer than three months',
    ask: (db) =>
      rows(
        sql<{ words: string }>`
        select due_key || ' until ' || until_on as words from cockpit.snooze
        where until_on - (asked_at at time zone 'Europe/Berlin')::date > 90`.execute(db),
      ),
  },
  {
    rule: 'a mail is written once',
    ask: (db) =>
      rows(
        sql<{ words: string }>`
        select subject || ' ' || count(*) || ' times' as words from mail.message
        group by to_email, subject, body, date_trunc('day', queued_at) having count(*) > 1`.execute(db),
      ),
  },
];

/** What the database says against itself, and what the modules' own nightly checks find. */
export async function recordFaults(db: Db, today: string): Promise<{ rule: string; words: string }[]> {
  const found: { rule: string; words: string }[] = [];
  for (const { rule, ask } of questions) for (const { words } of await ask(db)) found.push({ rule, words });
  for (const { name, find } of modules.flatMap((module) => module.checks ?? []))
    for (const words of await find(db, today)) found.push({ rule: name, words });
  return found;
}
