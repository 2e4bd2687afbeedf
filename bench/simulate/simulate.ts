import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createServer } from 'vite';
import type { Bench, Figure } from '../figures.ts';
import type { Lived } from './run.ts';

const numberAfter = (option: string, usual: number) => {
  const at = process.argv.indexOf(option);
  return at < 0 ? usual : Number(process.argv[at + 1]);
};

/** `--seed 7` or `--seeds 1-40`, one after another. */
function seedsWanted(): number[] {
  const [from = 1, to = from] = (process.argv[process.argv.indexOf('--seeds') + 1] ?? '').split('-').map(Number);
  if (!process.argv.includes('--seeds')) return [numberAfter('--seed', 1)];
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

/** A county lives through many days; the figure that counts is how many kinds of contradictions were found. */
export const simulateBench: Bench = {
  name: 'simulate',
  about:
    'forty people act at random, day by day, and nothing may contradict itself: --days 30 --seeds 1-40 --minutes 60',
  run: async (note) => {
    const folder = mkdtempSync(join(tmpdir(), 'qs-simulate-'));
    // What is simulated has markup in it, which Node reads only through a bundler.
    const vite = await createServer({
      configFile: false,
      logLevel: 'error',
      appType: 'custom',
      server: { middlewareMode: true, watch: null, hmr: false },
      optimizeDeps: { noDiscovery: true },
      oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    });
    try {
      const { liveIn } = (await vite.ssrLoadModule('/bench/simulate/run.ts')) as typeof import('./run.ts');
      const plan = {
        acts: numberAfter('--acts', 12),
        closelyEvery: numberAfter('--closely', 10),
      };
      const span = { seeds: seedsWanted(), days: numberAfter('--days', 30), minutes: numberAfter('--minutes', 600) };
      const lived = await liveIn(folder, span, plan, note);
      return figuresOf(lived);
    } finally {
      await vite.close();
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

function figuresOf(lived: Lived): Figure[] {
  const why = 'lists, figures and thread agree';
  return [
    { what: 'counties simulated, one for each seed', ours: lived.seeds, unit: 'seeds' },
    { what: 'days simulated', ours: lived.days, unit: 'days' },
    { what: 'forms sent', ours: lived.forms, unit: 'forms' },
    { what: `kinds of forms that were taken, of ${lived.all}`, ours: lived.taken, unit: 'forms' },
    { what: 'time of a day', ours: (1000 * lived.seconds) / lived.days, unit: 'ms' },
    { what: 'kinds of contradictions', ours: lived.kinds, unit: 'kinds', limit: { kind: 'at most', value: 0, why } },
  ];
}
