import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readSheets } from '#platform/tables/read.ts';
import { tableBelow } from '#platform/tables/table.ts';
import { sheetsOf } from '../test-support.ts';
import { guessHeading, guessMapping, unusedColumns } from './column.rules.ts';

const headings = ['Name', 'Kommune', 'Telefon', 'E-Mail', 'Interne Notiz'] as const;

/** What stands in cells of offices; nothing that a program would show otherwise. */
const cell = fc.oneof(
  fc.constantFrom('', '06438', '0640 077889', '1.2.2026', '3/4', '=1+1', '+49 6400 12', '#N/A', 'WAHR', '26:30', '1e5'),
  fc.constantFrom(
    'Café „Kiste“',
    'Müller & Söhne',
    "d'Artagnan",
    "'06438",
    'a;b',
    'a,b',
    'a\tb',
    'ja',
    '–',
    '12 "Zoll"',
  ),
  fc.string({ maxLength: 12 }).map((text) => text.replaceAll(/[^\x20-\x7e]/g, '').trim()),
);
const row = fc.tuple(fc.constantFrom('Chor', 'Garten', 'Küche'), cell, cell, cell, cell);
const shape = fc.record({
  rows: fc.array(row, { minLength: 1, maxLength: 6 }),
  titles: fc.constantFrom([], ['Vereine im Kreis'], ['Vereine im Kreis', '', 'Stand: März 2026']),
  announced: fc.boolean(),
  ends: fc.constantFrom(['\r\n'], ['\n'], ['\r'], ['\r\n', '\n'], ['\n', '\n', '\r\n']),
  delimiter: fc.constantFrom(';', ',', '\t'),
  encoding: fc.constantFrom('utf-8', 'bom', 'utf-16', 'windows-1252'),
  zeros: fc.boolean(),
});

test('a CSV file of any shape that offices save keeps every cell as it was written, below any title', async () => {
  await fc.assert(
    fc.asyncProperty(shape, async (one) => {
      const read = await readSheets(fileOf(one), 'liste.csv');
      if (!read.ok) throw new Error(read.problem.key);
      const place = guessHeading('organisation', read.sheets);
      expect(place.heading).toBe(one.titles.length + (one.announced ? 1 : 0) + 1);
      const table = read.sheets[0] && tableBelow(read.sheets[0], place.heading);
      if (!table?.ok) throw new Error('no table');
      expect(table.table.rows.map(({ cells }) => cells)).toEqual(one.rows.map(readable));
    }),
    { numRuns: 300 },
  );
});

test('the same rows on a second sheet of a workbook are found there, and every cell is as it is shown', async () => {
  await fc.assert(
    fc.asyncProperty(shape, async ({ rows, titles }) => {
      const file = sheetsOf({
        Hinweise: [['Bitte nicht ändern']],
        Vereine: [...titles.map((title) => [title]), headings, ...rows],
      });
      const read = await readSheets(new Uint8Array(await file.arrayBuffer()), 'liste.xlsx');
      if (!read.ok) throw new Error(read.problem.key);
      const place = guessHeading('organisation', read.sheets);
      expect(place).toEqual({ sheet: 1, heading: titles.length + 1 });
      const table = read.sheets[1] && tableBelow(read.sheets[1], place.heading);
      if (!table?.ok) throw new Error('no table');
      expect(table.table.rows.map(({ cells }) => cells)).toEqual(rows);
    }),
    { numRuns: 60 },
  );
});

test('every column is either taken or named as one that is not', () => {
  fc.assert(
    fc.property(
      fc.shuffledSubarray([...headings, 'Straße', 'Hausnummer', 'PLZ', 'Fax', 'Nr.'], { minLength: 1 }),
      (columns) => {
        const mapping = guessMapping('organisation', columns);
        const unused = unusedColumns({ columns, mapping }, [{ cells: columns.map(() => 'x') }]);
        const taken = Object.values(mapping).map((column) => columns[column]);
        expect([...taken, ...unused].sort()).toEqual([...columns].sort());
      },
    ),
  );
});

type Shape = typeof shape extends fc.Arbitrary<infer T> ? T : never;

/** An apostrophe in front of what looks like a formula is how programs say that it is text. */
const readable = (cells: readonly string[]) => cells.map((text) => (/^'+[=+\-@]/.test(text) ? text.slice(1) : text));

function fileOf({ rows, titles, announced, ends, delimiter, encoding, zeros }: Shape): Uint8Array {
  const written = (text: string) => {
    if (zeros && /^0\d+$/.test(text)) return `="${text}"`;
    return new RegExp(`[${delimiter}"\r\n]`).test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  const lines = [
    ...(announced ? [`sep=${delimiter}`] : []),
    ...titles,
    headings.join(delimiter),
    ...rows.map((cells) => cells.map(written).join(delimiter)),
  ];
  const text = lines.map((line, at) => line + (ends[at % ends.length] ?? '\n')).join('');
  if (encoding === 'utf-16') return new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'));
  if (encoding !== 'windows-1252') return new TextEncoder().encode(encoding === 'bom' ? `\ufeff${text}` : text);
  const special: Readonly<Record<string, number>> = { '„': 0x84, '“': 0x93, '–': 0x96 };
  return Uint8Array.from([...text].map((letter) => special[letter] ?? letter.charCodeAt(0)));
}
