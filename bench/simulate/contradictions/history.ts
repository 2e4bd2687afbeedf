import { sql } from 'kysely';
import type { Db } from '#platform/database/database.ts';

/** What is no change of a thing of the county, as a table or what happens in it, with the reason why no history tells it. */
const withoutHistory: Readonly<Record<string, string>> = {
  'accounts.person': 'the language that a person reads, and when they were last here; roles have entries of their own',
  'accounts.session': 'who is signed in',
  'accounts.attempt': 'attempts to sign in',
  'accounts.known_device': 'who is signed in',
  'accounts.used_link': 'a link that was used',
  'cockpit.snooze': 'a person puts off something for themselves',
  'concept.measure_view': 'a person keeps a view for themselves',
  'file.file delete':
    'a file that belongs to nothing goes at night; that it was let go stands with what it belonged to',
  'intake.import delete': 'a list that nobody took goes after a while, with what it holds of people',
  'intake.import update': 'how a list is to be read, before anybody takes it; taking it has entries of its own',
  'intake.import_row delete': 'goes with its list',
  'intake.import_row update':
    'what is corrected and decided in a list before anybody takes it; taking it has entries of its own',
  'intake.import_file delete': 'goes with its list',
  'mail.message': 'a mail, written beside what it is about',
  'search.indexed': 'how the search was made, after a start',
  'search.taken_apart': 'what took the words of the search apart, after a start',
  'http.done': 'where a press led, for ten minutes',
  'search.document': 'follows from what it finds',
  'thread.edge': 'what happens to it stands in its events',
  'thread.edge_event': 'is a history itself',
};

/** Lets the database note which transaction changed which table. Only what really differs counts as a change. */
export async function watchChanges(db: Db): Promise<void> {
  await sql`create schema if not exists simulation`.execute(db);
  await sql`create unlogged table simulation.touched (transaction bigint, name text, what text, row text)`.execute(db);
  await sql`create function simulation.touch() returns trigger language plpgsql security definer as $$
    begin
      insert into simulation.touched values (txid_current(), tg_table_schema || '.' || tg_table_name, lower(tg_op),
        case tg_op when 'DELETE' then md5(to_jsonb(old)::text) else md5(to_jsonb(new)::text) end);
      return null;
    end $$`.execute(db);
  const { rows } = await sql<{ name: string }>`
    select format('%I.%I', table_schema, table_name) as name from information_schema.tables
    where table_type = 'BASE TABLE' and table_schema not in
      ('pg_catalog', 'information_schema', 'pgboss', 'public', 'simulation', 'http', 'migrations')`.execute(db);
  for (const { name } of rows) {
    const table = sql.raw(name);
    await sql`create trigger zz_touched after insert or delete on ${table}
      for each row execute function simulation.touch()`.execute(db);
    await sql`create trigger zz_touched_update after update on ${table}
      for each row when (old.* is distinct from new.*) execute function simulation.touch()`.execute(db);
  }
}

/** Changes of a day that stand in no history, by table; then a new day begins. */
export async function changesWithoutHistory(db: Db): Promise<string[]> {
  const { rows } = await sql<{ names: string }>`
    with kept as (
      -- Rows that were taken out and put in again as they were are no change.
      select transaction, name, min(what) as what from simulation.touched
      group by transaction, name, row
      having count(*) filter (where what = 'insert') <> count(*) filter (where what = 'delete')
        or bool_or(what = 'update'))
    select distinct string_agg(distinct name || ' ' || what, ', ') as names from kept
    where not (array[name, name || ' ' || what] && ${Object.keys(withoutHistory)}::text[]) and not exists (
      select from kept h where h.transaction = kept.transaction and h.name = 'history.entry')
    group by transaction`.execute(db);
  return rows.map(({ names }) => names);
}

/** Tables of which anything changed today. */
export async function tablesChanged(db: Db): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`select distinct name from simulation.touched`.execute(db);
  return rows.map(({ name }) => name);
}

/** Takes the notes of the day away. */
export async function forgetChanges(db: Db): Promise<void> {
  await sql`truncate simulation.touched`.execute(db);
}

/** Entries that say that something was changed and name nothing. */
export async function emptyEntries(db: Db, since: Date): Promise<string[]> {
  const { rows } = await sql<{ kind: string; action: string }>`
    select distinct thing_kind as kind, action from history.entry
    where at >= ${since} and action ~ '(changed|revised|edited|renamed|moved)$' and changes = '{}'
      and coalesce(reason, '') = ''
      -- What changed of a person stands nowhere: it must not outlive them.
      and thing_kind <> 'person'`.execute(db);
  return rows.map(({ kind, action }) => `${kind} ${action}, and nothing is named`);
}
