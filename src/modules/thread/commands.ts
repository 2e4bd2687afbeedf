import { readFile } from 'node:fs/promises';
import { type Command, type CommandContext, UsageError } from '#platform/commands/command.ts';
import { edgesOf, listEdgeEvents } from './edge/data.ts';
import { exportThread, importThread } from './graph/verbs.ts';
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
  summary: 'the whole thread as JSON',
  usage: 'bin/ops thread export > thread.json',
  async run({ db, print }) {
    print((await exportThread(db)).trimEnd());
  },
};

const carryIn: Command = {
  name: 'thread import',
  summary: 'bring an exported thread in; a second time changes nothing',
  usage: 'bin/ops thread import FILE',
  async run({ db, words, print }) {
    const [file] = words;
    if (!file) throw new UsageError('which file? bin/ops thread import thread.json');
    const imported = await importThread(db, await readFile(file, 'utf8'));
    if (!imported.ok) throw new UsageError(`nothing was imported:\n${imported.faults.slice(0, 20).join('\n')}`);
    const { nodes, edges, events, gapReasons } = imported.added;
    print(`added ${nodes} nodes, ${edges} edges, ${events} events, ${gapReasons} reasons`);
  },
};

export const commands: readonly Command[] = [show, carryOut, carryIn];
