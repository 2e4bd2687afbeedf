import type { Db } from '#platform/database/database.ts';
import type { Decision } from '#platform/forms/decision.ts';
import { recordHistory } from '#platform/history/history.ts';
import { dayOf } from '#platform/i18n/format.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import { holdStatement, updateLinkEnd } from './data.ts';
import { canEndLink, canReopenLink, type Statement } from './rules.ts';

/** Ends the link of a body by hand: from now on it shows only the reason and where to ask. What was written stays. */
export async function endLink(db: Db, by: Actor, at: Date, { id }: Statement, reason: string): Promise<Decision> {
  const statement = await holdStatement(db, id);
  if (!statement) throw new Error(`no statement ${id}`);
  const allowed = canEndLink(statement, reason, dayOf(at));
  if (!allowed.ok) return allowed;
  await updateLinkEnd(db, id, { on: dayOf(at), reason });
  await recordHistory(db, by, at, { kind: 'draft-statement', id }, 'link-ended', { reason });
  return allowed;
}

/** Opens a link again that was ended by hand; the mail that brought it counts as before. */
export async function reopenLink(db: Db, by: Actor, at: Date, { id }: Statement, reason: string): Promise<Decision> {
  const statement = await holdStatement(db, id);
  if (!statement) throw new Error(`no statement ${id}`);
  const allowed = canReopenLink(statement, reason);
  if (!allowed.ok) return allowed;
  await updateLinkEnd(db, id, null);
  await recordHistory(db, by, at, { kind: 'draft-statement', id }, 'link-reopened', { reason });
  return allowed;
}
