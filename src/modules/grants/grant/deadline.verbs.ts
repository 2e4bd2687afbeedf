import type { Db } from '#platform/database/database.ts';
import { type Decision, yes } from '#platform/forms/decision.ts';
import { recordHistory } from '#platform/history/history.ts';
import { dayOf } from '#platform/i18n/format.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import { insertSettledDeadline } from './data.ts';
import { canSettleDeadline, type OwnDeadlineKind } from './deadline.rules.ts';
import type { Grant } from './rules.ts';

/** Says why a deadline of the programme needs nothing more: the reminder ends knowingly. Said already, nothing more happens. */
export async function settleDeadline(
  db: Db,
  by: Actor,
  at: Date,
  grant: Grant,
  input: { kind: OwnDeadlineKind; reason: string },
): Promise<Decision> {
  const { kind } = input;
  if (grant.settledDeadlines.some((settled) => settled.kind === kind)) return yes;
  const reason = input.reason.trim();
  const allowed = canSettleDeadline(grant, kind, reason);
  if (!allowed.ok) return allowed;
  if (!(await insertSettledDeadline(db, grant.id, { kind, on: dayOf(at), reason }))) return yes;
  const changes = { [kind === 'application' ? 'applicationSettled' : 'acceptanceSettled']: { from: null, to: reason } };
  await recordHistory(db, by, at, { kind: 'grant', id: grant.id }, 'changed', { changes });
  return allowed;
}
