import type { Db } from '#platform/database/database.ts';
import { NotFound } from '#platform/http/page.ts';
import { findCurrentEdition, findEdition } from './data.ts';
import type { Edition } from './rules.ts';

/** The edition that an address means: `?fassung=K-2019`, or the one in force. A county without one has no such page. */
export async function visibleEdition({ db, query }: { db: Db; query: URLSearchParams }): Promise<Edition> {
  const code = query.get('fassung');
  const edition = code ? await findEdition(db, code) : await findCurrentEdition(db);
  if (!edition) throw new NotFound();
  return edition;
}
