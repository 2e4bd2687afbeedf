import { expect, test } from 'vitest';
import { readTable } from './read.ts';
import { zipOf } from './test-support.ts';
import { unzip } from './zip.ts';

const limits = { bytes: 1_000_000, entries: 10 };

test('an entry comes out as it went in', () => {
  const files = unzip(zipOf({ 'a.txt': Buffer.from('Grüße') }), limits);
  expect(files instanceof Map && files.get('a.txt')?.toString()).toBe('Grüße');
});

test('a file that unpacks to more than allowed is refused, also where it states a small size', () => {
  expect(unzip(zipOf({ a: Buffer.alloc(2_000_000) }), limits)).toBe('too-large');
  expect(unzip(zipOf({ a: Buffer.alloc(600_000), b: Buffer.alloc(600_000) }), limits)).toBe('too-large');
});

test('a spreadsheet that unpacks to gigabytes is refused with a sentence', async () => {
  const bomb = zipOf({ 'xl/worksheets/sheet1.xml': Buffer.alloc(250_000_000, ' ') });
  expect(bomb.length).toBeLessThan(300_000);
  expect(await readTable(bomb, 'liste.xlsx')).toEqual({
    ok: false,
    problem: { key: 'platform.table.too-large', values: { megabytes: 10 } },
  });
});

test('a spreadsheet with one cell a million rows down is refused, not filled up', async () => {
  const sheet = '<worksheet><sheetData><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData></worksheet>';
  const result = await readTable(zipOf({ 'xl/worksheets/sheet1.xml': Buffer.from(sheet) }), 'liste.xlsx');
  expect(result).toMatchObject({ ok: false, problem: { key: 'platform.table.too-many-rows' } });
});
