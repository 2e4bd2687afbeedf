import { type Decision, no, yes } from '#platform/forms/decision.ts';
import type { FirstStep } from '#platform/manifest/manifest.ts';
import type { Role } from '#platform/permissions/actor.ts';

/** A first step as it stands, for one reader. */
export interface StepShown extends Omit<FirstStep, 'isDone'> {
  state: 'open' | 'done' | 'skipped';
  /** The reader may do it; otherwise these roles do. */
  isMine: boolean;
  roles: readonly Role[];
}

export interface Progress {
  done: number;
  total: number;
}

/** How far the county is. What it leaves out counts neither as done nor as to be done. */
export function progressOf(steps: readonly Pick<StepShown, 'state'>[]): Progress {
  const counted = steps.filter(({ state }) => state !== 'skipped');
  return { done: counted.filter(({ state }) => state === 'done').length, total: counted.length };
}

/** The steps that come next, the reader's own first. */
export function nextSteps(steps: readonly StepShown[], most: number): StepShown[] {
  const open = steps.filter(({ state }) => state === 'open');
  return [...open.filter(({ isMine }) => isMine), ...open.filter(({ isMine }) => !isMine)].slice(0, most);
}

/** What the law asks of a public site, and the decision to be public, cannot be left out. */
const needed = ['information.imprint', 'information.privacy', 'information.accessibility', 'accounts.publication'];

export function isNeeded(key: string): boolean {
  return needed.includes(key);
}

/** May this step be left out? */
export function canSkip(step: Pick<StepShown, 'key' | 'state'>): Decision {
  if (isNeeded(step.key)) return no('cockpit.refuse.step-needed');
  return step.state === 'done' ? no('cockpit.refuse.step-done') : yes;
}
