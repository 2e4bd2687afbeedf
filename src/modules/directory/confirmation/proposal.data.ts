import type { Db } from '#platform/database/database.ts';
import type { EntryKind } from '../rules.ts';
import { partyColumns, partyOf } from './data.ts';
import type { FieldWords, Proposal } from './proposal.rules.ts';

/** Keeps what somebody proposes about an entry; a later one of the same question replaces it. */
export async function keepProposal(
  db: Db,
  requestId: string,
  { kind, id }: Proposal['entry'],
  { before, after }: { before: FieldWords; after: FieldWords },
  at: Date,
): Promise<void> {
  const words = { before: JSON.stringify(before), after: JSON.stringify(after), proposed_at: at };
  await db
    .insertInto('directory.proposed_change')
    .values({ request_id: requestId, entry_kind: kind, entry_id: id, ...words })
    .onConflict((conflict) => conflict.columns(['request_id', 'entry_kind', 'entry_id']).doUpdateSet(words))
    .execute();
}

/** Everything that waits for somebody to take or leave it, oldest first; of one question where it is named. */
export async function listProposals(db: Db, requestId?: string): Promise<Proposal[]> {
  let query = db
    .selectFrom('directory.proposed_change as c')
    .innerJoin('directory.confirmation_request as r', 'r.id', 'c.request_id')
    .leftJoin('directory.stakeholder as s', 's.id', 'r.stakeholder_id')
    .leftJoin('directory.contact_point as p', 'p.id', 'r.contact_point_id')
    .select(['c.id', 'c.entry_kind', 'c.entry_id', 'c.before', 'c.after', 'c.proposed_at', ...partyColumns]);
  if (requestId !== undefined) query = query.where('c.request_id', '=', requestId);
  const rows = await query.orderBy('c.proposed_at').orderBy('c.id').execute();
  return rows.flatMap((row) => {
    const party = partyOf(row);
    if (!party) return [];
    return {
      id: row.id,
      entry: { kind: row.entry_kind as EntryKind, id: row.entry_id },
      before: row.before as FieldWords,
      after: row.after as FieldWords,
      proposedAt: row.proposed_at,
      party,
    };
  });
}

/** Takes a proposal from the list; false where somebody else was faster. */
export async function deleteProposal(db: Db, id: string): Promise<boolean> {
  const result = await db.deleteFrom('directory.proposed_change').where('id', '=', id).executeTakeFirst();
  return result.numDeletedRows > 0n;
}
