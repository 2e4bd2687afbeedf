import type { IconName } from '#ui/icon/icon.tsx';
import { type Entry, filterQuery, readFilter, selectEntries } from '../entry/rules.ts';

/** A life situation on the start page: people begin with themselves, not with an office. */
export interface Situation {
  key: 'new' | 'german' | 'children' | 'work' | 'letter' | 'help';
  icon: IconName;
  /** Topic that answers it, by its slug. */
  topic?: string;
  /** Or whom it is about. */
  group?: string;
}

export const situations: readonly Situation[] = [
  { key: 'new', icon: 'compass', topic: 'ankommen' },
  { key: 'german', icon: 'speech', topic: 'deutsch-lernen' },
  { key: 'children', icon: 'family', topic: 'kita-schule' },
  { key: 'work', icon: 'tool', topic: 'arbeit-ausbildung' },
  { key: 'letter', icon: 'letter', topic: 'beratung-recht' },
  { key: 'help', icon: 'hands', group: 'ehren' },
];

/** Where a situation leads: the query of the directory that answers it. */
export function querySituation({ topic, group }: Situation): Record<string, string> {
  return filterQuery({ ...readFilter(new URLSearchParams()), topic: topic ?? '', group: group ?? '' });
}

/** The situations for which there is something to find: a way that leads into an empty list is none. */
export function answeredSituations(entries: readonly Entry[]): Situation[] {
  return situations.filter((situation) => {
    const filter = readFilter(new URLSearchParams(querySituation(situation)));
    return selectEntries(entries, filter).shown.length > 0;
  });
}
