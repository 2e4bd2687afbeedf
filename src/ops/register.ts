import type { Db } from '#platform/database/database.ts';

export interface RegisterEntry {
  slug: string;
  name: string;
  fill(db: Db, now: Date): Promise<number>;
}

/** Placeholder until the directory module reads the register. */
export async function registerEntry(_ags: string, _file: string): Promise<RegisterEntry> {
  throw new Error('the official register cannot be read yet');
}
