import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { readPlaywrightReport } from './playwright-report.ts';
import { runProgram, tool } from './program.ts';
import type { Step } from './step.ts';
import { readVitestReport } from './vitest-report.ts';

const REPORTS = 'build/reports';

/** A step that runs vitest on the test files below the given folders. */
export function vitestStep(
  name: string,
  about: string,
  folders: readonly string[],
): Step & { readonly tests: readonly string[] } {
  return {
    name,
    about,
    tests: folders,
    run: async (progress) => {
      const file = freshReport(name);
      const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
      const command = tool('vitest/vitest.mjs', 'run', ...folders, ...reporters, '--passWithNoTests');
      const end = await runProgram(command, { onLine: (line) => passOnFile(line, progress) });
      return readVitestReport(readIfThere(file), end.code, end.text);
    },
  };
}

/** The browser tests on the built application. */
export const browserStep: Step = {
  name: 'browser',
  about: 'journeys and accessibility in Chromium',
  tests: ['test/browser/'],
  run: async (progress) => {
    const file = freshReport('browser');
    const command = tool('@playwright/test/cli.js', 'test', '--reporter=line,json');
    const env = { PLAYWRIGHT_JSON_OUTPUT_NAME: file };
    const end = await runProgram(command, { env, onLine: (line) => passOnEveryTwentieth(line, progress) });
    return readPlaywrightReport(readIfThere(file), end.code, end.text);
  },
};

/** vitest prints a line for each finished file: `✓ src/… (7 tests) 5ms`. */
function passOnFile(line: string, progress: (line: string) => void): void {
  const match = line.match(/^\s*([✓❯×])\s+(\S+\.test\.tsx?)\s+(.*)$/);
  if (match) progress(`${match[1]} ${match[2]} ${match[3]}`);
}

/** Playwright's line reporter counts `[12/140] …`. */
function passOnEveryTwentieth(line: string, progress: (line: string) => void): void {
  const match = line.match(/\[(\d+)\/(\d+)\]/);
  if (match && (Number(match[1]) % 20 === 0 || match[1] === match[2])) progress(`${match[1]} of ${match[2]}`);
}

function freshReport(name: string): string {
  mkdirSync(REPORTS, { recursive: true });
  const file = join(REPORTS, `${name}.json`);
  rmSync(file, { force: true });
  return file;
}

function readIfThere(file: string): string | undefined {
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}
