import { expect, test } from 'vitest';
import { readSheets, readTable } from './read.ts';
import { tableBelow } from './table.ts';
import { zipOf } from './test-support.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);

/** A file as LibreOffice writes it, with these sheets and a style per number format. */
function workbook(
  sheets: { name: string; state?: string; rows: string }[],
  { since1904 = '', formats = [] as string[], texts = [] as string[] } = {},
): Uint8Array {
  const files: Record<string, string> = {
    'xl/workbook.xml': `<workbook xmlns:r="r"><workbookPr ${since1904}/><sheets>${sheets
      .map(({ name, state }, at) => `<sheet name="${name}" r:id="r${at}"${state ? ` state="${state}"` : ''}/>`)
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${sheets
      .map((_, at) => `<Relationship Id="r${at}" Target="worksheets/sheet${at + 1}.xml"/>`)
      .join('')}</Relationships>`,
    'xl/styles.xml': `<styleSheet><numFmts>${formats
      .map((code, at) => `<numFmt numFmtId="${200 + at}" formatCode="${code}"/>`)
      .join('')}</numFmts><cellXfs><xf numFmtId="0"/>${formats
      .map((_, at) => `<xf numFmtId="${200 + at}"/>`)
      .join('')}</cellXfs></styleSheet>`,
    'xl/sharedStrings.xml': `<sst>${texts.map((text) => `<si>${text}</si>`).join('')}</sst>`,
  };
  for (const [at, { rows }] of sheets.entries())
    files[`xl/worksheets/sheet${at + 1}.xml`] = `<worksheet><sheetData>${rows}</sheetData></worksheet>`;
  return zipOf(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, Buffer.from(text)])));
}

const text = (words: string) => `<c t="inlineStr"><is><t>${words}</t></is></c>`;
const cells = async (bytes: Uint8Array) => {
  const read = await readSheets(bytes, 'liste.xlsx');
  if (!read.ok) throw new Error(read.problem.key);
  return read.sheets[0]?.lines;
};

test('the first sheet that is not hidden is taken; the others are known by name', async () => {
  const bytes = workbook([
    { name: 'Auswahllisten', state: 'hidden', rows: `<row r="1">${text('Arten')}</row>` },
    { name: 'Vereine &amp; Co', rows: `<row r="1">${text('Name')}</row><row r="2" hidden="true">${text('TSV')}</row>` },
  ]);
  expect(await readTable(bytes, 'a.xlsx')).toMatchObject({ ok: true, table: { columns: ['Name'] } });
  expect(await readSheets(bytes, 'a.xlsx')).toMatchObject({
    sheets: [
      { name: 'Auswahllisten', isHidden: true },
      { name: 'Vereine & Co', isHidden: false, hidden: new Set([2]) },
    ],
  });
});

test.each([
  ['a postcode keeps its zero', '00000', '6438', '06438'],
  ['a postcode with its country keeps its zero', '&quot;D-&quot;00000', '6438', '06438'],
  ['a telephone number has the zero of its format', '0#### ######', '640077889', '0640 077889'],
  ['one in a single group, too', '0##########', '640077889', '0640077889'],
  ['brackets and dashes are its own', '(0000) 000-00', '640012345', '(6400) 123-45'],
  ['a country in quotes stands in front', '&quot;+49 &quot;0000 00000', '640077889', '+49 6400 77889'],
  ['an amount is no file number', '#,##0', '1234567', '1234567'],
  ['an amount with its currency is no file number', '#,##0.00 [$€-407]', '12.5', '12,5'],
  ['a fraction is none either', '# ??/??', '0.5', '0,5'],
  ['nor is an exponent', '0.00E+00', '1200', '1200'],
  ['a day is a day', 'dd/mm/yyyy', '46356', '2026-11-30'],
  ['a moment is day and time', 'dd.mm.yyyy hh:mm', '46356.5', '2026-11-30 12:00'],
  ['a time is a time', 'hh:mm', '0.354166666666667', '08:30'],
  ['more than a day of hours is no time of day', '[h]:mm', '1.10416666666667', '26:30'],
  ['a share is a share', '0.0%', '0.125', '12,5 %'],
  ['an amount is a number', '#,##0.00', '4187.2', '4187,2'],
  ['the word for litres is no month', '0 &quot;m&quot;', '12', '12'],
])('%s', async (_name, format, value, shown) => {
  const rows = `<row r="1"><c s="1"><v>${value}</v></c></row>`;
  expect(await cells(workbook([{ name: 'A', rows }], { formats: [format] }))).toEqual([[shown]]);
});

test('days of a file that counts from 1904 are the days somebody typed, whichever program wrote it', async () => {
  const sheet = { name: 'A', rows: '<row r="1"><c s="1"><v>44894</v></c></row>' };
  for (const since1904 of ['date1904="true"', 'date1904="1"'])
    expect(await cells(workbook([sheet], { since1904, formats: ['yyyy-mm-dd'] }))).toEqual([['2026-11-30']]);
});

test('errors are not empty, texts of several looks are one text, what is read aloud is not shown', async () => {
  const rows = `<row r="2"><c r="B2" t="e"><v>#N/A</v></c><c t="s"><v>0</v></c><c t="str"><v>a_x0041_</v></c></row>`;
  const texts = ['<r><t>Frauen</t></r><r><t>café</t></r><rPh><t>x</t></rPh>'];
  expect(await cells(workbook([{ name: 'A', rows }], { texts }))).toEqual([[], ['', '#N/A', 'Frauencafé', 'aA']]);
});

test('CSV: zeros in front as programs keep them, mixed line ends, blanks around quotes, a quote inside a word', async () => {
  const bytes = utf8('Name;PLZ\r\n"A";="06438"\nB "der Laden";="1;2"\rC ; "x" \r\n');
  expect(await readTable(bytes, 'a.csv')).toEqual({
    ok: true,
    table: {
      columns: ['Name', 'PLZ'],
      rows: [
        { number: 2, cells: ['A', '06438'] },
        { number: 3, cells: ['B "der Laden"', '1;2'] },
        { number: 4, cells: ['C', 'x'] },
      ],
    },
  });
  const quoted = utf8('Name;Formel\n"a;=""b"";c";x\n');
  expect(await readTable(quoted, 'a.csv')).toMatchObject({ table: { rows: [{ cells: ['a;="b";c', 'x'] }] } });
});

test('a table below a title line is read as it is: nameless, doubled and surplus columns keep what stands in them', async () => {
  const read = await readSheets(
    utf8('Vereine im Kreis, Stand März\n\nName;Ort;;Ort\nTSV;A;b;C;zu viel\n\nVHS;B\n'),
    'a.csv',
  );
  const sheet = read.ok ? read.sheets[0] : undefined;
  expect(sheet && tableBelow(sheet, 3)).toEqual({
    ok: true,
    table: {
      columns: ['Name', 'Ort', 'C', 'Ort (2)', 'E'],
      rows: [
        { number: 4, cells: ['TSV', 'A', 'b', 'C', 'zu viel'] },
        { number: 6, cells: ['VHS', 'B', '', '', ''] },
      ],
    },
  });
  expect(sheet && tableBelow(sheet, 6)).toMatchObject({ ok: false, problem: { key: 'platform.table.empty' } });
});
