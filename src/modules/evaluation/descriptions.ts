import type { ToldThing } from '#platform/history/told.ts';

/** What of indicators may be read in their history, old and new: each value stands under its year. */
export const toldOfEvaluation = { indicator: { '*': {} } } satisfies Record<string, ToldThing>;
