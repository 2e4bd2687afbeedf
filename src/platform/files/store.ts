import { createHash } from 'node:crypto';
import { fileTypeFromBuffer } from 'file-type';
import type { Db } from '../database/database.ts';
import { no, type Outcome } from '../forms/decision.ts';
import { recordHistory } from '../history/history.ts';
import { type Actor, actorId, actorLabel } from '../permissions/actor.ts';
import { type Content, deleteContent, insertFile, markWithdrawn, type StoredFile } from './data.ts';
import { encodePicture } from './picture.ts';
import { type FileKind, type FilePurpose, mostFileBytes, takenTypes } from './purpose.ts';

/** A file that somebody sends. */
export interface GivenFile {
  /** As it was called where it came from. */
  name: string;
  bytes: Uint8Array;
  purpose: FilePurpose;
  /** What the people in it agreed to, and on which day. */
  consent?: { text: string; givenOn: string };
  /** `module.noun` where the file is named in no column with a foreign key (a setting). */
  keptFor?: string;
}

/**
 * Keeps a file in the county's database, in the caller's transaction: checks what it really is, draws pictures anew.
 * Gives the stored file, or why it is not taken (text key and values).
 */
export async function storeFile(db: Db, by: Actor, at: Date, given: GivenFile): Promise<Outcome<{ file: StoredFile }>> {
  const { purpose, bytes, consent } = given;
  if (bytes.length === 0) return no('platform.file.empty');
  if (bytes.length > purpose.mostBytes)
    return no('platform.file.too-large', { megabytes: purpose.mostBytes / 1_048_576 });
  if (purpose.needsConsent && !consent?.text.trim()) return no('platform.file.consent-missing');
  const mediaType = (await fileTypeFromBuffer(bytes))?.mime ?? '';
  const kind = takenTypes[mediaType];
  if (phonePictures.test(mediaType) && purpose.kinds.includes('picture')) return no('platform.file.heic');
  if (!kind || !purpose.kinds.includes(kind)) return no('platform.file.wrong-type');
  const content = await contentOf(bytes, mediaType, kind);
  if (!content) return no('platform.file.broken-picture');
  const file = await insertFile(db, {
    purpose: purpose.name,
    name: tidyName(given.name, content.full.mediaType),
    content,
    sha256: createHash('sha256').update(content.full.bytes).digest('hex'),
    consent: consent ? { text: consent.text.trim(), givenOn: consent.givenOn } : null,
    keptFor: given.keptFor ?? null,
    uploadedAt: at,
    uploadedById: actorId(by),
    uploadedByLabel: actorLabel(by),
  });
  await recordHistory(db, by, at, { kind: 'file', id: file.id }, 'stored');
  return { ok: true, file };
}

/**
 * Consent is withdrawn, or the file is not wanted any more: its bytes and name are gone with this transaction, from
 * every page and every address. That it was there, and until when, stays.
 */
export async function withdrawFile(db: Db, by: Actor, at: Date, id: string, reason: string): Promise<void> {
  if (!(await markWithdrawn(db, id, at))) return;
  await deleteContent(db, id);
  await recordHistory(db, by, at, { kind: 'file', id }, 'withdrawn', { reason });
}

async function contentOf(bytes: Uint8Array, mediaType: string, kind: FileKind): Promise<Content | undefined> {
  if (kind !== 'picture') return { full: { bytes: Buffer.from(bytes), mediaType } };
  const picture = await encodePicture(bytes);
  return picture && picture.full.bytes.length <= mostFileBytes ? picture : undefined;
}

/** HEIC and HEIF, as phones write them: recognised, but the drawing library may not open them. */
const phonePictures = /^image\/hei[cf](?:-sequence)?$/;

const endings: Readonly<Record<string, string>> = { 'image/jpeg': '.jpg', 'image/png': '.png' };

/** The last part of a path, one line, with the ending of what the file has become. */
function tidyName(name: string, mediaType: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? '';
  const clean =
    last
      .normalize('NFC')
      .replace(/[\p{Cc}\p{Cf}]/gu, '')
      .trim()
      .slice(-150) || 'datei';
  const ending = endings[mediaType];
  return ending ? `${clean.replace(/\.[a-z0-9]{1,5}$/i, '')}${ending}` : clean;
}
