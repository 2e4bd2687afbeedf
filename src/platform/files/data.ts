import { sql } from 'kysely';
import type { Db } from '../database/database.ts';

/** A file without its bytes. */
export interface StoredFile {
  id: string;
  purpose: string;
  name: string;
  mediaType: string;
  /** Bytes as it is kept. */
  size: number;
  sha256: string;
  /** Pixels; null where it is no picture. */
  width: number | null;
  height: number | null;
  uploadedAt: Date;
  uploadedByLabel: string;
  consentText: string | null;
  consentOn: string | null;
  withdrawnAt: Date | null;
}

export type Variant = 'full' | 'small';

interface Part {
  bytes: Buffer;
  mediaType: string;
  width?: number;
  height?: number;
}

export interface Content {
  full: Part;
  /** Pictures only. */
  small?: Part;
}

export interface NewFile {
  purpose: string;
  name: string;
  content: Content;
  sha256: string;
  consent: { text: string; givenOn: string } | null;
  keptFor: string | null;
  uploadedAt: Date;
  uploadedById: string | null;
  uploadedByLabel: string;
}

const columns = [
  'id',
  'purpose',
  'name',
  'media_type as mediaType',
  'size',
  'sha256',
  'width',
  'height',
  'uploaded_at as uploadedAt',
  'uploaded_by_label as uploadedByLabel',
  'consent_text as consentText',
  'consent_on as consentOn',
  'withdrawn_at as withdrawnAt',
] as const;

export async function insertFile(db: Db, file: NewFile): Promise<StoredFile> {
  const { full, small } = file.content;
  const stored = await db
    .insertInto('file.file')
    .values({
      purpose: file.purpose,
      name: file.name,
      media_type: full.mediaType,
      size: full.bytes.length,
      sha256: file.sha256,
      width: full.width ?? null,
      height: full.height ?? null,
      uploaded_at: file.uploadedAt,
      uploaded_by_id: file.uploadedById,
      uploaded_by_label: file.uploadedByLabel,
      consent_text: file.consent?.text ?? null,
      consent_on: file.consent?.givenOn ?? null,
      kept_for: file.keptFor,
    })
    .returning(columns)
    .executeTakeFirstOrThrow();
  const parts = [{ variant: 'full', ...full }, ...(small ? [{ variant: 'small', ...small }] : [])];
  await db
    .insertInto('file.content')
    .values(
      parts.map(({ variant, mediaType, bytes }) => ({ file_id: stored.id, variant, media_type: mediaType, bytes })),
    )
    .execute();
  return stored;
}

/** A file that is still there; undefined where it never was or was withdrawn. */
export async function findFile(db: Db, id: string): Promise<StoredFile | undefined> {
  return db
    .selectFrom('file.file')
    .select(columns)
    .where('id', '=', id)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst();
}

/** Those of these files that are still there, by id. */
export async function filesById(db: Db, ids: readonly string[]): Promise<Map<string, StoredFile>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('file.file')
    .select(columns)
    .where('id', 'in', ids)
    .where('withdrawn_at', 'is', null)
    .orderBy('uploaded_at')
    .orderBy('id')
    .execute();
  return new Map(rows.map((row) => [row.id, row]));
}

/** The bytes of a file; the full ones where there is no such variant. */
export async function findContent(db: Db, id: string, variant: Variant): Promise<Part | undefined> {
  const rows = await db
    .selectFrom('file.content')
    .select(['bytes', 'media_type as mediaType'])
    .where('file_id', '=', id)
    .where('variant', 'in', [variant, 'full'])
    .orderBy(sql`variant = ${variant}`, 'desc')
    .limit(1)
    .execute();
  return rows[0];
}

/** Notes the withdrawal and takes the name away; false where the file was not there any more. */
export async function markWithdrawn(db: Db, id: string, at: Date): Promise<boolean> {
  const result = await db
    .updateTable('file.file')
    .set({ withdrawn_at: at, name: '–' })
    .where('id', '=', id)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

export async function deleteContent(db: Db, id: string): Promise<void> {
  await db.deleteFrom('file.content').where('file_id', '=', id).execute();
}

/**
 * Deletes files from before a moment that nothing refers to: uploads of a form that was never saved, pictures of a thing
 * that was deleted. Who refers to files is read from the foreign keys themselves. Gives how many went.
 */
export async function deleteUnreferenced(db: Db, before: Date): Promise<number> {
  const keys = await sql<{ schema: string; table: string; column: string }>`
    select n.nspname as schema, t.relname as table, a.attname as column
    from pg_constraint c
    join pg_class t on t.oid = c.conrelid join pg_namespace n on n.oid = t.relnamespace
    join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
    where c.contype = 'f' and c.confrelid = 'file.file'::regclass and c.conrelid <> 'file.content'::regclass
    order by 1, 2, 3`.execute(db);
  const referred = keys.rows.map(
    (key) =>
      sql`not exists (select from ${sql.table(`${key.schema}.${key.table}`)} r where r.${sql.ref(key.column)} = f.id)`,
  );
  const result = await sql`
    delete from file.file f
    where ${sql.join([sql`f.uploaded_at < ${before}`, sql`f.kept_for is null`, ...referred], sql` and `)}`.execute(db);
  return Number(result.numAffectedRows ?? 0);
}
