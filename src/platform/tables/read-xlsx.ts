import { lookOf, type NumberLook } from './number-format.ts';
import { makeCounter, problem, type Sheet, type SheetsRead, type TableLimits } from './table.ts';
import { readCells, type Workbook, withoutEscapes } from './xlsx-cells.ts';
import { xmlTags } from './xml.ts';
import { unzip } from './zip.ts';

/** All parts together; each of them is held to the limit of the file. */
const unpacked = { bytes: 40_000_000, entries: 2_000 };

type Files = ReadonlyMap<string, Buffer>;

/**
 * Reads the sheets of an XLSX file in their order, each cell as it is shown there: days as `2026-12-31`, numbers as
 * `4187,2` with the zeros that their format puts in front, true and false as `ja` and `nein`, errors as `#N/A`.
 */
export function readXlsx(bytes: Uint8Array, limits: TableLimits): SheetsRead {
  const files = unzip(bytes, { ...unpacked, part: limits.bytes });
  if (files === 'too-large') return problem('platform.table.too-large', { megabytes: limits.bytes / 1_000_000 });
  if (files === 'broken') return problem('platform.table.broken-file');
  const found = listSheets(files);
  if (found.length === 0) return problem('platform.table.not-a-table');
  // One cell far away would make the reader fill everything before it, so the addresses are looked at first.
  for (const { xml } of found) {
    const far = farthestCell(xml.toString('latin1'));
    if (far.row > limits.rows + 100) return problem('platform.table.too-many-rows', { max: limits.rows });
    if (far.column > limits.columns + 100) return problem('platform.table.too-many-columns', { max: limits.columns });
  }
  const workbook: Workbook = {
    texts: sharedTexts(textOf(files, 'xl/sharedStrings.xml')),
    looks: numberLooks(textOf(files, 'xl/styles.xml')),
    since1904: /date1904\s*=\s*["'](?:1|true)["']/.test(textOf(files, 'xl/workbook.xml')),
  };
  const count = makeCounter(limits);
  const sheets = found.map(
    ({ name, isHidden, xml }): Sheet => ({ name, isHidden, ...readCells(xml.toString('utf8'), workbook, count) }),
  );
  const isSheet = found.every(({ xml }) => /<(?:\w+:)?sheetData\b/.test(xml.toString('latin1')));
  return isSheet ? { ok: true, sheets } : problem('platform.table.broken-file');
}

const textOf = (files: Files, name: string) => files.get(name)?.toString('utf8') ?? '';

/** The sheets that the workbook names; where it names none, every file that is one. */
function listSheets(files: Files): { name: string; isHidden: boolean; xml: Buffer }[] {
  const targets = new Map<string, string>();
  for (const tag of xmlTags(textOf(files, 'xl/_rels/workbook.xml.rels')))
    if (tag.name === 'Relationship') targets.set(tag.attribute('Id') ?? '', tag.attribute('Target') ?? '');
  const named = [...xmlTags(textOf(files, 'xl/workbook.xml'))].flatMap((tag) => {
    if (tag.name !== 'sheet' || tag.kind === 'close') return [];
    const target = (targets.get(tag.attribute('id') ?? '') ?? '').replace(/^\/?(?:xl\/)?/, 'xl/');
    const xml = target.includes('worksheets/') ? files.get(target) : undefined;
    const isHidden = /hidden/i.test(tag.attribute('state') ?? '');
    return xml ? [{ name: tag.attribute('name') ?? '', isHidden, xml }] : [];
  });
  if (named.length > 0) return named;
  return [...files]
    .filter(([name]) => /^xl\/worksheets\/[^/]+\.xml$/.test(name))
    .map(([name, xml]) => ({ name: name.replace(/^.*\/|\.xml$/g, ''), isHidden: false, xml }));
}

/** Texts that cells name by their number; a text of several looks is one text. */
function sharedTexts(xml: string): string[] {
  const texts: string[] = [];
  let aloud = false;
  for (const tag of xmlTags(xml)) {
    if (tag.name === 'si' && tag.kind !== 'close') texts.push('');
    else if (tag.name === 'rPh') aloud = tag.kind === 'open';
    else if (tag.name === 't' && tag.kind === 'open' && !aloud) texts[texts.length - 1] += tag.text;
  }
  return texts.map(withoutEscapes);
}

/** How numbers look, by the number of the style that a cell names. */
function numberLooks(xml: string): NumberLook[] {
  const codes = new Map<number, string>();
  const looks: NumberLook[] = [];
  let inCells = false;
  for (const tag of xmlTags(xml)) {
    if (tag.name === 'numFmt') codes.set(Number(tag.attribute('numFmtId')), tag.attribute('formatCode') ?? '');
    else if (tag.name === 'cellXfs') inCells = tag.kind === 'open';
    else if (inCells && tag.name === 'xf' && tag.kind !== 'close') {
      const id = Number(tag.attribute('numFmtId') ?? 0);
      looks.push(lookOf(codes.get(id), id));
    }
  }
  return looks;
}

function farthestCell(sheet: string): { row: number; column: number } {
  let row = 0;
  let column = 0;
  let cellsInRow = 0;
  for (const [tag, name] of sheet.matchAll(/<(?:\w+:)?(row|c)\b[^>]*>/g)) {
    const address = /\sr=["']([A-Z]*)(\d+)["']/.exec(tag);
    cellsInRow = name === 'row' ? 0 : cellsInRow + 1;
    row = Math.max(row, Number(address?.[2] ?? 0));
    column = Math.max(column, columnNumber(address?.[1] ?? ''), cellsInRow);
  }
  return { row, column };
}

function columnNumber(letters: string): number {
  return [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
}
