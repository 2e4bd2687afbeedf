import type { FileBody, OwnFile } from '../nomination/file.rules.ts';
import type { Loading } from '../nomination/loading.demo.ts';
import { findRound } from './data.ts';
import type { Interval } from './rules.ts';
import { beginRound } from './verbs.ts';

/** Rounds as often as the county's file says. */
export async function loadRounds(loading: Loading, own: OwnFile, bodies: readonly FileBody[]): Promise<void> {
  for (const { body, firstDueOn } of own.rounds) {
    const interval = readInterval(bodies.find(({ id }) => id === body)?.meets ?? '');
    const party = loading.partyOf(body, body);
    if (!party) continue;
    if (!interval) loading.took(body, 'refused', 'Der Abstand der Treffen ist nicht zu lesen');
    else if (await findRound(loading.db, party.id)) loading.took(body, 'unchanged');
    else {
      await beginRound(loading.db, loading.by, loading.now, party, { ...interval, firstDueOn });
      loading.took(body, 'taken');
    }
  }
}

const numbers = ['null', 'eine', 'zwei', 'drei', 'vier', 'fünf', 'sechs', 'sieben', 'acht', 'neun', 'zehn'];

/** An interval in words: "alle acht Wochen", "alle zwei Monate"; undefined for other words. */
function readInterval(wording: string): Interval | undefined {
  const [, number = '', unit = ''] = /^alle (\p{L}+|\d+) (Wochen|Monate)$/u.exec(wording) ?? [];
  const every = /^\d+$/.test(number) ? Number(number) : numbers.indexOf(number);
  if (every < 1) return undefined;
  return { every, unit: unit === 'Wochen' ? 'week' : 'month' };
}
