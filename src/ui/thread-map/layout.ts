/** What is drawn; plain data, so that placing can be tested without drawing. */
export interface MapNode {
  key: string;
  /** Index of the column it stands in. */
  column: number;
}

export interface MapEdge {
  from: string;
  to: string;
}

export interface Place {
  x: number;
  /** Height of the line that carries the label. */
  y: number;
}

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface MapLayout<Edge extends MapEdge> {
  width: number;
  height: number;
  columns: readonly { x: number }[];
  places: ReadonlyMap<string, Place>;
  /** Where a label may write: no line runs through it. */
  labels: ReadonlyMap<string, Box>;
  lines: readonly { edge: Edge; path: string }[];
}

const width = 1176;
const head = 24;
/** What the last column needs beside its knots. */
const lastRoom = 120;
/** Room for a label of three lines above its line. */
const slot = 58;
/** A line that only passes through a column needs less. */
const passing = 20;
const knotInset = 4;
/** The part of a column in which lines change their height; labels end before it. */
const bend = 32;
/** Between knot and label, and between label and bend. */
const gap = 9;
/** Between a label and the lines below and above it. */
const lift = 4;

interface Slot {
  key: string;
  column: number;
  size: number;
  isPassing: boolean;
}

/**
 * Places nodes in their columns so that lines cross little: every node moves towards the middle of its neighbours, a
 * few times forth and back. Lines over several columns get a small place in each column between, so that they run past
 * labels instead of through them. The same thread always gives the same drawing.
 */
export function layOut<Edge extends MapEdge>(
  columnCount: number,
  nodes: readonly MapNode[],
  edges: readonly Edge[],
): MapLayout<Edge> {
  const step = columnCount > 1 ? Math.min(300, (width - lastRoom - 24) / (columnCount - 1)) : width;
  const columns = Array.from({ length: columnCount }, (_, index) => ({
    x: Math.round(index * step),
  }));
  const columnOf = new Map(nodes.map((node) => [node.key, node.column]));
  const routes = edges
    .filter((edge) => columnOf.has(edge.from) && columnOf.has(edge.to))
    .map((edge) => routeOf(edge, columnOf));
  const slots: Slot[] = [
    ...nodes.map(({ key, column }) => ({ key, column, size: slot, isPassing: false })),
    ...routes.flatMap((route) => route.passings),
  ];
  const heights = settle(
    columnCount,
    slots,
    routes.flatMap((route) => route.links),
  );
  const places = new Map(
    nodes.map((node) => [node.key, { x: (columns[node.column]?.x ?? 0) + knotInset, y: heights.get(node.key) ?? 0 }]),
  );
  const labels = new Map(
    [...places].map(([key, place]) => [key, labelAt(place, columnOf.get(key) === columnCount - 1 ? undefined : step)]),
  );
  return {
    width,
    height: Math.max(head + slot, ...[...places.values()].map((place) => place.y)) + 26,
    columns,
    places,
    labels,
    lines: routes.map((route) => ({ edge: route.edge, path: lineOf(route.stops, columns, heights) })),
  };
}

/** The room of a label above its line; in the last column nothing bends behind it. */
function labelAt({ x, y }: Place, step: number | undefined): Box {
  const left = x + gap;
  const right = step === undefined ? Math.max(left + lastRoom, width - gap) : x + step - bend - gap;
  return { x: left, y: y - slot + lift, width: Math.round(right - left), height: slot - 2 * lift };
}

interface Stop {
  key: string;
  column: number;
}

interface Route<Edge> {
  edge: Edge;
  /** From left to right. */
  stops: Stop[];
  passings: Slot[];
  links: [string, string][];
}

function routeOf<Edge extends MapEdge>(edge: Edge, columnOf: ReadonlyMap<string, number>): Route<Edge> {
  const ends: Stop[] = [edge.from, edge.to].map((key) => ({ key, column: columnOf.get(key) ?? 0 }));
  const [left, right] = ends.sort((a, b) => a.column - b.column) as [Stop, Stop];
  const passings: Slot[] = [];
  for (let column = left.column + 1; column < right.column; column += 1) {
    passings.push({ key: `${left.key} ${right.key} ${column}`, column, size: passing, isPassing: true });
  }
  const stops = [left, ...passings, right];
  const links = stops.slice(1).map((stop, index): [string, string] => [stops[index]?.key ?? '', stop.key]);
  return { edge, stops, passings, links: left.column === right.column ? [] : links };
}

/** The height of every slot. */
function settle(columnCount: number, slots: readonly Slot[], links: readonly [string, string][]): Map<string, number> {
  const neighbours = new Map<string, string[]>();
  for (const [a, b] of links) {
    neighbours.set(a, [...(neighbours.get(a) ?? []), b]);
    neighbours.set(b, [...(neighbours.get(b) ?? []), a]);
  }
  const columns = Array.from({ length: columnCount }, (_, index) => slots.filter((one) => one.column === index));
  const total = Math.max(slot, ...columns.map((column) => column.reduce((sum, one) => sum + one.size, 0)));
  const heights = new Map<string, number>();
  for (const column of columns) {
    const own = column.reduce((sum, one) => sum + one.size, 0);
    let y = head + (total - own) / 2;
    for (const one of column) {
      y += one.size;
      heights.set(one.key, y);
    }
  }
  const forth = columns.map((_, index) => index);
  for (let round = 0; round < 6; round += 1) {
    for (const index of round % 2 === 0 ? forth : [...forth].reverse()) {
      arrange(columns[index] ?? [], neighbours, heights, head + total);
    }
  }
  return heights;
}

/** Moves a column's slots towards their neighbours' middle, in that order, without letting them overlap. */
function arrange(
  column: readonly Slot[],
  neighbours: ReadonlyMap<string, readonly string[]>,
  heights: Map<string, number>,
  bottom: number,
): void {
  const wish = (one: Slot) => {
    const around = (neighbours.get(one.key) ?? []).map((key) => heights.get(key) ?? 0);
    if (around.length === 0) return heights.get(one.key) ?? 0;
    return around.reduce((sum, y) => sum + y, 0) / around.length;
  };
  const ordered = column
    .map((one) => ({ one, y: wish(one) }))
    .sort((a, b) => a.y - b.y || (a.one.key < b.one.key ? -1 : 1));
  let free = bottom;
  const ceilings: number[] = [];
  for (const { one } of [...ordered].reverse()) {
    ceilings.unshift(free);
    free -= one.size;
  }
  let y = head;
  for (const [index, { one, y: wished }] of ordered.entries()) {
    y = Math.max(y + one.size, Math.min(wished, ceilings[index] ?? bottom));
    heights.set(one.key, y);
  }
}

function lineOf(
  stops: readonly Stop[],
  columns: readonly { x: number }[],
  heights: ReadonlyMap<string, number>,
): string {
  const at = (stop: Stop) => ({ x: (columns[stop.column]?.x ?? 0) + knotInset, y: round(heights.get(stop.key) ?? 0) });
  const [first, ...rest] = stops;
  if (!first) return '';
  let from = at(first);
  let path = `M${from.x} ${from.y}`;
  for (const stop of rest) {
    const to = at(stop);
    if (to.x === from.x) path += `C${to.x - 26} ${from.y} ${to.x - 26} ${to.y} ${to.x} ${to.y}`;
    else path += `H${to.x - bend}C${to.x - bend / 2} ${from.y} ${to.x - bend / 2} ${to.y} ${to.x} ${to.y}`;
    from = to;
  }
  return path;
}

const round = (value: number) => Math.round(value * 10) / 10;
