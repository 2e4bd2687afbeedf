import type { Db } from '#platform/database/database.ts';
import { type Decision, yes } from '#platform/forms/decision.ts';
import { recordHistory } from '#platform/history/history.ts';
import { dayOf } from '#platform/i18n/format.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import { updateNoFollowUp } from './data.ts';
import { canForgoFollowUp } from './follow-up.rules.ts';
import type { Grant } from './rules.ts';

/** Says that nobody applies for money that follows, and why: the reminder ends knowingly. Said already, nothing more happens. */
export async function forgoFollowUp(
  db: Db,
  by: Actor,
  at: Date,
  grant: Grant,
  input: { reason: string },
): Promise<Decision> {
  if (grant.noFollowUp) return yes;
  const reason = input.reason.trim();
  const allowed = canForgoFollowUp(grant, reason);
  if (!allowed.ok) return allowed;
  const on = dayOf(at);
  await updateNoFollowUp(db, grant.id, { on, reason });
  const changes = { noFollowUp: { from: null, to: reason } };
  await recordHistory(db, by, at, { kind: 'grant', id: grant.id }, 'changed', { changes });
  return allowed;
}

/** Somebody applies for money that follows after all: the reminder comes back with its day. */
export async function wantFollowUp(db: Db, by: Actor, at: Date, grant: Grant): Promise<Decision> {
  if (!grant.noFollowUp) return yes;
  await updateNoFollowUp(db, grant.id, null);
  const changes = { noFollowUp: { from: grant.noFollowUp.reason, to: null } };
  await recordHistory(db, by, at, { kind: 'grant', id: grant.id }, 'changed', { changes });
  return yes;
}
