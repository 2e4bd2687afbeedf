import type { Outcome } from './step.ts';

/** Reads Playwright's JSON report; a test that passed only at the second try counts as failed. */
export function readPlaywrightReport(json: string | undefined, code: number, text: string): Outcome {
  if (json === undefined) return { passed: 0, failed: 1, skipped: 0, details: text };
  const { stats } = JSON.parse(json) as {
    stats: { expected: number; unexpected: number; flaky: number; skipped: number };
  };
  const counted = stats.unexpected + stats.flaky;
  const failed = counted === 0 && code !== 0 ? 1 : counted;
  return { passed: stats.expected, failed, skipped: stats.skipped, details: failed > 0 ? text : '' };
}
