import { type RawBuilder, sql } from 'kysely';

/** A column of names in the order in which people look them up: `orderBy(alphabetical('s.name'), 'desc')`. */
export function alphabetical(column: string): RawBuilder<string> {
  return sql<string>`${sql.ref(column)} collate platform.alphabetical`;
}
