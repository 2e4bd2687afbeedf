import type { ThingDescription } from '#platform/history/describe.ts';

/** What may be read in the history, old and new. */
export const participationDescriptions = {} satisfies Record<string, ThingDescription>;
