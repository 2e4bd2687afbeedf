import { sql } from 'kysely';
import type { Db } from '../database/database.ts';

/**
 * A column in which somebody's name stands beside what they did: `thread.edge_event.by_label`. Beside it stands the id
 * of their account, named after it: `by_label` and `by_id`, `given_by` and `given_by_id`.
 */
export type Signature = `${string}.${string}.${string}`;

let signatures: readonly Signature[] = [];

/** Called once when the app is put together, with what all manifests name. */
export function connectSignatures(all: readonly Signature[]): void {
  signatures = all;
}

/** Table, label column and id column of a signature. */
export function columnsOf(signature: Signature): { table: string; label: string; id: string } {
  const [schema = '', name = '', label = ''] = signature.split('.');
  return { table: `${schema}.${name}`, label, id: `${label.replace(/_label$/, '')}_id` };
}

/**
 * Takes the name of a person out of everything they signed, in all modules, when the person's data has to go: what they
 * did stays, also where nothing else may ever change, but under `label`, a word for what they were here. Gives the
 * number of places.
 */
export async function forgetPerson(db: Db, personId: string, label: string): Promise<number> {
  await sql`select set_config('history.forgetting', 'on', true)`.execute(db);
  let places = 0;
  for (const signature of new Set<Signature>(['history.entry.by_label', ...signatures])) {
    const columns = columnsOf(signature);
    const result = await sql`
      update ${sql.table(columns.table)} set ${sql.ref(columns.label)} = ${label}, ${sql.ref(columns.id)} = null
      where ${sql.ref(columns.id)} = ${personId}`.execute(db);
    places += Number(result.numAffectedRows ?? 0n);
  }
  await sql`select set_config('history.forgetting', 'off', true)`.execute(db);
  return places;
}

/**
 * Takes names and addresses of a person out of the values and reasons that the history keeps: each becomes `label`.
 * What happened, to what and when stays as it was. Gives the number of entries.
 */
export async function forgetInHistory(db: Db, words: readonly string[], label: string): Promise<number> {
  let entries = 0;
  await sql`select set_config('history.forgetting', 'on', true), set_config('history.label', ${label}, true)`.execute(
    db,
  );
  for (const word of words.filter((each) => each.trim().length > 2)) {
    await sql`select set_config('history.name', ${word.trim()}, true)`.execute(db);
    const result = await sql`
      update history.entry
      set changes = history.without_name(changes::text)::jsonb, reason = history.without_name(reason)
      where changes::text <> history.without_name(changes::text) or reason <> history.without_name(reason)`.execute(db);
    entries += Number(result.numAffectedRows ?? 0n);
  }
  await sql`select set_config('history.forgetting', 'off', true), set_config('history.name', '', true)`.execute(db);
  return entries;
}
