import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readTable } from './read.ts';
import { type Table, tableLimits } from './table.ts';
import { type Column, writeTable } from './write.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);

async function read(bytes: Uint8Array, name = 'liste.csv'): Promise<Table> {
  const result = await readTable(bytes, name);
  if (!result.ok) throw new Error(result.problem.key);
  return result.table;
}

async function refusal(bytes: Uint8Array, name = 'liste.csv') {
  const result = await readTable(bytes, name);
  return result.ok ? 'taken' : result.problem;
}

const umlauts = {
  columns: ['Träger', 'Ort'],
  rows: [{ number: 2, cells: ['Müllerstraße – „Café“', 'Groß-Umstadt €'] }],
};

test.each([
  ['UTF-8 without a mark', (text: string) => utf8(text)],
  ['UTF-8 with a mark', (text: string) => utf8(`\ufeff${text}`)],
  ['UTF-16 with a mark', (text: string) => new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'))],
  ['UTF-16 without a mark', (text: string) => new Uint8Array(Buffer.from(text, 'utf16le'))],
  ['UTF-16 the other way round', (text: string) => new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le').swap16())],
  ['windows-1252, as Excel saves it', (text: string) => windows1252(text)],
])('umlauts, dashes and the euro sign survive in %s', async (_name, encode) => {
  expect(await read(encode('Träger;Ort\r\nMüllerstraße – „Café“;Groß-Umstadt €\r\n'))).toEqual(umlauts);
});

test.each([';', ',', '\t', '|'])('columns are told apart where they are split by "%s"', async (delimiter) => {
  const text = `Name${delimiter}Ort\n"a${delimiter}b"${delimiter}Musterstadt\n`;
  expect(await read(utf8(text))).toEqual({
    columns: ['Name', 'Ort'],
    rows: [{ number: 2, cells: [`a${delimiter}b`, 'Musterstadt'] }],
  });
});

test('a line break inside quotes is part of the text, and the row numbers stay those of the spreadsheet', async () => {
  const table = await read(utf8('\nName;Zeiten\nBüro;"Mo 9–12\nDi 14–16"\n\nTreff;Mi\n'));
  expect(table.rows).toEqual([
    { number: 3, cells: ['Büro', 'Mo 9–12\nDi 14–16'] },
    { number: 5, cells: ['Treff', 'Mi'] },
  ]);
});

test('the line with which Excel announces its delimiter is not taken for headings', async () => {
  const table = await read(utf8('sep=,\r\nName,Ort\r\nA;B,C\r\n'));
  expect(table).toEqual({ columns: ['Name', 'Ort'], rows: [{ number: 3, cells: ['A;B', 'C'] }] });
});

test('empty cells at the end of a row may be missing', async () => {
  expect((await read(utf8('a;b;c\n1\n1;2;3;;\n'))).rows.map((row) => row.cells)).toEqual([
    ['1', '', ''],
    ['1', '2', '3'],
  ]);
});

test.each([
  ['a file without content', '', { key: 'platform.table.empty', values: {} }],
  ['only blank lines', '\n\n;;\n', { key: 'platform.table.empty', values: {} }],
  ['a quote that stays open', 'a;b\n1;2\n"3;4\n5;6', { key: 'platform.table.quote-not-closed', values: { row: 3 } }],
  ['text behind a closing quote', 'a;b\n"1"x;2\n', { key: 'platform.table.broken-row', values: { row: 2 } }],
  [
    'more cells than headings',
    'a;b\n1;2\n1;2;3\n',
    { key: 'platform.table.too-many-cells', values: { row: 3, columns: 2, cells: 3 } },
  ],
  ['the same heading twice', 'a;b;a\n', { key: 'platform.table.double-column', values: { column: 'a' } }],
  ['a column without a heading', 'a;;c\n1;2;3', { key: 'platform.table.column-without-name', values: { column: 'B' } }],
])('%s is refused with its place', async (_name, text, expected) => {
  expect(await refusal(utf8(text))).toEqual(expected);
});

test('pictures, old Excel files and damaged XLSX files are refused, each with its own sentence', async () => {
  const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]);
  expect(await refusal(png, 'bild.csv')).toMatchObject({ key: 'platform.table.not-a-table' });
  expect(await refusal(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1, 2]), 'alt.xls')).toMatchObject({
    key: 'platform.table.old-excel',
  });
  const whole = await writeTable([{ label: 'a', value: () => 'x' }], [1], 'xlsx');
  expect(await refusal(whole.slice(0, whole.length - 40), 'kaputt.xlsx')).toMatchObject({
    key: 'platform.table.broken-file',
  });
  const scrambled = whole.slice();
  scrambled.fill(7, 60, 300);
  expect(await refusal(scrambled, 'kaputt.xlsx')).toMatchObject({ key: 'platform.table.broken-file' });
});

test('a file that is larger than allowed is refused before it is looked at', async () => {
  expect(await refusal(new Uint8Array(tableLimits.bytes + 1))).toEqual({
    key: 'platform.table.too-large',
    values: { megabytes: 10 },
  });
});

test('more rows than allowed are refused', async () => {
  const text = `a\n${'1\n'.repeat(tableLimits.rows + 1)}`;
  expect(await refusal(utf8(text))).toEqual({ key: 'platform.table.too-many-rows', values: { max: tableLimits.rows } });
});

interface Offer {
  name: string;
  cents: number | null;
  startsOn: string | null;
  changedAt: Date;
  places: number;
  isOpen: boolean;
}

const columns: Column<Offer>[] = [
  { label: 'Name', value: (offer) => offer.name },
  { label: 'Betrag', kind: 'euros', value: (offer) => offer.cents },
  { label: 'Beginn', kind: 'day', value: (offer) => offer.startsOn },
  { label: 'Geändert', kind: 'moment', value: (offer) => offer.changedAt },
  { label: 'Plätze', kind: 'number', value: (offer) => offer.places },
  { label: 'Offen', kind: 'tick', value: (offer) => offer.isOpen },
];
const offer: Offer = {
  name: 'Café "Grenzenlos"; Treff',
  cents: 418_720,
  startsOn: '2026-12-31',
  changedAt: new Date('2026-07-01T22:30:00Z'),
  places: 1.5,
  isOpen: true,
};

test('CSV comes as German Excel opens it: mark, semicolons, decimal comma, German days', async () => {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(
    await writeTable(columns, [offer, { ...offer, cents: -5, startsOn: null }], 'csv'),
  );
  expect(text).toBe(
    '\ufeffName;Betrag;Beginn;Geändert;Plätze;Offen\r\n' +
      '"Café ""Grenzenlos""; Treff";4187,20;31.12.2026;02.07.2026 00:30;1,5;ja\r\n' +
      '"Café ""Grenzenlos""; Treff";-0,05;;02.07.2026 00:30;1,5;ja\r\n',
  );
});

test.each(['06438', '1.2.2026', '1e5', 'WAHR', '3/4', '(5)', '08:30', '12345678901234567'])(
  'a text that looks like a number stands in quotes in CSV, so that a program can be told to leave it: %s',
  async (text) => {
    const bytes = await writeTable([{ label: 'Schlüssel', value: () => text }], [1], 'csv');
    expect(new TextDecoder().decode(bytes).split('\r\n')[1]).toBe(`"${text}"`);
    expect((await read(bytes)).rows[0]?.cells).toEqual([text]);
  },
);

test('XLSX keeps days as days and amounts as amounts', async () => {
  const table = await read(await writeTable(columns, [offer], 'xlsx'), 'angebote.xlsx');
  expect(table).toEqual({
    columns: ['Name', 'Betrag', 'Beginn', 'Geändert', 'Plätze', 'Offen'],
    rows: [{ number: 2, cells: ['Café "Grenzenlos"; Treff', '4187,2', '2026-12-31', '2026-07-02 00:30', '1,5', 'ja'] }],
  });
});

test.each([
  ...['=1+1', '-x', '@SUM(A1)', "'=1", '=HYPERLINK("http://x","y")', '＝1+1', '＠SUM(A1)'],
  ...['−1+2', '﹢A1', '\u200b=1+1', "'\u00a0=1", '+49-6031-12', '+49 6031/12', '+4 1/2', "+1+cmd|' /C x'!A1"],
])('a text that a spreadsheet would run as a formula stays text: %s', async (text) => {
  const bytes = await writeTable([{ label: 'Text', value: () => text }], [1], 'csv');
  const cell = new TextDecoder().decode(bytes).split('\r\n')[1] ?? '';
  expect(cell.replace(/^"/, '').startsWith("'")).toBe(true);
  expect((await read(bytes)).rows[0]?.cells).toEqual([text]);
});

test.each(['+49 6400 12', '+49 (0)6400 12-0', '+49 (6400) 12'])(
  'a telephone number is no formula: letters are merged with it as it is: %s',
  async (text) => {
    const bytes = await writeTable([{ label: 'Telefon', value: () => text }], [1], 'csv');
    expect(new TextDecoder().decode(bytes).split('\r\n')[1]).toBe(text);
    expect((await read(bytes)).rows[0]?.cells).toEqual([text]);
  },
);

const tidyText = fc.string({ unit: 'grapheme', maxLength: 30 }).map((text) =>
  text
    .replace(/[\u0000-\u0008\u000b-\u001f\ufeff\ufffe\uffff]/g, '')
    .normalize('NFC')
    .trim(),
);

test.each(['csv', 'xlsx'] as const)(
  'what is written as %s is read back the same, whatever the texts',
  async (format) => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(tidyText, tidyText), { maxLength: 6 }), async (pairs) => {
        const written = [['valueOf', 'a_x0041_'] as [string, string], ['Stra\ufffde', '\ufffd'], ...pairs];
        const shape: Column<[string, string]>[] = [
          { label: 'A', value: ([first]) => first },
          { label: 'B', value: ([, second]) => second },
        ];
        const table = await read(await writeTable(shape, written, format), `liste.${format}`);
        expect(table.rows.map((row) => row.cells)).toEqual(written.filter((pair) => pair.some((text) => text !== '')));
      }),
      { numRuns: format === 'csv' ? 300 : 60 },
    );
  },
);

test('any bytes are either a table or a problem, never an unexpected error', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
      expect(typeof (await readTable(bytes, 'x.csv')).ok).toBe('boolean');
      expect(typeof (await readTable(new Uint8Array([0x50, 0x4b, 3, 4, ...bytes]), 'x.xlsx')).ok).toBe('boolean');
    }),
    { numRuns: 300 },
  );
});

/** Latin-1 plus the few characters that windows-1252 has in its place of the control characters. */
function windows1252(text: string): Uint8Array {
  const special: Record<string, number> = { '€': 0x80, '„': 0x84, '“': 0x93, '–': 0x96 };
  return new Uint8Array([...text].map((letter) => special[letter] ?? letter.charCodeAt(0)));
}

test('one row in another encoding does not spoil the umlauts of the others', async () => {
  const bytes = Buffer.concat([
    Buffer.from('Name;Ort\nBücherkiste;Musterstadt\n', 'utf8'),
    Buffer.from('Küchenrunde;Grünau\n', 'latin1'),
  ]);
  const read = await readTable(new Uint8Array(bytes), 'gemischt.csv');
  expect(JSON.stringify(read)).toContain('Bücherkiste');
  expect(JSON.stringify(read)).toContain('Küchenrunde');
});
