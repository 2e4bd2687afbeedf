import type { Db } from '#platform/database/database.ts';
import { changesBetween, recordHistory } from '#platform/history/history.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import { readApplicationWords, writeApplicationWords } from './application.data.ts';
import { type ApplicationWords, applicationChapters } from './application.rules.ts';
import type { Grant } from './rules.ts';

/** Writes the county's own words into the application for a grant. */
export async function writeApplication(
  db: Db,
  by: Actor,
  at: Date,
  grant: Pick<Grant, 'id'>,
  input: ApplicationWords,
): Promise<void> {
  const stored = await readApplicationWords(db, grant.id);
  const named = (words: ApplicationWords) =>
    Object.fromEntries(applicationChapters.map((chapter) => [`${chapter}Words`, words[chapter] || null]));
  const changes = changesBetween(named(stored), named(input));
  if (Object.keys(changes).length === 0) return;
  await writeApplicationWords(db, grant.id, input);
  await recordHistory(db, by, at, { kind: 'grant', id: grant.id }, 'application-written', { changes });
}
