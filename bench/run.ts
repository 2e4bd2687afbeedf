/**
 * Runs the benches and prints figure, peer and limit side by side: `bin/bench`, or `bin/bench thread` for one.
 * Results are printed, never asserted: they depend on the machine.
 */
import { cpus, totalmem } from 'node:os';
import { contributionsBench } from './contributions/contributions.ts';
import { type Bench, CannotMeasure, holds, tableOf } from './figures.ts';
import { killBench } from './kill/kill.ts';
import { listPageBench } from './list-page/list-page.ts';
import { neighboursBench } from './neighbours/neighbours.ts';
import { pageWeightBench } from './page-weight/page-weight.ts';
import { publicPageBench } from './public-page/public-page.ts';
import { readListBench } from './read-list/read-list.ts';
import { searchBench } from './search/search.ts';
import { simulateBench } from './simulate/simulate.ts';
import { startBench } from './start/start.ts';
import { threadBench } from './thread/thread.ts';

const all: readonly Bench[] = [
  publicPageBench,
  listPageBench,
  pageWeightBench,
  readListBench,
  searchBench,
  neighboursBench,
  startBench,
  contributionsBench,
  killBench,
  threadBench,
  simulateBench,
];

// `--days 30` is an option of one bench, and no name.
const wanted = process.argv
  .slice(2)
  .filter((word, at, all) => !word.startsWith('--') && !all[at - 1]?.startsWith('--'));
if (process.argv.includes('--help')) {
  console.log(`bin/bench [NAME…]\n\n${all.map((bench) => `  ${bench.name.padEnd(14)}${bench.about}`).join('\n')}`);
  process.exit(0);
}
const unknown = wanted.filter((name) => !all.some((bench) => bench.name === name));
if (unknown.length > 0) {
  console.error(`no bench named ${unknown.join(', ')}; there are: ${all.map((bench) => bench.name).join(', ')}`);
  process.exit(2);
}

const memory = Math.round(totalmem() / 2 ** 30);
console.log(
  `${cpus().length} cores (${cpus()[0]?.model.trim() ?? 'unknown'}), ${memory} GB, Node ${process.version}\n`,
);
let broken = 0;
let unmeasured = 0;
for (const bench of all.filter(({ name }) => wanted.length === 0 || wanted.includes(name))) {
  console.log(`${bench.name}: ${bench.about}`);
  try {
    const figures = await bench.run((line) => console.log(`  ${line}`));
    console.log(`\n${tableOf(figures)}\n`);
    broken += figures.filter((figure) => !holds(figure)).length;
  } catch (error) {
    if (!(error instanceof CannotMeasure)) throw error;
    unmeasured += 1;
    console.log(`  not measured: ${error.message}\n`);
  }
}
console.log(broken === 0 ? 'every limit that was measured holds' : `${broken} limits are broken`);
if (unmeasured > 0) console.log(`${unmeasured} could not be measured`);
process.exit(0);
