import { type Edition, findEditionById, isPublicEdition } from '#modules/concept/index.ts';
import { assertEdge, edgesOf, registerNode, withdrawEdge } from '#modules/thread/index.ts';
import type { Db } from '#platform/database/database.ts';
import type { Decision } from '#platform/forms/decision.ts';
import { recordHistory } from '#platform/history/history.ts';
import { dayOf } from '#platform/i18n/format.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import { holdGroup, listPointsOf } from '../point/data.ts';
import { countAnswered, type Point } from '../point/rules.ts';
import { deletePublication, holdStatement, insertPublication, listStatementsOn } from './data.ts';
import { type LinkMaker, writeTo } from './invitation.verbs.ts';
import { followMailbox } from './mailbox.verbs.ts';
import { canPublish, canUnpublish, type Statement } from './rules.ts';

/**
 * Publishes the answers to a statement: the body sees over its link what became of each point, readers do where it
 * agreed to be named, and the thread leads from the statement to its answers and to what it changed.
 */
export async function publishAnswers(
  db: Db,
  by: Actor,
  at: Date,
  { id }: Statement,
  { edition, link }: { edition: Edition; link: LinkMaker },
): Promise<Decision> {
  const statement = await holdStatement(db, id);
  if (!statement) throw new Error(`no statement ${id}`);
  const points = await listPointsOf(db, id);
  const allowed = canPublish(statement, countAnswered(points));
  if (!allowed.ok) return allowed;
  await insertPublication(db, by, id, dayOf(at));
  await registerStatement(db, at, statement, edition);
  for (const point of points) await tiePoint(db, by, at, { statement, edition, point });
  const reached = await followMailbox(db, by, at, statement);
  await writeTo(db, at, { statement: reached, edition, link, kind: 'answers', note: '' });
  await recordHistory(db, by, at, { kind: 'draft-statement', id }, 'answers-published');
  return allowed;
}

/** An edition became public, or is a draft again: so are the statements on it that are published, and their answers. */
export async function registerPublished(db: Db, at: Date, editionId: string): Promise<void> {
  const edition = await findEditionById(db, editionId);
  if (!edition) return;
  for (const statement of (await listStatementsOn(db, editionId)).filter(({ publishedOn }) => publishedOn !== null)) {
    await registerStatement(db, at, statement, edition);
    for (const { answer, groupId } of await listPointsOf(db, statement.id))
      if (answer) await registerAnswer(db, at, { statement, edition, groupId, reason: answer.reason });
  }
}

/** Takes the publication back, with the reason: readers and the body see the answers no more, and they can be changed. */
export async function unpublishAnswers(
  db: Db,
  by: Actor,
  at: Date,
  { id }: Statement,
  { edition, reason }: { edition: Edition; reason: string },
): Promise<Decision> {
  const statement = await holdStatement(db, id);
  if (!statement) throw new Error(`no statement ${id}`);
  const allowed = canUnpublish(statement, reason);
  if (!allowed.ok) return allowed;
  await deletePublication(db, id);
  for (const edge of await edgesOf(db, { kind: 'statement', id }))
    if (edge.state === 'asserted') await withdrawEdge(db, by, at, edge.id, reason);
  for (const point of await listPointsOf(db, id)) await hideAnswer(db, at, edition, point);
  await registerStatement(db, at, { ...statement, mayBeNamed: false }, edition);
  await recordHistory(db, by, at, { kind: 'draft-statement', id }, 'answers-unpublished', { reason });
  return allowed;
}

/** The thread knows a statement from the day its answers are published; by name only where the body agreed. */
async function registerStatement(db: Db, at: Date, statement: Statement, edition: Edition): Promise<void> {
  const { id, code, party, mayBeNamed } = statement;
  const isPublic = mayBeNamed && isPublicEdition(edition);
  await registerNode(db, at, { kind: 'statement', id, code, title: party.name, editionId: edition.id, isPublic });
}

/** Of an answer that no statement shows any more, readers learn nothing in the thread either. */
async function hideAnswer(db: Db, at: Date, { id: editionId }: Edition, { groupId, answer, statementCode }: Point) {
  const group = await holdGroup(db, groupId);
  if (!answer || group?.points.some(({ isPublished }) => isPublished)) return;
  await registerNode(db, at, { ...answerNode(groupId, statementCode, answer.reason), editionId, isPublic: false });
}

const answerNode = (id: string, statementCode: string, reason: string) => ({
  kind: 'answer',
  id,
  code: `${statementCode}-${id.slice(0, 4)}`,
  title: reason.slice(0, 120),
});

/** The thread knows an answer; readers do where the body that it is given to agreed to be named. */
async function registerAnswer(
  db: Db,
  at: Date,
  { statement, edition, groupId, reason }: { statement: Statement; edition: Edition; groupId: string; reason: string },
): Promise<void> {
  const isPublic = statement.mayBeNamed && isPublicEdition(edition);
  await registerNode(db, at, { ...answerNode(groupId, statement.code, reason), editionId: edition.id, isPublic });
}

/** Ties a point's answer to the statement, and the statement to the goal or measure that it changed. */
async function tiePoint(
  db: Db,
  by: Actor,
  at: Date,
  { statement, edition, point }: { statement: Statement; edition: Edition; point: Point },
): Promise<void> {
  const { answer, about, groupId } = point;
  if (!answer) return;
  const from = { kind: 'statement', id: statement.id };
  const node = answerNode(groupId, statement.code, answer.reason);
  await registerAnswer(db, at, { statement, edition, groupId, reason: answer.reason });
  await assertEdge(db, by, at, { type: 'answers', from: node, to: from, occurredOn: answer.answeredOn });
  if (answer.verdict === 'not' || !about || about.kind === 'field') return;
  await assertEdge(db, by, at, {
    type: 'became',
    from,
    to: { kind: about.kind, id: about.id },
    occurredOn: answer.answeredOn,
    reason: answer.reason,
  });
}
