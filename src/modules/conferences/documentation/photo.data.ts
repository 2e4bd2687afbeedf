import type { Db } from '#platform/database/database.ts';
import { filesById } from '#platform/files/data.ts';
import { type Actor, signed } from '#platform/permissions/actor.ts';
import type { ConsentForm, Photo, PhotoInput, PhotoWords } from './photo.rules.ts';

/** The pictures of a conference that are still there, in the order in which they came. Two queries. */
export async function listPhotos(db: Db, conferenceId: string): Promise<Photo[]> {
  const rows = await db
    .selectFrom('conferences.photo')
    .select(['id', 'file_id', 'caption', 'alternative', 'consent_of', 'consent_form', 'consent_on'])
    .where('conference_id', '=', conferenceId)
    .orderBy('added_at')
    .orderBy('id')
    .execute();
  const files = await filesById(
    db,
    rows.map(({ file_id }) => file_id),
  );
  return rows.flatMap((row): Photo[] => {
    const file = files.get(row.file_id);
    if (!file) return [];
    return [
      {
        id: row.id,
        fileId: row.file_id,
        caption: row.caption,
        alternative: row.alternative,
        consentOf: row.consent_of,
        consentForm: row.consent_form as ConsentForm,
        consentOn: row.consent_on,
        width: file.width,
        height: file.height,
      },
    ];
  });
}

/** Stores a picture with its words and its consent. */
export async function insertPhoto(
  db: Db,
  by: Actor,
  at: Date,
  photo: PhotoInput & { id: string; conferenceId: string; fileId: string },
): Promise<void> {
  await db
    .insertInto('conferences.photo')
    .values({
      id: photo.id,
      conference_id: photo.conferenceId,
      file_id: photo.fileId,
      caption: photo.caption,
      alternative: photo.alternative,
      consent_of: photo.consentOf,
      consent_form: photo.consentForm,
      consent_on: photo.consentOn,
      added_at: at,
      ...signed(by),
    })
    .execute();
}

/** Stores what is now said about a picture. */
export async function updatePhotoWords(db: Db, id: string, { caption, alternative }: PhotoWords): Promise<void> {
  await db.updateTable('conferences.photo').set({ caption, alternative }).where('id', '=', id).execute();
}

/** Takes a picture's words and consent away. */
export async function deletePhoto(db: Db, id: string): Promise<void> {
  await db.deleteFrom('conferences.photo').where('id', '=', id).execute();
}
