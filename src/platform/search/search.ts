import { type RawBuilder, sql } from 'kysely';
import type { Db } from '../database/database.ts';
import type { LanguageTag } from '../i18n/languages.ts';
import type { Actor, Scope } from '../permissions/actor.ts';
import type { Permission } from '../permissions/permissions.ts';
import type { Access } from '../permissions/table.ts';

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

/** Puts a text into the index, in place of what stood there for this thing, language and side. */
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
  await db
    .insertInto('search.document')
    .values({ kind, id, language, is_public, text: text ?? '', ...found })
    .onConflict((conflict) =>
      conflict
        .columns(['kind', 'id', 'language', 'is_public'])
        .doUpdateSet({ ...found, ...(text === undefined ? {} : { text }) }),
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
 * Finds things by words, best first: the code itself, then words and their other forms, pieces of words ("kurs" in
 * "Deutschkurs"), and titles that are nearly the same. Each thing comes once, in the reader's language where it
 * has a text there. Runs inside a transaction, as every request does.
 */
export async function searchTexts(db: Db, text: string, options: SearchOptions): Promise<Found[]> {
  const words = wordsOf(text);
  if (words.length === 0) return [];
  const whole = words.join(' ');
  const query = sql.join(
    ['german', 'english', 'arabic', 'russian', 'turkish', 'simple'].map(
      (grammar) => sql`websearch_to_tsquery(${sql.lit(`pg_catalog.${grammar}`)}::regconfig, search.plain(${whole}))`,
    ),
    sql` || `,
  );
  const pieces = sql.join(
    words.map((word) => sql`d.plain_text like '%' || search.plain(${word}) || '%'`),
    sql` and `,
  );
  // Half of its three-letter pieces make a title "nearly the same"; PostgreSQL's own measure is stricter.
  await sql`select set_config('pg_trgm.word_similarity_threshold', '0.5', true)`.execute(db);
  const result = await sql<Found & { text: string }>`
    with matching as (
      select d.kind, d.id, d.code, d.title, d.href, d.language, d.text, d.is_public,
        (upper(d.code) = upper(${whole}))::int * 100
          + ts_rank(d.words, (${query})) * 10
          + (d.plain_title like '%' || search.plain(${whole}) || '%')::int * 3
          + search.word_similarity(search.plain(${whole}), d.plain_title) * 2
          + (d.language = ${options.language})::int * 0.5 as score
      from search.document d
      where ${visible(options)} and (
        upper(d.code) = upper(${whole}) or d.words @@ (${query}) or (${pieces})
        or search.plain(${whole}) operator(search.<%) d.plain_title)
    ),
    ranked as (
      select *, max(score) over (partition by kind, id) as best, row_number() over (
        partition by kind, id order by is_public, language = ${options.language} desc, score desc, language) as place
      from matching
    )
    select kind, id, code, title, href, language, text from ranked where place = 1
    order by best desc, title, id limit ${options.limit ?? 30}`.execute(db);
  return result.rows.map(({ text, ...found }) => ({ ...found, excerpt: excerptOf(text, words) }));
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

/** At most eight words; signs that a search language would understand are left out. */
function wordsOf(text: string): string[] {
  const words = text
    .normalize('NFC')
    .slice(0, 200)
    .split(/[^\p{L}\p{M}\p{N}.-]+/u);
  return words
    .map((word) => word.replace(/^[-.]+|[-.]+$/g, ''))
    .filter((word) => word !== '')
    .slice(0, 8);
}

const excerptLength = 180;

function excerptOf(text: string, words: readonly string[]): string {
  const flat = text.replace(/\s+/g, ' ').trim();
  const plain = flat.toLowerCase();
  const at = words.map((word) => plain.indexOf(word.toLowerCase())).filter((place) => place >= 0);
  const first = at.length > 0 ? Math.min(...at) : 0;
  const start = first < 100 ? 0 : first - 40;
  const from = start === 0 ? 0 : flat.indexOf(' ', start) + 1;
  const piece = flat.slice(from, from + excerptLength);
  const end = from + excerptLength < flat.length ? piece.slice(0, piece.lastIndexOf(' ') + 1).trimEnd() : piece;
  return `${from > 0 ? '… ' : ''}${end}${end.length < flat.length - from ? ' …' : ''}`;
}
