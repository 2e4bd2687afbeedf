import { event } from '#platform/history/events.ts';

/** One of those who take part goes into another one of its kind, for a reason. */
export interface Merged {
  kind: 'organisation' | 'municipality';
  fromId: string;
  intoId: string;
  reason: string;
}

/** Two entries are one from now on: whoever names the one that goes names the one that stays. */
export const stakeholderMerged = event<Merged>('directory.stakeholder.merged');
