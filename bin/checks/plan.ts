import { existsSync, readdirSync } from 'node:fs';
import { checkers } from './checkers.ts';
import { buildStep, chromiumStep, postgresStep } from './provide.ts';
import type { Step } from './step.ts';
import { browserStep, vitestStep } from './test-runs.ts';

/** Everything, in the order in which a mistake is found soonest. */
export const everything: readonly Step[] = [
  ...checkers,
  vitestStep('tests', 'rules, database, pages', ['src/', 'test/together/']),
  vitestStep('consistency', 'the code base itself', ['test/consistency/']),
  vitestStep('conformance', 'standards, validators, foreign programs', ['test/conformance/']),
  buildStep,
  postgresStep,
  vitestStep('operate', 'start, stop, kill, back up', ['test/operate/']),
  chromiumStep,
  browserStep,
];

/**
 * What to run for the words after `bin/test`: nothing means everything, a step's name that step, a
 * module's name that module's tests, anything else is part of a test file's path.
 */
export function planFor(words: readonly string[]): readonly Step[] {
  if (words.length === 0) return everything;
  const chosen = everything.filter((step) => words.includes(step.name));
  const rest = words.filter((word) => !everything.some((step) => step.name === word)).map(folderOf);
  return rest.length === 0 ? chosen : [...chosen, vitestStep('chosen', rest.join(' '), rest)];
}

function folderOf(word: string): string {
  return existsSync(`src/modules/${word}`) ? `src/modules/${word}/` : word;
}

/** The modules there are, for --help. */
export function moduleNames(): string[] {
  return readdirSync('src/modules').sort();
}
