import { assertEdge, registerNode, tombstoneNode } from '#modules/thread/index.ts';
import type { Db } from '#platform/database/database.ts';
import type { Outcome } from '#platform/forms/decision.ts';
import { happened } from '#platform/history/events.ts';
import { changesBetween, recordHistory } from '#platform/history/history.ts';
import { dayOf } from '#platform/i18n/format.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import { indexText } from '#platform/search/search.ts';
import { readEdition } from '../edition/data.ts';
import { type Edition, inEdition, isPublicEdition } from '../edition/rules.ts';
import { measureDatesChanged } from '../events.ts';
import type { Goal } from '../goal/rules.ts';
import { routes } from '../routes.ts';
import { canAddTo, canRemove, isAdditionalIn } from './additional.rules.ts';
import {
  deleteMeasure,
  insertMeasure,
  insertMeasureState,
  listMeasureCodes,
  readMeasure,
  updateMeasure,
} from './data.ts';
import {
  canBePublic,
  canChange,
  canHaveDates,
  inputOf,
  type Measure,
  type MeasureInput,
  type MeasureState,
  nextMeasureCode,
} from './rules.ts';
import { scopesOf } from './scopes.rules.ts';

/** What a new measure begins with beside its input. */
export interface Beginning {
  /** By default the next free code of its goal. */
  code?: string;
  state: Extract<MeasureState, 'idea' | 'planned'>;
  /** The day since which it is an idea or planned; today by default. */
  sinceOn?: string;
  /** The day on which its goal led to it, where that is known from papers; else the day since which it stands. */
  becameOn?: string;
  /** It comes from papers that were public before measures had to name who stands for them. */
  precedesOwnerRule?: boolean;
}

/** The measure as it is now, or why nothing happened. */
export type MeasureOutcome = Outcome<{ measure: Measure }>;

/** Adds a measure to a goal of a draft, or an additional one to the edition in force: row, first state, node, edge from its goal. */
export async function createMeasure(
  db: Db,
  by: Actor,
  at: Date,
  goal: Goal,
  input: MeasureInput,
  beginning: Beginning,
): Promise<MeasureOutcome> {
  const edition = await readEdition(db, goal.editionId);
  const allowed = canAddTo(edition);
  if (!allowed.ok) return allowed;
  const { precedesOwnerRule = false } = beginning;
  const dated = edition.isTakenOver ? allowed : canHaveDates(input);
  if (!dated.ok) return dated;
  const owned = precedesOwnerRule ? allowed : canBePublic(edition, input);
  if (!owned.ok) return owned;
  const code = beginning.code ?? nextMeasureCode(goal.code, await listMeasureCodes(db, edition.id));
  const isAdditional = isAdditionalIn(edition);
  const place = { editionId: edition.id, isTakenOver: edition.isTakenOver, isAdditional, code, precedesOwnerRule };
  const id = await insertMeasure(db, place, { ...input, goalId: goal.id }, at);
  const on = beginning.sinceOn ?? dayOf(at);
  await insertMeasureState(db, by, at, { measureId: id, state: beginning.state, on, reason: '' });
  const measure = await readMeasure(db, id);
  await registerMeasure(db, at, measure, edition);
  await assertEdge(db, by, at, {
    type: 'became',
    from: { kind: 'goal', id: goal.id },
    to: { kind: 'measure', id },
    occurredOn: beginning.becameOn ?? on,
  });
  await recordHistory(db, by, at, { kind: 'measure', id }, 'created', {
    changes: changesBetween({}, inputOf(measure)),
  });
  return { ok: true, measure };
}

/** Changes a measure. What the council resolved stays; days, lead, money and report run on. */
export async function changeMeasure(
  db: Db,
  by: Actor,
  at: Date,
  measure: Measure,
  input: MeasureInput,
): Promise<MeasureOutcome> {
  const before = inputOf(measure);
  const allowed = canChange(measure, before, input);
  if (!allowed.ok) return allowed;
  await updateMeasure(db, measure.id, input);
  const after = await readMeasure(db, measure.id);
  const changes = changesBetween(before, inputOf(after));
  if (Object.keys(changes).length > 0) {
    await recordHistory(db, by, at, { kind: 'measure', id: measure.id }, 'changed', { changes });
  }
  await registerMeasure(db, at, after, await readEdition(db, after.edition.id));
  if (changes.startOn || changes.endOn) {
    const { startOn, endOn } = after;
    await happened(db, by, measureDatesChanged, { measureId: measure.id, startOn, endOn }, at);
  }
  return { ok: true, measure: after };
}

/** Takes a measure out that was never resolved; the thread keeps its place and the reason. */
export async function removeMeasure(
  db: Db,
  by: Actor,
  at: Date,
  measure: Measure,
  reason: string,
): Promise<MeasureOutcome> {
  const allowed = canRemove(measure);
  if (!allowed.ok) return allowed;
  await recordHistory(db, by, at, { kind: 'measure', id: measure.id }, 'removed', { reason });
  await tombstoneNode(db, by, at, { kind: 'measure', id: measure.id }, reason);
  await deleteMeasure(db, measure.id);
  return { ok: true, measure };
}

/** Registers a measure with the thread (code, title, visibility) and with the search (its words). */
export async function registerMeasure(db: Db, at: Date, measure: Measure, edition: Edition): Promise<void> {
  const { id, code, title, description } = measure;
  const isPublic = isPublicEdition(edition);
  await registerNode(db, at, { kind: 'measure', id, code, title, editionId: edition.id, isPublic });
  const words = { kind: 'measure', id, language: 'de', code, title, text: description } as const;
  const inThis = inEdition(edition.code);
  const scopes = scopesOf(measure);
  const href = routes.measure.href({ code }, inThis);
  await indexText(db, { ...words, href, isPublic: false, may: 'concept.measure.read', scopes });
  if (isPublic)
    await indexText(db, { ...words, href: routes.publicMeasure.href({ lang: 'de', code }, inThis), isPublic: true });
}
