/** The days and the state that say whether money runs; days are `YYYY-MM-DD`, `endOn` is the last one. */
interface Period {
  state: string;
  startOn: string;
  endOn: string;
}

/**
 * Money that may be spent or is still to be accounted for: its state is "running", or it is granted and its period has
 * begun, whoever forgot to say so.
 */
export function isUnderWay({ state, startOn }: Pick<Period, 'state' | 'startOn'>, today: string): boolean {
  return state === 'running' || (state === 'granted' && startOn <= today);
}

/** Money that runs today: under way, and its last day has not passed. */
export function isRunning(grant: Period, today: string): boolean {
  return isUnderWay(grant, today) && grant.endOn >= today;
}

/** The sum of what is known; null where nothing is. */
export function sumOfKnown(all: readonly (number | null)[]): number | null {
  const known = all.filter((cents) => cents !== null);
  return known.length === 0 ? null : known.reduce((sum, cents) => sum + cents, 0);
}
