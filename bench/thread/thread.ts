import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { pathsFrom, pathsTo } from '../../src/modules/thread/path/data.ts';
import { type Db, openDatabase } from '../../src/platform/database/database.ts';
import { startEmbedded } from '../../src/platform/database/embedded/start-embedded.ts';
import { migrate, readAllMigrations } from '../../src/platform/database/migrate.ts';
import { type Bench, type Figure, percentile, timed } from '../figures.ts';
import { ends, plantMillion, type Ref } from './graph.ts';

const quiet = { info: () => undefined, warn: () => undefined, error: (message: string) => console.error(message) };
const samples = 500;
/** Reading every row takes so long that a few are enough. */
const slowSamples = 5;

export const threadBench: Bench = {
  name: 'thread',
  about: 'eight hops through one million edges, from a voice to the offers and back',
  async run(note) {
    const folder = mkdtempSync(join(tmpdir(), 'qs-bench-'));
    const server = await startEmbedded({ dataDir: folder, log: quiet });
    try {
      const { db, close } = openDatabase(server.connection, { max: 1 });
      await migrate(db, await readAllMigrations());
      const planted = await timed(async () => {
        const { edges, nodes } = await plantMillion(db);
        note(`${edges} edges between ${nodes} nodes`);
      });
      note(`planted in ${(planted / 1000).toFixed(0)} s`);
      const figures = await measure(db, note);
      await close();
      return figures;
    } finally {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

async function measure(db: Db, note: (line: string) => void): Promise<Figure[]> {
  const { voices, offers } = await ends(db, samples);
  const ways = [
    { name: 'from a voice', starts: voices, ours: (ref: Ref) => pathsFrom(db, ref), from: 'source', to: 'target' },
    { name: 'to an offer', starts: offers, ours: (ref: Ref) => pathsTo(db, ref), from: 'target', to: 'source' },
  ] as const;
  const figures: Figure[] = [];
  for (const { name, starts, ours, from, to } of ways) {
    for (const start of starts.slice(0, 50)) await ours(start);
    const sizes: number[] = [];
    const deepest: number[] = [];
    const times: number[] = [];
    for (const start of starts) {
      times.push(
        await timed(async () => {
          const { nodes } = await ours(start);
          sizes.push(nodes.length);
          deepest.push(nodes.at(-1)?.depth ?? 0);
        }),
      );
    }
    note(
      `${name}: ${percentile(sizes, 0.5)} stations in the median, ${Math.max(...sizes)} at most, ${Math.max(...deepest)} hops`,
    );
    const plain: number[] = [];
    for (const start of starts) plain.push(await timed(() => plainWalk(db, start.number, from, to)));
    await sql`set enable_indexscan = off`.execute(db);
    await sql`set enable_indexonlyscan = off`.execute(db);
    await sql`set enable_bitmapscan = off`.execute(db);
    const unindexed: number[] = [];
    for (const start of starts.slice(0, slowSamples))
      unindexed.push(await timed(() => plainWalk(db, start.number, from, to)));
    await sql`reset all`.execute(db);
    figures.push(figure(`${name}, p50`, times, plain, unindexed, 0.5), {
      ...figure(`${name}, p99`, times, plain, unindexed, 0.99),
      limit: { kind: 'at most', value: 20, why: 'feels immediate' },
    });
  }
  return figures;
}

function figure(what: string, ours: number[], plain: number[], unindexed: number[], share: number): Figure {
  return {
    what,
    ours: percentile(ours, share),
    unit: 'ms',
    peers: [
      { name: 'plain links, recursive SQL', value: percentile(plain, share) },
      { name: 'without index', value: percentile(unindexed, share) },
    ],
  };
}

/**
 * What one would write by hand over a table of links: a walk with depth and the titles at its end. It knows no events,
 * no reasons, no readers, and shows no edge.
 */
async function plainWalk(db: Db, start: number, from: string, to: string): Promise<void> {
  await sql`
    with recursive walk as (
      select ${start}::bigint as number, 0 as depth
      union
      select link.${sql.ref(to)}, walk.depth + 1
      from walk join plain.link as link on link.${sql.ref(from)} = walk.number where walk.depth < 8
    )
    select node.kind, node.code, node.title, min(walk.depth) as depth
    from walk join thread.node as node on node.number = walk.number
    group by node.number order by depth`.execute(db);
}
