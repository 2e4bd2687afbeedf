import type { Outcome } from './step.ts';

/** The part of vitest's JSON report that counts. */
interface Report {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly testResults: readonly {
    readonly status: string;
    readonly assertionResults: readonly { readonly status: string }[];
  }[];
}

/** Reads vitest's report. A file that could not even be loaded has no tests and counts as one failure. */
export function readVitestReport(json: string | undefined, code: number, text: string): Outcome {
  if (json === undefined) return { passed: 0, failed: 1, skipped: 0, details: text };
  const report = JSON.parse(json) as Report;
  const unloaded = report.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((one) => one.status === 'failed'),
  ).length;
  const counted = report.numFailedTests + unloaded;
  // An error outside of any test (an unhandled rejection) fails the run without failing a test.
  const failed = counted === 0 && code !== 0 ? 1 : counted;
  return {
    passed: report.numPassedTests,
    failed,
    skipped: report.numPendingTests + report.numTodoTests,
    details: failed > 0 ? text : '',
  };
}
