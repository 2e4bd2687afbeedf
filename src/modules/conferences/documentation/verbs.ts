import type { Db } from '#platform/database/database.ts';
import { recordHistory } from '#platform/history/history.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import type { Conference } from '../rules.ts';
import { deleteSentence, insertSentence } from './data.ts';
import type { Sentence } from './rules.ts';

/** Writes a sentence of the office; readers see who wrote it. Sent twice under one id it is one. */
export async function writeSentence(
  db: Db,
  by: Actor,
  at: Date,
  conference: Conference,
  { id, text }: Pick<Sentence, 'id' | 'text'>,
): Promise<void> {
  if (!(await insertSentence(db, by, at, { conferenceId: conference.id, id, text }))) return;
  await recordHistory(db, by, at, thing(conference), 'sentence-written', {
    changes: { sentence: { from: null, to: text } },
  });
}

/** Takes a sentence of the office out again; the history keeps it. */
export async function removeSentence(
  db: Db,
  by: Actor,
  at: Date,
  conference: Conference,
  sentence: Sentence,
): Promise<void> {
  await deleteSentence(db, sentence.id);
  await recordHistory(db, by, at, thing(conference), 'sentence-removed', {
    changes: { sentence: { from: sentence.text, to: null } },
  });
}

const thing = ({ id }: Conference) => ({ kind: 'conference', id });
