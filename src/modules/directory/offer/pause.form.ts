import { day, readDay, reference, text } from '#platform/forms/fields.ts';
import { form } from '#platform/forms/form.ts';
import { canRun, type PauseFacts } from '../contact-point/pause.rules.ts';

/** How long the reason of a pause may be, in signs. */
export const mostReason = 100;

/** What may be written about a pause. A new one carries its id from the moment its form is drawn. */
export const pauseForm = form({
  id: reference({ required: true }),
  fromOn: day({ required: true }),
  untilOn: day({ required: true }),
  reason: text({ required: true, max: mostReason }),
}).holds(['fromOn', 'untilOn'], canRun);

export type PauseFields = (typeof pauseForm)['fields'];

const dayWritten = String.raw`\d{4}-\d{2}-\d{2}|\d{1,2}\.\s?\d{1,2}\.\s?\d{2,4}|\d{1,2}\.?\s\p{L}+\.?\s\d{4}`;
const pauseWritten = new RegExp(
  String.raw`^(?:(?:geschlossen|pause|closed|break):?)?\s*(?:(?:vom|von|from)?\s*(?<first>${dayWritten})\s*(?:bis|to|until|–|—|-)\s*(?:zum\s+)?|(?:bis|until)?\s*(?:zum\s+)?)(?<last>${dayWritten})(?<reason>|\s*[:,]\s*.+|\s+(?:wegen|because of)\s.+|\s*\(.+\))$`,
  'iu',
);
const nextPause = new RegExp(
  String.raw`\s*[;\n]\s*(?=(?:vom|von|from|bis|until|geschlossen|pause)?\s*(?:${dayWritten}))`,
  'iu',
);

/**
 * Pauses as they stand in a cell of a list, several parted by ";": "06.07.2026 bis 19.07.2026: Sommerpause", "bis
 * 31.08.2026 wegen Umbau". A day alone is the last one, of a pause from `today` on; without a reason it is ''. Undefined
 * where not all of it is understood: a pause that is guessed at closes a door.
 */
export function readPauses(text: string, today: string): PauseFacts[] | undefined {
  const pauses: PauseFacts[] = [];
  for (const piece of text.split(nextPause).map((one) => one.trim())) {
    if (piece === '') continue;
    const { first, last = '', reason = '' } = pauseWritten.exec(piece)?.groups ?? {};
    const fromOn = first === undefined ? today : readDay(first);
    const untilOn = readDay(last);
    if (fromOn === null || untilOn === null) return undefined;
    const words = reason.trim().replace(/^(?:[:,]\s*|wegen\s+|because of\s+)/i, '');
    pauses.push({ fromOn, untilOn, reason: words.replace(/^\((.+)\)$/s, '$1') });
  }
  return pauses;
}
