import { type NumberLook, shownNumber } from './number-format.ts';
import { type makeCounter, type Sheet, tableLimits } from './table.ts';
import { xmlTags } from './xml.ts';

/** What the cells of all sheets share: texts by number, how numbers look, and from when days are counted. */
export interface Workbook {
  texts: readonly string[];
  looks: readonly NumberLook[];
  since1904: boolean;
}

/** Is told of every cell, and throws at one too many. */
type Counter = ReturnType<typeof makeCounter>;

interface Cell {
  column: number;
  type: string;
  look: NumberLook;
  value: string;
}

/** The rows of a sheet with every cell as it is shown, and the rows and columns that are hidden there. */
export function readCells(xml: string, workbook: Workbook, count: Counter): Omit<Sheet, 'name' | 'isHidden'> {
  const lines: string[][] = [];
  const hidden = new Set<number>();
  let row = 0;
  let cell: Cell | undefined;
  let inside = '';
  for (const tag of xmlTags(xml)) {
    if (tag.name === 'row' && tag.kind !== 'close') {
      row = Number(tag.attribute('r') ?? row + 1);
      while (lines.length < row) lines.push([]);
      if (isOn(tag.attribute('hidden'))) hidden.add(row);
    } else if (tag.name === 'c' && tag.kind === 'open') {
      cell = {
        column: columnOf(tag.attribute('r')) ?? lines[row - 1]?.length ?? 0,
        type: tag.attribute('t') ?? 'n',
        look: workbook.looks[Number(tag.attribute('s') ?? 0)] ?? 'number',
        value: '',
      };
    } else if (tag.name === 'c' && tag.kind === 'close' && cell) {
      const line = lines[row - 1] ?? [];
      put(line, row, cell.column, shownCell(cell, workbook), count);
      cell = undefined;
    } else if (cell) {
      if (tag.name === 'rPh') inside = tag.kind === 'open' ? 'rPh' : '';
      // `v` holds a value, `t` a text of its own; what is read aloud in Japanese beside it is not shown.
      else if (tag.kind === 'open' && inside === '' && (tag.name === 'v' || tag.name === 't')) cell.value += tag.text;
    }
  }
  return { lines, hidden, hiddenColumns: hiddenColumns(xml), merged: spreadMerged(xml, lines, count) };
}

/** Puts a text at its place in a row; the empty cells before it are cells, too. */
function put(line: string[], row: number, column: number, text: string, count: Counter): void {
  for (let before = line.length; before < column; before += 1) {
    count('', row, before);
    line.push('');
  }
  count(text, row, column);
  line[column] = text;
}

/** What is one cell over several rows, `<mergeCell ref="A5:A8"/>`, stands in each of them, as somebody reads it. */
function spreadMerged(xml: string, lines: string[][], count: Counter): Map<number, number[]> {
  const merged = new Map<number, number[]>();
  for (const tag of xmlTags(xml.slice(Math.max(0, xml.search(/<(?:\w+:)?mergeCells\b/))))) {
    if (tag.name !== 'mergeCell' || tag.kind === 'close') continue;
    const [from = '', to = ''] = (tag.attribute('ref') ?? '').split(':');
    const column = columnOf(from);
    const [first, last] = [rowOf(from), Math.min(rowOf(to), lines.length)];
    const text = column === undefined ? '' : (lines[first - 1]?.[column] ?? '');
    if (column === undefined || text === '' || last <= first) continue;
    for (let row = first; row <= last; row += 1) {
      put(lines[row - 1] ?? [], row, column, text, count);
      merged.set(row, [...(merged.get(row) ?? []), column]);
    }
  }
  return merged;
}

const rowOf = (address: string) => Number(/\d+$/.exec(address)?.[0] ?? 0);

/** Columns are described in front of the rows, several at once: `<col min="3" max="4" hidden="1"/>`. */
function hiddenColumns(xml: string): Set<number> {
  const hidden = new Set<number>();
  for (const tag of xmlTags(xml.slice(0, xml.search(/<(?:\w+:)?sheetData\b/)))) {
    if (tag.name !== 'col' || tag.kind === 'close' || !isOn(tag.attribute('hidden'))) continue;
    const last = Math.min(Number(tag.attribute('max') ?? 0), tableLimits.columns);
    for (let column = Number(tag.attribute('min') ?? 1); column <= last; column += 1) hidden.add(column - 1);
  }
  return hidden;
}

function shownCell({ type, look, value }: Cell, { texts, since1904 }: Workbook): string {
  switch (type) {
    case 's':
      return texts[Number(value)] ?? '';
    case 'b':
      return value === '1' ? 'ja' : 'nein';
    case 'd':
      return value.replace('T', ' ').replace(/ 00:00(?::00(?:\.0+)?)?Z?$/, '');
    case 'n':
      return value === '' ? '' : shownNumber(Number(value), look, since1904);
    default:
      // A text of its own, what a formula gave, or an error, which is shown as what it is: #N/A, #DIV/0!
      return withoutEscapes(value);
  }
}

/** The format writes what XML cannot hold as `_x000D_`. */
export function withoutEscapes(text: string): string {
  return text.replace(/_x([0-9a-f]{4})_/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
}

function columnOf(address: string | undefined): number | undefined {
  const letters = /^[A-Z]+/.exec(address ?? '')?.[0];
  return letters === undefined
    ? undefined
    : [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** `1` and `true` both mean yes; Excel writes the one, LibreOffice the other. */
export function isOn(attribute: string | undefined): boolean {
  return attribute === '1' || attribute === 'true';
}
