import type { FateInQuestion } from '#modules/voices/index.ts';
import { type Decision, yes } from '#platform/forms/decision.ts';
import { readConference } from '../data.ts';
import { canTakeFateBack } from './rules.ts';

/** What the conference of a card says to taking its fate back. */
export async function conferenceKeepsFate({ db, card }: FateInQuestion): Promise<Decision> {
  if (card.gatheringId === null) return yes;
  return canTakeFateBack((await readConference(db, card.gatheringId)).state);
}
