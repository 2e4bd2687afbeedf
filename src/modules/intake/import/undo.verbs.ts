import {
  discardEdition,
  type Edition,
  findFieldById,
  findGoalById,
  findMeasureById,
  listEditions,
  listFields,
  listGoals,
  listMeasures,
  listStatements,
  removeField,
  removeGoal,
  removeMeasure,
} from '#modules/concept/index.ts';
import { canForgetIndicator, forgetIndicator } from '#modules/evaluation/index.ts';
import type { Db } from '#platform/database/database.ts';
import { type Decision, no, yes } from '#platform/forms/decision.ts';
import { listHistory } from '#platform/history/read.ts';
import type { MessageKey } from '#platform/i18n/messages.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import { listImportRows } from './data.ts';
import type { ImportSession } from './rules.ts';
import { listMadeThings, type MadeThing } from './target.data.ts';
import { isTouched } from './target.rules.ts';

/** Something that stands against taking a concept back, and why. */
export interface Obstacle {
  code: string;
  title: string;
  why: MessageKey;
}

type Thing = Omit<MadeThing, 'kind'> & { kind: MadeThing['kind'] | 'measure' };

/** What a table made: measures, and what they stand in. */
async function thingsOf(db: Db, session: ImportSession): Promise<Thing[]> {
  const rows = await listImportRows(db, session);
  const measures = rows.flatMap(({ outcome, made }): Thing[] =>
    made && outcome === 'taken' ? [{ kind: 'measure', ...made, title: '' }] : [],
  );
  return [...(await listMadeThings(db, session.id)), ...measures];
}

/** Everything that was built on a concept since it came in; nothing where it can be taken back as a whole. */
export async function listObstacles(db: Db, session: ImportSession): Promise<Obstacle[]> {
  const edition = (await listEditions(db)).find(({ id }) => id === session.target.editionId);
  if (!edition) return [{ code: '', title: session.fileName, why: 'intake.obstacle.gone' }];
  if (edition.state !== 'draft') return [{ ...edition, why: 'intake.obstacle.public' }];
  const things = await thingsOf(db, session);
  const found: Obstacle[] = [];
  for (const thing of things) {
    const why = await whyKept(db, thing);
    if (why) found.push({ code: thing.code, title: thing.title, why });
  }
  return [...found, ...(await listAdded(db, edition, things))];
}

async function whyKept(db: Db, { kind, id }: Thing): Promise<MessageKey | undefined> {
  if (kind === 'indicator') {
    const allowed = await canForgetIndicator(db, id);
    return allowed.ok ? undefined : allowed.key;
  }
  if (kind === 'measure' && !(await findMeasureById(db, id))) return 'intake.obstacle.removed';
  const moments = (await listHistory(db, { kind, id })).map(({ at }) => at);
  return isTouched(moments) ? 'intake.obstacle.changed' : undefined;
}

/** What others put into the edition, fields or goals that would go. */
async function listAdded(db: Db, edition: Edition, things: readonly Thing[]): Promise<Obstacle[]> {
  const made = new Set(things.map(({ id }) => id));
  const goals = await listGoals(db, edition.id);
  const isAdded = [
    ...(await listMeasures(db, edition.id)).filter(({ goal }) => made.has(goal.id)),
    ...goals.filter(({ fieldId }) => made.has(fieldId)),
    ...(made.has(edition.id) ? [...(await listFields(db, edition.id)), ...(await listStatements(db, edition.id))] : []),
  ];
  return isAdded
    .filter(({ id }) => !made.has(id))
    .map(({ code, title }) => ({ code, title, why: 'intake.obstacle.added' as const }));
}

/** Takes a concept back as a whole, from the measures to the edition. Nothing happens while something was built on it. */
export async function undoConcept(
  db: Db,
  by: Actor,
  at: Date,
  session: ImportSession,
  reason: string,
): Promise<Decision> {
  const obstacles = await listObstacles(db, session);
  if (obstacles.length > 0) return no('intake.refuse.built-on', { count: obstacles.length });
  const edition = (await listEditions(db)).find(({ id }) => id === session.target.editionId);
  for (const thing of (await thingsOf(db, session)).reverse()) {
    const outcome = await takeAway(db, by, at, thing, { edition, reason });
    if (!outcome.ok) return outcome;
  }
  return yes;
}

async function takeAway(
  db: Db,
  by: Actor,
  at: Date,
  thing: Thing,
  { edition, reason }: { edition: Edition | undefined; reason: string },
): Promise<Decision> {
  if (thing.kind === 'indicator') return forgetIndicator(db, by, at, thing, reason);
  if (thing.kind === 'edition') return edition ? discardEdition(db, by, at, edition, { reason, isAware: false }) : yes;
  if (thing.kind === 'measure') {
    const measure = await findMeasureById(db, thing.id);
    return measure ? removeMeasure(db, by, at, measure, reason) : yes;
  }
  if (thing.kind === 'goal') {
    const goal = await findGoalById(db, thing.id);
    return goal ? removeGoal(db, by, at, goal, { reason, measures: 0 }) : yes;
  }
  const field = await findFieldById(db, thing.id);
  return field ? removeField(db, by, at, field, { reason, goals: 0 }) : yes;
}
