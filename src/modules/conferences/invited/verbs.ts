import type { Db } from '#platform/database/database.ts';
import { changesBetween, recordHistory } from '#platform/history/history.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import { lockConference } from '../conference/data.ts';
import type { Conference } from '../conference/rules.ts';
import { listInvited, replaceInvited } from './data.ts';
import type { Invited } from './rules.ts';

/** Notes whom the county invited and who came; at any time, for the list at the door comes last. */
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

/** What the history keeps: who it was, in one line each. */
function sums(invited: readonly Invited[]) {
  const codes = (hasCome: boolean | null) =>
    invited
      .filter((one) => one.hasCome === hasCome)
      .map(({ code }) => code)
      .join(', ');
  return { came: codes(true), missing: codes(false), invited: codes(null) };
}
