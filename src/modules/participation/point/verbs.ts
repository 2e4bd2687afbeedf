import type { Db } from '#platform/database/database.ts';
import { type Decision, no, type Outcome, yes } from '#platform/forms/decision.ts';
import { changesBetween, recordHistory } from '#platform/history/history.ts';
import { dayOf } from '#platform/i18n/format.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import { canPointsHaveChanged } from './changed.data.ts';
import {
  deleteAnswer,
  deleteEmptyGroups,
  deletePoint,
  holdGroup,
  holdPoints,
  insertGroup,
  insertPoint,
  listPoints,
  moveToGroup,
  saveAnswer,
  updatePoint,
} from './data.ts';
import {
  type About,
  type AnswerInput,
  canAddPoint,
  canAnswer,
  canBeAbout,
  canChangePoint,
  canMerge,
  canSplit,
  canTakeAnswerBack,
  groupsOf,
  type Point,
  type PointInput,
  saysTheSame,
} from './rules.ts';

/** What of a statement its points need to know. */
export interface Splittable {
  id: string;
  editionId: string;
  receivedOn: string | null;
  publishedOn: string | null;
}

/**
 * Writes down one point of a statement. Where another one says the same about the same thing, both stand in one group
 * and get one answer. The id comes with the form, so that sending it twice makes one point.
 */
export async function addPoint(
  db: Db,
  by: Actor,
  at: Date,
  statement: Splittable,
  { id, ...input }: PointInput & { id: string },
  offered: readonly About[],
): Promise<Decision> {
  await holdPoints(db, statement.editionId);
  const allowed = canAddPoint(statement);
  if (!allowed.ok) return allowed;
  const fitting = canBeAbout(input.aboutId, offered);
  if (!fitting.ok) return fitting;
  const groupId = await groupFor(db, at, statement.editionId, input);
  const about = offered.find((one) => one.id === input.aboutId) ?? null;
  if (!(await insertPoint(db, { id, statementId: statement.id, groupId, text: input.text, about }, at))) {
    await deleteEmptyGroups(db, statement.editionId);
    return yes;
  }
  const changes = changesBetween({}, { text: input.text, about: about ? `${about.code} ${about.title}` : null });
  await recordHistory(db, by, at, thing(statement.id), 'point-added', { changes });
  return yes;
}

/** The group in which a point with these words stands: that of one that says the same, else a new one. */
async function groupFor(db: Db, at: Date, editionId: string, input: PointInput, own?: string): Promise<string> {
  const same = (await listPoints(db, editionId)).find(
    (other) => other.id !== own && saysTheSame({ text: other.text, aboutId: other.about?.id ?? null }, input),
  );
  return same?.groupId ?? insertGroup(db, editionId, at);
}

/** Changes the words of a point, or what it is about. Other words about another thing leave the group they stood in. */
export async function changePoint(
  db: Db,
  by: Actor,
  at: Date,
  point: Point,
  input: PointInput,
  offered: readonly About[],
): Promise<Decision> {
  await holdPoints(db, point.editionId);
  const allowed = canChangePoint(point);
  if (!allowed.ok) return allowed;
  const fitting = canBeAbout(input.aboutId, offered);
  if (!fitting.ok) return fitting;
  const before = { text: point.text, aboutId: point.about?.id ?? null };
  if (before.text === input.text && before.aboutId === input.aboutId) return yes;
  const stays = saysTheSame(before, input);
  const groupId = stays ? point.groupId : await groupFor(db, at, point.editionId, input, point.id);
  const about = offered.find((one) => one.id === input.aboutId) ?? null;
  await updatePoint(db, { id: point.id, groupId, text: input.text, about });
  await deleteEmptyGroups(db, point.editionId);
  const nameOf = (of: About | null) => (of ? `${of.code} ${of.title}` : null);
  const changes = changesBetween(
    { text: point.text, about: nameOf(point.about) },
    { text: input.text, about: nameOf(about) },
  );
  await recordHistory(db, by, at, thing(point.statementId), 'point-changed', { changes });
  return yes;
}

/** Removes a point that was written down by mistake. */
export async function removePoint(db: Db, by: Actor, at: Date, point: Point): Promise<Decision> {
  await holdPoints(db, point.editionId);
  const allowed = canChangePoint(point);
  if (!allowed.ok) return allowed;
  await deletePoint(db, point.id);
  await deleteEmptyGroups(db, point.editionId);
  const changes = { text: { from: point.text, to: null } };
  await recordHistory(db, by, at, thing(point.statementId), 'point-removed', { changes });
  return yes;
}

/** Answers all points of a group at once; an earlier answer is replaced and stays in the history. */
export async function answerPoints(
  db: Db,
  by: Actor,
  at: Date,
  groupId: string,
  input: AnswerInput,
): Promise<Outcome<{ count: number }>> {
  const group = await holdGroup(db, groupId);
  if (!group) return no('participation.point.refused.gone');
  const allowed = canAnswer(group, input, await canPointsHaveChanged(db, group.points));
  if (!allowed.ok) return allowed;
  await saveAnswer(db, by, { ...input, groupId, on: dayOf(at) });
  const before = group.answer ? { verdict: group.answer.verdict, reason: group.answer.reason } : {};
  const changes = changesBetween(before, input);
  for (const statementId of new Set(group.points.map((point) => point.statementId)))
    await recordHistory(db, by, at, thing(statementId), 'point-answered', { changes });
  return { ok: true, count: group.points.length };
}

/** Takes an answer back that nobody outside has read. */
export async function takeAnswerBack(db: Db, by: Actor, at: Date, groupId: string): Promise<Decision> {
  const group = await holdGroup(db, groupId);
  if (!group) return no('participation.point.refused.gone');
  const allowed = canTakeAnswerBack(group);
  if (!allowed.ok) return allowed;
  await deleteAnswer(db, groupId);
  const changes = { verdict: { from: group.answer?.verdict ?? null, to: null } };
  for (const statementId of new Set(group.points.map((point) => point.statementId)))
    await recordHistory(db, by, at, thing(statementId), 'point-answer-taken-back', { changes });
  return yes;
}

/** Puts groups together whose points say the same in other words: from now on they have one answer. */
export async function mergeGroups(
  db: Db,
  by: Actor,
  at: Date,
  editionId: string,
  groupIds: readonly string[],
): Promise<Decision> {
  await holdPoints(db, editionId);
  const chosen = groupsOf(await listPoints(db, editionId)).filter(({ id }) => groupIds.includes(id));
  const allowed = canMerge(chosen);
  if (!allowed.ok) return allowed;
  const target = chosen.find(({ answer }) => answer !== null) ?? chosen[0];
  if (!target) return allowed;
  const joining = chosen.filter((group) => group !== target).flatMap(({ points }) => points);
  await moveToGroup(
    db,
    joining.map(({ id }) => id),
    target.id,
  );
  await deleteEmptyGroups(db, editionId);
  for (const { statementId, text } of joining)
    await recordHistory(db, by, at, thing(statementId), 'point-merged', {
      changes: { text: { from: text, to: null } },
    });
  return yes;
}

/** Takes a point out of its group; it stands alone again and waits for an answer of its own. */
export async function splitPoint(db: Db, by: Actor, at: Date, point: Point): Promise<Decision> {
  await holdPoints(db, point.editionId);
  const group = await holdGroup(db, point.groupId);
  if (!group) return no('participation.point.refused.gone');
  const allowed = canSplit(group, point);
  if (!allowed.ok) return allowed;
  await moveToGroup(db, [point.id], await insertGroup(db, point.editionId, at));
  const changes = { text: { from: point.text, to: null } };
  await recordHistory(db, by, at, thing(point.statementId), 'point-split', { changes });
  return yes;
}

/** Everything about a point stands in the history of its statement. */
const thing = (statementId: string) => ({ kind: 'draft-statement', id: statementId });
