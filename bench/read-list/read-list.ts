import { setTimeout as wait } from 'node:timers/promises';
import { parse } from 'csv-parse/sync';
import { writeTable } from '../../src/platform/tables/write.ts';
import { type Bench, type Figure, percentile, timed } from '../figures.ts';
import { type Measured, withInstallation } from '../installation.ts';
import { sendLongList } from '../long-list.ts';
import { signInAsDemo } from '../signed-in.ts';

const rounds = 3;
/** As many rows and columns as are still read; more than the import takes, so that nothing is written. */
const rows = Array.from({ length: 4_900 }, (_, row) =>
  Array.from({ length: 20 }, (_, column) => `Eintrag ${row}/${column}`),
);

/** A list is read beside everybody else's requests. */
export const readListBench: Bench = {
  name: 'read-list',
  about: `a list of ${rows.length} rows and ${rows[0]?.length} columns is read while others ask for pages`,
  run: (note) => withInstallation((running) => measure(running, note)),
};

async function measure(running: Measured, note: (line: string) => void): Promise<Figure[]> {
  const cookie = await signInAsDemo(running);
  const columns = (rows[0] ?? []).map((_, column) => ({
    label: `Spalte ${column}`,
    value: (row: readonly string[]) => row[column] ?? '',
  }));
  const figures: Figure[] = [];
  for (const format of ['csv', 'xlsx'] as const) {
    const bytes = await writeTable(columns, rows, format);
    note(`${format}: ${(bytes.length / 1_000_000).toFixed(1)} MB`);
    const [waits, peers]: [number[], number[]] = [[], []];
    for (let round = 0; round < rounds; round += 1) {
      waits.push(await longestWait(running, () => sendLongList(running, cookie, new File([bytes], `liste.${format}`))));
      const text = new TextDecoder().decode(await writeTable(columns, rows, 'csv'));
      peers.push(await timed(async () => void parse(text, { delimiter: ';' })));
    }
    figures.push({
      what: `longest wait of another request, ${format}, middle of ${rounds} rounds`,
      ours: percentile(waits, 0.5),
      unit: 'ms',
      peers: [{ name: 'csv-parse on the answering thread', value: percentile(peers, 0.5) }],
      limit: { kind: 'at most', value: 200, why: 'nobody notices that somebody imports' },
    });
  }
  return figures;
}

/** The longest that a request of somebody else waited while `work` ran. */
async function longestWait(running: Measured, work: () => Promise<void>): Promise<number> {
  const waits: number[] = [];
  let isOver = false;
  const done = work().finally(() => {
    isOver = true;
  });
  while (!isOver) {
    waits.push(await timed(async () => (await fetch(`http://127.0.0.1:${running.port}/anmelden`)).text()));
    await wait(5);
  }
  await done;
  return Math.max(...waits);
}
