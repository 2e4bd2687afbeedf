import type { Db } from '#platform/database/database.ts';
import { type Decision, no, yes } from '#platform/forms/decision.ts';
import { recordHistory } from '#platform/history/history.ts';
import { dayOf } from '#platform/i18n/format.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import { listObjections } from '../data.ts';
import { readEdition } from '../edition/data.ts';
import { updateNextReport } from '../measure/data.ts';
import { canReport, type Measure } from '../measure/rules.ts';
import type { Assessment, LightName } from '../rules.ts';
import { holdAssessments, insertAssessment, markObjectionWithdrawn, replaceObjection } from './data.ts';
import {
  canAssess,
  canObjectFor,
  canReportNext,
  type LightInput,
  reportedFrom,
  saysTheSame,
  standingOn,
} from './rules.ts';

/**
 * Sets lights of a measure, all of these or none; a light that is not among them stays as it was, with its age. The report
 * of the latest day counts, whenever it was written down; what stands there already is not reported once more.
 * `nextReportOn` is when the measure is reported on again; left out, the day stays.
 */
export async function assess(
  db: Db,
  by: Actor,
  at: Date,
  measure: Measure,
  lights: readonly LightInput[],
  nextReportOn?: string,
): Promise<Decision> {
  const alive = canReport(measure);
  if (!alive.ok) return alive;
  if (lights.length === 0) return no('concept.assessment.refused.nothing-said', {}, 'doing');
  const from = reportedFrom(measure, await readEdition(db, measure.edition.id));
  for (const one of lights) {
    const allowed = canAssess(one, from, dayOf(at));
    if (!allowed.ok) return allowed;
  }
  const dated = nextReportOn === undefined ? alive : canReportNext(nextReportOn, dayOf(at));
  if (!dated.ok) return dated;
  const before = await holdAssessments(db, measure.id);
  for (const one of lights) {
    const standing = standingOn(before, one.light, one.on);
    if (!saysTheSame(standing, one)) await setLight(db, by, at, measure, one, standing);
  }
  if (nextReportOn !== undefined && nextReportOn !== measure.nextReportOn) {
    await updateNextReport(db, measure.id, nextReportOn);
    const changes = { nextReportOn: { from: measure.nextReportOn, to: nextReportOn } };
    await recordHistory(db, by, at, { kind: 'measure', id: measure.id }, 'changed', { changes });
  }
  return yes;
}

async function setLight(
  db: Db,
  by: Actor,
  at: Date,
  measure: Measure,
  { value, ...one }: LightInput,
  before: Assessment | undefined,
): Promise<void> {
  if (value === null) return;
  await insertAssessment(db, by, at, { measureId: measure.id, value, ...one });
  const changes = { [one.light]: { from: before?.value ?? null, to: value } };
  await recordHistory(db, by, at, { kind: 'measure', id: measure.id }, 'assessed', {
    changes,
    reason: one.evidence || null,
  });
}

/** A partner sees a light differently. Their view is shown beside the light, also in public. */
export async function object(
  db: Db,
  by: Actor,
  at: Date,
  measure: Measure,
  view: { light: LightName; stakeholderId: string; text: string },
): Promise<Decision> {
  const alive = canReport(measure);
  if (!alive.ok) return alive;
  const allowed = canObjectFor(view.stakeholderId, measure.partners);
  if (!allowed.ok) return allowed;
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
