import type { Db } from '#platform/database/database.ts';
import { type Decision, no, yes } from '#platform/forms/decision.ts';
import { recordHistory } from '#platform/history/history.ts';
import { dayOf } from '#platform/i18n/format.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import { canReport, type Measure } from '../measure/rules.ts';
import { insertAssessment, listObjections, markObjectionWithdrawn, replaceObjection } from './data.ts';
import { canAssess, type LightName, type LightValue } from './rules.ts';

/** What somebody says about one light on a day. */
export interface Said {
  light: LightName;
  value: LightValue;
  evidence: string;
  on: string;
}

/** Sets lights of a measure, all of them or none. A light that stays as it was is only confirmed. */
export async function assess(db: Db, by: Actor, at: Date, measure: Measure, said: readonly Said[]): Promise<Decision> {
  const alive = canReport(measure);
  if (!alive.ok) return alive;
  for (const one of said) {
    const allowed = canAssess(one, dayOf(at));
    if (!allowed.ok) return allowed;
  }
  for (const one of said) {
    await insertAssessment(db, by, at, { measureId: measure.id, ...one });
    const before = measure.assessments.find((assessment) => assessment.light === one.light);
    const changes = { [one.light]: { from: before?.value ?? null, to: one.value } };
    await recordHistory(db, by, at, { kind: 'measure', id: measure.id }, 'assessed', {
      changes,
      reason: one.evidence || null,
    });
  }
  return yes;
}

/** A partner says that a light looks different from where they stand. It is shown beside the light, also in public. */
export async function object(
  db: Db,
  by: Actor,
  at: Date,
  measure: Measure,
  view: { light: LightName; stakeholderId: string; text: string },
): Promise<Decision> {
  const alive = canReport(measure);
  if (!alive.ok) return alive;
  const isPartner = measure.partners.some((partner) => partner.id === view.stakeholderId);
  if (!isPartner) return no('concept.assessment.refused.not-a-partner');
  await replaceObjection(db, by, at, { measureId: measure.id, ...view, on: dayOf(at) });
  const changes = { [view.light]: { from: null, to: view.text } };
  await recordHistory(db, by, at, { kind: 'measure', id: measure.id }, 'objected', { changes });
  return yes;
}

/** The partner no longer sees it differently. */
export async function withdrawObjection(
  db: Db,
  by: Actor,
  at: Date,
  measure: Measure,
  view: { light: LightName; stakeholderId: string },
): Promise<Decision> {
  const standing = (await listObjections(db, measure.id)).find(
    (one) => one.light === view.light && one.stakeholderId === view.stakeholderId,
  );
  if (!standing) return no('concept.assessment.refused.no-objection');
  await markObjectionWithdrawn(db, standing.id, at);
  const changes = { [view.light]: { from: standing.text, to: null } };
  await recordHistory(db, by, at, { kind: 'measure', id: measure.id }, 'objection-withdrawn', { changes });
  return yes;
}
