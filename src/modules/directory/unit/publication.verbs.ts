import type { Db } from '#platform/database/database.ts';
import { type Decision, no } from '#platform/forms/decision.ts';
import { recordHistory } from '#platform/history/history.ts';
import { dayOf } from '#platform/i18n/format.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import { announce } from '../stakeholder/verbs.ts';
import { updateUnitPublicSince } from './data.ts';
import { canPublishUnit, type Unit } from './rules.ts';

/** Shows a unit that came in by a list to the readers. */
export async function publishUnit(db: Db, by: Actor, at: Date, unit: Unit): Promise<Decision> {
  const allowed = canPublishUnit(unit);
  if (!allowed.ok) return allowed;
  const publicSince = dayOf(at);
  if (!(await updateUnitPublicSince(db, unit.id, publicSince))) return no('directory.refuse.already-published');
  await announce(db, at, { kind: 'unit', id: unit.id, code: unit.code, title: unit.name, isPublic: true });
  const changes = { publicSince: { from: null, to: publicSince } };
  await recordHistory(db, by, at, { kind: 'unit', id: unit.id }, 'published', { changes });
  return allowed;
}
