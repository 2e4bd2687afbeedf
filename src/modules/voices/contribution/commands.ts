import { type Command, UsageError } from '#platform/commands/command.ts';
import { issueReceipt } from '../receipt/verbs.ts';
import { findCardByCode } from './data.ts';
import { originalKeptYears } from './originals.rules.ts';
import { eraseOldOriginals, listOldOriginals } from './originals.verbs.ts';
import { cardCode } from './rules.ts';

/**
 * The strip for a card that came in on paper or by an import: its speaker never had a screen. A guest's own receipt is
 * not given out again: nobody knows who is asking.
 */
export const receiptCommand: Command = {
  name: 'voices receipt',
  summary: 'prints the receipt of a card that came in on paper or by an import',
  usage: 'bin/ops voices receipt C-006 [--county SLUG]',
  async run({ db, now, secrets, words, print }) {
    const [code] = words;
    if (!code) throw new UsageError('which card? Name its number, such as C-006');
    const card = await findCardByCode(db, cardCode(code));
    if (!card) throw new UsageError(`there is no card ${code}`);
    if (card.source === 'guest') throw new UsageError(`${card.code} was written by a guest, who has its receipt`);
    print(await issueReceipt(db, now, card.id, secrets));
  },
};

/** What the archive is asked about, and the end of it: only somebody who asked can say that the answer came. */
export const originalsCommand: Command = {
  name: 'voices originals',
  summary: `originals of cards that are ${originalKeptYears} years old: offers them to the archive, then erases them`,
  usage: `bin/ops voices originals [--county SLUG]              (as JSON lines, for the archive)
bin/ops voices originals --erase [--county SLUG]      (once the archive took them or does not want them)
What readers were shown stays; what was redacted or withheld goes.`,
  async run({ db, by, now, options, print }) {
    if (options.erase !== undefined) {
      print(`${await eraseOldOriginals(db, by, now)} originals erased`);
      return;
    }
    for (const { code, occasionCode, receivedAt, language, text, translation, state } of await listOldOriginals(
      db,
      now,
    ))
      print(JSON.stringify({ code, occasion: occasionCode, receivedAt, language, text, translation, state }));
  },
};
