import { type RawBuilder, type SqlBool, sql } from 'kysely';
import { patternsOf, type Sought, type SoughtWord, soughtIn } from '../i18n/sought.rules.ts';

/**
 * The condition that a list shows a row for these words: the one way in which lists in SQL search, the same words as
 * `saysSought` for lists in memory and as the search over everything. `text` is the row's text as it stands, without null.
 */
export function says(text: RawBuilder<unknown>, words: string | undefined): RawBuilder<SqlBool> {
  const sought = soughtIn(words ?? '');
  return sought.length === 0 ? sql<SqlBool>`true` : saysWords(sql`(' ' || search.plain(${text}) || ' ')`, sought);
}

/** The same for a text that is folded already, with a blank at both ends. */
export function saysWords(folded: RawBuilder<unknown>, sought: Sought): RawBuilder<SqlBool> {
  const alternatives = sought.map(
    (words) =>
      sql`(${sql.join(
        words.map((word) => saysWord(folded, word)),
        sql` and `,
      )})`,
  );
  return sql<SqlBool>`(${sql.join(alternatives, sql` or `)})`;
}

/** One word of them. What was folded has no sign that a pattern would understand. */
export function saysWord(folded: RawBuilder<unknown>, word: SoughtWord): RawBuilder<SqlBool> {
  const pieces = patternsOf(word).map((pattern) =>
    typeof pattern === 'string'
      ? sql`${folded} like ${`%${pattern}%`}`
      : // The stem first: it finds the rows by the index, the form only looks at those.
        sql`(${folded} like ${`%${word.stem}%`} and ${folded} ~ ${pattern.source})`,
  );
  return sql<SqlBool>`(${sql.join(pieces, sql` or `)})`;
}
