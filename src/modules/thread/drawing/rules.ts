import { nodeKeyOf, type ThreadNode } from '../node/rules.ts';
import type { Path, PathEdge } from '../path/rules.ts';
import { gapStage, type StageNumber } from '../stage/rules.ts';

/** More stations than this make no drawing that anybody can read; the nearest are drawn, the list has all. */
export const mostStations = 60;

export interface DrawnStation {
  key: string;
  node: ThreadNode;
  stage: StageNumber | undefined;
  state: 'start' | 'main' | 'other' | 'gone';
  /** Lists of gaps that show at the station itself. */
  gaps: readonly string[];
}

/** What is missing as a station of its own, in the place where it would stand. */
export interface DrawnGap {
  key: string;
  /** The station that misses it. */
  at: string;
  stage: StageNumber;
}

export interface DrawnLine {
  edge: PathEdge;
  state: 'main' | 'other' | 'withdrawn';
}

export interface Drawing {
  stations: readonly DrawnStation[];
  gaps: readonly DrawnGap[];
  lines: readonly DrawnLine[];
  /** Keys along the bold line, from the earliest to the latest. */
  mainLine: readonly string[];
  /** Stations that found no room. */
  left: number;
}

/** What a drawing is made from. */
interface ThreadToDraw {
  start: ThreadNode;
  paths: readonly Path[];
  stageOf(kind: string): StageNumber | undefined;
  /** Open gaps of the things that may be drawn. */
  gaps: readonly { gap: string; node: ThreadNode }[];
}

/** Chooses what of a thread is drawn and which line is bold: from the earliest voice through the start to the latest effect. */
export function drawThread({ start, paths, stageOf, gaps }: ThreadToDraw): Drawing {
  const startKey = nodeKeyOf(start);
  const all = paths.flatMap((path) => path.nodes).sort((a, b) => a.depth - b.depth);
  const unique = [...new Map([...all].reverse().map((node) => [nodeKeyOf(node), node])).values()].reverse();
  const near = unique.filter((node) => nodeKeyOf(node) !== startKey).slice(0, mostStations - 1);
  const drawn = new Set([startKey, ...near.map(nodeKeyOf)]);
  const mainLine = mainLineOf(startKey, paths, stageOf, drawn);
  const bold = new Set(mainLine);
  const stations = [start, ...near].map((node): DrawnStation => {
    const key = nodeKeyOf(node);
    const isGone = node.tombstone !== null || ('onlyWithdrawn' in node && node.onlyWithdrawn === true);
    const state = key === startKey ? 'start' : bold.has(key) ? 'main' : isGone ? 'gone' : 'other';
    const own = gaps.filter((gap) => nodeKeyOf(gap.node) === key && showsAtItself(gap.gap)).map((gap) => gap.gap);
    return { key, node, stage: stageOf(node.kind), state, gaps: own };
  });
  return {
    stations,
    gaps: gaps.flatMap(({ gap, node }) => missingStation(gap, nodeKeyOf(node), drawn)),
    lines: linesOf(paths, drawn, mainLine),
    mainLine,
    left: unique.length - near.length,
  };
}

/** A measure that no voice asked for is marked itself; its money and offers are missed where they would stand. */
function showsAtItself(gap: string): boolean {
  return gapStage(gap) === 1;
}

function missingStation(gap: string, key: string, drawn: ReadonlySet<string>): DrawnGap[] {
  const stage = gapStage(gap);
  if (stage === undefined || showsAtItself(gap) || !drawn.has(key)) return [];
  return [{ key: `${gap} ${key}`, at: key, stage }];
}

function linesOf(paths: readonly Path[], drawn: ReadonlySet<string>, mainLine: readonly string[]): DrawnLine[] {
  const steps = new Set(mainLine.slice(1).map((key, index) => `${mainLine[index]}|${key}`));
  const isMain = (edge: PathEdge) => steps.has(`${edge.near}|${edge.far}`) || steps.has(`${edge.far}|${edge.near}`);
  const byEnds = new Map<string, DrawnLine>();
  for (const edge of paths.flatMap((path) => path.edges)) {
    if (!drawn.has(edge.near) || !drawn.has(edge.far)) continue;
    const ends = [edge.near, edge.far].sort().join('|');
    if (edge.state === 'asserted') byEnds.set(ends, { edge, state: isMain(edge) ? 'main' : 'other' });
    else if (!byEnds.has(ends)) byEnds.set(ends, { edge, state: 'withdrawn' });
  }
  return [...byEnds.values()];
}

function mainLineOf(
  startKey: string,
  paths: readonly Path[],
  stageOf: ThreadToDraw['stageOf'],
  drawn: ReadonlySet<string>,
): string[] {
  const arm = (direction: Path['direction']) => {
    const path = paths.find((candidate) => candidate.direction === direction);
    return path ? armOf(startKey, path, stageOf, drawn) : [];
  };
  return [...arm('upstream').reverse(), startKey, ...arm('downstream')];
}

/**
 * From the start to the farthest stage in one direction, through as many stages as possible: a voice that asked for a
 * measure also led to its goal, and that is the story to tell. Of several ends one that touches the start goes first.
 */
function armOf(startKey: string, path: Path, stageOf: ThreadToDraw['stageOf'], drawn: ReadonlySet<string>): string[] {
  const sign = path.direction === 'downstream' ? 1 : -1;
  const place = (key: string) => sign * (stageOf(key.split(' ')[0] ?? '') ?? 5);
  const steps = path.edges
    .filter((edge) => edge.state === 'asserted' && drawn.has(edge.far) && place(edge.near) < place(edge.far))
    .sort((a, b) => place(a.near) - place(b.near));
  const ways = new Map<string, string[]>([[startKey, []]]);
  for (const { near, far } of steps) {
    const way = ways.get(near);
    if (way && (ways.get(far)?.length ?? 0) < way.length + 1) ways.set(far, [...way, far]);
  }
  ways.delete(startKey);
  const codes = new Map(path.nodes.map((node) => [nodeKeyOf(node), node.code]));
  const touching = new Set(steps.filter((edge) => edge.near === startKey).map((edge) => edge.far));
  const [end] = [...ways.keys()].sort(
    (a, b) =>
      place(b) - place(a) ||
      Number(touching.has(b)) - Number(touching.has(a)) ||
      (ways.get(b)?.length ?? 0) - (ways.get(a)?.length ?? 0) ||
      // Of voices that say as much the first number, as on every other page.
      byCode(codes.get(a) ?? '', codes.get(b) ?? ''),
  );
  return end === undefined ? [] : (ways.get(end) ?? []);
}

const byCode = (a: string, b: string) => a.localeCompare(b, 'de', { numeric: true });
