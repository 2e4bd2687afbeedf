import { existsSync, readdirSync } from 'node:fs';
import { checkers } from './checkers.ts';
import { buildStep, chromiumStep, postgresStep } from './provide.ts';
import type { Step } from './step.ts';
import { browserStep, vitestStep } from './test-runs.ts';

const prepared = [buildStep, postgresStep, chromiumStep];
const ofCode = vitestStep('tests', 'rules, database, pages', ['src/', 'test/together/']);
const ofCodeBase = vitestStep('consistency', 'the code base itself', ['test/consistency/']);
const ofStandards = vitestStep('conformance', 'standards, validators, foreign programs', ['test/conformance/']);
const ofOperation = vitestStep('operate', 'start, stop, kill, back up', ['test/operate/']);

/** All that vitest runs in one go: while the tests of operation wait for a program to start or to end, others go on. */
const ofAll = vitestStep(
  'tests',
  'rules, database, pages, the code base, standards, operation',
  [ofCode, ofCodeBase, ofStandards, ofOperation].flatMap(({ tests }) => tests),
);

/** Everything, in the order in which a mistake is found soonest. */
export const everything: readonly Step[] = [...checkers, ...prepared, ofAll, browserStep];

/** The steps that can be asked for by name. */
export const named: readonly Step[] = [
  ...checkers,
  ofCode,
  ofCodeBase,
  ofStandards,
  ...prepared,
  ofOperation,
  browserStep,
];

/**
 * What to run for the words after `bin/test`: nothing means everything, a step's name that step, a
 * module's name that module's tests, anything else is part of a test file's path.
 */
export function planFor(words: readonly string[]): readonly Step[] {
  if (words.length === 0) return everything;
  const chosen = named.filter((step) => words.includes(step.name));
  const rest = words.filter((word) => !named.some((step) => step.name === word)).map(folderOf);
  return rest.length === 0 ? chosen : [...chosen, vitestStep('chosen', rest.join(' '), rest)];
}

function folderOf(word: string): string {
  return existsSync(`src/modules/${word}`) ? `src/modules/${word}/` : word;
}

/** The modules there are, for --help. */
export function moduleNames(): string[] {
  return readdirSync('src/modules').sort();
}
