/** What one step of the checks found. */
export interface Outcome {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  /** What a person needs to see if something failed. */
  readonly details: string;
}

/** One step: a checker that counts as one test, or a whole test run. */
export interface Step {
  readonly name: string;
  /** What it looks for, shown while it runs. */
  readonly about: string;
  /** Beginnings of the paths of the test files it runs; none for a checker. */
  readonly tests?: readonly string[];
  run(progress: (line: string) => void): Promise<Outcome>;
}

/** The outcome of a checker that either holds or does not. */
export function oneCheck(holds: boolean, details: string): Outcome {
  return { passed: holds ? 1 : 0, failed: holds ? 0 : 1, skipped: 0, details: holds ? '' : details };
}

/** The sum of all steps. */
export function addUp(outcomes: readonly Outcome[]): Omit<Outcome, 'details'> {
  const sum = (read: (outcome: Outcome) => number) => outcomes.reduce((total, outcome) => total + read(outcome), 0);
  return { passed: sum((one) => one.passed), failed: sum((one) => one.failed), skipped: sum((one) => one.skipped) };
}

/** The last line of a run, which machines read. */
export function closingLine({ passed, failed, skipped }: Omit<Outcome, 'details'>): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
