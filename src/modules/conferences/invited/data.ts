import type { StakeholderKind } from '#modules/directory/index.ts';
import type { Db } from '#platform/database/database.ts';
import { alphabetical } from '#platform/database/order.ts';
import type { Invited } from './rules.ts';

/** Who was invited to a conference, by name. */
export async function listInvited(db: Db, conferenceId: string): Promise<Invited[]> {
  const rows = await db
    .selectFrom('conferences.invited as i')
    .innerJoin('directory.stakeholder as s', 's.id', 'i.party_id')
    .select(['s.id', 's.code', 's.name', 's.kind', 'i.has_come'])
    .where('i.conference_id', '=', conferenceId)
    .orderBy(alphabetical('s.name'))
    .orderBy('s.code')
    .execute();
  return rows.map(({ has_come, kind, ...row }) => ({ ...row, kind: kind as StakeholderKind, hasCome: has_come }));
}

/** Stores who was invited and who came, in place of what was known before. */
export async function replaceInvited(
  db: Db,
  conferenceId: string,
  invited: readonly Pick<Invited, 'id' | 'hasCome'>[],
): Promise<void> {
  await db.deleteFrom('conferences.invited').where('conference_id', '=', conferenceId).execute();
  const rows = invited.map(({ id, hasCome }) => ({ conference_id: conferenceId, party_id: id, has_come: hasCome }));
  if (rows.length > 0) await db.insertInto('conferences.invited').values(rows).execute();
}
