import { type Decision, no, yes } from '#platform/forms/decision.ts';

/** The edition that a concept goes into: what somebody said about it, and after the taking which one it is. */
export interface ConceptTarget {
  title?: string;
  code?: string;
  number?: number | null;
  /** A draft to work on, or what the council has resolved already. */
  standing?: Standing;
  resolvedOn?: string | null;
  resolvedById?: string | null;
  editionId?: string;
}
export const standings = ['draft', 'adopted'] as const;
export type Standing = (typeof standings)[number];

/** The edition that is being written already, as far as it decides whether a table may go into it. */
interface OpenEdition {
  code: string;
  state: string;
}

/** May a table go into what is being written? Only while nobody outside reads it: nothing gets public by an import. */
export function canFill({ code, state }: OpenEdition): Decision {
  return state === 'draft' ? yes : no('intake.refuse.draft-public', { code });
}

/** Is enough said about the edition that a table begins? What was resolved has a day on which it was, and not tomorrow. */
export function canBeginFrom(target: ConceptTarget, today: string): Decision {
  if (!target.title) return no('platform.form.required', {}, 'editionTitle');
  if (!target.code) return no('platform.form.required', {}, 'editionCode');
  if (!target.number) return no('platform.form.required', {}, 'editionNumber');
  if (!target.standing) return no('platform.form.required', {}, 'standing');
  if (target.standing === 'draft') return yes;
  if (!target.resolvedOn) return no('intake.refuse.day-needed', {}, 'resolvedOn');
  return target.resolvedOn > today ? no('concept.measure.refused.day-in-future', {}, 'resolvedOn') : yes;
}

/** Has anybody worked on a thing since it came in? What happened in the moment of its making was the import itself. */
export function isTouched(moments: readonly Date[]): boolean {
  const made = Math.min(...moments.map((at) => at.getTime()));
  return moments.some((at) => at.getTime() > made);
}

/** What is in the draft already that a table goes into; nothing where it begins an edition. */
export interface DraftThings {
  fields: readonly { id: string; code: string; title: string; shortTitle?: string }[];
  goals: readonly { id: string; code: string; title: string; fieldId: string }[];
  measures: readonly { id: string; code: string; title: string; goal: { id: string } }[];
  /** Codes that were given once in this edition, also to what is gone. */
  codes: { goal: readonly string[]; measure: readonly string[] };
}

export const emptyDraft: DraftThings = { fields: [], goals: [], measures: [], codes: { goal: [], measure: [] } };

/** May this body have resolved it? One of those that the county has. */
export function canHaveResolved(id: string | null | undefined, bodies: readonly { id: string }[]): Decision {
  const isKnown = !id || bodies.some((body) => body.id === id);
  return isKnown ? yes : no('platform.form.not-a-choice', {}, 'resolvedById');
}
