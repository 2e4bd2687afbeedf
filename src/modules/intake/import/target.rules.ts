import { type Decision, no, yes } from '#platform/forms/decision.ts';
import type { ConceptTarget } from './rules.ts';

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
