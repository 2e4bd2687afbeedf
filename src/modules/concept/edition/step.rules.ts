import { type Decision, no, yes } from '#platform/forms/decision.ts';
import type { MessageKey, MessageValues } from '#platform/i18n/messages.ts';

/** One thing that stands against the next step of an edition: how many, in words, and where they are listed. */
export interface StepConcern {
  text: MessageKey;
  values?: MessageValues;
  href: string;
}

/** Is it the same that stands against two steps? */
const isSame = (a: StepConcern) => (b: StepConcern) => a.text === b.text && a.href === b.href;

/** What stands against all of several steps at once is said once, before them. */
export function sharedConcerns(lists: readonly (readonly StepConcern[])[]): StepConcern[] {
  const [first, ...others] = lists.filter((list) => list.length > 0);
  if (first === undefined || others.length === 0) return [];
  return first.filter((concern) => others.every((list) => list.some(isSame(concern))));
}

/** What is left to say at one step when the shared ones are said already. */
export function besidesShared(concerns: readonly StepConcern[], shared: readonly StepConcern[]): StepConcern[] {
  return concerns.filter((concern) => !shared.some(isSame(concern)));
}

/** What somebody says who takes a step although something stands against it. */
export interface Despite {
  isAware: boolean;
  reason: string;
}

/** May a draft go although others have a part in it? Whoever throws it away has ticked that they know. */
export function canLetGo(goingWith: readonly StepConcern[], isAware: boolean): Decision {
  return goingWith.length === 0 || isAware ? yes : no('concept.edition.refused.goes-with', {}, 'isAware');
}

/** May the step be taken? What stands against it never passes in silence: it is ticked as known, with a reason. */
export function canStepDespite(concerns: readonly StepConcern[], { isAware, reason }: Despite): Decision {
  if (concerns.length === 0) {
    return yes;
  } else if (!isAware) {
    return no('concept.edition.refused.concerns', { count: concerns.length }, 'isAware');
  } else {
    return reason.trim() === '' ? no('concept.refused.reason-missing', {}, 'reason') : yes;
  }
}
