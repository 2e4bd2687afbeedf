import { mostReason, type PauseFacts, readPauses } from '#modules/directory/index.ts';
import { mayNamePerson } from './personal.form.ts';
import type { Reader } from './reader.form.ts';

/** The pauses of a cell, as far as none of them is doubtful: one that is left out would open a door that is shut. */
export function pausesIn(row: Reader): PauseFacts[] {
  const { today, t } = row.known;
  const text = row.text('pauses');
  if (mayNamePerson(text)) {
    row.fault('pauses', 'personal', '');
    return [];
  }
  const pauses = readPauses(text, today);
  const fault = !pauses
    ? 'not-a-pause'
    : pauses.some(({ fromOn, untilOn }) => untilOn < fromOn)
      ? 'end-before-start'
      : pauses.some(({ untilOn }) => untilOn < today)
        ? 'pause-over'
        : pauses.some(({ reason }) => reason.length > mostReason)
          ? 'too-long'
          : undefined;
  if (fault) row.fault('pauses', fault, text);
  if (fault || !pauses) return [];
  return pauses.map((pause) => ({ ...pause, reason: pause.reason || t('intake.pause-reason') }));
}
