import {
  addOrganisation,
  addPause,
  addUnit,
  changeContactPoint,
  changeOffer,
  changeOrganisation,
  changeUnit,
  draftContactPoint,
  draftOffer,
  type PauseFacts,
  publishContactPoint,
  publishOffer,
  publishOrganisation,
  publishUnit,
  removeEntry,
} from '#modules/directory/index.ts';
import type { Db } from '#platform/database/database.ts';
import { type Decision, no, type Outcome, yes } from '#platform/forms/decision.ts';
import { recordHistory } from '#platform/history/history.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import { completedFacts } from './completion.rules.ts';
import { addHeadings, addMeasure, type Filling, openConcept } from './concept.verbs.ts';
import { listImportRows, markTaken, markUndone, type RowEnd, updateOutcome, updateTarget } from './data.ts';
import { findEntry } from './entry.data.ts';
import type { Known } from './known.form.ts';
import { deleteDoubtsOf, insertDoubts } from './meaning.data.ts';
import { readImportRow } from './row.form.ts';
import {
  canUndo,
  type EntryKind,
  type FieldName,
  type ImportRow,
  type ImportSession,
  isEssential,
  isSilence,
  type RowDecision,
  type RowFacts,
  type RowOutcome,
  type RowProblem,
  type RowView,
  type WithPauses,
} from './rules.ts';
import { insertMadeThings } from './target.data.ts';
import type { ConceptTarget } from './target.rules.ts';
import type { TableField } from './tree.form.ts';
import { undoConcept } from './undo.verbs.ts';
import { keepDecisions } from './verbs.ts';

/** Counts of what became of the rows. */
export type TakenCounts = Partial<Record<RowOutcome, number>>;

interface TakenList {
  decisions: ReadonlyMap<number, RowDecision>;
  views: ReadonlyMap<number, RowView>;
  known: Known;
  /** Of a concept: where it goes, and its fields and goals with their rows. */
  target: ConceptTarget;
  tree: readonly TableField[];
}

/**
 * Takes the rows as they were decided, through the verbs that people use: organisations unconfirmed, they and units not
 * public, offers and contact points as drafts. A row without what every entry needs is refused and stays in the report; the others are
 * taken. A concept goes into one edition. Refused where somebody else took this import a moment ago.
 */
export async function takeImport(
  db: Db,
  by: Actor,
  at: Date,
  session: ImportSession,
  { decisions, views, known, target, tree }: TakenList,
): Promise<Outcome<{ counts: TakenCounts }>> {
  if (!(await markTaken(db, session.id, at))) return no('intake.refuse.taken-before');
  await keepDecisions(db, session, decisions, target);
  const opened =
    session.kind === 'measure' ? await openConcept(db, by, at, session, { target, tree, t: known.t }) : undefined;
  if (opened?.ok === false) return opened;
  const filling = opened?.filling;
  const counts: TakenCounts = {};
  for (const row of await listImportRows(db, session)) {
    const decision = decisions.get(row.number) ?? { kind: 'skip' };
    const { problems = [], same = [], doubleOf } = views.get(row.number) ?? {};
    const end = await takeRow(db, by, at, { session, row, decision, known, view: views.get(row.number), filling });
    counts[end.outcome] = (counts[end.outcome] ?? 0) + 1;
    const remarks = { problems, same, ...(doubleOf !== undefined && { doubleOf }) };
    await updateOutcome(db, session.id, row.number, { ...end, remarks });
  }
  await recordHistory(db, by, at, { kind: 'import', id: session.id }, 'taken', {
    changes: { rows: { from: null, to: counts } },
  });
  const headed = filling ? await addHeadings(db, by, at, filling) : yes;
  if (!headed.ok) return headed;
  if (filling) await keepFilled(db, session, target, filling);
  return { ok: true, counts };
}

/** Keeps which edition it became and what was made beside the measures, for the report and for taking it back. */
async function keepFilled(db: Db, session: ImportSession, target: ConceptTarget, filling: Filling): Promise<void> {
  const { id, code, title } = filling.edition;
  await updateTarget(db, session.id, { ...target, editionId: id, code, title });
  await insertMadeThings(db, session.id, filling.made);
}

interface TakenRow {
  session: ImportSession;
  row: ImportRow;
  decision: RowDecision;
  known: Known;
  view: RowView | undefined;
  filling: Filling | undefined;
}

type End = Omit<RowEnd, 'remarks'>;

async function takeRow(db: Db, by: Actor, at: Date, taken: TakenRow): Promise<End> {
  const { session, row, decision, known, view } = taken;
  const { kind, mapping } = session;
  if (row.isHeading) return { outcome: 'heading', reason: null, made: null };
  if (decision.kind === 'skip') return { outcome: 'skipped', reason: null, made: null };
  if (decision.kind === 'same') return { outcome: 'unchanged', reason: null, made: null };
  const { read, problems: own } = readImportRow(kind, row, mapping, known);
  const problems = view?.problems ?? own;
  if (decision.kind === 'complete') {
    const fields = row.additions ?? view?.additions.get(decision.id) ?? [];
    return completeEntry(db, by, at, { read, id: decision.id, fields });
  }
  const isRefused = problems.some(
    (problem) => (decision.kind === 'new' && !isSilence(problem)) || isEssential(kind, problem),
  );
  if (isRefused) return { outcome: 'refused', reason: null, made: null };
  const outcome = await addThing(db, by, at, read, { ...taken, problems });
  if (!outcome.ok) return { outcome: 'refused', reason: outcome.key, made: null };
  const { made } = outcome;
  // What nobody said stays visibly open at the entry itself; what was assumed looks like a fact and is doubted.
  const doubts = problems.filter(({ key }) => key !== 'not-said');
  await insertDoubts(db, at, { kind, ...made, editionCode: taken.filling?.edition.code ?? null }, doubts);
  return { outcome: 'taken', reason: null, made };
}

async function addThing(
  db: Db,
  by: Actor,
  at: Date,
  read: RowFacts,
  { filling, row, problems }: TakenRow & { problems: readonly RowProblem[] },
): Promise<Outcome<{ made: { id: string; code: string } }>> {
  if (read.kind === 'unit') {
    const outcome = await addUnit(db, by, at, read.facts, { isInternal: true });
    return outcome.ok ? { ok: true, made: outcome.unit } : outcome;
  }
  if (read.kind !== 'measure') return { ok: true, made: await addEntry(db, by, at, read) };
  if (!filling) throw new Error('a measure without a concept');
  const keepsCode = !problems.some(({ field }) => field === 'code');
  const outcome = await addMeasure(db, by, at, filling, { row, facts: read.facts, keepsCode });
  return outcome.ok ? { ok: true, made: outcome.measure } : outcome;
}

type EntryFacts = Extract<RowFacts, { kind: Exclude<EntryKind, 'unit'> }>;

async function addEntry(db: Db, by: Actor, at: Date, read: EntryFacts): Promise<{ id: string; code: string }> {
  if (read.kind === 'organisation') return addOrganisation(db, by, at, read.facts, { isInternal: true });
  const { kind } = read;
  const { pauses } = read.facts;
  const made =
    read.kind === 'offer'
      ? await draftOffer(db, by, at, withoutPauses(read.facts))
      : await draftContactPoint(db, by, at, withoutPauses(read.facts));
  await addPauses(db, by, at, { kind, id: made.id, known: [] }, pauses);
  return made;
}

function withoutPauses<Facts extends WithPauses>({ pauses: _, ...facts }: Facts): Omit<Facts, 'pauses'> {
  return facts;
}

/** Writes down the pauses of a row that an entry does not have yet; true where there were any. */
async function addPauses(
  db: Db,
  by: Actor,
  at: Date,
  { known, ...thing }: { kind: 'offer' | 'contact-point'; id: string; known: readonly PauseFacts[] },
  pauses: readonly PauseFacts[],
): Promise<boolean> {
  const isKnown = (pause: PauseFacts) =>
    known.some((one) => one.fromOn === pause.fromOn && one.untilOn === pause.untilOn && one.reason === pause.reason);
  const added = pauses.filter((pause) => !isKnown(pause));
  for (const pause of added) {
    const { fromOn, untilOn, reason } = pause;
    const outcome = await addPause(db, by, at, thing, { id: crypto.randomUUID(), fromOn, untilOn, reason });
    // Reading the row has asked the same.
    if (!outcome.ok) throw new Error(`a pause that the row promised was refused: ${outcome.key}`);
  }
  return added.length > 0;
}

async function completeEntry(
  db: Db,
  by: Actor,
  at: Date,
  { read, id, fields }: { read: RowFacts; id: string; fields: readonly FieldName[] },
): Promise<End> {
  const found = read.kind === 'measure' ? undefined : await findEntry(db, read.kind, id);
  if (!found) return { outcome: 'refused', reason: 'intake.refuse.entry-gone', made: null };
  const made = { id, code: found.entry.code };
  if (found.kind === 'unit') {
    if (read.kind !== 'unit') return { outcome: 'unchanged', reason: null, made };
    const facts = completedFacts(found.entry, read.facts, fields);
    const allowed = await changeUnit(db, by, at, found.entry, facts);
    if (!allowed.ok) return { outcome: 'refused', reason: allowed.key, made: null };
    return { outcome: fields.length > 0 ? 'completed' : 'unchanged', reason: null, made };
  }
  let isChanged = false;
  if (found.kind === 'organisation' && read.kind === 'organisation')
    isChanged = await changeOrganisation(db, by, at, found.entry, completedFacts(found.entry, read.facts, fields));
  else if (found.kind === 'offer' && read.kind === 'offer')
    isChanged = await changeOffer(db, by, at, found.entry, completedFacts(found.entry, read.facts, fields));
  else if (found.kind === 'contact-point' && read.kind === 'contact-point')
    isChanged = await changeContactPoint(db, by, at, found.entry, completedFacts(found.entry, read.facts, fields));
  if (found.kind !== 'organisation' && read.kind === found.kind && fields.includes('pauses')) {
    const known = { kind: found.kind, id, known: found.entry.pauses };
    isChanged = (await addPauses(db, by, at, known, read.facts.pauses)) || isChanged;
  }
  return { outcome: isChanged ? 'completed' : 'unchanged', reason: null, made };
}

/**
 * Takes a whole import back. What nobody has touched goes; what was changed, published or is needed elsewhere stays, and
 * the report says so. What was added to older entries stays, too. A concept goes as a whole, or not at all.
 */
export async function undoImport(
  db: Db,
  by: Actor,
  at: Date,
  session: ImportSession,
  reason: string,
): Promise<Decision> {
  const allowed = canUndo(session);
  if (!allowed.ok) return allowed;
  if (!(await markUndone(db, session.id, at))) return no('intake.refuse.undone-before');
  const { kind } = session;
  const whole = kind === 'measure' ? await undoConcept(db, by, at, session, reason) : allowed;
  if (!whole.ok) return whole;
  const counts: TakenCounts = {};
  for (const row of (await listImportRows(db, session)).reverse()) {
    if (row.outcome !== 'taken' || !row.made) continue;
    const thing = { kind, id: row.made.id };
    const removed = kind === 'measure' ? whole : await removeEntry(db, by, at, { kind, id: thing.id }, reason);
    if (removed.ok) await deleteDoubtsOf(db, thing);
    const outcome = removed.ok ? 'undone' : 'stays';
    counts[outcome] = (counts[outcome] ?? 0) + 1;
    await updateOutcome(db, session.id, row.number, {
      outcome,
      reason: removed.ok ? null : removed.key,
      made: removed.ok ? null : row.made,
      remarks: row.remarks,
    });
  }
  await recordHistory(db, by, at, { kind: 'import', id: session.id }, 'undone', {
    changes: { rows: { from: null, to: counts } },
  });
  return allowed;
}

/** Shows what came in to the readers, as far as it may be; what may not, by the number of its row. */
export async function publishTaken(
  db: Db,
  by: Actor,
  at: Date,
  session: ImportSession,
  rows: readonly ImportRow[],
): Promise<ReadonlyMap<number, Decision>> {
  const ends = new Map<number, Decision>();
  const { kind } = session;
  for (const { number, made } of rows) {
    // A concept gets public with its resolution, not by its rows.
    const found = made && kind !== 'measure' && (await findEntry(db, kind, made.id));
    if (!found) ends.set(number, no('intake.refuse.entry-gone'));
    else if (found.kind === 'organisation') ends.set(number, await publishOrganisation(db, by, at, found.entry));
    else if (found.kind === 'unit') ends.set(number, await publishUnit(db, by, at, found.entry));
    else if (found.kind === 'offer') ends.set(number, await publishOffer(db, by, at, found.entry));
    else ends.set(number, await publishContactPoint(db, by, at, found.entry));
  }
  return ends;
}
