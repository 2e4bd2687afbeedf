import { type Edition, findEditionById, type StepConcern } from '#modules/concept/index.ts';
import { tombstoneNode } from '#modules/thread/index.ts';
import type { Db } from '#platform/database/database.ts';
import { withdrawFile } from '#platform/files/store.ts';
import { recordHistory } from '#platform/history/history.ts';
import { sendMail } from '#platform/mail/outbox.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import { listPointsOf } from '../point/data.ts';
import { routes } from '../routes.ts';
import { listStatementsOn } from './data.ts';
import { readOffice } from './office.data.ts';
import { isToldByMail, needsLetter, type Statement } from './rules.ts';

/** What goes with a draft: requests for statements, and what has come. Who was asked by letter is told by hand. */
export async function statementsGoingWith({ db, edition }: { db: Db; edition: Edition }): Promise<StepConcern[]> {
  const all = await listStatementsOn(db, edition.id);
  const { code } = edition;
  const href = routes.statements.href({ code });
  const counts = {
    'participation.discard.invited': all.filter(isToldByMail).length,
    'participation.discard.letters': all.filter(needsLetter).length,
    'participation.discard.received': all.filter(({ receivedOn }) => receivedOn !== null).length,
  } as const;
  return Object.entries(counts)
    .filter(([, count]) => count > 0)
    .map(([text, count]) => ({ text: text as keyof typeof counts, values: { count }, href }));
}

/** A draft goes: whoever was asked by mail is told, with the reason; papers go, and the thread keeps a place for what was published. */
export async function settleStatements(
  db: Db,
  by: Actor,
  at: Date,
  { editionId, reason }: { editionId: string; reason: string },
): Promise<void> {
  const edition = await findEditionById(db, editionId);
  if (!edition) return;
  for (const statement of await listStatementsOn(db, editionId)) {
    const { id, fileId, publishedOn } = statement;
    if (isToldByMail(statement)) await tell(db, at, edition, statement, reason);
    if (fileId !== null) await withdrawFile(db, by, at, fileId, reason);
    if (publishedOn !== null) await bury(db, by, at, id, reason);
    await recordHistory(db, by, at, { kind: 'draft-statement', id }, 'gone-with-draft', { reason });
  }
}

async function bury(db: Db, by: Actor, at: Date, id: string, reason: string): Promise<void> {
  for (const { groupId } of await listPointsOf(db, id))
    await tombstoneNode(db, by, at, { kind: 'answer', id: groupId }, reason);
  await tombstoneNode(db, by, at, { kind: 'statement', id }, reason);
}

async function tell(db: Db, at: Date, edition: Edition, statement: Statement, reason: string): Promise<void> {
  const office = await readOffice(db);
  const values = {
    ...{ name: statement.party.name, title: edition.title, reason, unit: office.name },
    given: statement.receivedOn === null ? 'no' : 'yes',
    phone: office.phone === '' ? 'none' : office.phone,
  };
  const mail = {
    subject: 'participation.mail.discarded.subject',
    text: 'participation.mail.discarded.text',
  } as const;
  await sendMail(db, { to: statement.sentTo ?? '', language: 'de', ...mail, values }, at);
}
