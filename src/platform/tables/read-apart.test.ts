import { expect, test } from 'vitest';
import { readOwnTable, readSheets, readTable } from './read.ts';
import { readingCosts } from './read-apart.ts';
import { tableLimits } from './table.ts';
import { zipOf } from './test-support.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const list = (rows: number, cells = 'Verein;Musterau;12345') => utf8(`Name;Ort;PLZ\n${`${cells}\n`.repeat(rows)}`);
const sheet = (rows: string, more: Record<string, string> = {}) =>
  zipOf(
    Object.fromEntries(
      Object.entries({
        ...more,
        'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${rows}</sheetData></worksheet>`,
      }).map(([name, text]) => [name, Buffer.from(text)]),
    ),
  );
const refusal = async (bytes: Uint8Array, name = 'liste.csv') => {
  const read = await readSheets(bytes, name);
  return read.ok ? 'taken' : read.problem;
};

test('while a long list is read, the thread that answers everybody goes on', async () => {
  let turns = 0;
  let isRead = false;
  const reading = readSheets(list(4_900), 'liste.csv').then((read) => {
    isRead = true;
    return read;
  });
  while (!isRead) {
    await new Promise((go) => setImmediate(go));
    turns += 1;
  }
  expect(await reading).toMatchObject({ ok: true });
  expect(turns).toBeGreaterThan(20);
});

test('several files at once are each read, one after the other where there are many', async () => {
  const reads = await Promise.all(
    [1, 2, 3, 4, 5, 6].map(async (rows) => {
      const read = await readTable(list(rows), 'liste.csv');
      return read.ok && read.table.rows.length;
    }),
  );
  expect(reads).toEqual([1, 2, 3, 4, 5, 6]);
});

test('a file that takes longer than it may is given up, and the next one is read', async () => {
  const read = await readSheets(list(4_900), 'liste.csv', { ...readingCosts, milliseconds: 1 });
  expect(read).toEqual({ ok: false, problem: { key: 'platform.table.too-slow', values: { seconds: 0.001 } } });
  expect(await readTable(list(1), 'liste.csv')).toMatchObject({ ok: true });
});

test('a file that takes more memory than it may is given up, and the next one is read', async () => {
  const read = await readSheets(list(4_900), 'liste.csv', { ...readingCosts, megabytes: 8 });
  expect(read).toEqual({ ok: false, problem: { key: 'platform.table.too-much', values: {} } });
  expect(await readTable(list(1), 'liste.csv')).toMatchObject({ ok: true });
});

test('lines are counted before anything is parsed, also where a quote would swallow them all', async () => {
  const tooMany = { key: 'platform.table.too-many-rows', values: { max: tableLimits.rows } };
  expect(await refusal(utf8(`Name\n"${'x\n'.repeat(tableLimits.rows + 5)}`))).toEqual(tooMany);
  expect(await refusal(list(tableLimits.rows))).toBe('taken');
  expect(await refusal(utf8(`Name\nVerein\n${'\n'.repeat(tableLimits.rows + 5)}`))).toBe('taken');
});

test('a long text is refused with its place, in CSV and in XLSX', async () => {
  const long = 'x'.repeat(tableLimits.characters + 1);
  const tooLong = { key: 'platform.table.cell-too-long', values: { row: 2, column: 'B', max: tableLimits.characters } };
  expect(await refusal(utf8(`Name;Text\nVerein;${long}\n`))).toEqual(tooLong);
  const cells = `<row r="2"><c r="B2" t="inlineStr"><is><t>${long}</t></is></c></row>`;
  expect(await refusal(sheet(cells), 'liste.xlsx')).toEqual(tooLong);
});

test('too many cells are refused, also empty ones and those of all sheets together', async () => {
  const tooMany = { key: 'platform.table.too-many-cells-in-all', values: { max: tableLimits.cells } };
  const wide = ';'.repeat(150);
  expect(await refusal(list(tableLimits.cells / 100, wide).slice(0, 3_000_000))).toEqual(tooMany);
  const row = (_: unknown, at: number) => `<row r="${at + 1}"><c r="GR${at + 1}"><v>1</v></c></row>`;
  expect(await refusal(sheet(Array.from({ length: 1_100 }, row).join('')), 'liste.xlsx')).toEqual(tooMany);
});

test('one text that many cells share counts in each of them', async () => {
  const text = 'x'.repeat(10_000);
  const row = (_: unknown, at: number) => `<row r="${at + 1}"><c r="A${at + 1}" t="s"><v>0</v></c></row>`;
  const shared = { 'xl/sharedStrings.xml': `<sst><si><t>${text}</t></si></sst>` };
  expect(await refusal(sheet(Array.from({ length: 600 }, row).join(''), shared), 'liste.xlsx')).toEqual({
    key: 'platform.table.too-much-text',
    values: { max: tableLimits.text },
  });
});

test('one part of a spreadsheet may unpack to no more than a file may be', async () => {
  const blank = ' '.repeat(tableLimits.bytes + 1);
  const tooLarge = { key: 'platform.table.too-large', values: { megabytes: 10 } };
  expect(await refusal(sheet('', { 'docProps/app.xml': blank }), 'liste.xlsx')).toEqual(tooLarge);
});

test('a register that ships with the product may be longer', () => {
  expect(readOwnTable(list(tableLimits.rows + 1), 'register.csv')).toMatchObject({ ok: true });
});
