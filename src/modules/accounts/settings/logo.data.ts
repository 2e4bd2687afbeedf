import type { Db } from '#platform/database/database.ts';
import type { PaperLogo } from '#platform/exports/paper.ts';
import { findContent, findFile } from '#platform/files/data.ts';
import { readSettings } from './data.ts';

/**
 * The county's own logo as it stands on its papers; undefined where none was set. `countyName` is what those hear who are
 * read to. Its small drawing is sharp enough: 480 pixels on less than 58 mm.
 */
export async function readLogo(db: Db, countyName: string): Promise<PaperLogo | undefined> {
  const { logoFileId } = await readSettings(db);
  const file = logoFileId === '' ? undefined : await findFile(db, logoFileId);
  const content = file && (await findContent(db, file.id, 'small'));
  if (!file?.width || !file.height || !content) return undefined;
  const mediaType = content.mediaType === 'image/png' ? 'image/png' : 'image/jpeg';
  return { bytes: new Uint8Array(content.bytes), mediaType, width: file.width, height: file.height, alt: countyName };
}
