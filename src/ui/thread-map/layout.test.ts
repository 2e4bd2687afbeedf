import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Box, layOut } from './layout.ts';

const graph = fc
  .record({
    nodes: fc.array(fc.nat(6), { minLength: 1, maxLength: 25 }),
    edges: fc.array(fc.tuple(fc.nat(24), fc.nat(24)), { maxLength: 40 }),
  })
  .map(({ nodes, edges }) => ({
    nodes: nodes.map((column, index) => ({ key: `n${index}`, column })),
    edges: edges.map(([from, to]) => ({ from: `n${from}`, to: `n${to}` })),
  }));

/** Points along a line as it is drawn: moves, level runs and curves. */
function pointsOf(path: string): { x: number; y: number }[] {
  const points: { x: number; y: number }[] = [];
  let [x, y] = [0, 0];
  for (const [, command, rest = ''] of path.matchAll(/([MHC])([^MHC]*)/g)) {
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = rest.trim().split(/\s+/).map(Number);
    const ends = command === 'M' ? [a, b] : command === 'H' ? [a, y] : [e, f];
    const [toX = 0, toY = 0] = ends;
    for (let step = 0; step <= 24; step += 1) {
      const t = step / 24;
      const curve = (from: number, one: number, two: number, to: number) =>
        (1 - t) ** 3 * from + 3 * (1 - t) ** 2 * t * one + 3 * (1 - t) * t ** 2 * two + t ** 3 * to;
      if (command === 'C') points.push({ x: curve(x, a, c, toX), y: curve(y, b, d, toY) });
      else if (command === 'H') points.push({ x: x + t * (toX - x), y });
    }
    [x, y] = [toX, toY];
  }
  return points;
}

const isIn = (box: Box, { x, y }: { x: number; y: number }) =>
  x > box.x && x < box.x + box.width && y > box.y + 0.1 && y < box.y + box.height;

describe('Placing a thread on paper', () => {
  it('runs no line through a label', () => {
    fc.assert(
      fc.property(graph, ({ nodes, edges }) => {
        const { lines, labels } = layOut(7, nodes, edges);
        const crossed = lines.flatMap(({ edge, path }) =>
          [...labels].filter(([, box]) => pointsOf(path).some((point) => isIn(box, point))).map(([key]) => [edge, key]),
        );
        expect(crossed).toEqual([]);
      }),
    );
  });

  it('leaves every label the room of a word', () => {
    const nodes = [0, 1, 2, 3, 4, 5, 6].map((column) => ({ key: `n${column}`, column }));
    const { labels, width } = layOut(7, nodes, []);
    for (const box of labels.values()) {
      expect(box.width).toBeGreaterThanOrEqual(115);
      expect(box.x + box.width).toBeLessThanOrEqual(width + 1);
    }
  });

  it('never lets two labels of a column overlap and keeps all of them on the sheet', () => {
    fc.assert(
      fc.property(graph, ({ nodes, edges }) => {
        const layout = layOut(7, nodes, edges);
        for (const column of layout.columns.keys()) {
          const heights = nodes
            .filter((node) => node.column === column)
            .map((node) => layout.places.get(node.key)?.y ?? -1);
          const sorted = heights.sort((a, b) => a - b);
          expect(
            sorted.every(
              (y, index) => y <= layout.height && y >= 54 && (index === 0 || y - (sorted[index - 1] ?? 0) >= 53.9),
            ),
          ).toBe(true);
        }
      }),
    );
  });

  it('draws a line for every connection between stations that are there', () => {
    const nodes = [
      { key: 'a', column: 0 },
      { key: 'b', column: 2 },
    ];
    const layout = layOut(3, nodes, [
      { from: 'a', to: 'b' },
      { from: 'a', to: 'elsewhere' },
    ]);
    expect(layout.lines.map(({ edge }) => edge.to)).toEqual(['b']);
    expect(layout.lines[0]?.path).toMatch(/^M4 [\d.]+H/);
  });

  it('puts neighbours at one height where nothing stands in the way', () => {
    const nodes = [
      { key: 'a', column: 0 },
      { key: 'b', column: 1 },
      { key: 'c', column: 2 },
    ];
    const { places } = layOut(3, nodes, [
      { from: 'a', to: 'b' },
      { from: 'b', to: 'c' },
    ]);
    expect(new Set([...places.values()].map((place) => place.y)).size).toBe(1);
  });
});
