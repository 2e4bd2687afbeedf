import { type Decision, no, yes } from '#platform/forms/decision.ts';

/** Roles can be tried in a county that was loaded as a demo, never in production, whatever its settings say. */
export function isDemo(mode: 'development' | 'production' | 'demo', county: { demo: boolean }): boolean {
  return mode !== 'production' && county.demo;
}

const hour = 3_600_000;
/** A browser that was not used for half a year is a stranger again. */
export const devicesKeptFor = 180 * 24 * hour;
/** The longest time a count is looked at is two hours. */
export const attemptsKeptFor = 24 * hour;

/** May the next attempt be made? Only after so many seconds; whoever guesses waits longer each time. */
export function canTry(secondsToWait: number): Decision {
  return secondsToWait > 0 ? no('accounts.door.refused.wait', { seconds: secondsToWait }) : yes;
}
