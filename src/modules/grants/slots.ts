import type { Db } from '#platform/database/database.ts';
import type { Translate } from '#platform/i18n/translate.ts';
import { slot } from '#platform/manifest/slots.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import type { Access } from '#platform/permissions/table.ts';

/** Whose file it is, and who reads it. */
export interface PostFolder {
  db: Db;
  by: Actor;
  access: Access;
  today: string;
  t: Translate;
  /** Null where nobody has said to which unit the post belongs. */
  unitId: string | null;
}

/** A line of the file. */
export interface FolderRow {
  title: string;
  note?: string | undefined;
  href?: string | undefined;
  /** The day that belongs to it. */
  on?: string | undefined;
}

/** What has gathered by itself under one heading; `part` says what a successor learns from it. */
export interface FolderChapter {
  part: 'deadlines' | 'measures' | 'promises' | 'contacts' | 'documents';
  title: string;
  /** What its days mean: "fällig", "zuletzt gesprochen". */
  day: string;
  /** Its days are deadlines: what lies before today is late. */
  isDue?: boolean;
  /** One sentence where there is nothing. */
  none: string;
  rows: readonly FolderRow[];
}

/** What else a successor must know of the unit of a post: promises, talks, papers. Only what this person may read. */
export const moreInFolder = slot<PostFolder, readonly FolderChapter[]>('grants.post.folder');
