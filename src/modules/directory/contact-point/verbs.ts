import type { Db } from '#platform/database/database.ts';
import type { Decision } from '#platform/forms/decision.ts';
import { changesBetween, recordHistory, withoutValues } from '#platform/history/history.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import { personalFields } from '../stakeholder/rules.ts';
import { announce, confirmEntries } from '../stakeholder/verbs.ts';
import { insertContactPoint, updateContactPoint, updateContactPointState } from './data.ts';
import { type ContactPoint, type ContactPointFacts, canConfirmContactPoint, canPublishContactPoint } from './rules.ts';

/** Writes a new contact point down, as a draft that only the workspace sees. */
export async function draftContactPoint(
  db: Db,
  by: Actor,
  at: Date,
  facts: ContactPointFacts,
  given: { id?: string; code?: string; confirmedOn?: string | null } = {},
): Promise<{ id: string; code: string }> {
  const { isNew, ...point } = await insertContactPoint(db, facts, at, given);
  if (!isNew) return point;
  await announce(db, at, { kind: 'contact-point', ...point, title: facts.name, isPublic: false });
  const changes = withoutValues(changesBetween<ContactPointFacts>({}, facts), personalFields);
  await recordHistory(db, by, at, { kind: 'contact-point', id: point.id }, 'created', { changes });
  return point;
}

/** Writes down what changed; false where nothing did. */
export async function changeContactPoint(
  db: Db,
  by: Actor,
  at: Date,
  point: ContactPoint,
  facts: ContactPointFacts,
): Promise<boolean> {
  const changes = withoutValues(changesBetween<ContactPointFacts>(point, facts), personalFields);
  if (Object.keys(changes).length === 0) return false;
  await updateContactPoint(db, point.id, facts);
  await announce(db, at, {
    kind: 'contact-point',
    id: point.id,
    code: point.code,
    title: facts.name,
    isPublic: point.state === 'published',
  });
  await recordHistory(db, by, at, { kind: 'contact-point', id: point.id }, 'changed', { changes });
  return true;
}

/** Shows a contact point to the public. This confirms nothing, unless an older confirmation is known and given. */
export async function publishContactPoint(
  db: Db,
  by: Actor,
  at: Date,
  point: ContactPoint,
  options: { confirmedOn?: string } = {},
): Promise<Decision> {
  const allowed = canPublishContactPoint(point);
  if (!allowed.ok) return allowed;
  await moveTo(db, by, at, point, 'published', options);
  return allowed;
}

/** Writes down that a contact point is true as it stands, because whoever runs it said so. */
export async function confirmContactPoint(db: Db, by: Actor, at: Date, point: ContactPoint): Promise<Decision> {
  const allowed = canConfirmContactPoint(point);
  const entry = { kind: 'contact-point', id: point.id, confirmedOn: point.confirmedOn } as const;
  if (allowed.ok) await confirmEntries(db, by, at, [entry]);
  return allowed;
}

/** Takes a published contact point back to being a draft. */
export async function withdrawContactPoint(db: Db, by: Actor, at: Date, point: ContactPoint): Promise<void> {
  await moveTo(db, by, at, point, 'draft', {});
}

/** Ends a contact point, with the reason. */
export async function endContactPoint(db: Db, by: Actor, at: Date, point: ContactPoint, reason: string): Promise<void> {
  await moveTo(db, by, at, point, 'ended', { reason });
}

const action = { published: 'published', draft: 'withdrawn', ended: 'ended' } as const;

async function moveTo(
  db: Db,
  by: Actor,
  at: Date,
  point: ContactPoint,
  state: ContactPoint['state'],
  more: { confirmedOn?: string; reason?: string },
): Promise<void> {
  await updateContactPointState(db, point.id, state, more.confirmedOn);
  await announce(db, at, {
    kind: 'contact-point',
    id: point.id,
    code: point.code,
    title: point.name,
    isPublic: state === 'published',
  });
  const after = { state, confirmedOn: more.confirmedOn ?? point.confirmedOn };
  await recordHistory(db, by, at, { kind: 'contact-point', id: point.id }, action[state], {
    changes: changesBetween({ state: point.state, confirmedOn: point.confirmedOn }, after),
    reason: more.reason ?? null,
  });
}
