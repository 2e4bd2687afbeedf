import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Command, type CommandContext, UsageError } from '#platform/commands/command.ts';
import { edgesOf, listEdgeEvents } from './edge/data.ts';
import { type GraphTable, graphTables } from './graph/rules.ts';
import { exportThread, exportThreadCsv, importThread, importThreadCsv } from './graph/verbs.ts';
import { listNodesByCode } from './node/data.ts';
import type { ThreadNode } from './node/rules.ts';
import { pathsFrom, pathsTo } from './path/data.ts';
import type { Path } from './path/rules.ts';

const show: Command = {
  name: 'thread show',
  summary: 'where a thing comes from and what became of it',
  usage: 'bin/ops thread show CODE [--kind measure] [--json]\n  CODE as people use it: M-121, C-016',
  async run({ db, words, options, print }) {
    const node = await nodeMeant(db, words[0], options.kind);
    const before = await pathsTo(db, node);
    const after = await pathsFrom(db, node);
    if (options.json === undefined) {
      print(`${node.kind} ${node.code} ${node.title}`);
      for (const path of [before, after]) for (const line of linesOf(path)) print(line);
    } else {
      const edges = await edgesOf(db, node);
      const events = await listEdgeEvents(
        db,
        edges.map((edge) => edge.id),
      );
      const own = edges.map((edge) => ({ ...edge, events: events.get(edge.id) ?? [] }));
      print(JSON.stringify({ node, edges: own, before, after }, null, 2));
    }
  },
};

async function nodeMeant(
  db: CommandContext['db'],
  code: string | undefined,
  kind: string | undefined,
): Promise<ThreadNode> {
  if (!code) throw new UsageError('which thing? bin/ops thread show M-121');
  const found = (await listNodesByCode(db, code)).filter((node) => kind === undefined || node.kind === kind);
  const kinds = [...new Set(found.map((node) => node.kind))];
  if (kinds.length > 1) throw new UsageError(`${code} is ${kinds.join(' and ')}: add --kind`);
  const [node] = found;
  if (!node) throw new UsageError(`nothing in the thread has the code ${code}`);
  return node;
}

function linesOf(path: Path): string[] {
  const arrow = path.direction === 'upstream' ? '←' : '→';
  return path.nodes.map((node) => {
    const withdrawn = node.onlyWithdrawn ? ' (withdrawn)' : '';
    return `${'  '.repeat(node.depth)}${arrow} ${node.kind} ${node.code} ${node.title}${withdrawn}`;
  });
}

const carryOut: Command = {
  name: 'thread export',
  summary: 'the whole thread as JSON, or as CSV files in a folder',
  usage: 'bin/ops thread export > thread.json, or bin/ops thread export --csv FOLDER',
  async run({ db, options, print }) {
    if (options.csv === undefined) return print((await exportThread(db)).trimEnd());
    const files = await exportThreadCsv(db);
    await mkdir(options.csv, { recursive: true });
    for (const table of graphTables) await writeFile(fileIn(options.csv, table), files[table]);
    print(graphTables.map((table) => fileIn(options.csv ?? '', table)).join('\n'));
  },
};

const carryIn: Command = {
  name: 'thread import',
  summary: 'bring an exported thread in; a second time changes nothing',
  usage: 'bin/ops thread import FILE, or bin/ops thread import --csv FOLDER',
  async run({ db, words, options, print }) {
    const [file] = words;
    if (!file && options.csv === undefined) throw new UsageError('which file? bin/ops thread import thread.json');
    const imported =
      options.csv === undefined
        ? await importThread(db, await readFile(file ?? '', 'utf8'))
        : await importThreadCsv(db, await readTables(options.csv));
    if (!imported.ok) throw new UsageError(`nothing was imported:\n${imported.faults.slice(0, 20).join('\n')}`);
    const { nodes, edges, events, gapReasons } = imported.added;
    print(`added ${nodes} nodes, ${edges} edges, ${events} events, ${gapReasons} reasons`);
  },
};

const fileIn = (folder: string, table: GraphTable) => join(folder, `${table}.csv`);

async function readTables(folder: string): Promise<Record<GraphTable, string>> {
  const read = graphTables.map(async (table) => [table, await readFile(fileIn(folder, table), 'utf8')] as const);
  return Object.fromEntries(await Promise.all(read)) as Record<GraphTable, string>;
}

export const commands: readonly Command[] = [show, carryOut, carryIn];
