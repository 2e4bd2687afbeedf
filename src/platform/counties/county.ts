import type { Db } from '../database/database.ts';

/** A county as the catalogue knows it, with its open database. */
export interface County {
  /** `musterau`: names the database, the backup, the folder of files. */
  slug: string;
  name: string;
  /** Host names under which it answers; the first one is the main one. */
  hosts: readonly string[];
  db: Db;
}

export interface Counties {
  byHost(host: string): Promise<County | undefined>;
  bySlug(slug: string): Promise<County | undefined>;
  list(): Promise<readonly { slug: string; name: string; hosts: readonly string[] }[]>;
  close(): Promise<void>;
}
