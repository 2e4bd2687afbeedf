import { type RawBuilder, sql } from 'kysely';
import type { Db } from '../database/database.ts';
import type { LanguageTag } from '../i18n/languages.ts';
import { searchable } from '../i18n/searchable.rules.ts';
import { isNearlyIn, type Sought, saysSought, soughtIn } from '../i18n/sought.rules.ts';
import type { Actor, Scope } from '../permissions/actor.ts';
import type { Permission } from '../permissions/permissions.ts';
import type { Access } from '../permissions/table.ts';
import { saysWord, saysWords } from './says-words.ts';

/** A text of a thing as it can be found. A thing that both sides may find is indexed twice, with its two addresses. */
export type IndexedText = {
  kind: string;
  id: string;
  language: LanguageTag;
  /** Number of the thing; who types it gets the thing first. */
  code?: string;
  title: string;
  /** Left out: what was indexed before stays. */
  text?: string;
  /** Words by which it is found and which nobody reads. Left out: what was indexed before stays. */
  keywords?: string;
  href: string;
} & ({ isPublic: true } | { isPublic: false; may: Permission; scopes?: readonly Scope[] });

export interface Found {
  kind: string;
  id: string;
  code: string;
  title: string;
  href: string;
  language: LanguageTag;
  /** The piece of the text in which the words stand, or its beginning. */
  excerpt: string;
}

/** Who searches: a reader without account, or somebody in the workspace. */
export type SearchOptions = { language: LanguageTag; limit?: number } & (
  | { publicOnly: true }
  | { publicOnly: false; by: Actor; access: Access }
);

const mostText = 200_000;
const mostKeywords = 20_000;

/**
 * Puts a text into the index, in place of what stood there for this thing, language and side. What stands there already
 * is not written again: taking words apart costs more than comparing them.
 */
export async function indexText(db: Db, given: IndexedText): Promise<void> {
  const { kind, id, language, isPublic: is_public } = given;
  const found = {
    code: given.code ?? '',
    title: given.title.slice(0, 1_000),
    href: given.href,
    may: given.isPublic ? null : given.may,
    scopes: given.isPublic ? [] : (given.scopes ?? []).map(scopeKey),
  };
  const text = given.text?.slice(0, mostText);
  const keywords = given.keywords?.slice(0, mostKeywords);
  const kept = { ...(text !== undefined && { text }), ...(keywords !== undefined && { keywords }) };
  const standing = Object.entries({ ...found, ...kept }).map(
    ([column, value]) => sql`and ${sql.ref(column)} is not distinct from ${value}`,
  );
  const { rows: same } = await sql`
    select from search.document where kind = ${kind} and id = ${id} and language = ${language}
      and is_public = ${is_public} ${sql.join(standing, sql` `)}`.execute(db);
  if (same.length > 0) return;
  await db
    .insertInto('search.document')
    .values({ kind, id, language, is_public, text: '', ...found, ...kept })
    .onConflict((conflict) =>
      conflict.columns(['kind', 'id', 'language', 'is_public']).doUpdateSet({ ...found, ...kept }),
    )
    .execute();
}

/** True where a thing can be found by somebody. */
export async function isIndexed(db: Db, thing: { kind: string; id: string }): Promise<boolean> {
  const row = await db
    .selectFrom('search.document')
    .select('id')
    .where('kind', '=', thing.kind)
    .where('id', '=', thing.id)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** Takes a thing out of the index: everywhere, or only for readers without account. */
export async function removeText(db: Db, thing: { kind: string; id: string }, only?: 'public'): Promise<void> {
  let query = db.deleteFrom('search.document').where('kind', '=', thing.kind).where('id', '=', thing.id);
  if (only === 'public') query = query.where('is_public', '=', true);
  await query.execute();
}

/**
 * Finds things by words, best first: the code itself, then words and their other forms, and pieces of words ("kurs" in
 * "Deutschkurs"); where nothing has them, titles with a typing mistake. Each thing comes once, in the reader's language
 * where it has a text there. Runs inside a transaction, as every request does.
 */
export async function searchTexts(db: Db, text: string, options: SearchOptions): Promise<Found[]> {
  const sought = soughtIn(text);
  if (sought.length === 0) return [];
  const code = text.trim().slice(0, 100);
  const found = await best(db, options, code, sought, matching(code, sought));
  const rows = found.length > 0 ? found : await nearlyTitled(db, options, code, sought);
  return rows.map(({ text, ...one }) => ({ ...one, excerpt: excerptOf(text, sought) }));
}

type Row = Omit<Found, 'excerpt'> & { text: string };

/** Every way in which words can be there; each has an index of its own. */
function matching(code: string, sought: Sought): RawBuilder<unknown> {
  return sql`(upper(d.code) = upper(${code}) or d.words @@ (${grammarQuery(sought)}) or ${saysWords(sql`d.plain_text`, sought)})`;
}

async function best(
  db: Db,
  options: SearchOptions,
  code: string,
  sought: Sought,
  condition: RawBuilder<unknown>,
): Promise<Row[]> {
  const whole = sought.map((words) => words.map(({ word }) => word).join(' ')).join(' ');
  const words = [...new Set(sought.flat().map(({ word }) => word))];
  const standing = sql.join(
    words.map(
      (word) => sql`(d.plain_title like ${`% ${word}%`})::int * 4 + (d.plain_title like ${`% ${word} %`})::int * 2
        + (d.plain_text like ${`% ${word}%`})::int * 2`,
    ),
    sql` + `,
  );
  const { rows } = await sql<Row>`
    with matching as (
      select d.kind, d.id, d.code, d.title, d.href, d.language, d.text, d.is_public,
        (upper(d.code) = upper(${code}))::int * 100
          + ts_rank(d.words, (${grammarQuery(sought)})) * 10
          + (d.plain_title like ${`%${whole}%`})::int * 3
          + search.word_similarity(${whole}, d.plain_title) * 2
          + ${standing}
          + (d.language = ${options.language})::int * 0.5 as score
      from search.document d
      where ${visible(options)} and ${condition}
    ),
    ranked as (
      select *, max(score) over (partition by kind, id) as best, row_number() over (
        partition by kind, id order by is_public, language = ${options.language} desc, score desc, language) as place
      from matching
    )
    select kind, id, code, title, href, language, text from ranked where place = 1
    order by best desc, title, id limit ${options.limit ?? 30}`.execute(db);
  return rows;
}

/**
 * Things whose title has the words with a typing mistake. The database gives those that share enough pieces of three
 * letters; which of them is one or two letters away is decided as for lists, so that a "Kinderarzt" is no "Kinder".
 */
async function nearlyTitled(db: Db, options: SearchOptions, code: string, sought: Sought): Promise<Row[]> {
  await sql`select set_config('pg_trgm.strict_word_similarity_threshold', '0.4', true)`.execute(db);
  const alike = sql.join(
    sought.map(
      (words) =>
        sql`(${sql.join(
          words.map(
            (word) =>
              sql`(${sql.val(word.word)} operator(search.<<%) d.plain_title or ${saysWord(sql`d.plain_title`, word)})`,
          ),
          sql` and `,
        )})`,
    ),
    sql` or `,
  );
  const rows = await best(db, { ...options, limit: 100 }, code, sought, sql`(${alike})`);
  return rows.filter(({ title }) => isNearlyIn(searchable(title).split(' '), sought)).slice(0, options.limit ?? 30);
}

/** The words in the forms that PostgreSQL's grammars know. */
function grammarQuery(sought: Sought): RawBuilder<unknown> {
  const whole = sought.map((words) => words.map(({ word }) => word).join(' ')).join(' or ');
  return sql.join(
    ['german', 'english', 'arabic', 'russian', 'turkish', 'simple'].map(
      (grammar) => sql`websearch_to_tsquery(${sql.lit(`pg_catalog.${grammar}`)}::regconfig, ${whole})`,
    ),
    sql` || `,
  );
}

/** What this person may find. A reader without account never reaches a row of the workspace, whatever they search for. */
function visible(options: SearchOptions): RawBuilder<unknown> {
  if (options.publicOnly) return sql`d.is_public`;
  const everywhere: string[] = [];
  const within: RawBuilder<unknown>[] = [];
  for (const permission of Object.keys(options.access.table)) {
    const reach = options.access.reach(options.by, permission as Permission);
    if (reach.kind === 'everything') everywhere.push(permission);
    if (reach.kind === 'scopes') {
      within.push(sql`(d.may = ${permission} and d.scopes && ${reach.scopes.map(scopeKey)}::text[])`);
    }
  }
  return sql`(d.is_public or d.may = any(${everywhere}::text[])${sql.join([sql``, ...within], sql` or `)})`;
}

const scopeKey = (scope: Scope) => `${scope.kind}:${scope.id}`;

const excerptLength = 180;
/** Deeper in a long text nobody expects the beginning of what they read. */
const searchedForExcerpt = 20_000;

function excerptOf(text: string, sought: Sought): string {
  const flat = text.replace(/\s+/g, ' ').trim();
  const first = firstPlace(flat, sought);
  const start = first < 100 ? 0 : first - 40;
  const from = start === 0 ? 0 : flat.indexOf(' ', start) + 1;
  const piece = flat.slice(from, from + excerptLength);
  const end = from + excerptLength < flat.length ? piece.slice(0, piece.lastIndexOf(' ') + 1).trimEnd() : piece;
  return `${from > 0 ? '… ' : ''}${end}${end.length < flat.length - from ? ' …' : ''}`;
}

/** Where the first word stands that somebody looked for; 0 where none does. */
function firstPlace(flat: string, sought: Sought): number {
  const each = sought.flat().map((word) => [[word]]);
  for (const { 0: word, index } of flat.slice(0, searchedForExcerpt).matchAll(/\S+/g)) {
    if (each.some((one) => saysSought(word, one))) return index;
  }
  return 0;
}
