import { unescaped } from './form-of.ts';

/** A table as a page shows it or as a file holds it: what stands above its columns, and the words of each row. */
export interface ShownTable {
  labels: string[];
  rows: string[][];
}

const bare = (html: string) =>
  unescaped(html.replace(/<s>[\s\S]*?<\/s>/g, '').replace(/<[^>]*>/g, ' '))
    .replace(/[\u00ad\u200b-\u200f\u2060-\u2069]/g, '')
    .replace(/\u2011/g, '-')
    .replace(/[\s\u202f]+/g, ' ')
    .trim();

/** The tables of a page. */
export function tablesOf(html: string): ShownTable[] {
  return [...html.matchAll(/<table[\s\S]*?<\/table>/g)].map(([table]) => {
    const [, head = ''] = /<thead>([\s\S]*?)<\/thead>/.exec(table) ?? [];
    const [, body = ''] = /<tbody>([\s\S]*?)<\/tbody>/.exec(table) ?? [];
    return {
      labels: cellsOf(head.replace(/<abbr title="([^"]*)">[\s\S]*?<\/abbr>/g, '$1').replace(/ [↑↓]/g, '')),
      rows: [...body.matchAll(/<tr[\s\S]*?<\/tr>/g)].map(([row]) => cellsOf(row)),
    };
  });
}

const cellsOf = (row: string) =>
  [...row.matchAll(/<(t[hd])([^>]*)>([\s\S]*?)<\/\1>/g)]
    .filter(([, , attributes = '']) => !attributes.includes('qs-pick'))
    .map(([, , , cell = '']) => bare(cell.replace(/<span class="qs-flow-rows__label"[\s\S]*?<\/span>/g, '')));

/** A CSV file with its head. */
export function csvTable(file: string): ShownTable {
  const cells = [...file.replace(/^\uFEFF/, '').matchAll(/("(?:[^"]|"")*"|[^;\r\n]*)(;|\r?\n|$)/g)];
  const rows: string[][] = [[]];
  for (const [, cell = '', end = ''] of cells) {
    rows.at(-1)?.push(cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell);
    if (end !== ';') rows.push([]);
  }
  const [labels = [], ...found] = rows.filter((row) => row.some((cell) => cell !== ''));
  return { labels, rows: found };
}

/** What one page and its file say differently: how many rows, and for each column the first row that differs. */
export function differences(html: string, file: ShownTable): string[] {
  const tables = tablesOf(html);
  const [, stated] = /class="qs-filter__result"[^>]*>([\d.]+|Eine?\b)/.exec(html) ?? [];
  const [only, ...others] = tables;
  const inTable = others.length === 0 ? only?.rows.length : undefined;
  const shown = stated ? Number(stated.replace('.', '').replace(/Eine?/, '1')) : inTable;
  const isOther = shown !== undefined && shown !== file.rows.length;
  const rows = isOther ? [`rows: ${shown} shown, ${file.rows.length} in the file`] : [];
  return [...rows, ...tables.flatMap((table) => differentColumns(table, file))];
}

function differentColumns(table: ShownTable, file: ShownTable): string[] {
  const shared = table.labels.filter((label) => file.labels.includes(label));
  const cell = ({ labels }: ShownTable, row: string[], label: string) => row[labels.indexOf(label)] ?? '';
  const key = shared.find((label) => isKey(label, table, file));
  if (key === undefined) return ['rows: no column names them'];
  const wrong = new Map<string, string>();
  for (const row of table.rows) {
    const named = (one: string[]) => cell(file, one, key);
    const name = cell(table, row, key);
    const same =
      file.rows.find((one) => named(one) === name) ??
      file.rows.find((one) => meaning(named(one)) === meaning(name)) ??
      [...file.rows].sort((a, b) => named(b).length - named(a).length).find((one) => saysTheSame(name, named(one)));
    if (!same) wrong.set('rows', `"${name}" is not in the file`);
    for (const label of same ? shared : []) {
      const [shown, written] = [cell(table, row, label), cell(file, same ?? [], label)];
      if (!wrong.has(label) && !saysTheSame(shown, written))
        wrong.set(label, `"${shown}" shown, "${written}" written (${name})`);
    }
  }
  return [...wrong].map(([label, what]) => `${label}: ${what}`);
}

/** Where a workbook does not hold what the CSV file of the same page does. */
export function differentWorkbook(workbook: ShownTable, file: ShownTable): string[] {
  if (workbook.rows.length !== file.rows.length)
    return [`workbook: ${workbook.rows.length} rows, ${file.rows.length} in the file`];
  const wrong = file.rows.flatMap((row, index) =>
    row.filter((cell, column) => !saysTheSame(workbook.rows[index]?.[column] ?? '', cell)),
  );
  return wrong.length > 0 ? [`workbook: ${wrong[0]} is missing`] : [];
}

/** Does a column tell the rows of both apart? */
function isKey(label: string, ...tables: ShownTable[]): boolean {
  return tables.every(({ labels, rows }) => {
    const values = rows.map((row) => row[labels.indexOf(label)]);
    return new Set(values).size === rows.length;
  });
}

/** A cell may say more than the other (a mark, a code in front), but nothing else. */
function saysTheSame(shown: string, written: string): boolean {
  const [one, other] = [meaning(shown), meaning(written)];
  if (one === other) return true;
  return one !== '' && other !== '' && (` ${one} `.includes(` ${other} `) || ` ${other} `.includes(` ${one} `));
}

/** Words with which a page says that there is nothing; a file leaves the cell empty. */
const nothing = new Set(['–', 'nein', 'auf Dauer', 'offen', 'fehlt', 'noch nie', 'noch keines', 'vollständig']);

/** Numbers, sums, days and lists mean the same however they are written: `1.250,00 €` and `1250`, `3. Dez. 2026`. */
function meaning(text: string): string {
  const cell = text
    .replace(/[\s\u00a0\u202f]+/g, ' ')
    .replace(/\u2011/g, '-')
    .replace(/\(.*?\)/g, '')
    .replace(/ (und|,) /g, ', ')
    .replace(/(\d{1,2})\.\s?(\d{1,2}|[A-ZÄ][a-zä]+)\.?\s?(\d{4})/g, (_, day: string, month: string, year: string) =>
      [year, monthOf(month), day.padStart(2, '0')].join('-'),
    )
    .replace(/,(?= |$)/g, ' ')
    .replace(/ +/g, ' ')
    .trim();
  if (/^-?[\d.]+(,\d+)?( ?(€|Euro|%))?$/.test(cell) && !/^0\d/.test(cell))
    return String(Number(cell.replace(/[^\d,-]/g, '').replace(',', '.')));
  return nothing.has(cell) ? '' : cell;
}

function monthOf(month: string): string {
  const names = ['jan', 'feb', 'mär', 'apr', 'mai', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dez'];
  const number = /^\d+$/.test(month) ? Number(month) : names.indexOf(month.slice(0, 3).toLowerCase()) + 1;
  return String(number).padStart(2, '0');
}
