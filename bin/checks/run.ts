import { dirname } from 'node:path';
import { moduleNames, named, planFor } from './plan.ts';
import { addUp, closingLine, type Outcome, type Step } from './step.ts';

process.chdir(dirname(dirname(import.meta.dirname)));

const say = (text: string) => process.stdout.write(`${text}\n`);

async function runStep(step: Step): Promise<Outcome> {
  const started = performance.now();
  const outcome = await step.run((line) => say(`        ${line}`));
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const verdict = outcome.failed > 0 ? '✗' : '✓';
  const skipped = outcome.skipped > 0 ? `, ${outcome.skipped} left out` : '';
  say(`      ${verdict} ${step.name}: ${outcome.passed} held, ${outcome.failed} did not${skipped} (${seconds} s)`);
  if (outcome.details) say(`\n${outcome.details}\n`);
  return outcome;
}

/** One step after the other; what runs no tests runs side by side, and is over before the next tests begin. */
async function runInTurn(steps: readonly Step[]): Promise<Outcome[]> {
  const outcomes: Promise<Outcome>[] = [];
  for (const [index, step] of steps.entries()) {
    if (step.tests) await Promise.all(outcomes);
    say(`[${index + 1}/${steps.length}] ${step.name}: ${step.about}`);
    const outcome = runStep(step);
    outcomes.push(outcome);
    if (step.tests) await outcome;
  }
  return Promise.all(outcomes);
}

function help(): void {
  say('bin/test                every check and test, in order');
  say('bin/test NAME …         one step, one module or part of a test file’s path\n');
  say(`steps    ${named.map((step) => step.name).join(' ')}`);
  say(`modules  ${moduleNames().join(' ')}`);
}

async function main(words: readonly string[]): Promise<number> {
  if (words.includes('--help') || words.includes('-h')) {
    help();
    return 0;
  }
  const started = performance.now();
  const steps = planFor(words);
  const outcomes = await runInTurn(steps);
  const unsound = steps.filter((_step, index) => (outcomes[index]?.failed ?? 0) > 0).map((step) => step.name);
  say(
    `\n${((performance.now() - started) / 1000).toFixed(0)} s${unsound.length > 0 ? ` · look at: ${unsound.join(', ')}` : ''}`,
  );
  const sum = addUp(outcomes);
  say(closingLine(sum));
  // A run that tested nothing proves nothing.
  return sum.failed > 0 || sum.passed === 0 ? 1 : 0;
}

process.once('SIGTERM', () => setTimeout(() => process.exit(143), 3000));

process.exitCode = await main(process.argv.slice(2));
