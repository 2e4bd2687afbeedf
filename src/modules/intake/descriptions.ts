import type { ThingDescription } from '#platform/history/describe.ts';

/** What of lists may be read in their history: how many words were explained, never which. */
export const intakeDescriptions = {
  import: { words: 'intake.history.words' },
} satisfies Record<string, ThingDescription>;
