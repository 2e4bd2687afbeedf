import { expect, test } from 'vitest';
import { readPlaywrightReport } from '../../bin/checks/playwright-report.ts';
import { addUp, closingLine, oneCheck } from '../../bin/checks/step.ts';
import { readVitestReport } from '../../bin/checks/vitest-report.ts';

const counts = { numPassedTests: 3, numFailedTests: 0, numPendingTests: 1, numTodoTests: 0, testResults: [] };
const broken = { status: 'failed', assertionResults: [] };

test.each([
  ['all tests hold', JSON.stringify(counts), 0, { passed: 3, failed: 0, skipped: 1 }],
  ['a test failed', JSON.stringify({ ...counts, numFailedTests: 2 }), 1, { passed: 3, failed: 2, skipped: 1 }],
  ['a file could not be loaded', JSON.stringify({ ...counts, testResults: [broken] }), 1, { failed: 1 }],
  ['an error outside of any test', JSON.stringify(counts), 1, { passed: 3, failed: 1 }],
  ['no report at all', undefined, 1, { passed: 0, failed: 1 }],
])('vitest: %s', (_name, report, code, expected) => {
  expect(readVitestReport(report, code, 'printed')).toMatchObject(expected);
});

test.each([
  ['all journeys hold', { expected: 5, unexpected: 0, flaky: 0, skipped: 1 }, 0, { passed: 5, failed: 0, skipped: 1 }],
  ['one that needed a second try', { expected: 5, unexpected: 0, flaky: 1, skipped: 0 }, 0, { failed: 1 }],
  ['the county did not start', { expected: 0, unexpected: 0, flaky: 0, skipped: 0 }, 1, { failed: 1 }],
])('browser: %s', (_name, stats, code, expected) => {
  expect(readPlaywrightReport(JSON.stringify({ stats }), code, 'printed')).toMatchObject(expected);
});

test('the run ends with one line that a machine can read', () => {
  const sum = addUp([oneCheck(true, ''), oneCheck(false, 'why'), { passed: 7, failed: 0, skipped: 2, details: '' }]);
  expect(closingLine(sum)).toBe('8 passed, 1 failed, 2 skipped');
  expect(closingLine({ passed: 1, failed: 0, skipped: 0 })).toBe('1 passed, 0 failed');
});
