import type { Db } from '#platform/database/database.ts';
import { type Decision, yes } from '#platform/forms/decision.ts';
import { changesBetween, recordHistory, withoutValues } from '#platform/history/history.ts';
import { dayOf } from '#platform/i18n/format.ts';
import { type LanguageTag, languageTags } from '#platform/i18n/languages.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import { holdReadings, insertReading, putAddition, putBlank, readNotice } from './data.ts';
import { type Additions, type Blank, blanks, canConfirmReading, isReadOn, type Notice, type Values } from './rules.ts';

/** Each notice is one thing in the history; its id is the same in every county. */
const ids: Record<Notice, string> = {
  imprint: '5e771465-0000-4000-8000-000000000001',
  privacy: '5e771465-0000-4000-8000-000000000002',
  accessibility: '5e771465-0000-4000-8000-000000000003',
};
export const noticeThing = (notice: Notice) => ({ kind: 'notice', id: ids[notice] });

/** How to reach somebody: the history says that it changed, not from what to what. */
const reached = ['phone', 'mail', 'feedback'];

/** Stores what changed in the blanks and in the county's own paragraphs. */
export async function changeNotice(
  db: Db,
  by: Actor,
  at: Date,
  notice: Notice,
  input: { values: Values; additions: Additions },
): Promise<void> {
  const before = await readNotice(db, notice);
  const changes = changesBetween(flat(notice, before), flat(notice, input));
  if (Object.keys(changes).length === 0) return;
  for (const blank of blanks[notice] as readonly Blank[])
    if (changes[blank]) await putBlank(db, notice, blank, input.values[blank] ?? '', at);
  for (const tag of languageTags)
    if (changes[paragraphKey(tag)]) await putAddition(db, notice, tag, input.additions[tag] ?? '', at);
  await recordHistory(db, by, at, noticeThing(notice), 'changed', { changes: withoutValues(changes, reached) });
}

/** Under which name the history keeps the county's own paragraphs of a language. */
export function paragraphKey(tag: LanguageTag): string {
  return `paragraphs-${tag}`;
}

function flat(notice: Notice, { values, additions }: { values: Values; additions: Additions }): Record<string, string> {
  const own = languageTags.map((tag): [string, string] => [paragraphKey(tag), additions[tag] ?? '']);
  const filled = blanks[notice].map((blank: Blank): [string, string] => [blank, values[blank] ?? '']);
  return Object.fromEntries([...filled, ...own]);
}

/**
 * Somebody read the notice through, and it holds: the day that readers see as its state. Said once more on that day of the
 * same words it is said already.
 */
export async function confirmReading(db: Db, by: Actor, at: Date, notice: Notice): Promise<Decision> {
  await holdReadings(db);
  const text = await readNotice(db, notice);
  const allowed = canConfirmReading(text);
  if (!allowed.ok || isReadOn(text, dayOf(at))) return allowed;
  await insertReading(db, notice, dayOf(at), by, at);
  await recordHistory(db, by, at, noticeThing(notice), 'read-through');
  return yes;
}
