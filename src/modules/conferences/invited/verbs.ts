import type { Db } from '#platform/database/database.ts';
import { changesBetween, recordHistory } from '#platform/history/history.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import { lockConference } from '../data.ts';
import type { Conference } from '../rules.ts';
import { listInvited, replaceInvited } from './data.ts';
import type { Invited } from './rules.ts';

/** Notes who was invited and who came, in any state of the conference: the list at the door comes last. */
export async function noteInvited(
  db: Db,
  by: Actor,
  at: Date,
  conference: Conference,
  invited: readonly Pick<Invited, 'id' | 'hasCome'>[],
): Promise<void> {
  await lockConference(db, conference.id);
  const before = sums(await listInvited(db, conference.id));
  await replaceInvited(db, conference.id, invited);
  const changes = changesBetween(before, sums(await listInvited(db, conference.id)));
  if (Object.keys(changes).length === 0) return;
  await recordHistory(db, by, at, { kind: 'conference', id: conference.id }, 'invited-noted', { changes });
}

/** Invites more parties; whoever was noted before stays as noted. */
export async function inviteParties(
  db: Db,
  by: Actor,
  at: Date,
  conference: Conference,
  partyIds: readonly string[],
): Promise<void> {
  await lockConference(db, conference.id);
  const before = await listInvited(db, conference.id);
  const more = partyIds.filter((id) => !before.some((one) => one.id === id)).map((id) => ({ id, hasCome: null }));
  await noteInvited(db, by, at, conference, [...before, ...more]);
}

/** What the history keeps: the codes of those who came, were missing, or are unknown, in one line each. */
function sums(invited: readonly Invited[]) {
  const codes = (hasCome: boolean | null) =>
    invited
      .filter((one) => one.hasCome === hasCome)
      .map(({ code }) => code)
      .join(', ');
  return { came: codes(true), missing: codes(false), invited: codes(null) };
}
