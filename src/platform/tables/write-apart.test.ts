import { monitorEventLoopDelay, performance } from 'node:perf_hooks';
import { expect, test } from 'vitest';
import { readOwnTable } from './read.ts';
import { type Column, writeSheets, writeTable } from './write.ts';

const columns: Column<number>[] = [
  ...Array.from(
    { length: 8 },
    (_, index): Column<number> => ({ label: `Spalte ${index}`, value: (row) => `Eintrag ${row}/${index}; "x"` }),
  ),
  { label: 'Betrag', kind: 'euros', value: (row) => row * 100 },
  { label: 'Tag', kind: 'day', value: () => '2026-11-30' },
  { label: 'Moment', kind: 'moment', value: () => new Date('2026-11-30T12:00:00Z') },
];
const rows = Array.from({ length: 20_000 }, (_, row) => row);

/** The longest that anything else waited for its turn while `work` ran, in milliseconds. */
async function longestWait(work: () => Promise<unknown>): Promise<number> {
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  await work();
  await new Promise((go) => setTimeout(go, 20));
  delay.disable();
  return delay.max / 1_000_000;
}

test.each(['csv', 'xlsx'] as const)(
  'while a long %s is written, nobody waits for it',
  async (format) => {
    const begin = performance.now();
    let bytes = new Uint8Array();
    const wait = await longestWait(async () => {
      bytes = await writeTable(columns, rows, format);
    });
    // Other tests share the processors here; what held the thread before held it for as long as the writing took.
    expect(wait).toBeLessThan(Math.max(200, (performance.now() - begin) / 4));
    const read = readOwnTable(bytes, `liste.${format}`);
    expect(read.ok && read.table.rows.length).toBe(rows.length);
  },
  60_000,
);

test('two files at once do not mix their rows', async () => {
  const named = (name: string): Column<string>[] => [{ label: name, value: (row) => `${name} ${row}` }];
  const files = await Promise.all(
    ['A', 'B', 'C'].map((name) => writeSheets([{ name, columns: named(name), rows: ['1', '2'] }])),
  );
  const read = files.map((bytes) => readOwnTable(bytes, 'liste.xlsx'));
  expect(read.map((one) => one.ok && one.table.rows.map(({ cells }) => cells))).toEqual(
    ['A', 'B', 'C'].map((name) => [[`${name} 1`], [`${name} 2`]]),
  );
}, 30_000);
