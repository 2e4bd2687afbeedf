import { leadUnitOf, listUnits } from '#modules/directory/index.ts';
import type { Db } from '#platform/database/database.ts';
import { recordHistory } from '#platform/history/history.ts';
import { dayOf } from '#platform/i18n/format.ts';
import { sendMail } from '#platform/mail/outbox.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import { insertBarrierReport, markAnswered } from './data.ts';
import { answerDueOn, type BarrierInput } from './rules.ts';

/**
 * Takes a reader's report and tells the lead unit, if it has a mailbox. The text stays in the list, not in the mail. Sent
 * once more while it waits for its answer, it is the same report.
 */
export async function reportBarrier(db: Db, by: Actor, at: Date, input: BarrierInput): Promise<void> {
  const id = await insertBarrierReport(db, input, at);
  if (id === undefined) return;
  await recordHistory(db, by, at, { kind: 'barrier-report', id }, 'created');
  const units = await listUnits(db);
  const mailbox = (leadUnitOf(units) ?? units[0])?.mailbox;
  if (mailbox) {
    const values = { page: input.page || '–', due: answerDueOn(dayOf(at)) };
    await sendMail(
      db,
      {
        to: mailbox,
        language: 'de',
        subject: 'information.report.mail-subject',
        text: 'information.report.mail-text',
        values,
      },
      at,
    );
  }
}

/** Notes that a report was answered; false where it was already, or does not exist. */
export async function answerBarrier(db: Db, by: Actor, at: Date, id: string): Promise<boolean> {
  const marked = await markAnswered(db, id, by, at);
  if (marked) await recordHistory(db, by, at, { kind: 'barrier-report', id }, 'answered');
  return marked;
}
