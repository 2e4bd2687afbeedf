import {
  assertEdge,
  edgesOf,
  listCodesGiven,
  type NodeRef,
  registerNode,
  tombstoneNode,
  withdrawEdge,
} from '#modules/thread/index.ts';
import type { Db } from '#platform/database/database.ts';
import { no, type Outcome } from '#platform/forms/decision.ts';
import { happened } from '#platform/history/events.ts';
import { changesBetween, recordHistory } from '#platform/history/history.ts';
import { dayOf } from '#platform/i18n/format.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import { indexText } from '#platform/search/search.ts';
import { holdEdition, readEdition } from '../edition/data.ts';
import { canKeepCode, type Edition, inEdition, isDraft, isPublicEdition } from '../edition/rules.ts';
import { draftThingRemoved, measureDatesChanged } from '../events.ts';
import { findGoalById } from '../goal/data.ts';
import type { Goal } from '../goal/rules.ts';
import { routes } from '../routes.ts';
import { canAddTo, canRemove, isAdditionalIn } from './additional.rules.ts';
import {
  deleteMeasure,
  findMeasureById,
  insertMeasure,
  insertMeasureState,
  readMeasure,
  updateMeasure,
} from './data.ts';
import {
  canBePublic,
  canChange,
  canHaveDates,
  canServe,
  inputOf,
  type Measure,
  type MeasureInput,
  type MeasureState,
  nextMeasureCode,
  recordedInput,
} from './rules.ts';
import { scopesOf } from './scopes.rules.ts';

/** What a new measure begins with beside its input. */
export interface Beginning {
  /** Of the form that made it, so that sending it twice makes one measure. */
  id?: string;
  /** The finding that it came from. */
  findingId?: string | null;
  /** Something else that it came from: a card, a good example from elsewhere. */
  source?: NodeRef | undefined;
  /** By default the next free code of its goal. */
  code?: string | undefined;
  /** It was taken out of this draft and comes back under the code it had. */
  isGivenBack?: boolean;
  state: Extract<MeasureState, 'idea' | 'planned'>;
  /** The day since which it is an idea or planned; today by default. */
  sinceOn?: string;
  /** The day on which its goal led to it, where that is known from papers; else the day since which it stands. */
  becameOn?: string;
  /** It comes from papers that were public before measures had to name who stands for them. */
  precedesOwnerRule?: boolean;
  /** Where it came from, for the history: a file and its row. */
  reason?: string | undefined;
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
  const edition = await holdEdition(db, goal.editionId);
  const known = beginning.id && (await findMeasureById(db, beginning.id));
  if (known) return { ok: true, measure: known };
  const allowed = canAddTo(edition);
  if (!allowed.ok) return allowed;
  // What was resolved on paper was public before measures had to name who stands for them.
  const { precedesOwnerRule = edition.isTakenOver } = beginning;
  const dated = edition.isTakenOver ? allowed : canHaveDates(input);
  if (!dated.ok) return dated;
  const owned = precedesOwnerRule ? allowed : canBePublic(edition, input);
  if (!owned.ok) return owned;
  const taken = await listCodesGiven(db, 'measure', edition.id);
  const kept = beginning.code === undefined || beginning.isGivenBack ? allowed : canKeepCode(beginning.code, taken);
  if (!kept.ok) return kept;
  const code = beginning.code ?? nextMeasureCode(goal.code, taken);
  const { id: editionId, isTakenOver } = edition;
  const isAdditional = isAdditionalIn(edition);
  const place = { id: beginning.id, editionId, isTakenOver, isAdditional, code, precedesOwnerRule };
  const id = await insertMeasure(db, place, { ...input, goalId: goal.id }, at);
  const on = beginning.sinceOn ?? dayOf(at);
  await insertMeasureState(db, by, at, { measureId: id, state: beginning.state, on, reason: '' });
  const measure = await readMeasure(db, id);
  await registerMeasure(db, at, measure, edition);
  await tieBeginning(db, by, at, measure, { ...beginning, on: beginning.becameOn ?? on });
  await recordHistory(db, by, at, { kind: 'measure', id }, 'created', {
    changes: changesBetween({}, recordedInput(measure)),
    reason: beginning.reason ?? null,
  });
  return { ok: true, measure };
}

/** A measure comes from its goal, and from what somebody made it of. */
async function tieBeginning(
  db: Db,
  by: Actor,
  at: Date,
  { id, goal }: Measure,
  { on, findingId, source }: Pick<Beginning, 'findingId' | 'source'> & { on: string },
): Promise<void> {
  const edge = { type: 'became', to: { kind: 'measure', id }, occurredOn: on } as const;
  await assertEdge(db, by, at, { ...edge, from: { kind: 'goal', id: goal.id } });
  if (findingId) await assertEdge(db, by, at, { ...edge, from: { kind: 'finding', id: findingId } });
  if (source) await assertEdge(db, by, at, { ...edge, from: { kind: source.kind, id: source.id } });
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
  const edition = await readEdition(db, measure.edition.id);
  const allowed = canChange({ edition, isAdditional: measure.isAdditional }, before, input);
  if (!allowed.ok) return allowed;
  const served = canServe(measure, await findGoalById(db, input.goalId));
  if (!served.ok) return served;
  await updateMeasure(db, measure.id, input, isDraft(edition) && measure.precedesOwnerRule);
  const after = await readMeasure(db, measure.id);
  const changes = changesBetween(recordedInput(measure), recordedInput(after));
  if (Object.keys(changes).length > 0) {
    await recordHistory(db, by, at, { kind: 'measure', id: measure.id }, 'changed', { changes });
  }
  await registerMeasure(db, at, after, edition);
  if (changes.goalId) await moveBeginning(db, by, at, measure, after);
  if (changes.startOn || changes.endOn) {
    const { startOn, endOn } = after;
    await happened(db, by, measureDatesChanged, { measureId: measure.id, startOn, endOn }, at);
  }
  return { ok: true, measure: after };
}

/** The thread of a measure that serves another goal begins there: the tie to the former one is taken back. */
async function moveBeginning(db: Db, by: Actor, at: Date, before: Measure, { id, goal }: Measure): Promise<void> {
  const own = { kind: 'measure', id } as const;
  for (const edge of await edgesOf(db, own)) {
    const isOld = edge.type === 'became' && edge.from.kind === 'goal' && edge.from.id === before.goal.id;
    if (isOld && edge.state === 'asserted') await withdrawEdge(db, by, at, edge.id, goal.code);
  }
  const from = { kind: 'goal', id: goal.id } as const;
  await assertEdge(db, by, at, { type: 'became', from, to: own, occurredOn: dayOf(at) });
}

/** Takes a measure out that was never resolved; the thread keeps its place and the reason. */
export async function removeMeasure(
  db: Db,
  by: Actor,
  at: Date,
  measure: Measure,
  reason: string,
): Promise<MeasureOutcome> {
  const allowed = canRemove(measure, reason);
  if (!allowed.ok) return allowed;
  const gone = { kind: 'measure', id: measure.id, code: measure.code, title: measure.title } as const;
  await happened(db, by, draftThingRemoved, gone, at);
  if (!(await deleteMeasure(db, measure.id))) return no('concept.refused.in-use');
  const changes = { title: { from: measure.title, to: null } };
  await recordHistory(db, by, at, { kind: 'measure', id: measure.id }, 'removed', { changes, reason });
  await tombstoneNode(db, by, at, { kind: 'measure', id: measure.id }, reason);
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
