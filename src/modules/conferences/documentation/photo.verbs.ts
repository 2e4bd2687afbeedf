import type { Db } from '#platform/database/database.ts';
import { filePurpose } from '#platform/files/purpose.ts';
import { storeFile, withdrawFile } from '#platform/files/store.ts';
import type { Decision } from '#platform/forms/decision.ts';
import { changesBetween, recordHistory } from '#platform/history/history.ts';
import { dayOf } from '#platform/i18n/format.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import { lockConference } from '../data.ts';
import type { Conference } from '../rules.ts';
import { deletePhoto, insertPhoto, listPhotos, updatePhotoWords } from './photo.data.ts';
import { canConsent, type Photo, type PhotoInput, type PhotoWords } from './photo.rules.ts';

/** Pictures of people: re-encoded without place and camera, and only with consent (E25). */
export const photoPurpose = filePurpose('conferences.photo', { kinds: ['picture'], needsConsent: true });

/** Adds a picture with its consent, one under one id however often it is sent. Where and with what it was taken is removed before it is kept. */
export async function addPhoto(
  db: Db,
  by: Actor,
  at: Date,
  conference: Conference,
  { id, picture, ...input }: PhotoInput & { id: string; picture: { name: string; bytes: Uint8Array } },
): Promise<Decision> {
  const allowed = canConsent(input, dayOf(at));
  if (!allowed.ok) return allowed;
  await lockConference(db, conference.id);
  if ((await listPhotos(db, conference.id)).some((photo) => photo.id === id)) return allowed;
  const consent = { text: `${input.consentOf} (${input.consentForm})`, givenOn: input.consentOn };
  const stored = await storeFile(db, by, at, { ...picture, purpose: photoPurpose, consent });
  if (!stored.ok) return { ...stored, field: 'picture' };
  await insertPhoto(db, by, at, { ...input, id, conferenceId: conference.id, fileId: stored.file.id });
  await recordHistory(db, by, at, thing(conference), 'photo-added');
  return allowed;
}

/** Says something else about a picture: its caption, or what is in it for people who cannot see it. */
export async function changePhoto(
  db: Db,
  by: Actor,
  at: Date,
  conference: Conference,
  { photo, words }: { photo: Photo; words: PhotoWords },
): Promise<void> {
  const { caption, alternative } = photo;
  const changes = changesBetween<PhotoWords>({ caption, alternative }, words);
  if (Object.keys(changes).length === 0) return;
  await updatePhotoWords(db, photo.id, words);
  await recordHistory(db, by, at, thing(conference), 'photo-changed', { changes });
}

/** Removes a picture, because consent is withdrawn or nobody wants it: at once it is gone from every page and address. */
export async function removePhoto(
  db: Db,
  by: Actor,
  at: Date,
  conference: Conference,
  photo: Photo,
  reason: string,
): Promise<void> {
  await withdrawFile(db, by, at, photo.fileId, reason);
  await deletePhoto(db, photo.id);
  await recordHistory(db, by, at, thing(conference), 'photo-removed', { reason });
}

const thing = ({ id }: Conference) => ({ kind: 'conference', id });
