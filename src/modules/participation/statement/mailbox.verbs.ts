import { hasMailbox, listReachable } from '#modules/directory/index.ts';
import type { Db } from '#platform/database/database.ts';
import type { Decision } from '#platform/forms/decision.ts';
import { recordHistory } from '#platform/history/history.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import { updateLink } from './data.ts';
import { canEndLink, type Statement } from './rules.ts';

/**
 * Where the mailbox that a link was sent to is not theirs any more, that link ends, and the next mail goes to the one
 * that is. Gives the statement as it is then; the same one where nothing changed.
 */
export async function followMailbox(db: Db, by: Actor, at: Date, statement: Statement): Promise<Statement> {
  const { id, party, sentTo } = statement;
  if (sentTo === null || (await hasMailbox(db, party.id, sentTo))) return statement;
  const reachable = (await listReachable(db)).find((candidate) => candidate.id === party.id);
  const link = { sentTo: reachable?.mailbox || null, linkSince: at };
  await updateLink(db, id, link);
  await recordHistory(db, by, at, { kind: 'draft-statement', id }, 'mailbox-followed');
  return { ...statement, ...link };
}

/** Ends the link that was sent: it reached the wrong people. What came over it stays. A reminder sends a new one. */
export async function endLink(db: Db, by: Actor, at: Date, statement: Statement, reason: string): Promise<Decision> {
  const allowed = canEndLink(statement, reason);
  if (!allowed.ok) return allowed;
  await updateLink(db, statement.id, { sentTo: statement.sentTo, linkSince: at });
  await recordHistory(db, by, at, { kind: 'draft-statement', id: statement.id }, 'link-ended', { reason });
  return allowed;
}
