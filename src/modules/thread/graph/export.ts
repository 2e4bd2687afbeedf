import { type Graph, type GraphTable, graphColumns, graphTables } from './rules.ts';

/** Nothing at all is null; an empty text is quoted, so that both survive the way through a file. */
function cell(value: string | boolean | null): string {
  if (value === null) return '';
  return `"${String(value).replaceAll('"', '""')}"`;
}

/** The graph as CSV files, one per table: UTF-8, comma, a head line, rows in their order. */
export function graphToCsv(graph: Graph): Record<GraphTable, string> {
  const fileOf = (table: GraphTable) => {
    const columns = graphColumns[table];
    const lines = graph[table].map((row) => columns.map((name) => cell((row as Record<string, string>)[name] ?? null)));
    return [columns, ...lines].map((line) => `${line.join(',')}\r\n`).join('');
  };
  return Object.fromEntries(graphTables.map((table) => [table, fileOf(table)])) as Record<GraphTable, string>;
}
