import { parse } from 'csv-parse/sync';
import { type GraphTable, graphTables } from './rules.ts';

/** Reads the files of `graphToCsv`; the result still has to go through `readGraph`. */
export function csvToGraph(files: Record<GraphTable, string>): unknown {
  const rowsOf = (table: GraphTable) =>
    parse(files[table], {
      columns: true,
      bom: true,
      cast: (text, { header, quoting, column }) => {
        if (header) return text;
        if (text === '' && !quoting) return null;
        return column === 'isPublic' ? text === 'true' : text;
      },
    });
  return Object.fromEntries(graphTables.map((table) => [table, rowsOf(table)]));
}
