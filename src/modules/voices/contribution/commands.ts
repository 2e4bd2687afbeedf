import { type Command, UsageError } from '#platform/commands/command.ts';
import { issueReceipt } from '../receipt/verbs.ts';
import { findCardByCode } from './data.ts';
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
