import { createHash } from 'node:crypto';
import { assertEdge, registerNode } from '#modules/thread/index.ts';
import type { Db } from '#platform/database/database.ts';
import type { Decision, Outcome } from '#platform/forms/decision.ts';
import { recordHistory } from '#platform/history/history.ts';
import { dayOf } from '#platform/i18n/format.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import { takeAllCounts } from '../indicator/count.verbs.ts';
import {
  holdNotes,
  insertReport,
  insertReportNote,
  insertReportState,
  lockReportCodes,
  nextReportCode,
} from './data.ts';
import { gatherMaterial } from './material.verbs.ts';
import { canFreeze, canMoveReport, type ReportHead } from './rules.ts';
import { freeze, type ReportSentences } from './snapshot.rules.ts';

/** Freezes everything as it stands now into one data set with its hash, and ties the report to what it is based on. */
export async function freezeReport(
  db: Db,
  by: Actor,
  at: Date,
  { title, ...sentences }: { title: string } & ReportSentences,
): Promise<Outcome<{ code: string; id: string }>> {
  const asOf = dayOf(at);
  // What the records say is counted at night; a report says what they say at its own moment, in every line.
  await takeAllCounts(db, { kind: 'system', name: 'evaluation.take-counts' }, at);
  const { material, readingIds, basis } = await gatherMaterial(db, asOf);
  const snapshot = freeze({ ...material, sentences });
  const allowed = canFreeze(snapshot);
  if (!allowed.ok) return allowed;
  await lockReportCodes(db);
  const code = await nextReportCode(db, asOf.slice(0, 4));
  const data = JSON.stringify(snapshot);
  const contentHash = createHash('sha256').update(data, 'utf8').digest('hex');
  const id = await insertReport(db, by, at, { code, title, asOf, data, contentHash }, readingIds);
  await recordHistory(db, by, at, { kind: 'report', id }, 'frozen');
  await registerNode(db, at, { kind: 'report', id, code, title, isPublic: false });
  for (const to of basis) {
    await assertEdge(db, by, at, { type: 'based-on', from: { kind: 'report', id }, to, occurredOn: asOf });
  }
  return { ok: true, code, id };
}

/** Publishes a report: everybody may read it. The data set stays as it is. */
export async function publishReport(db: Db, by: Actor, at: Date, report: ReportHead): Promise<Decision> {
  return moveReport(db, by, at, report, { to: 'published', reason: '' });
}

/** Withdraws a published report, with the reason. The data set stays as it is. */
export async function withdrawReport(
  db: Db,
  by: Actor,
  at: Date,
  report: ReportHead,
  reason: string,
): Promise<Decision> {
  return moveReport(db, by, at, report, { to: 'withdrawn', reason: reason.trim() });
}

async function moveReport(
  db: Db,
  by: Actor,
  at: Date,
  report: ReportHead,
  { to, reason }: { to: 'published' | 'withdrawn'; reason: string },
): Promise<Decision> {
  const allowed = canMoveReport(report.state, to, reason);
  if (!allowed.ok) return allowed;
  await insertReportState(db, by, at, report.id, to, reason);
  const { id, code, title } = report;
  await registerNode(db, at, { kind: 'report', id, code, title, isPublic: to === 'published' });
  await recordHistory(db, by, at, { kind: 'report', id }, to, { reason: reason || null });
  return allowed;
}

/** Puts a dated note beside a report: the only way to correct what is frozen. Said twice in a row it stands once. */
export async function noteOnReport(db: Db, by: Actor, at: Date, report: ReportHead, text: string): Promise<void> {
  if ((await holdNotes(db, report.id)).at(-1)?.text === text.trim()) return;
  await insertReportNote(db, by, at, report.id, text.trim());
  await recordHistory(db, by, at, { kind: 'report', id: report.id }, 'noted', { reason: text.trim() });
}
