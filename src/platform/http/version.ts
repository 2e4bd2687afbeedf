import { sql } from 'kysely';
import type { Db } from '../database/database.ts';

/**
 * Which state of the content a county shows. Every committed write moves it on; other nodes see the move within the
 * time that `freshFor` says, without a query per page.
 */
export interface ContentVersion {
  current(slug: string, db: Db, now: Date): Promise<string>;
  /** The version where it is fresh; undefined where it has to be read first. */
  certain(slug: string): string | undefined;
  move(slug: string, db: Db): Promise<void>;
}

const freshFor = 2_000;

export function makeContentVersion(): ContentVersion {
  const known = new Map<string, { version: string; at: number; asking?: Promise<void> }>();
  const ask = async (slug: string, db: Db) => {
    // A sequence that nobody has moved yet says 1, and so does the first move: unmoved counts as 0.
    const result = await sql<{ last_value: number }>`
      select case when is_called then last_value else 0 end as last_value from http.content_version`.execute(db);
    known.set(slug, { version: String(result.rows[0]?.last_value ?? 0), at: performance.now() });
  };
  return {
    async current(slug, db) {
      const entry = known.get(slug);
      if (!entry) await ask(slug, db);
      else if (performance.now() - entry.at > freshFor && !entry.asking) {
        // Answered from what is known while the question is under way; the next reader gets the new version. If the
        // database cannot be reached just now, what is known stays.
        entry.asking = ask(slug, db).catch(() => void known.set(slug, { ...entry, at: performance.now() }));
      }
      return known.get(slug)?.version ?? '0';
    },
    certain(slug) {
      const entry = known.get(slug);
      return entry && performance.now() - entry.at <= freshFor ? entry.version : undefined;
    },
    async move(slug, db) {
      const result = await sql<{ nextval: number }>`select nextval('http.content_version')`.execute(db);
      known.set(slug, { version: String(result.rows[0]?.nextval ?? 0), at: performance.now() });
    },
  };
}
