import { registerNode } from '#modules/thread/index.ts';
import type { Db } from '#platform/database/database.ts';
import { no, type Outcome } from '#platform/forms/decision.ts';
import { recordHistory } from '#platform/history/history.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import { indexText } from '#platform/search/search.ts';
import { lockConference, readConference } from '../data.ts';
import { routes } from '../routes.ts';
import { type Conference, conferenceCode, titleOf } from '../rules.ts';
import { updateAnnounced } from './data.ts';

/** Lets everybody read about a planned conference; said twice, it is said once. */
export async function announceConference(
  db: Db,
  by: Actor,
  at: Date,
  conference: Conference,
): Promise<Outcome<{ conference: Conference }>> {
  const { isAnnounced, state } = await lockConference(db, conference.id);
  if (!isAnnounced && state === 'called-off') return no('conferences.conference.refused.no-such-way');
  if (!isAnnounced) {
    await updateAnnounced(db, conference.id, at);
    await recordHistory(db, by, at, { kind: 'conference', id: conference.id }, 'announced', {});
    await registerConference(db, at, await readConference(db, conference.id));
  }
  return { ok: true, conference: await readConference(db, conference.id) };
}

/** Makes the conference findable; no edge leads to it, for lying in a room is not coming from it (TH04). */
export async function registerConference(db: Db, at: Date, conference: Conference): Promise<void> {
  const { id, number, place, guidingQuestions } = conference;
  const code = conferenceCode(number);
  const name = titleOf(conference);
  await registerNode(db, at, { kind: 'conference', id, code, title: name, isPublic: conference.isAnnounced });
  const found = { kind: 'conference', id, language: 'de', code, title: name } as const;
  const text = [place, ...guidingQuestions].join(' · ');
  const href = routes.conference.href({ number: String(number) });
  await indexText(db, { ...found, text, href, isPublic: false, may: 'conferences.conference.read' });
  const publicHref = routes.publicConference.href({ lang: 'de', number: String(number) });
  if (conference.isAnnounced) await indexText(db, { ...found, text, href: publicHref, isPublic: true });
}
