import {
  blankMeasure,
  canHaveDates,
  changeState,
  createField,
  createGoal,
  createMeasure,
  draftEdition,
  type Edition,
  type Field,
  findFieldById,
  findGoalById,
  type Goal,
  listEditions,
  listFields,
  type Measure,
  startEdition,
} from '#modules/concept/index.ts';
import { nameIndicator } from '#modules/evaluation/index.ts';
import type { Db } from '#platform/database/database.ts';
import { type Outcome, type Refusal, yes } from '#platform/forms/decision.ts';
import { dayOf } from '#platform/i18n/format.ts';
import type { Translate } from '#platform/i18n/translate.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import type { PaperMeasure } from './paper.rules.ts';
import type { ImportRow, ImportSession } from './rules.ts';
import type { MadeThing } from './target.data.ts';
import { type ConceptTarget, canBeginFrom, canFill } from './target.rules.ts';
import { named, type TableField, type TableGoal } from './tree.form.ts';

/** A concept that is being filled: its edition, the tree of the table, and what was made of it so far. */
export interface Filling {
  edition: Edition;
  tree: readonly TableField[];
  /** What the history says about something that came from a row. */
  origin: (row: number) => string;
  /** Since when measures are planned: the day of the resolution, else today. */
  since: string;
  t: Translate;
  fields: Map<TableField, Field>;
  goals: Map<TableGoal, Goal>;
  made: MadeThing[];
}

/**
 * The edition that a table goes into: the draft that is here, else a new one, empty, as a draft or taken over from paper.
 * One that was resolved long ago stays a draft, too, until its resolution is recorded: nothing gets public by an import.
 */
export async function openConcept(
  db: Db,
  by: Actor,
  at: Date,
  session: ImportSession,
  input: { target: ConceptTarget; tree: readonly TableField[]; t: Translate },
): Promise<Outcome<{ filling: Filling }>> {
  const { target, tree, t } = input;
  const open = openEdition(await listEditions(db));
  const begun = open ? await allowed(open) : await begin(db, by, at, session, input);
  if (!begun.ok) return begun;
  const { edition } = begun;
  const today = dayOf(at);
  const since = !open && target.standing === 'adopted' && target.resolvedOn ? target.resolvedOn : today;
  const origin = (row: number) => t('intake.measure.origin', { file: session.fileName, row });
  const made: MadeThing[] = open ? [] : [{ kind: 'edition', ...edition }];
  return { ok: true, filling: { edition, tree, origin, since, t, fields: new Map(), goals: new Map(), made } };
}

/** What is being written and not resolved yet; there is one at most. */
export function openEdition(editions: readonly Edition[]): Edition | undefined {
  return draftEdition(editions) ?? editions.find(({ state }) => state === 'approval');
}

function allowed(edition: Edition): Outcome<{ edition: Edition }> {
  const decision = canFill(edition);
  return decision.ok ? { ok: true, edition } : decision;
}

async function begin(
  db: Db,
  by: Actor,
  at: Date,
  { id, fileName }: ImportSession,
  { target, t }: { target: ConceptTarget; t: Translate },
): Promise<Outcome<{ edition: Edition }>> {
  const enough = canBeginFrom(target, dayOf(at));
  if (!enough.ok) return enough;
  const { title = '', code = '', standing } = target;
  const facts = { title, code, number: target.number ?? 1, context: '', validFrom: null, validTo: null };
  // The id of the import is that of its edition: two clicks begin one.
  const input = { ...facts, id, isTakenOver: standing === 'adopted' };
  const reason = t('intake.measure.origin-file', { file: fileName });
  const outcome = await startEdition(db, by, at, input, { beginning: 'blank', reason });
  return outcome.ok ? outcome : atOwnField(outcome);
}

/** The concept's form calls its fields `code` and `number`; here they stand beside the columns of the table. */
function atOwnField(refusal: Refusal): Refusal {
  const own: Readonly<Record<string, string>> = { code: 'editionCode', number: 'editionNumber' };
  const field = own[refusal.field ?? ''];
  const { field: _, ...rest } = refusal;
  return field ? { ...rest, field } : rest;
}

/** Adds the measure of a row, before it its goal and its field where nobody has made them yet. */
export async function addMeasure(
  db: Db,
  by: Actor,
  at: Date,
  filling: Filling,
  { row, facts, keepsCode }: { row: ImportRow; facts: PaperMeasure; keepsCode: boolean },
): Promise<Outcome<{ measure: Measure }>> {
  const place = filling.tree.flatMap((field) => field.goals.map((goal) => ({ field, goal })));
  const found = place.find(({ goal }) => goal.rows.includes(row.number));
  if (!found) throw new Error(`row ${row.number} stands nowhere`);
  const goal = await goalOf(db, by, at, filling, { ...found, row: row.number });
  if (!goal.ok) return goal;
  const { edition, origin } = filling;
  const furtherFieldIds = await furtherFieldsOf(db, by, at, filling, { row: row.number, facts });
  const isDated = edition.isTakenOver || canHaveDates(facts).ok;
  const { title, description, leadId, partnerIds, personFunction, budgetCents, isPermanent } = facts;
  const input = {
    ...blankMeasure(goal.goal.id, title),
    furtherFieldIds: furtherFieldIds.filter((id) => id !== goal.goal.fieldId),
    ...{ description, leadId, partnerIds, personFunction, budgetCents, isPermanent },
    // What contradicts itself is left out of a draft; a paper that was resolved keeps it, to be shown.
    ...(isDated && { startOn: facts.startOn, endOn: facts.endOn }),
  };
  const outcome = await createMeasure(db, by, at, goal.goal, input, {
    code: keepsCode && facts.code !== '' ? facts.code : undefined,
    state: facts.state === 'idea' ? 'idea' : 'planned',
    sinceOn: filling.since,
    reason: origin(row.number),
  });
  if (!outcome.ok) return outcome;
  await nameIndicatorOf(db, by, at, filling, { goal: goal.goal, row: row.number, title: facts.indicator });
  return reachState(db, by, at, outcome.measure, { facts, since: filling.since, reason: origin(row.number) });
}

/** The further fields of a row, by id: those of the table, made where nobody has yet, and those of the draft. */
async function furtherFieldsOf(
  db: Db,
  by: Actor,
  at: Date,
  filling: Filling,
  { row, facts }: { row: number; facts: PaperMeasure },
): Promise<string[]> {
  const ids: string[] = [];
  for (const name of facts.furtherFields) {
    const field = named(filling.tree, name);
    const made = field && (await fieldOf(db, by, at, filling, { field, row: field.row }));
    const known = made?.ok ? made.field : named(await listFields(db, filling.edition.id), name);
    if (known) ids.push(known.id);
    else if (made && !made.ok) throw new Error(`row ${row}: ${made.key}`);
  }
  return ids;
}

/** Adds the fields and goals of a table that stand there without a measure. */
export async function addHeadings(db: Db, by: Actor, at: Date, filling: Filling): Promise<Outcome> {
  for (const field of filling.tree) {
    if (field.goals.length === 0) {
      const outcome = await fieldOf(db, by, at, filling, { field, row: field.row });
      if (!outcome.ok) return outcome;
    }
    for (const goal of field.goals.filter(({ rows }) => rows.length === 0)) {
      const outcome = await goalOf(db, by, at, filling, { field, goal, row: goal.row });
      if (!outcome.ok) return outcome;
    }
  }
  return yes;
}

interface RowPlace {
  field: TableField;
  goal: TableGoal;
  row: number;
}

async function fieldOf(
  db: Db,
  by: Actor,
  at: Date,
  { edition, fields, made, origin }: Filling,
  { field, row }: Omit<RowPlace, 'goal'>,
): Promise<Outcome<{ field: Field }>> {
  const known = fields.get(field) ?? (field.id && (await findFieldById(db, field.id)));
  if (known) return { ok: true, field: known };
  const { title } = field;
  const input = { title, shortTitle: title.slice(0, 60), description: '', isPriority: false, unitId: null };
  const given = { reason: origin(row) };
  const outcome = await createField(db, by, at, edition.id, field.code || undefined, input, given);
  if (!outcome.ok) return outcome;
  fields.set(field, outcome.field);
  made.push({ kind: 'field', ...outcome.field });
  return outcome;
}

async function goalOf(
  db: Db,
  by: Actor,
  at: Date,
  filling: Filling,
  place: RowPlace,
): Promise<Outcome<{ goal: Goal }>> {
  const { goal, row } = place;
  const { goals, made, origin, t } = filling;
  const known = goals.get(goal) ?? (goal.id && (await findGoalById(db, goal.id)));
  if (known) return { ok: true, goal: known };
  const field = await fieldOf(db, by, at, filling, place);
  if (!field.ok) return field;
  const title = goal.title || t('intake.measure.goal-open');
  const input = { title, text: '', kind: 'outcome', horizonOn: null, targetGroups: [] } as const;
  const given = { code: goal.code || undefined, reason: origin(row) };
  const outcome = await createGoal(db, by, at, field.field, input, given);
  if (!outcome.ok) return outcome;
  goals.set(goal, outcome.goal);
  made.push({ ...outcome.goal, kind: 'goal' });
  return outcome;
}

async function nameIndicatorOf(
  db: Db,
  by: Actor,
  at: Date,
  { edition, made, origin, t }: Filling,
  { goal, row, title }: { goal: Goal; row: number; title: string },
): Promise<void> {
  if (title === '') return;
  const input = { title, source: origin(row), open: t('intake.measure.open') };
  const { indicator, isNew } = await nameIndicator(db, by, at, { ...goal, edition }, input);
  if (isNew) made.push({ kind: 'indicator', ...indicator });
}

/** Brings a measure to where the table says that it stands, by the ways that people take. */
async function reachState(
  db: Db,
  by: Actor,
  at: Date,
  measure: Measure,
  { facts, since, reason }: { facts: PaperMeasure; since: string; reason: string },
): Promise<Outcome<{ measure: Measure }>> {
  const today = dayOf(at);
  const began = facts.startOn && facts.startOn >= since && facts.startOn <= today ? facts.startOn : today;
  let now = measure;
  for (const state of waysTo[facts.state]) {
    const outcome = await changeState(db, by, at, now, { state, on: state === 'running' ? began : today, reason });
    if (!outcome.ok) return outcome;
    now = outcome.measure;
  }
  return { ok: true, measure: now };
}

/** The states on the way from planned. */
export const waysTo = {
  idea: [],
  planned: [],
  running: ['running'],
  done: ['running', 'done'],
  established: ['running', 'established'],
  paused: ['paused'],
  dropped: ['dropped'],
} as const satisfies Record<PaperMeasure['state'], readonly PaperMeasure['state'][]>;
