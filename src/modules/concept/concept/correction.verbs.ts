import type { Db } from '#platform/database/database.ts';
import type { Decision } from '#platform/forms/decision.ts';
import { recordHistory } from '#platform/history/history.ts';
import { dayOf } from '#platform/i18n/format.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import { holdEdition, listEditionStates, listEditions, moveResolution } from '../edition/data.ts';
import { canCorrectResolution, earliestResolution } from '../edition/resolution.rules.ts';
import type { Edition } from '../edition/rules.ts';
import { findApproval } from './approval.data.ts';

/** The first day on which the council can have resolved this edition: not before it began, was approved or lay before it. */
export async function firstDayOfResolution(
  db: Db,
  edition: Pick<Edition, 'id' | 'isTakenOver'>,
): Promise<string | null> {
  const approval = await findApproval(db, edition.id);
  const approvedOn = approval?.state === 'approved' ? approval.sinceOn : null;
  return earliestResolution(edition, await listEditionStates(db, edition.id), approvedOn);
}

/** Corrects a mistyped day of the council's resolution, with a reason; nothing else of what it resolved changes. */
export async function correctResolution(
  db: Db,
  by: Actor,
  at: Date,
  { id }: Pick<Edition, 'id'>,
  { on, reason }: { on: string; reason: string },
): Promise<Decision> {
  const edition = await holdEdition(db, id);
  const given = { on, reason, today: dayOf(at), notBefore: await firstDayOfResolution(db, edition) };
  const allowed = canCorrectResolution(edition, given);
  if (!allowed.ok || edition.adoptedOn === null || edition.adoptedOn === on) return allowed;
  const before = (await listEditions(db)).find(({ number }) => number < edition.number);
  await moveResolution(db, edition, { from: edition.adoptedOn, to: on, beforeId: before?.id ?? null });
  const changes = { adoptedOn: { from: edition.adoptedOn, to: on } };
  await recordHistory(db, by, at, { kind: 'edition', id }, 'changed', { changes, reason: reason.trim() });
  return allowed;
}
