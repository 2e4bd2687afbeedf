import type { Db } from '#platform/database/database.ts';
import { nodeNumbers } from '../node/data.ts';
import { nodeKeyOf } from '../node/rules.ts';
import { type Added, insertGraph, readWholeGraph } from './data.ts';
import { graphToCsv } from './export.ts';
import { csvToGraph } from './import.ts';
import { type Graph, type GraphTable, readGraph } from './rules.ts';

/** The whole thread as JSON text. */
export async function exportThread(db: Db): Promise<string> {
  return `${JSON.stringify({ format: 'querschnitt-thread', version: 1, ...(await readWholeGraph(db)) }, null, 1)}\n`;
}

/** The whole thread as CSV, one file per table. */
export async function exportThreadCsv(db: Db): Promise<Record<GraphTable, string>> {
  return graphToCsv(await readWholeGraph(db));
}

export type Imported = { ok: true; added: Added } | { ok: false; faults: string[] };

/** Brings an exported thread in: same ids, same events, same order. A second time adds nothing; a faulty file nothing at all. */
export function importThread(db: Db, text: string): Promise<Imported> {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return Promise.resolve({ ok: false, faults: ['this is no JSON'] });
  }
  const { format, version, ...tables } = (data ?? {}) as Record<string, unknown>;
  if (format !== 'querschnitt-thread' || version !== 1) {
    return Promise.resolve({ ok: false, faults: ['this is no thread of version 1'] });
  }
  return takeIn(db, tables);
}

/** The same from the CSV files. */
export function importThreadCsv(db: Db, files: Record<GraphTable, string>): Promise<Imported> {
  return takeIn(db, csvToGraph(files));
}

async function takeIn(db: Db, data: unknown): Promise<Imported> {
  const read = readGraph(data);
  if (!read.ok) return read;
  const missing = await strangers(db, read.graph);
  if (missing.length > 0) return { ok: false, faults: missing };
  return { ok: true, added: await insertGraph(db, read.graph) };
}

/** Edges whose ends are neither in the file nor in the database would be lost silently. */
async function strangers(db: Db, graph: Graph): Promise<string[]> {
  const inFile = new Set(graph.nodes.map(nodeKeyOf));
  const ends = graph.edges.flatMap((edge) => [
    { kind: edge.fromKind, id: edge.fromId },
    { kind: edge.toKind, id: edge.toId },
  ]);
  const outside = ends.filter((end) => !inFile.has(nodeKeyOf(end)));
  const known = await nodeNumbers(db, outside);
  return outside.filter((end) => !known.has(nodeKeyOf(end))).map((end) => `no node ${nodeKeyOf(end)} for an edge`);
}
