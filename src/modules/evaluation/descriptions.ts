import type { ThingDescription } from '#platform/history/describe.ts';

/** What of indicators may be read in their history, old and new: each value stands under its year. */
export const evaluationDescriptions = { indicator: { '*': {} } } satisfies Record<string, ThingDescription>;
