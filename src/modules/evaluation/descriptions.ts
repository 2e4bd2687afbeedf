import type { ThingDescription } from '#platform/history/describe.ts';

/** The history of an indicator may be read in full: a value stands under its year, other changes under their field. */
export const evaluationDescriptions = { indicator: { '*': {} } } satisfies Record<string, ThingDescription>;
