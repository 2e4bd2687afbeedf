import type { ThingDescription } from '#platform/history/describe.ts';

/** What may be read in the history, old and new. */
export const participationDescriptions = {
  participation: {
    untilOn: 'participation.period.until',
    answered: 'participation.comments.title',
  },
} satisfies Record<string, ThingDescription>;
